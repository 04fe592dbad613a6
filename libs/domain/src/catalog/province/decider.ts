import { same } from '../../kernel/canonical.ts';
import type { Decider } from '../../kernel/decider.ts';
import { decideBy, evolveBy } from '../../kernel/dispatch.ts';
import { requireHappened } from '../../kernel/office.ts';
import { require } from '../../kernel/rejection.ts';
import type { ProvincialEntry, ProvincialEvent } from '../catalog-events.ts';
import { KIND_DIGITS } from '../item.ts';
import { differencesFrom } from '../rules/province.ts';
import type { CommitProvincialSnapshot, CompareWithProvince, ProvinceCommand, RecordProvincialEntries, ResolveDrift } from './commands.ts';
import type { ProvinceContext } from './context.ts';
import { initialState, type ProvinceState } from './state.ts';

type Events = readonly ProvincialEvent[];
/** Entries in one event: it stays well under 64 KiB. */
const CHUNK = 100;
/** Differences recorded by one comparison: one append holds them. */
const MOST_DRIFTS = 400;

function recordEntries({ snapshotId, entries }: RecordProvincialEntries['data'], state: Readonly<ProvinceState>): Events {
  require(state.committed?.snapshotId !== snapshotId, 'already-done', { snapshotId });
  const known = state.open?.snapshotId === snapshotId ? state.open.entries : {};
  const fresh: ProvincialEntry[] = [];
  const seen = new Set<string>();
  for (const entry of entries) {
    require(entry.code.slice(2, 4) === KIND_DIGITS[entry.kind], 'kind-mismatch', { code: entry.code, kind: entry.kind });
    require(!seen.has(entry.code), 'duplicate-code', { code: entry.code });
    seen.add(entry.code);
    const before = known[entry.code];
    require(before === undefined || same(before, entry), 'duplicate-code', { code: entry.code });
    if (before === undefined) fresh.push(entry);
  }
  const chunks = Array.from({ length: Math.ceil(fresh.length / CHUNK) }, (_, at) => fresh.slice(at * CHUNK, (at + 1) * CHUNK));
  return chunks.map(chunk => ({ type: 'ProvincialEntriesRecorded', data: { snapshotId, entries: chunk } }));
}

function commit(data: CommitProvincialSnapshot['data'], state: Readonly<ProvinceState>, context: ProvinceContext): Events {
  require(state.committed?.snapshotId !== data.snapshotId, 'already-done', { snapshotId: data.snapshotId });
  require(state.open?.snapshotId === data.snapshotId, 'does-not-exist', { snapshotId: data.snapshotId });
  requireHappened(context, data.takenOn);
  const recorded = Object.keys(state.open.entries).length;
  require(recorded === data.count, 'declared-sums-differ', { declared: data.count, recorded });
  return [{ type: 'ProvincialSnapshotImported', data }];
}

function compare({ snapshotId }: CompareWithProvince['data'], state: Readonly<ProvinceState>, context: ProvinceContext): Events {
  const list = state.committed;
  require(list?.snapshotId === snapshotId, 'does-not-exist', { snapshotId });
  const found = [...context.items.values()].flatMap(item => differencesFrom(list.entries[item.code], item).map(difference => ({ code: item.code, ...difference })));
  const fresh = found.filter(({ code, field, provincial, local }) => {
    const known = state.drifts[`${code}:${field}`];
    return known === undefined || known.provincial !== provincial || known.local !== local;
  });
  return fresh.slice(0, MOST_DRIFTS).map(drift => ({ type: 'DriftDetected', data: { snapshotId, ...drift } }));
}

function resolve(data: ResolveDrift['data'], state: Readonly<ProvinceState>): Events {
  require(state.committed?.snapshotId === data.snapshotId, 'does-not-exist', { snapshotId: data.snapshotId });
  const drift = state.drifts[`${data.code}:${data.field}`];
  require(drift, 'does-not-exist', { code: data.code, field: data.field });
  require(drift.resolved === null, 'already-done', { code: data.code, field: data.field });
  return [{ type: 'DriftResolved', data }];
}

/** The provincial basic list as last imported, and where the catalogue differs from it (#14, #15). Stream `province-<district>`. */
export const provinceDecider: Decider<ProvinceState, ProvinceCommand, ProvincialEvent, ProvinceContext> = {
  category: 'province',
  initialState,
  decide: decideBy<ProvinceState, ProvinceCommand, ProvincialEvent, ProvinceContext>({
    RecordProvincialEntries: recordEntries,
    CommitProvincialSnapshot: commit,
    CompareWithProvince: compare,
    ResolveDrift: resolve,
  }),
  evolve: evolveBy<ProvinceState, ProvincialEvent>({
    ProvincialEntriesRecorded(draft, { snapshotId, entries }) {
      if (draft.open?.snapshotId !== snapshotId) draft.open = { snapshotId, entries: {} };
      for (const entry of entries) draft.open.entries[entry.code] = entry;
    },
    ProvincialSnapshotImported(draft, { snapshotId, takenOn, sha256 }) {
      draft.committed = { snapshotId, takenOn, sha256, entries: draft.open?.entries ?? {} };
      draft.open = null;
      draft.drifts = {};
    },
    DriftDetected(draft, { code, field, provincial, local }) {
      draft.drifts[`${code}:${field}`] = { code, field, provincial, local, resolved: null };
    },
    DriftResolved(draft, { code, field, how }) {
      const drift = draft.drifts[`${code}:${field}`];
      if (drift) drift.resolved = how;
    },
  }),
};
