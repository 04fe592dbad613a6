import { join } from 'node:path';
import type { Bodies } from '@yichuang/domain';
import { createCommandHandler, systemClock, type Authorised, type EventStore } from '@yichuang/event-store';
import { openSqliteStore } from '@yichuang/event-store/sqlite';
import { newEvents, type TestEvent } from '@yichuang/event-store/testing';
import { createAuthoriser } from '../../../../apps/api/src/application/authority.ts';
import { createGate, OPEN, passing, type Gate } from '../../../../apps/api/src/application/gate.ts';
import { ownAppends, type OwnAppends } from '../../../../apps/api/src/application/own-appends.ts';
import type { CommandEntry } from '../../../../apps/api/src/application/registry.ts';
import { createWorld } from '../../../../apps/api/src/application/world.ts';
import { callers } from '../harness/loop.ts';
import type { Scenario } from '../harness/task.ts';
import { envelope, life } from '../workload/case-life.ts';
import { streams } from '../workload/product.ts';

const [ITEMS, TOWNS, POSTS, DEPARTMENTS] = [366, 15, 12, 27];
const WARM = 5000;
const INSTRUMENT = '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111';
const BATCH = '1d0c8f4e-9a7e-4c43-8a30-0c8f3bb2b001';
const CHANGE = '1d0c8f4e-9a7e-4c43-8a30-0c8f3bb2c001';
const DAY = '2022-01-04';
const AT = `${DAY}T02:00:00.000Z`;

const codeOf = (n: number): string => `9901${String(n).padStart(8, '0')}`;
const townOf = (n: number): string => `6107021${String(n).padStart(2, '0')}`;
const departmentOf = (n: number): string => `D-B${n % DEPARTMENTS}`;
const personOf = (town: number, post: number): string => `person-${town}-${post}`;
const bodies: Bodies = {
  consult: 'town', receive: 'town', notify: 'town', accept: 'town', on_site_check: 'town', public_notice: 'town', review: 'town', decide: 'town', issue: 'town', deliver: 'town', archive: 'town', post_supervise: 'department',
};
const record = (n: number) => ({
  code: codeOf(n), name: { zh: `第${n}号事项`, en: `Item ${n}` }, kind: 'licence', basis: { status: 'in_force', text: '《殡葬管理条例》第八条' }, origin: 'delegated', department: departmentOf(n),
  theme: '社会服务', applicant: '自然人', handling: 'promised', delegation: { steps: ['accept', 'review', 'decide'], recipients: 'all_towns', form: '委托实施' }, illustrative: true,
});
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

/** A district as large as the real one: its catalogue, list, letters between every department and town, and posts. */
async function layDistrict(store: EventStore): Promise<void> {
  const put = async (stream: string, events: readonly TestEvent[]): Promise<void> => {
    for (let at = 0; at < events.length; at += 400) {
      const chunk = events.slice(at, at + 400).map(event => ({ ...event, metadata: { recordedAt: AT, occurredAt: AT } }));
      await store.append(stream, at === 0 ? 'no-stream' : at - 1, newEvents(stream, at, chunk));
    }
  };
  await put('log-610702', [{ type: 'LogOpened', data: { district: '610702', name: { zh: '试验区', en: 'Test' }, sample: true, offices: [] } }]);
  await put(`instrument-${INSTRUMENT}`, [{ type: 'InstrumentRegistered', data: { instrumentId: INSTRUMENT, number: null, title: '方案', titleEn: 'Plan', issuer: '区政府', issuedOn: DAY, effectiveFrom: DAY, sha256: null, scan: null, illustrative: true } }]);
  await put(`adjustment-${BATCH}`, numbers(ITEMS).map(n => ({ type: 'ItemAdded', data: { adjustmentId: BATCH, record: record(n), reason: '首批', deviation: null } })));
  const counts = { before: 0, kept: 0, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: ITEMS, after: ITEMS };
  await put('catalog-610702', [{ type: 'CatalogVersionPublished', data: { version: '2022', adjustmentId: BATCH, base: null, counts, fatesDigest: 'd'.repeat(64), instrument: INSTRUMENT, publishedOn: DAY, effectiveFrom: DAY } }]);
  await put(`responsibility-${CHANGE}`, numbers(ITEMS).map(n => ({ type: 'ResponsibilityRowsProposed', data: { changeId: CHANGE, rows: [{ item: codeOf(n), towns: 'all_towns', bodies }] } })));
  await put('responsibilitylist-610702', [{ type: 'ResponsibilityVersionScheduled', data: { version: '2022', changeId: CHANGE, base: null, rowsDigest: 'd'.repeat(64), items: numbers(ITEMS).map(codeOf), dropped: [], effectiveFrom: DAY, officer: 'o' } }]);
  for (const town of numbers(TOWNS)) await layTown(town, put);
}

