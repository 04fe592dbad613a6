import { AnswerQuestion, AssessTraining, CancelTraining, CountTraining, HALL_OFFICES, HoldTraining, LogGuidanceVisit, PlanTraining, PublishPractice, RaiseNegativeListEntry, RecordAttendance, SetTrainingDuty, TakeOffNegativeList, WakeTraining, WithdrawPractice, type Role } from '@yichuang/domain';
import { acts, creates, internal, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const training: Place = { category: 'training', at: '/training' };
const guidance: Place = { category: 'guidance', at: '/guidance' };
const negativeList: Place = { category: 'negativelist', at: '/negative-lists' };
const practices: Place = { category: 'practice', at: '/practices' };

/** Whoever answers for the training of the own unit. */
const OWN: readonly Role[] = ['dept_catalog_owner', 'approval_bureau', 'centre_manager'];
const BUREAU: readonly Role[] = ['approval_bureau'];
/** Sessions of a year are entered one beside the other; what each act rests on is its own session. */
const on = (place: Place, by: readonly Role[]) => (act: string, schema: CommandSchema): CommandEntry => ({ ...acts(place, act, { schema, by }), unconditional: true });
const own = on(training, OWN);
const bureau = on(training, BUREAU);
const guiding = on(guidance, HALL_OFFICES);

/** Training (W16), guidance of stations by their centre, good practice. Which unit and village is the domain's to say. */
export const trainingCommands: readonly CommandEntry[] = [
  bureau('set-duty', SetTrainingDuty),
  own('plan', PlanTraining),
  own('cancel', CancelTraining),
  own('hold', HoldTraining),
  own('attendance', RecordAttendance),
  own('assess', AssessTraining),
  bureau('count', CountTraining),
  internal(WakeTraining, training.category, 'system'),
  internal(RaiseNegativeListEntry, negativeList.category, 'system'),
  on(negativeList, ['approval_bureau', 'reform_officer'])('take-off', TakeOffNegativeList),
  guiding('log-visit', LogGuidanceVisit),
  guiding('answer', AnswerQuestion),
  { ...creates(practices, PublishPractice, { by: BUREAU, id: () => '' }), idOf: null, idFromKey: true },
  acts(practices, 'withdraw', { schema: WithdrawPractice, by: BUREAU }),
];
