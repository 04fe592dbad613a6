import type { InFlight, ItemManifest } from '@yichuang/domain/manifest';
import { diff } from '@yichuang/plugin-kit';
import type { ReleaseDetail } from '@yichuang/projections';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommandLink } from '../../../../api/src/web-port.ts';
import { commandKey } from '../../shared/command-key.ts';
import { send } from '../../staff/api.ts';
import { releaseFrom } from './proposal.ts';

/** What is proposed, and on what. */
export interface Wanted {
  readonly base: ReleaseDetail;
  readonly before: ItemManifest;
  readonly after: ItemManifest;
  readonly version: string;
  readonly notes: { readonly zh: string; readonly en: string };
  readonly inFlight: InFlight;
  readonly catalogVersion: string;
}

interface Links {
  readonly item: CommandLink;
  readonly head: CommandLink;
}

/**
 * Sends the changed manifest and then the head that commits it by digest. When the head is refused, the manifest is there already
 * and is not sent again.
 */
export function useProposal({ item, head }: Links) {
  const client = useQueryClient();
  const [state, set] = useState<{ readonly busy: boolean; readonly error: Error | null }>({ busy: false, error: null });
  const [sent, setSent] = useState<{ readonly key: string; readonly revision: number } | null>(null);

  async function sendItem({ after, version }: Wanted, digest: string): Promise<number> {
    const key = `${version} ${digest}`;
    if (sent?.key === key) return sent.revision;
    const { revision } = await send({ path: item.href, data: { version, digest, manifest: after }, key: commandKey(), revision: sent?.revision ?? item.revision });
    setSent({ key, revision });
    return revision;
  }
  /** @returns whether it was recorded */
  const propose = async (wanted: Wanted): Promise<boolean> => {
    set({ busy: true, error: null });
    try {
      const { before, after, base, version, notes, inFlight, catalogVersion } = wanted;
      const { release, digest, itemDigest } = await releaseFrom({ base, manifest: after, changes: diff(before, after), version, notes, inFlight });
      const revision = await sendItem(wanted, itemDigest);
      await send({ path: head.href, data: { digest, release, catalogVersion }, key: commandKey(), revision });
      await client.invalidateQueries();
      set({ busy: false, error: null });
      return true;
    } catch (error) {
      set({ busy: false, error: error instanceof Error ? error : new Error(String(error)) });
      return false;
    }
  };
  return { ...state, propose };
}