async function layTown(town: number, put: (stream: string, events: readonly TestEvent[]) => Promise<void>): Promise<void> {
  for (const d of numbers(DEPARTMENTS)) {
    const letter = `试〔2022〕${d}-${town}号`;
    const items = numbers(ITEMS).filter(n => n % DEPARTMENTS === d).map(n => ({ code: codeOf(n), scope: ['accept', 'review', 'decide'] }));
    await put(`delegation-${departmentOf(d)}-${townOf(town)}`, [
      { type: 'DelegationDrafted', data: { letter, department: departmentOf(d), town: townOf(town), items, duties: '依法办理', from: DAY, to: '2099-12-31', instrument: INSTRUMENT, renews: null, illustrative: true } },
      { type: 'DelegationSignedByDepartment', data: { letter, signedOn: DAY, unit: departmentOf(d), officer: 'o' } },
      { type: 'DelegationSignedByTown', data: { letter, signedOn: DAY, unit: townOf(town), officer: 'p' } },
      { type: 'DelegationAnnounced', data: { letter, announcedOn: DAY, medium: '区政府网站' } },
    ]);
  }
  await put(`staff-${townOf(town)}`, numbers(POSTS).flatMap(post => {
    const seat = { unit: townOf(town), post: `P${post}`, from: AT };
    return [{ type: 'PostCreated', data: { ...seat, office: 'town_decider', title: { zh: '窗口', en: 'Window' }, duties: ['accept', 'review', 'decide'], sendingUnit: null } }, { type: 'ClerkAssigned', data: { ...seat, person: personOf(town, post) } }, { type: 'BackupAssigned', data: { ...seat, person: `b-${personOf(town, post)}` } }];
  }));
}

/** The command of the bench as a step of a case; which item and town it is of, the name of its stream says. */
function entryFor(which: (id: string) => { item: string; town: string }): CommandEntry {
  return { type: 'TakeStep', category: 'bench', policy: { step: 'decide' }, data: undefined as never, path: null, idFrom: null, idOf: null, of: null, caseOf: ({ id }) => which(id) };
}
const caseOf = (caller: number) => ({ item: codeOf(caller % ITEMS), town: townOf(caller % TOWNS) });
const officerOf = (caller: number) => ({ id: personOf(caller % TOWNS, caller % POSTS), unit: townOf(caller % TOWNS), post: `P${caller % POSTS}` });

interface Sides {
  readonly gate: Gate;
  readonly authorise: (act: Parameters<ReturnType<typeof createAuthoriser>['authorise']>[0]) => Promise<Authorised>;
}

/** `on`: every act is asked of the district, fresh. `off`: the same chain is stored, but nobody asks for it. */
async function sidesOf(own: OwnAppends, side: string, { name, callerIn }: { name: string; callerIn: (stream: string) => number }): Promise<Sides> {
  const world = createWorld(own.store, own);
  await world.refresh();
  const authoriser = createAuthoriser(world, () => entryFor(id => caseOf(callerIn(id))));
  // Both sides run code that has been run before: what a compiler costs is not what is asked.
  for (const n of numbers(WARM)) await authoriser.authorise({ command: 'TakeStep', stream: `bench-${name}${n % 64}-0`, data: {}, actor: officerOf(n % 64), channel: 'window', now: systemClock.now() });
  if (side === 'on') return { gate: createGate(), authorise: authoriser.authorise };
  const known = new Map<number, Authorised>();
  return {
    gate: OPEN,
    authorise: async act => {
      const caller = callerIn(act.stream);
      const answer = known.get(caller) ?? (await authoriser.authorise(act));
      known.set(caller, answer);
      return answer;
    },
  };
}

/** What fresh authority costs a command: 64 callers (or one) on a district of 366 items, 405 letters and 180 posts. */
export const authority: Scenario = async ({ folder, side, seconds, options }) => {
  const count = Number(options?.['callers'] ?? 64);
  const store = openSqliteStore({ file: join(folder, 'log.sqlite'), durability: options?.['durability'] === 'normal' ? 'normal' : 'full' });
  await layDistrict(store);
  const own = ownAppends(store);
  const name = `r${process.pid}x`;
  const turn = streams(count, name);
  const callerIn = (stream: string): number => Number(stream.slice(stream.indexOf(name) + name.length).split('-')[0]);
  const { gate, authorise } = await sidesOf(own, side, { name, callerIn });
  const handler = createCommandHandler({ store: own.store, clock: systemClock, clockGuard: false, authoriser: { authorise } });
  const measured = await callers({ seconds, count }, async caller => {
    const { id, sequence } = turn.next(caller);
    await passing(gate, 'bench', () => handler.execute({ aggregate: life, id, command: { type: 'TakeStep', data: { sequence } }, envelope: { ...envelope(), actor: officerOf(caller) }, context: () => null }));
  });
  await store.close();
  return measured;
};
