import { mkdtempSync, rmSync } from 'node:fs';
import * as promises from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSealer, openKeyStore } from '@yichuang/event-store/sealed';
import { ATTACHMENTS_FOLDER, type Disk } from '../disk.ts';
import { createAttachmentStore } from '../sealed-store.ts';
import type { AttachmentStore } from '../store.ts';

export const OWNER = 's-0123456789abcdef';

export interface Ground {
  readonly folder: string;
  readonly store: AttachmentStore;
  /** Path at which a file lies. */
  pathOf(digest: string): string;
  /** Deletes the keys, as erasure does. */
  close(): void;
}

/** A store in a folder of its own. @param disk the machine's unless given */
export function openGround(disk?: Disk): Ground {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-attachments-'));
  const keys = openKeyStore({ directory: folder });
  return {
    folder, store: createAttachmentStore({ directory: folder, sealer: createSealer({ keys }), disk }),
    pathOf: digest => join(folder, ATTACHMENTS_FOLDER, digest.slice(0, 2), digest),
    close: () => {
      keys.close();
      rmSync(folder, { recursive: true });
    },
  };
}

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** A disk that does what a test says: every call by name, and a fault at the next call of one of them. */
export function commandedDisk(): { readonly disk: Disk; readonly calls: string[]; failNext(call: string, code: string): void } {
  const calls: string[] = [];
  let fault: { readonly call: string; readonly code: string } | null = null;
  const note = (call: string, path: unknown): void => {
    calls.push(`${call} ${String(path)}`);
    if (fault?.call !== call) return;
    const { code } = fault;
    fault = null;
    throw failure(code);
  };
  const disk: Disk = {
    ...promises,
    open: async (path, flags, mode) => {
      note('open', path);
      const handle = await promises.open(path, flags, mode);
      const [writeFile, sync] = [handle.writeFile.bind(handle), handle.sync.bind(handle)];
      handle.writeFile = async (...args) => {
        note('write', path);
        await writeFile(...args);
      };
      handle.sync = async () => {
        note('sync', path);
        await sync();
      };
      return handle;
    },
    rename: async (from, to) => {
      note('rename', to);
      await promises.rename(from, to);
    },
  };
  return { disk, calls, failNext: (call, code) => void (fault = { call, code }) };
}
