import type { AdjustmentEvent, CatalogEvent, DomainEvent, ItemRecord, OrganisationEvent } from '@yichuang/domain';
import { streamIdFor, type EventStore } from '@yichuang/event-store';
import { genesis } from '@yichuang/event-store/testing';
import { encodeAt, type Clock } from './encode-at.ts';

/** Events of a batch: its draft, the fates, and those opened again and decided anew. */
const BATCH = 500;
const REDECIDED = 40;
const ITEMS = BATCH - 1 - 2 * REDECIDED;
/** Versions published over the whole log, whatever its size: two years of a busy district. */
const VERSIONS = 12;
const DAYS = 720;
const START = Date.UTC(2022, 0, 4, 1);
const CATALOG = 'catalog-610702';
const DIGEST = 'a'.repeat(64);
const OFFICER = 'o-reform-01';

/** Codes of the published catalogue, for who asks for a guide. */
export const codeOf = (index: number): string => `9907${String(index).padStart(8, '0')}`;
const idOf = (batch: number): string => streamIdFor(`00000000-0000-4000-8000-${batch.toString(16).padStart(12, '0')}`);
/** Id of a batch that is drafted and never proposed, in a log of any size from 10,000 events. */
export const draftOf = (events: number): string => idOf(Math.ceil(events / BATCH) - 1);

function record(index: number): ItemRecord {
  return {
    code: codeOf(index), name: { zh: `特困人员救助供养事项第${index}号`, en: `Support item ${index}` }, kind: 'confirmation', basis: { status: 'in_force', text: '《社会救助暂行办法》第十四条、第十六条' },
    origin: 'delegated', department: `D-${String(index % 27).padStart(2, '0')}`, theme: '社会服务', applicant: '自然人', handling: 'promised', delegation: { steps: ['accept', 'review'], recipients: 'all_towns', form: '委托受理和初审' }, illustrative: true,
  };
}

function unit(code: string, { kind, level }: { kind: 'department' | 'town'; level: number }): { stream: string; event: OrganisationEvent } {
  const event: OrganisationEvent = { type: 'UnitEstablished', data: { code, name: { zh: `单位${code}`, en: code }, shortName: null, kind, parent: null, level, aliases: [], servicePoint: null, effectiveFrom: '2021-01-01', source: 'sample', illustrative: true } };
  return { stream: `unit-${code}`, event };
}

/** Departments and towns, so that pages have names to show. */
const UNITS = [
  ...Array.from({ length: 27 }, (_, at) => unit(`D-${String(at).padStart(2, '0')}`, { kind: 'department', level: 3 })),
  ...Array.from({ length: 15 }, (_, at) => unit(`6107021${String(at).padStart(2, '0')}`, { kind: 'town', level: 4 })),
];

interface BatchPlan {
  readonly id: string;
  /** First item: published batches decide the same codes again, drafts have codes of their own. */
  readonly from: number;
  readonly base: { version: string; adjustmentId: string } | null;
}

function fates({ id, from, base }: BatchPlan): readonly AdjustmentEvent[] {
  const kept = (index: number, reason: string): AdjustmentEvent => ({ type: 'ItemKept', data: { adjustmentId: id, record: record(from + index), reason, deviation: null } });
  const again = Array.from({ length: REDECIDED }, (_, at) => at * 10);
  return [
    { type: 'CatalogAdjustmentDrafted', data: { adjustmentId: id, title: '调整方案', instrument: id, proposer: 'D-00', base: base === null ? null : { ...base, digest: DIGEST } } },
    ...Array.from({ length: ITEMS }, (_, index) => kept(index, '保留')),
    ...again.map((index): AdjustmentEvent => ({ type: 'ItemFateCleared', data: { adjustmentId: id, code: codeOf(from + index) } })),
    ...again.map(index => kept(index, '重新研究后保留')),
  ];
}

const counts = { before: ITEMS, kept: ITEMS, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: 0, after: ITEMS };

function gates(adjustmentId: string): readonly AdjustmentEvent[] {
  const common = { adjustmentId, fatesDigest: DIGEST, officer: OFFICER };
  return [
    { type: 'CatalogAdjustmentProposed', data: { ...common, counts, by: 'D-00' } },
    { type: 'CatalogUnifiedReviewPassed', data: { ...common, opinion: '同意', by: 'D-01' } },
    { type: 'LegalityReviewRequested', data: { adjustmentId } },
    { type: 'LegalityReviewPassed', data: { ...common, opinion: '合法', by: 'D-02' } },
    { type: 'CatalogAdjustmentApproved', data: { ...common, instrument: adjustmentId, by: 'D-03' } },
  ];
}

/** The version of a batch, and changes of items that follow it: amendments, and one item suspended and resumed. */
function publication({ id, base }: BatchPlan, day: string): readonly CatalogEvent[] {
  const amended = Array.from({ length: 8 }, (_, at): CatalogEvent => ({ type: 'ItemAmended', data: { code: codeOf(at * 31), changes: { theme: `社会服务${at}` }, effectiveFrom: day, instrument: null, reason: '主题调整' } }));
  return [
    { type: 'CatalogVersionPublished', data: { version: day, adjustmentId: id, base: base?.version ?? null, counts, fatesDigest: DIGEST, instrument: id, publishedOn: day, effectiveFrom: day } },
    ...amended,
    { type: 'ItemSuspended', data: { code: codeOf(7), effectiveFrom: day, until: null, instrument: null, reason: '系统升级' } },
    { type: 'ItemResumed', data: { code: codeOf(7), effectiveFrom: day, reason: '恢复' } },
  ];
}

/**
 * A log of about `events` events, nearly all of them fates of items in batches: they touch the catalogue, the ledger, the
 * guides and the event index. Twelve of the batches are published, evenly over two years, each based on the one before.
 */
export async function seedFates(store: EventStore, events: number): Promise<void> {
  await store.append('log-610702', 'no-stream', genesis());
  const batches = Math.ceil(events / BATCH);
  const every = Math.max(1, Math.floor(batches / VERSIONS));
  const clock: Clock = { start: START, step: (DAYS * 86_400_000) / (batches * BATCH), happened: 0 };
  const ends = new Map<string, number>();
  const append = async (stream: string, happened: readonly DomainEvent[]): Promise<void> => {
    const from = ends.get(stream) ?? 0;
    await store.append(stream, from === 0 ? 'no-stream' : from - 1, happened.map((event, at) => encodeAt(event, { stream, revision: from + at, clock })));
    ends.set(stream, from + happened.length);
  };
  for (const { stream, event } of UNITS) await append(stream, [event]);
  let base: BatchPlan['base'] = null;
  for (let batch = 0; batch < batches; batch += 1) {
    const published = batch % every === 0 && batch / every < VERSIONS;
    const plan: BatchPlan = { id: idOf(batch), from: published ? 0 : 10_000_000 + batch * BATCH, base };
    await append(`adjustment-${plan.id}`, fates(plan));
    if (!published) continue;
    await append(`adjustment-${plan.id}`, gates(plan.id));
    const day = new Date(START + clock.happened * clock.step).toISOString().slice(0, 10);
    await append(CATALOG, publication(plan, day));
    base = { version: day, adjustmentId: plan.id };
  }
}
