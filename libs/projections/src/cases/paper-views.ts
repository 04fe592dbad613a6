import { isPowerGood, type ItemManifest } from '@yichuang/domain';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { gapProjection, paperProjection, type GapRow, type PaperRow } from './papers.ts';
import type { CaseRow } from './projection.ts';
import type { CasePaperView, CaseView } from './view.ts';

interface Source {
  readonly manifest: ItemManifest;
  readonly at: Pick<Moment, 'number'>;
}
/** Scans that lie in a joint case, by material. */
type Scans = ReadonlyMap<string, CasePaperView['shared']>;
type Words = { readonly zh: string; readonly en: string };

const gapsOf = (read: ReadModel, { id }: CaseRow, { at }: Pick<Source, 'at'>): readonly GapRow[] => read.list(gapProjection, { index: 'case', equals: id }, at.number).map(({ doc }) => doc);
const BARE = { state: 'missing', checked: false, deferredUntil: null } as const;
type Material = ItemManifest['materials'][number];

function paperView({ key, name, core, deferrableDays, commitment }: Material, known: CaseRow['state']['papers'][string] | undefined, { required, chosenLater, stored, shared }: { readonly required: boolean; readonly chosenLater: boolean; readonly stored: PaperRow | undefined; readonly shared: CasePaperView['shared'] | undefined }): CasePaperView {
  const { state, checked, deferredUntil } = known ?? BARE;
  return { material: key, name, required, core, state, checked, reason: stored?.reason ?? '', deferredUntil, chosenLater, deferrableDays, commitment, files: stored?.files ?? [], shared: shared ?? [] };
}

/** Papers that the case needs or has: always needed ones, those that rules asked for or a notice named, and whatever was handed in. In the order of the manifest. @req #52 */
export function paperViews(read: ReadModel, row: CaseRow, { manifest, at, scans }: Source & { readonly scans: Scans }): readonly CasePaperView[] {
  const stored = new Map(read.list(paperProjection, { index: 'case', equals: row.id }, at.number).map(({ doc }) => [doc.material, doc]));
  const later = row.state.chosenLater;
  const asked = new Set([...(row.required ?? []), ...later, ...gapsOf(read, row, { at }).filter(({ kind }) => kind !== 'field').map(({ key }) => key)]);
  return manifest.materials.flatMap(material => {
    const { key, requiredWhen } = material;
    const [required, known] = [requiredWhen === null || asked.has(key), row.state.papers[key]];
    return required || known !== undefined ? [paperView(material, known, { required, chosenLater: later.includes(key), stored: stored.get(key), shared: scans.get(key) })] : [];
  });
}

/** Names of papers and of questions, as the release that the notice was made from has them: a paper and a question may share a key. */
function nameIn({ materials, form }: ItemManifest, { kind, key }: Pick<GapRow, 'kind' | 'key'>): Words {
  const name = kind === 'field' ? form.find(field => field.key === key)?.label : materials.find(material => material.key === key)?.name;
  return name ?? { zh: key, en: key };
}

/** Notices with all that they named, in order. @req #45 */
export function gapViews(read: ReadModel, row: CaseRow, { manifest, at }: Source): CaseView['notices'] {
  const byNotice = Map.groupBy(gapsOf(read, row, { at }).filter(({ cause }) => cause === 'notice'), ({ notice }) => notice);
  return row.state.notices.map(({ issuedOn, due, answered }, index) => ({
    issuedOn, due, answered, gaps: (byNotice.get(index + 1) ?? []).map(({ kind, key, reason }) => ({ kind, key, reason, name: nameIn(manifest, { kind, key }) })),
  }));
}

/** The written power by which the agent acts, with what a counter found of it. @req #51 */
export function powerView({ state }: CaseRow): CaseView['power'] {
  const { power, papers } = state;
  if (power === null) return null;
  const paper = papers[power.material];
  const bad = paper?.state === 'invalid';
  return { ...power, standing: bad ? 'bad' : isPowerGood(state) ? 'good' : 'unchecked' };
}
