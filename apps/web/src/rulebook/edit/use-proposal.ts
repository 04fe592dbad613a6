import type { InFlight, ItemManifest } from '@yichuang/domain/manifest';
import { changesOf } from '@yichuang/plugin-kit';
import type { ReleaseDetail } from '@yichuang/projections';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CommandLink } from '../../../../api/src/web-port.ts';
import { commandKey } from '../../shared/command-key.ts';
import { send } from '../../staff/api.ts';
import { releaseFrom } from './proposal.ts';

/** What is proposed, and on what. `before`: the same items as the base has them. */
export interface Wanted {
  readonly base: ReleaseDetail;
  readonly before: readonly ItemManifest[];
  readonly after: readonly ItemManifest[];
  readonly version: string;
  readonly notes: { readonly zh: string; readonly en: string };
  readonly inFlight: InFlight;
  readonly catalogVersion: string;
}

export interface Links {
  readonly item: CommandLink;
  readonly head: CommandLink;
}

/** Manifests that are there already, and the revision after the last of them. */
interface Sent {
  readonly keys: Set<string>;
  revision: number | null;
}

/**
 * Sends each changed manifest and then the head that commits them by digest. When one is refused, those before it are there already
 * and are not sent again.
 */
export function useProposal({ item, head }: Links) {
  const client = useQueryClient();
  const [state, set] = useState<{ readonly busy: boolean; readonly error: Error | null }>({ busy: false, error: null });
  const sent = useRef<Sent>({ keys: new Set(), revision: null });

  async function sendItem(manifest: ItemManifest, version: string, digest: string): Promise<void> {
    const key = `${version} ${manifest.item} ${digest}`;
    if (sent.current.keys.has(key)) return;
    const { revision } = await send({ path: item.href, data: { version, digest, manifest }, key: commandKey(), revision: sent.current.revision ?? item.revision });
    sent.current.keys.add(key);
    sent.current.revision = revision;
  }
  async function sendAll({ base, before, after, version, notes, inFlight, catalogVersion }: Wanted): Promise<void> {
    const { release, digest, digests } = await releaseFrom({ base, manifests: after, changes: changesOf(before, after), version, notes, inFlight });
    for (const manifest of after) await sendItem(manifest, version, digests.get(manifest.item) ?? '');
    await send({ path: head.href, data: { digest, release, catalogVersion }, key: commandKey(), revision: sent.current.revision ?? head.revision });
    await client.invalidateQueries();
  }
  /** @returns whether it was recorded */
  const propose = async (wanted: Wanted): Promise<boolean> => {
    set({ busy: true, error: null });
    try {
      await sendAll(wanted);
      set({ busy: false, error: null });
      return true;
    } catch (error) {
      set({ busy: false, error: error instanceof Error ? error : new Error(String(error)) });
      return false;
    }
  };
  return { ...state, propose };
}
