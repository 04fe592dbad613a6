import { requireInstrument } from '../../../instrument/index.ts';
import { same } from '../../../kernel/canonical.ts';
import { requireOffice } from '../../../kernel/office.ts';
import { require } from '../../../kernel/rejection.ts';
import type { ResponsibilityEvent, ResponsibilityRow } from '../../responsibility-events.ts';
import type { ProposeResponsibilityChange, ProposeResponsibilityRows, RawRow } from '../commands.ts';
import type { ResponsibilityContext } from '../context.ts';
import { evolve } from '../evolve.ts';
import { bodiesOf } from '../rules/bodies.ts';
import { requireApart, requireLawfulRow } from '../rules/rows.ts';
import type { ChangeState } from '../state.ts';

type Events = readonly ResponsibilityEvent[];
type State = Readonly<ChangeState>;

/** @throws {Rejection} `does-not-exist`, or `batch-closed` once it is rejected or withdrawn */
export function requireOpen(state: State): void {
  require(state.status !== 'none', 'does-not-exist');
  require(state.status !== 'rejected' && state.status !== 'withdrawn', 'batch-closed', { status: state.status });
}

/** The reform office convenes (plan 二(二)2), and the one that proposed goes on with it. @throws {Rejection} */
export function requireConvenor(state: State, context: ResponsibilityContext): void {
  requireOffice(context, 'reform_officer');
  require(context.actor.unit === state.by, 'not-the-proposer', { unit: context.actor.unit });
}

/** Rows change before anybody is asked or after they were given back: never silently under people who are reading them. @throws {Rejection} */
function requireEditable(state: State, context: ResponsibilityContext): void {
  requireOpen(state);
  requireConvenor(state, context);
  require(state.status !== 'consulting', 'consultation-open', { due: state.consultation?.due });
  require(state.status === 'proposed' || state.status === 'returned', 'no-change-allowed', { status: state.status });
}

/** Opens a change on the latest version of the list, on the authority of a document. */
export function proposeChange(data: ProposeResponsibilityChange['data'], state: State, context: ResponsibilityContext): Events {
  require(state.status === 'none', 'already-exists');
  requireOffice(context, 'reform_officer');
  requireInstrument(context.instruments, data.instrument, context.today);
  const latest = context.latest?.version ?? null;
  require(data.base === latest, 'stale-base', { base: data.base, latest });
  return [{ type: 'ResponsibilityChangeProposed', data: { ...data, by: context.actor.unit, officer: context.actor.id } }];
}

function rowOf({ item, towns, cells }: RawRow): ResponsibilityRow {
  return { item, towns: towns === 'all_towns' ? towns : [...towns].sort(), bodies: bodiesOf(item, cells) };
}

/** Who answers for which step, for whole rows; all hold or none. What is already so adds nothing. */
export function proposeRows({ rows }: ProposeResponsibilityRows['data'], state: State, context: ResponsibilityContext): Events {
  requireEditable(state, context);
  const lawful = rows.map(raw => {
    const row = rowOf(raw);
    requireLawfulRow(row, context);
    return row;
  });
  // One command says one thing of an item and town: the same row on two lines of a list is a mistake.
  for (const [item, own] of Map.groupBy(lawful, row => row.item)) requireApart(item, own);
  const scratch: ChangeState = { ...state, rows: { ...state.rows }, dropped: [...state.dropped] };
  evolve(scratch, { type: 'ResponsibilityRowsProposed', data: { changeId: state.id, rows: lawful } });
  for (const { item } of lawful) requireApart(item, scratch.rows[item] ?? []);
  const fresh = lawful.filter(row => !(state.rows[row.item] ?? []).some(known => same(known, row)));
  return fresh.length === 0 ? [] : [{ type: 'ResponsibilityRowsProposed', data: { changeId: state.id, rows: fresh } }];
}

/** Items leave the list, or their rows in this change are taken out to be written anew. */
export function dropItems({ items }: { readonly items: readonly string[] }, state: State, context: ResponsibilityContext): Events {
  requireEditable(state, context);
  const fresh = [...new Set(items)].filter(item => !state.dropped.includes(item));
  for (const code of fresh) require(Object.hasOwn(state.rows, code) || context.latest?.rows.has(code), 'unknown-item', { code });
  return fresh.length === 0 ? [] : [{ type: 'ResponsibilityItemsDropped', data: { changeId: state.id, items: fresh } }];
}

/** The proposer may take the change back until it is reviewed. */
export function withdrawChange({ reason }: { readonly reason: string }, state: State, context: ResponsibilityContext): Events {
  require(state.status !== 'withdrawn', 'already-done');
  requireOpen(state);
  requireConvenor(state, context);
  require(state.status !== 'reviewed', 'no-change-allowed', { status: state.status });
  return [{ type: 'ResponsibilityChangeWithdrawn', data: { changeId: state.id, reason } }];
}
