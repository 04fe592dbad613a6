import { canonicalText, type RulebookEvent } from '@yichuang/domain';
import { defineProjection, eventKey } from '../runner/define.ts';

/** A part of the canonical text of a manifest. All parts in order give the text, and the text its digest. */
export interface ManifestPartRow {
  digest: string;
  number: number;
  at: number;
  of: number;
  text: string;
}

/** Characters of a part: three bytes each at most, so that a row stays below 16 KiB. */
const PART = 5000;

const texts = new WeakMap<object, string>();
/** Written out once for each event, however many rows it makes. */
function textOf(manifest: object): string {
  const text = texts.get(manifest) ?? canonicalText(manifest);
  texts.set(manifest, text);
  return text;
}
const partsIn = (manifest: object): number => Math.ceil(textOf(manifest).length / PART);

/** Manifests of items as they were proposed, in parts. @req #20 #36 */
export const manifestProjection = defineProjection<ManifestPartRow, RulebookEvent>({
  name: 'rulebook-manifest',
  version: 1,
  categories: ['rulebook'],
  keys: ({ type, data, number }) => (type === 'ItemManifestProposed' && 'manifest' in data ? Array.from({ length: partsIn(data.manifest) }, (_, at) => eventKey(number, `/${String(at).padStart(2, '0')}`)) : []),
  initial: () => ({ digest: '', number: -1, at: 0, of: 0, text: '' }),
  indexes: { digest: row => row.digest },
  history: 'append-only',
  on: {
    ItemManifestProposed: (row, { data: { digest, manifest }, number }, key) => {
      const at = Number(key.slice(key.indexOf('/') + 1));
      Object.assign(row, { digest, number, at, of: partsIn(manifest), text: textOf(manifest).slice(at * PART, (at + 1) * PART) });
    },
  },
});
