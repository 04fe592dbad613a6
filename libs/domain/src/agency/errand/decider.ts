import { endOfDay } from '../../kernel/intervals.ts';
import type { Decider } from '../../kernel/decider.ts';
import type { Instant } from '../../kernel/values.ts';
import type { ErrandCommand } from './commands.ts';
import type { ErrandContext } from './context.ts';
import { decide } from './decide/index.ts';
import { evolve } from './evolve.ts';
import { initialErrand, type ErrandFact, type ErrandState } from './state.ts';

/** An errand that a village does for somebody (W11): mandate, custody of originals, free of charge. Stream `agency-<id>`. @req #51 #59 */
export const errandDecider: Decider<ErrandState, ErrandCommand, ErrandFact, ErrandContext> = { category: 'agency', initialState: initialErrand, decide, evolve };

/** What the clock has made true: papers lay at the station beyond the day that the slip names. */
export function dueErrandFacts({ handoverDue, overdue }: Readonly<ErrandState>, now: Instant): readonly { fact: string; due: Instant; event: ErrandFact }[] {
  if (handoverDue === null || overdue || now < endOfDay(handoverDue)) return [];
  return [{ fact: 'agency-overdue', due: endOfDay(handoverDue), event: { type: 'AgencyOverdue', data: { due: handoverDue } } }];
}
