import { hash } from 'node:crypto';
import { ManifestDamaged, requireIntact, type ItemManifest } from '@yichuang/domain';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { manifestProjection } from './manifest-projection.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** The manifest that gives a digest, checked against it. @throws {ManifestDamaged} also when a part is not there */
export function manifestBy(read: ReadModel, digest: string, at: Pick<Moment, 'number'>): ItemManifest {
  const rows = read.list(manifestProjection, { index: 'digest', equals: digest }, at.number).map(({ doc }) => doc);
  // The same bytes may have been sent more than once.
  const parts = rows.filter(({ number }) => number === rows[0]?.number).sort((a, b) => a.at - b.at);
  const manifest = parsed(parts.map(({ text }) => text).join(''), digest);
  requireIntact(manifest, digest, sha256);
  return manifest as ItemManifest;
}

function parsed(text: string, digest: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ManifestDamaged(digest, { cause: error });
  }
}
