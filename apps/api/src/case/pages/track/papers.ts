import type { Material } from '@yichuang/domain/manifest';
import type { SentForm } from '../../../attachments/uploading.ts';
import type { TrackActPage } from '../../../web-port-citizen.ts';
import type { PaperAsked } from '../../../web-port-form.ts';
import type { DraftFile } from '../drafts/draft.ts';
import { FILE_LIMITS, putFile, requireSpace, type FileFault } from '../files.ts';
import type { CaseTurn } from './case-turn.ts';
import { openNotice } from './questions.ts';

type Faults = Readonly<Record<string, FileFault>>;

/** Keys of the papers that an act is about. */
function keysFor(on: CaseTurn, act: TrackActPage['act']): ReadonlySet<string> {
  if (act === 'supply') return new Set(on.view.papers.filter(({ state }) => state === 'deferred').map(({ material }) => material));
  return new Set(act === 'correct' ? openNotice(on)?.gaps.filter(({ kind }) => kind !== 'field').map(({ key }) => key) : []);
}

function materialsFor(on: CaseTurn, act: TrackActPage['act']): readonly Material[] {
  const keys = keysFor(on, act);
  return keys.size === 0 ? [] : on.turn.context.query.caseManifest(on.view).materials.filter(({ key }) => keys.has(key));
}

/** The papers of the page of an act: here they are handed in, and nothing else is said of them. */
export function papersAskedOf(on: CaseTurn, act: TrackActPage['act'], faults: Faults = {}): readonly PaperAsked[] {
  return materialsFor(on, act).map(({ key, name, requiredWords, form, originals, copies, core }) => ({
    key, name, words: requiredWords, form, originals, copies, core, required: true, deferrableDays: null, commitment: null, licence: null, choice: 'none', files: [], fault: faults[key] ?? null,
  }));
}

/** Puts the files of one paper into the store. */
async function putAll(on: CaseTurn, key: string, form: SentForm): Promise<{ readonly files: readonly DraftFile[]; readonly fault: FileFault | null }> {
  const came = form.files.filter(({ field, content, name }) => field === `u.${key}` && (content.length > 0 || name !== ''));
  if (came.length > FILE_LIMITS.files) return { files: [], fault: 'too-many-files' };
  const puts = await Promise.all(came.map(file => putFile(on.turn.desk.app.attachments, file, on.view.applicant.subject)));
  return { files: puts.filter(put => 'digest' in put), fault: puts.find(put => 'fault' in put)?.fault ?? null };
}

/** Puts what came into the store, under the key of the applicant. */
export async function takeFiles(on: CaseTurn, act: TrackActPage['act'], form: SentForm): Promise<{ readonly files: Readonly<Record<string, readonly DraftFile[]>>; readonly faults: Faults }> {
  requireSpace(on.turn, on.view.applicant.subject, form);
  const taken = await Promise.all(materialsFor(on, act).map(async ({ key }) => ({ key, ...(await putAll(on, key, form)) })));
  return {
    files: Object.fromEntries(taken.filter(({ files }) => files.length > 0).map(({ key, files }) => [key, files])), faults: Object.fromEntries(taken.flatMap(({ key, fault }) => (fault ? [[key, fault]] : []))),
  };
}
