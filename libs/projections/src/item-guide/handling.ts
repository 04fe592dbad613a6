import { STEPS } from '@yichuang/domain';
import type { CatalogueItem } from '../catalogue/view.ts';
import { entrustments, letterFor, type Entrustment } from '../delegation-matrix/letters-of-cells.ts';
import type { DelegatedStepName } from '../letters/view.ts';
import { scopeMask } from '../letters/projection.ts';
import { townsOn } from '../organisations/query.ts';
import { allListVersions, listVersionOn, maskFor, rowsOfItem, standingListVersions } from '../responsibility/list.ts';
import { townDoes } from '../responsibility/masks.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import type { GuideHandling } from './view.ts';

const PARTS: readonly DelegatedStepName[] = ['accept', 'review', 'decide'];
const partsOf = (mask: number): readonly DelegatedStepName[] => PARTS.filter(part => townDoes(mask, part));

/** Whether a part is open at a town at the moment: a licence only with a letter in force that covers it (行政许可法24). */
const isOpen = (item: CatalogueItem, letters: readonly Entrustment[] | undefined) => (part: DelegatedStepName): boolean =>
  item.kind !== 'licence' || letterFor(letters, item, scopeMask([part]))?.state === 'in_force';

/** Where an item is done and by whom, from the responsibility list in force on the day and the letters of the moment. @req #21 #33 */
export function handlingOf(read: ReadModel, item: CatalogueItem, at: Moment): GuideHandling {
  const versions = allListVersions(read, at).flatMap(version => {
    const named = rowsOfItem(read, version, { item: item.code, at });
    return named === null ? [] : [{ version, named }];
  });
  const current = listVersionOn(standingListVersions(read, at), at.on);
  const speaking = versions.findLast(({ version }) => version.cancelled === null && version.effectiveFrom <= at.on && version.number <= (current?.number ?? -1));
  const rows = speaking?.named.rows ?? [];
  const letters = rows.length === 0 ? new Map<string, readonly Entrustment[]>() : entrustments(read, at);
  const masks = townsOn(read, at).map(({ code, name }) => ({ code, name, mask: maskFor(rows, code) ?? 0 }));
  return {
    version: current?.version ?? null, effectiveFrom: speaking?.version.effectiveFrom ?? null,
    steps: STEPS.map((step, bit) => ({ step, body: bodyOf(masks.map(({ mask }) => (mask & (1 << bit)) !== 0)) })),
    towns: masks.flatMap(({ code, name, mask }) => {
      const listed = partsOf(mask);
      return listed.length === 0 ? [] : [{ code, zh: name.zh, en: name.en, listed, open: listed.filter(isOpen(item, letters.get(`${code}/${item.code}`))) }];
    }),
    versions: versions.map(({ version: { version, effectiveFrom, number, recordedAt, cancelled }, named }) => ({
      version, effectiveFrom, number, recordedAt, cancelled: cancelled !== null, dropped: named.dropped, rows: named.rows.map(row => ({ towns: row.towns, does: partsOf(row.mask) })),
    })),
  };
}

function bodyOf(byTown: readonly boolean[]): GuideHandling['steps'][number]['body'] {
  const does = new Set(byTown);
  if (does.size > 1) return 'varies';
  return does.has(true) ? 'town' : 'department';
}
