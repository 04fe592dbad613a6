import { actor, PLAN, sha256 } from '../../catalog/testing/fixtures.ts';
import { OTHER_TOWN, LICENCE, TOWN } from '../../delegation/testing/fixtures.ts';
import { ACCEPT, changeContext, DECIDE, LIST_ITEMS, listContext, raw, REVIEW, SERVICE } from '../../delegation/testing/list-fixtures.ts';
import {
  changeRows, changeSummaryOf, latestListVersion, responsibilityDecider, responsibilityListDecider, rowsOn, type ChangeState, type ListState, type RawRow, type ResponsibilityCommand, type ResponsibilityContext, type ResponsibilityEvent, type ResponsibilityListCommand, type ResponsibilityListEvent,
} from '../../delegation/index.ts';
import { step } from '../../kernel/decider.ts';
import { rejectionOf } from '../../kernel/testing/specification.ts';
import { on, type Entry } from './record.ts';

/** Three accounts of two persons: to every rule the first two are one. */
const ACCOUNTS = ['p-reform', 'p-reform', 'p-reform-2'] as const;
export const TODAY = '2023-01-16';
export const CHANGES = ['2a0c8f4e-9a7e-4c43-8a30-0c8f3bb2c001', '2a0c8f4e-9a7e-4c43-8a30-0c8f3bb2c002', '2a0c8f4e-9a7e-4c43-8a30-0c8f3bb2c003'] as const;
const DAYS = ['2023-01-18', '2023-01-20', '2023-02-01'] as const;

/** One turn of a writer: which change, by which account, and how it goes about it. `lag`: how many turns old is what it knows of other streams. */
export interface Turn {
  readonly change: number;
  readonly account: number;
  readonly choice: number;
  readonly lag: number;
}

interface Known {
  readonly changes: readonly ChangeState[];
  readonly list: ListState;
}

/** Rows as writers enter them: whole and split, and some that no rule may let through. */
const ROWS: readonly (readonly RawRow[])[] = [
  [raw(LICENCE.code, 'all_towns', ...DECIDE), raw(SERVICE.code, 'all_towns', ...REVIEW)],
  [raw(LICENCE.code, [TOWN], ...DECIDE), raw(LICENCE.code, [OTHER_TOWN], ...ACCEPT)],
  [raw(SERVICE.code, 'all_towns', ...ACCEPT)],
  [raw(LICENCE.code, 'all_towns', ...ACCEPT), raw(LICENCE.code, [TOWN], ...DECIDE)],
  [raw(SERVICE.code, [TOWN], ...REVIEW)],
  [{ ...raw(LICENCE.code, 'all_towns', ...DECIDE), cells: raw(LICENCE.code, 'all_towns', ...DECIDE).cells.slice(1) }],
  [{ ...raw(SERVICE.code, 'all_towns', ...ACCEPT), cells: [...raw(SERVICE.code, 'all_towns', ...ACCEPT).cells, { step: 'review', body: 'town' }] }],
];

const reform = (account: number) => actor('D-SGB', ACCOUNTS[account % ACCOUNTS.length] ?? 'p-reform', 'reform_officer');
const at = <T>(all: readonly [T, ...T[]] | readonly T[], index: number): T => all[index % all.length] as T;

/** The commands that a change still needs, each given by where it stands; the last ones are for the list. */
function nextFor(state: ChangeState, { choice }: Turn, known: Known): readonly (ResponsibilityCommand | ResponsibilityListCommand)[] {
  const latest = latestListVersion(known.list)?.version ?? null;
  switch (state.status) {
    case 'none': return [{ type: 'ProposeResponsibilityChange', data: { changeId: at(CHANGES, known.changes.indexOf(state)), title: '权责清单', base: latest, instrument: PLAN, reason: '落实方案' } }];
    case 'proposed': case 'returned': {
      const rows: ResponsibilityCommand = { type: 'ProposeResponsibilityRows', data: { rows: [...at(ROWS, choice)] } };
      return choice % 3 === 0 ? [rows, { type: 'OpenConsultation', data: { due: '2023-01-17' } }] : [choice % 5 === 4 ? { type: 'DropResponsibilityItems', data: { items: [SERVICE.code] } } : rows];
    }
    case 'consulting': return [...(state.consultation?.parties ?? []).map((unit): ResponsibilityCommand => ({ type: 'RecordConsultationOpinion', data: { unit, opinion: choice % 4 === 0 ? 'object' : 'agree', text: '' } })), { type: 'CloseConsultation', data: { minutes: '会商纪要' } }];
    case 'consulted': return [choice % 7 === 6 ? { type: 'ReturnResponsibilityChange', data: { reason: '再议' } } : { type: 'ReviewResponsibilityChange', data: { opinion: '同意' } }];
    case 'reviewed': {
      const version = `2023.${known.list.versions.length + 1 + (choice % 2)}`;
      return choice % 6 === 5 && latest !== null ? [{ type: 'CancelResponsibilityVersion', data: { version: latest, reason: '作废' } }] : [{ type: 'ScheduleResponsibilityVersion', data: { version, changeId: state.id, rowsDigest: state.review?.digest ?? '', effectiveFrom: at(DAYS, choice) } }];
    }
    case 'rejected': case 'withdrawn': return [];
  }
}

