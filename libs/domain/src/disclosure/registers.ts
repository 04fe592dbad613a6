import { addDays } from '../kernel/dates.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireNotPast } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import { EXEMPTION_REVIEW_DAYS, type ExemptionCommand, type ExemptionCommandData, type PresenceCommand } from './commands.ts';
import type { ExemptionContext, PresenceContext } from './context.ts';
import type { ExemptionEvent, PresenceEvent } from './events.ts';
import { requireNoPersonalData } from './pattern-guard.ts';
import type { ExemptionState, PresenceState } from './state.ts';

function record(data: ExemptionCommandData<'RecordExemption'>, { entries }: Readonly<ExemptionState>, context: ExemptionContext): readonly ExemptionEvent[] {
  const { unit, units, actor, today } = context;
  require(units.get(unit)?.active, 'unknown-unit', { unit });
  require(actor.unit === unit, 'wrong-body', { unit });
  require(data.number > entries.length, 'already-exists');
  require(data.number === entries.length + 1, 'stale-base', { number: entries.length });
  require(data.disclosure === null || !entries.some(({ disclosure, lifted }) => disclosure === data.disclosure && !lifted), 'already-done');
  requireNoPersonalData({ title: data.title, clause: data.clause, reason: data.reason });
  const latest = addDays(today, EXEMPTION_REVIEW_DAYS);
  const reviewBy = data.reviewBy ?? latest;
  require(reviewBy > today, 'deadline-past', { reviewBy, today });
  require(reviewBy <= latest, 'due-too-late', { reviewBy, latest });
  return [{ type: 'ExemptionRecorded', data: { ...data, unit, reviewBy, on: today, officer: actor.id } }];
}

function lift({ number, reason }: ExemptionCommandData<'LiftExemption'>, { entries }: Readonly<ExemptionState>, { unit, actor, today }: ExemptionContext): readonly ExemptionEvent[] {
  const entry = entries.find(each => each.number === number);
  require(entry, 'does-not-exist');
  require(!entry.lifted, 'already-done');
  require(actor.unit === unit, 'wrong-body', { unit });
  requireNoPersonalData({ reason });
  return [{ type: 'ExemptionLifted', data: { number, reason, on: today, officer: actor.id } }];
}

/** 不予公开事项登记 (二(二)4): everything that stands in no entry is to be open. Stream `exemption-<unit>`. @req #29 */
export const exemptionDecider: Decider<ExemptionState, ExemptionCommand, ExemptionEvent, ExemptionContext> = {
  category: 'exemption',
  initialState: () => ({ entries: [] }),
  decide: decideBy<ExemptionState, ExemptionCommand, ExemptionEvent, ExemptionContext>({ RecordExemption: record, LiftExemption: lift }),
  evolve: evolveBy<ExemptionState, ExemptionEvent>({
    ExemptionRecorded(draft, { number, ground, disclosure }) {
      draft.entries.push({ number, ground, disclosure, lifted: false });
    },
    ExemptionLifted(draft, { number }) {
      const entry = draft.entries.find(each => each.number === number);
      if (entry) entry.lifted = true;
    },
  }),
};

/** @req #30 #50 */
function setPresence({ post, presence, from, until }: PresenceCommand['data'], { entries }: Readonly<PresenceState>, context: PresenceContext): readonly PresenceEvent[] {
  const { unit, date, actor } = context;
  require(actor.unit === unit, 'wrong-body', { unit });
  requireNotPast(context, date);
  require(from < until, 'end-before-start');
  const known = context.postOf(post);
  require(known, 'unknown-post', { post });
  require(known.a !== null, 'seat-empty', { post });
  const cover = presence === 'at_work' ? null : known.b;
  if (entries.some(each => each.post === post && each.presence === presence && each.from === from && each.until === until && each.cover === cover)) return [];
  return [{ type: 'StaffPresenceSet', data: { unit, date, post, title: known.title, presence, from, until, person: known.a, cover, officer: actor.id } }];
}

/** 人员去向 (二(二)4): of one unit on one day. Stream `presence-<unit>-<date>`. @req #30 */
export const presenceDecider: Decider<PresenceState, PresenceCommand, PresenceEvent, PresenceContext> = {
  category: 'presence',
  initialState: () => ({ entries: [] }),
  decide: decideBy<PresenceState, PresenceCommand, PresenceEvent, PresenceContext>({ SetStaffPresence: setPresence }),
  evolve: evolveBy<PresenceState, PresenceEvent>({
    StaffPresenceSet(draft, { post, presence, from, until, cover }) {
      draft.entries = [...draft.entries.filter(each => each.post !== post || each.until <= from || until <= each.from), { post, presence, from, until, cover }];
    },
  }),
};
