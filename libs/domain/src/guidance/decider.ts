import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireHappened, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { GuidanceCommand, GuidanceCommandData } from './commands.ts';
import type { GuidanceContext } from './context.ts';
import type { GuidanceEvent } from './events.ts';

/** How many visits and answers a station has had, and the last of each: what is entered twice is told apart from what happened twice. */
export interface GuidanceState {
  visits: { on: string; seen: string }[];
  questions: string[];
}

/** The village, for the centre of its own town alone. @throws {Rejection} `unknown-unit`, `not-in-town`, `wrong-office` */
function ownVillage(context: GuidanceContext): NonNullable<GuidanceContext['village']> {
  require(context.village, 'unknown-unit');
  require(context.village.town === context.actor.unit, 'not-in-town', { village: context.village.code });
  requireOffice(context, 'centre_manager', 'town_acceptor', 'town_reviewer', 'town_decider');
  return context.village;
}

function visit(data: GuidanceCommandData<'LogGuidanceVisit'>, { visits }: Readonly<GuidanceState>, context: GuidanceContext): readonly GuidanceEvent[] {
  const { code, town } = ownVillage(context);
  requireHappened(context, data.on);
  require(!visits.some(({ on, seen }) => on === data.on && seen === data.seen), 'already-done', { on: data.on });
  return [{ type: 'GuidanceVisitLogged', data: { ...data, visit: visits.length + 1, village: code, town, officer: context.actor.id } }];
}

function answer(data: GuidanceCommandData<'AnswerQuestion'>, { questions }: Readonly<GuidanceState>, context: GuidanceContext): readonly GuidanceEvent[] {
  const { code, town } = ownVillage(context);
  require(data.item === null || context.catalogue.has(data.item), 'unknown-item', { code: data.item });
  require(!questions.includes(data.asked), 'already-done');
  return [{ type: 'QuestionAnswered', data: { ...data, question: questions.length + 1, village: code, town, on: context.today, officer: context.actor.id } }];
}

/** 便民服务中心负责指导村（社区）便民服务站 (二(四)2). Stream `guidance-<village code>`. @req #42 */
export const guidanceDecider: Decider<GuidanceState, GuidanceCommand, GuidanceEvent, GuidanceContext> = {
  category: 'guidance',
  initialState: () => ({ visits: [], questions: [] }),
  decide: decideBy<GuidanceState, GuidanceCommand, GuidanceEvent, GuidanceContext>({ LogGuidanceVisit: visit, AnswerQuestion: answer }),
  evolve: evolveBy<GuidanceState, GuidanceEvent>({
    GuidanceVisitLogged(draft, { on, seen }) {
      draft.visits.push({ on, seen });
    },
    QuestionAnswered(draft, { asked }) {
      draft.questions.push(asked);
    },
  }),
};