const LIST: readonly string[] = ['ScheduleResponsibilityVersion', 'CancelResponsibilityVersion'];
const isForList = (command: ResponsibilityCommand | ResponsibilityListCommand): command is ResponsibilityListCommand => LIST.includes(command.type);

function latestOf({ list, changes }: Known): ResponsibilityContext['latest'] {
  const latest = latestListVersion(list);
  const known = new Map(changes.map(state => [state.id, { rows: changeRows(state) }]));
  return latest && { version: latest.version, effectiveFrom: latest.effectiveFrom, rows: rowsOn(list, known, latest.effectiveFrom) };
}

/** Speaks for a party: its own officer; else an account of the reform office. */
function whoFor(command: ResponsibilityCommand, account: number) {
  return command.type === 'RecordConsultationOpinion' ? actor(command.data.unit, `p-${command.data.unit}`, 'centre_manager', 'dept_catalog_owner') : reform(account);
}

function decided(command: ResponsibilityCommand | ResponsibilityListCommand, turn: Turn, { own, seen, index }: { own: Known; seen: Known; index: number }): readonly Fact[] {
  let events: readonly Fact[] = [];
  rejectionOf(() => {
    // What stands in the writer's own stream is exact, for its append is at a revision; of the other streams it knows what it saw.
    if (isForList(command)) events = responsibilityListDecider.decide(command, own.list, listContext(TODAY, { actor: reform(turn.account), change: changeSummaryOf(seen.changes[index] ?? own.changes[index]!, sha256), items: LIST_ITEMS }));
    else events = responsibilityDecider.decide(command, own.changes[index]!, changeContext(TODAY, whoFor(command, turn.account), { latest: latestOf(seen) }));
  });
  return events;
}

type Fact = ResponsibilityEvent | ResponsibilityListEvent;

/** What is known after an event of a command, of the list or of one change. */
function after(own: Known, event: Fact, { index, forList }: { index: number; forList: boolean }): Known {
  if (forList) return { ...own, list: step(responsibilityListDecider, own.list, event as ResponsibilityListEvent) };
  return { ...own, changes: own.changes.map((state, at) => (at === index ? step(responsibilityDecider, state, event as ResponsibilityEvent) : state)) };
}

function take(own: Known, turn: Turn, seen: Known): { readonly own: Known; readonly entries: readonly Entry[] } {
  const index = turn.change % CHANGES.length;
  const entries: Entry[] = [];
  let now = own;
  for (const command of nextFor(own.changes[index]!, turn, own)) {
    const forList = isForList(command);
    const events = decided(command, turn, { own: now, seen: turn.lag > 0 ? seen : now, index });
    now = events.reduce((known, event) => after(known, event, { index, forList }), now);
    entries.push(...events.map(event => on(forList ? 'responsibilitylist-610702' : `responsibility-${CHANGES[index]}`, event, `${TODAY}T01:00:00.000Z`)));
  }
  return { own: now, entries };
}

/** Plays a history of writers who get in one another's way, and records what was let through. */
export function play(turns: readonly Turn[]): readonly Entry[] {
  let own: Known = { changes: CHANGES.map(() => responsibilityDecider.initialState()), list: responsibilityListDecider.initialState() };
  const past: Known[] = [own];
  const log: Entry[] = [];
  for (const turn of turns) {
    const taken = take(own, turn, past[Math.max(0, past.length - 1 - turn.lag)] ?? own);
    own = taken.own;
    past.push(own);
    log.push(...taken.entries);
  }
  return log;
}
