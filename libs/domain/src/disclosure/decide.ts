import { addWorkingDays } from '../calendar/index.ts';
import { decideBy } from '../kernel/dispatch.ts';
import { requireHappened, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import { DISCLOSURE_DAYS, type DisclosureCommand, type DisclosureCommandData, type DisclosureDraftContent } from './commands.ts';
import type { DisclosureContext } from './context.ts';
import type { DisclosureContent, DisclosureEvent, DisclosureKind, DisclosureSource } from './events.ts';
import { maskName, requireNoPersonalData } from './pattern-guard.ts';
import type { DisclosureDraft, DisclosureState } from './state.ts';

type Events = readonly DisclosureEvent[];
type State = Readonly<DisclosureState>;
type Body = Omit<DisclosureCommandData<'ReviseDisclosure'>, 'revision'>;
type Form = DisclosureContent['form'];

const FORMS: Readonly<Record<DisclosureKind, readonly Form[]>> = {
  service_items: ['reference'], guides: ['reference'], catalogues: ['reference'], whereabouts: ['reference'],
  work_rules: ['text'], policy_documents: ['text', 'reference'], results: ['results'], public_notices: ['text', 'welfare'],
};
/** From what each kind is generated: a list that stands in the log is never copied by hand. @req #36 */
const SOURCES: Readonly<Record<DisclosureKind, readonly DisclosureSource[]>> = {
  service_items: ['hall_directory', 'catalogue'], guides: ['item_guide'], catalogues: ['catalogue', 'responsibility_list'], whereabouts: ['presence'], policy_documents: ['instrument'], work_rules: [], results: [], public_notices: [],
};

/** @throws {Rejection} `content-form`, `kind-mismatch` */
function requireForm(kind: DisclosureKind, content: DisclosureDraftContent): void {
  require(FORMS[kind].includes(content.form), 'content-form', { kind, needs: FORMS[kind] });
  require(content.form !== 'reference' || SOURCES[kind].includes(content.source), 'content-form', { kind, needs: SOURCES[kind] });
}

/** What a person typed of the content; names are judged before they are masked. */
function typed(content: DisclosureDraftContent): unknown {
  if (content.form === 'text') return content.text;
  if (content.form === 'reference') return '';
  return content.form === 'welfare' ? content.rows.map(({ name }) => ({ name })) : content.rows.map(({ party, number }) => ({ party: party.name, number }));
}

/** @throws {Rejection} `not-a-village` */
function requireVillages(rows: Extract<DisclosureDraftContent, { form: 'welfare' }>['rows'], { units }: DisclosureContext): void {
  for (const { village } of rows) {
    const kind = units.get(village)?.kind;
    require(kind === 'village' || kind === 'community', 'not-a-village', { unit: village });
  }
}

/** As it is stored. @throws {Rejection} `unknown-source`, `not-a-village`, `date-in-future` */
function stored(content: DisclosureDraftContent, unit: string, context: DisclosureContext): DisclosureContent {
  if (content.form === 'text') return content;
  if (content.form === 'reference') {
    const stamp = context.stampOf({ ...content, unit });
    require(stamp !== null, 'unknown-source', { source: content.source });
    return { ...content, stamp };
  }
  if (content.form === 'welfare') {
    requireVillages(content.rows, context);
    return { form: 'welfare', rows: content.rows.map(row => ({ ...row, name: maskName(row.name) })) };
  }
  for (const { on } of content.rows) requireHappened(context, on);
  return { ...content, rows: content.rows.map(({ party: { kind, name }, ...row }) => ({ ...row, party: kind === 'person' ? maskName(name) : name })) };
}

const limitOf = (content: DisclosureDraftContent): number => content.form === 'results' && content.nature !== 'other' ? DISCLOSURE_DAYS.licence_or_penalty : DISCLOSURE_DAYS.ordinary;

/** A text that may be stored, with its clock. @throws {Rejection} @req #28 */
function bodyOf({ title, content, formedOn, days, expiresOn }: Body, { kind, unit }: Pick<DisclosureState, 'kind' | 'unit'>, context: DisclosureContext) {
  requireForm(kind, content);
  requireNoPersonalData({ title, content: typed(content) });
  requireHappened(context, formedOn);
  require(kind !== 'public_notices' || expiresOn !== null, 'notice-without-expiry');
  require(expiresOn === null || expiresOn >= context.today, 'deadline-past', { expiresOn, today: context.today });
  const limit = limitOf(content);
  require(days === null || days <= limit, 'due-too-late', { days, limit });
  const { date: dueBy, provisional } = addWorkingDays(formedOn, days ?? limit, context.calendar);
  return { title, content: stored(content, unit, context), formedOn, days: days ?? limit, dueBy, provisional, expiresOn, on: context.today, officer: context.actor.id };
}

function prepare(data: DisclosureCommandData<'PrepareDisclosure'>, { status }: State, context: DisclosureContext): Events {
  require(status === 'none', 'already-exists');
  const { unit, kind, regime } = data;
  require(context.units.get(unit)?.active, 'unknown-unit', { unit });
  require(context.actor.unit === unit, 'wrong-body', { unit });
  require((kind === 'work_rules') === (regime !== null), 'content-form', { kind, needs: 'regime' });
  return [{ type: 'DisclosurePrepared', data: { unit, kind, regime, revision: 1, ...bodyOf(data, data, context) } }];
}

/** @throws {Rejection} `does-not-exist`, `wrong-step` for what is over */
function requireAlive({ status }: State): void {
  require(status !== 'none', 'does-not-exist');
  require(status !== 'withdrawn' && status !== 'expired', 'wrong-step', { status });
}

function revise({ revision, ...data }: DisclosureCommandData<'ReviseDisclosure'>, state: State, context: DisclosureContext): Events {
  requireAlive(state);
  require(context.actor.unit === state.unit, 'wrong-body', { unit: state.unit });
  require(revision !== state.revision, 'already-done');
  require(revision === state.revision + 1, 'stale-base', { revision: state.revision });
  // What is late stays late: a text that is written again before its release keeps its day.
  const body = bodyOf(data, state, context);
  const dueBy = state.released === null && state.draft !== null && state.draft.dueBy < body.dueBy ? state.draft.dueBy : body.dueBy;
  return [{ type: 'DisclosurePrepared', data: { unit: state.unit, kind: state.kind, regime: state.regime, revision, ...body, dueBy } }];
}

/** The text that waits, for a check. @throws {Rejection} */
function requireCheckable(revision: number, state: State, context: DisclosureContext): Readonly<DisclosureDraft> {
  requireAlive(state);
  const { draft, unit } = state;
  require(draft !== null && draft.revision === revision, 'stale-base', { revision: state.revision });
  requireOffice(context, 'disclosure_officer');
  require(context.actor.unit === unit || context.units.get(unit)?.parent === context.actor.unit, 'wrong-body', { unit });
  require(context.actor.id !== draft.preparer, 'same-person');
  return draft;
}

/** @req #28 */
function pass({ revision, note }: DisclosureCommandData<'PassSecrecyReview'>, state: State, context: DisclosureContext): Events {
  const { check } = requireCheckable(revision, state, context);
  require(check !== 'passed', 'already-done');
  require(check === 'none', 'wrong-step', { check });
  requireNoPersonalData({ note });
  return [{ type: 'SecrecyReviewPassed', data: { revision, note, checker: context.actor.unit, on: context.today, officer: context.actor.id } }];
}

function block({ revision, ground, reason }: DisclosureCommandData<'BlockDisclosure'>, state: State, context: DisclosureContext): Events {
  const { check } = requireCheckable(revision, state, context);
  require(check !== 'blocked', 'already-done');
  requireNoPersonalData({ reason });
  return [{ type: 'SecrecyReviewBlocked', data: { revision, ground, reason, checker: context.actor.unit, on: context.today, officer: context.actor.id } }];
}

/** @throws {Rejection} `wrong-body`, `not-checked`, `deadline-past` */
function requireReleasable(draft: Readonly<DisclosureDraft>, { unit }: State, { actor, today }: DisclosureContext): void {
  require(actor.unit === unit, 'wrong-body', { unit });
  require(draft.check === 'passed', 'not-checked', { check: draft.check });
  require(draft.expiresOn === null || draft.expiresOn >= today, 'deadline-past', { expiresOn: draft.expiresOn, today });
}

/** @req #28 */
function release({ channels }: DisclosureCommandData<'ReleaseDisclosure'>, state: State, context: DisclosureContext): Events {
  requireAlive(state);
  require(state.released === null && state.draft !== null, 'already-done');
  const { draft } = state;
  requireReleasable(draft, state, context);
  return [{ type: 'InformationDisclosed', data: { revision: draft.revision, channels: [...new Set(channels)], late: context.today > draft.dueBy, on: context.today, officer: context.actor.id } }];
}

/** @req #28 */
function update({ revision }: DisclosureCommandData<'UpdateDisclosure'>, state: State, context: DisclosureContext): Events {
  requireAlive(state);
  const { draft, released } = state;
  require(released !== null, 'wrong-step', { needs: 'release' });
  require(released.revision !== revision, 'already-done');
  require(draft !== null && draft.revision === revision, 'stale-base', { revision: state.revision });
  requireReleasable(draft, state, context);
  return [{ type: 'DisclosureUpdated', data: { revision, late: context.today > draft.dueBy, on: context.today, officer: context.actor.id } }];
}

/** Open is the rule: what the public has not seen is withheld only under an exemption of the register. @req #29 */
function withdraw({ reason }: DisclosureCommandData<'WithdrawDisclosure'>, state: State, context: DisclosureContext): Events {
  require(state.status !== 'none', 'does-not-exist');
  require(state.status !== 'withdrawn', 'already-done');
  require(context.actor.unit === state.unit, 'wrong-body', { unit: state.unit });
  const exemption = context.exemption(state.unit);
  require(state.released !== null || exemption !== null, 'exemption-missing');
  requireNoPersonalData({ reason });
  return [{ type: 'DisclosureWithdrawn', data: { reason, exemption, on: context.today, officer: context.actor.id } }];
}

/** Rules of disclosure (W20). @throws {Rejection} @req #28 #29 #36 #55 */
export const decide = decideBy<DisclosureState, DisclosureCommand, DisclosureEvent, DisclosureContext>({
  PrepareDisclosure: prepare, ReviseDisclosure: revise, PassSecrecyReview: pass, BlockDisclosure: block, ReleaseDisclosure: release, UpdateDisclosure: update, WithdrawDisclosure: withdraw,
  WakeDisclosure: () => [],
});
