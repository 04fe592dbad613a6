import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DRAFTS_FILE, openDrafts } from '../case/pages/drafts/store.ts';
import { sweepAttachments, type SweepOptions, type SweepReport } from './sweep.ts';

/** Sweeps the files of a data folder as it stands, with the drafts that lie in it: what somebody is still filling in keeps its files. */
export async function sweepFolder(options: Pick<SweepOptions, 'store' | 'folder' | 'now' | 'olderThanMs' | 'wait'>): Promise<SweepReport> {
  if (!existsSync(join(options.folder, DRAFTS_FILE))) return sweepAttachments(options);
  const drafts = openDrafts(options.folder);
  try {
    return await sweepAttachments({ ...options, drafts: () => drafts.files(options.now) });
  } finally {
    drafts.close();
  }
}
