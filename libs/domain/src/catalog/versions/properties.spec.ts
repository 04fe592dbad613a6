import fc from 'fast-check';
import { describe, it } from 'vitest';
import { holdsForAnyHistory } from '../../kernel/testing/histories.ts';
import { type AdjustmentSummary, type CatalogCommand, type CatalogContext, catalogDecider, catalogEvents } from '../index.ts';
import { actor, BATCH, codeOf, counts, GOVERNMENT, INSTRUMENTS, item, itemMap, JUSTICE, OLD_BATCH, PLAN, PROPOSER, REFORM } from '../testing/fixtures.ts';

const items = itemMap(item(1), item(2));
const gate = ({ unit, id }: { unit: string; id: string }) => ({ by: unit, officer: id });
const digest = 'd'.repeat(64);
const batch = (id: string, base: AdjustmentSummary['base'], sums: AdjustmentSummary['counts']): AdjustmentSummary =>
  ({ id, status: 'approved', base, counts: sums, digest, items, explained: new Set(), proposal: gate(PROPOSER), unifiedReview: gate(REFORM), legalityReview: gate(JUSTICE), approval: gate(GOVERNMENT) });
const first = batch(OLD_BATCH, null, counts({ added: 2, after: 2 }));
const second = batch(BATCH, { version: '2022', adjustmentId: OLD_BATCH, digest }, counts({ before: 2, kept: 2, after: 2 }));

const civil = actor('D-MZJ', 'p-civil', 'dept_catalog_owner');
/** The day goes by what the command is about: publications are made today, and noticed on their day. */
function decidedOn(command: CatalogCommand, today: string): { command: CatalogCommand; context: CatalogContext } {
  const adjustment = command.type === 'PublishVersion' ? (command.data.adjustmentId === BATCH ? second : first) : null;
  const publishing = ['PublishVersion', 'CancelPublication', 'RecordProvincialFiling', 'RecordVersionTookEffect'].includes(command.type);
  return { command, context: { now: `${today}T01:00:00.000Z`, today, actor: publishing ? GOVERNMENT : civil, adjustment, items, instruments: INSTRUMENTS, province: null } };
}

const publish = (version: string, adjustmentId: string, effectiveFrom: string): CatalogCommand => ({ type: 'PublishVersion', data: { version, adjustmentId, instrument: PLAN, publishedOn: '2023-01-12', effectiveFrom } });
const day = fc.constantFrom('2023-01-12', '2023-01-20', '2023-02-01');
const code = fc.constantFrom(codeOf(1), codeOf(2), codeOf(9));
const version = fc.constantFrom('2022', '2023');
const changes = fc.constantFrom({ theme: '甲' }, { theme: '乙', applicant: '法人' }, {});
const commands: fc.Arbitrary<CatalogCommand> = fc.oneof(
  fc.tuple(version, fc.constantFrom(OLD_BATCH, BATCH), day).map(parts => publish(...parts)),
  version.map(data => ({ type: 'CancelPublication' as const, data: { version: data, reason: '暂缓' } })),
  version.map(data => ({ type: 'RecordProvincialFiling' as const, data: { version: data, filedOn: '2023-01-12', receipt: '' } })),
  fc.tuple(version, day).map(([data, on]) => ({ type: 'RecordVersionTookEffect' as const, data: { version: data, on } })),
  fc.tuple(code, changes, day).map(([of, set, effectiveFrom]) => ({ type: 'AmendItem' as const, data: { code: of, changes: set, effectiveFrom, instrument: null, reason: '调整' } })),
  fc.tuple(code, changes, day).map(([of, set, effectiveFrom]) => ({ type: 'CorrectItem' as const, data: { code: of, corrects: 3, changes: set, effectiveFrom, reason: '更正' } })),
  fc.tuple(code, fc.constantFrom('甲', '乙'), day).map(([of, zh, effectiveFrom]) => ({ type: 'RenameItem' as const, data: { code: of, name: { zh, en: '' }, reason: '规范', deviation: null, effectiveFrom } })),
  fc.tuple(code, day, fc.constantFrom(null, '2023-01-31')).map(([of, effectiveFrom, until]) => ({ type: 'SuspendItem' as const, data: { code: of, effectiveFrom, until, instrument: null, reason: '升级' } })),
  fc.tuple(code, day).map(([of, effectiveFrom]) => ({ type: 'ResumeItem' as const, data: { code: of, effectiveFrom, reason: '恢复' } })),
);
const [TODAY, LATER] = ['2023-01-12', '2023-02-01'];
const whole: readonly [CatalogCommand, string][] = [
  [publish('2022', OLD_BATCH, TODAY), TODAY],
  [{ type: 'RecordVersionTookEffect', data: { version: '2022', on: TODAY } }, TODAY],
  [{ type: 'RecordProvincialFiling', data: { version: '2022', filedOn: TODAY, receipt: '' } }, TODAY],
  [publish('2023', BATCH, LATER), TODAY],
  [{ type: 'SuspendItem', data: { code: codeOf(1), effectiveFrom: TODAY, until: null, instrument: null, reason: '升级' } }, TODAY],
  [{ type: 'ResumeItem', data: { code: codeOf(1), effectiveFrom: '2023-01-20', reason: '恢复' } }, TODAY],
  [{ type: 'CorrectItem', data: { code: codeOf(1), corrects: 3, changes: { theme: '甲' }, effectiveFrom: TODAY, reason: '更正' } }, TODAY],
  [{ type: 'AmendItem', data: { code: codeOf(1), changes: { theme: '乙' }, effectiveFrom: LATER, instrument: null, reason: '调整' } }, TODAY],
  [{ type: 'RenameItem', data: { code: codeOf(2), name: { zh: '甲', en: '' }, reason: '规范', deviation: null, effectiveFrom: LATER } }, TODAY],
  [{ type: 'RecordVersionTookEffect', data: { version: '2023', on: LATER } }, LATER],
];
const way = whole.map(each => decidedOn(...each));

// @req #13 #16
describe('any history of the catalogue', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(catalogDecider, { acts: fc.tuple(commands, day).map(parts => decidedOn(...parts)), way, events: catalogEvents, reaches: catalogEvents.map(({ type }) => type) });
  });
});
