import type { ItemRecord } from '@yichuang/domain';
import { counts, itemOf, versionOn } from '../catalogue/items.ts';
import { fateProjection, type FateRow } from '../catalogue/fate-projection.ts';
import type { VersionRow } from '../catalogue/version-projection.ts';
import { instrumentRef } from '../instruments/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { itemLineProjection, type ItemLineRow } from './projection.ts';
import type { GuideHistoryLine, NamedCode } from './view.ts';

type At = Pick<Moment, 'number'>;

/** The fate of a code in a published version. */
export interface PublishedFate {
  readonly version: VersionRow;
  readonly fate: FateRow;
}

/** What each standing version made of a code, oldest first. */
export function publishedFates(read: ReadModel, code: string, { versions, at }: { readonly versions: readonly VersionRow[]; readonly at: At }): readonly PublishedFate[] {
  const rows = read.list(fateProjection, { index: 'code', equals: code }, at.number).map(({ doc }) => doc).filter(row => counts(read, row, at));
  return versions.flatMap(version => {
    const own = rows.filter(row => row.batch === version.adjustmentId);
    const fate = own.find(row => row.record !== null) ?? own[0];
    return fate === undefined ? [] : [{ version, fate }];
  });
}

/** Codes that went on inside this one in a version. */
export function mergedInto(read: ReadModel, code: string, { batch, at }: { readonly batch: string; readonly at: At }): readonly string[] {
  return read.list(fateProjection, { index: 'into', equals: code }, at.number).filter(({ doc }) => doc.batch === batch).map(({ doc }) => doc.code);
}

/** A code with its names as some version recorded them last; the code itself when none did. */
export function named(read: ReadModel, code: string, at: At): NamedCode {
  const name = read.list(fateProjection, { index: 'code', equals: code }, at.number).map(({ doc }) => doc).filter(row => row.record !== null).sort((a, b) => b.number - a.number)[0]?.record?.name;
  return { code, name: name?.zh ?? code, nameEn: name?.en ?? '' };
}

/** Every line of an item's history, oldest legal day first: what versions made of it and what changed between them. */
export function historyOf(read: ReadModel, code: string, { versions, fates, at }: { readonly versions: readonly VersionRow[]; readonly fates: readonly PublishedFate[]; readonly at: Moment }): readonly GuideHistoryLine[] {
  const published = fates.map((own, index) => versionLine(read, own, { before: fates[index - 1]?.fate.record ?? null, at }));
  const between = read.list(itemLineProjection, { index: 'code', equals: code }, at.number).map(({ doc }) => changeLine(read, doc, { versions, at }));
  return [...published, ...between].sort((a, b) => (a.effectiveFrom === b.effectiveFrom ? a.number - b.number : a.effectiveFrom < b.effectiveFrom ? -1 : 1));
}

function versionLine(read: ReadModel, { version, fate }: PublishedFate, { before, at }: { readonly before: ItemRecord | null; readonly at: At }): GuideHistoryLine {
  const related = [...fate.into, ...(fate.parent === null ? [] : [fate.parent]), ...mergedInto(read, fate.code, { batch: version.adjustmentId, at })];
  return {
    kind: fate.fate ?? 'kept', effectiveFrom: version.effectiveFrom, recordedAt: version.recordedAt, number: version.number, version: version.version, reason: fate.reason,
    instrument: instrumentRef(read, version.instrument, at), related: related.map(code => named(read, code, at)), changes: differences(before, fate.record),
  };
}

/** What a change did is the item after its event beside the item before it, on the day from which it counts. */
function changeLine(read: ReadModel, row: ItemLineRow, { versions, at }: { readonly versions: readonly VersionRow[]; readonly at: At }): GuideHistoryLine {
  const { kind, effectiveFrom, recordedAt, number, reason, instrument, code } = row;
  const known = versions.filter(version => version.number < number);
  const version = versionOn(known, effectiveFrom) ?? known.at(-1) ?? null;
  const seen = (asOf: number) => (version === null ? null : itemOf(read, version, { code, at: { number: asOf, on: effectiveFrom } }));
  return { kind, effectiveFrom, recordedAt, number, version: null, reason, instrument: instrument === null ? null : instrumentRef(read, instrument, at), related: [], changes: differences(seen(number - 1), seen(number)) };
}

const FIELDS: readonly { readonly field: string; readonly text: (item: ItemRecord) => string }[] = [
  { field: 'name', text: item => item.name.zh },
  { field: 'nameEn', text: item => item.name.en },
  { field: 'kind', text: item => item.kind },
  { field: 'basis', text: ({ basis }) => (basis.status === 'in_force' ? basis.text : `pending ${basis.inForceFrom}`) },
  { field: 'department', text: item => item.department },
  { field: 'theme', text: item => item.theme },
  { field: 'applicant', text: item => item.applicant },
  { field: 'handling', text: item => item.handling },
  { field: 'delegation', text: ({ delegation: { steps, recipients, form } }) => [steps.join('+'), recipients === 'all_towns' ? recipients : recipients.join(' '), form].join('; ') },
];

/** Fields that differ, as text. Nothing when there was no item before. */
function differences(before: ItemRecord | null, after: ItemRecord | null): GuideHistoryLine['changes'] {
  if (before === null || after === null) return [];
  return FIELDS.map(({ field, text }) => ({ field, before: text(before), after: text(after) })).filter(change => change.before !== change.after);
}
