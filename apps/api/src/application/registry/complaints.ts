import {
  AnswerComplaint, AssignComplaint, CallBackComplaint, CloseComplaint, CoordinateProblem, CountKioskUse, PublishHotline, ReceiveComplaint, RegisterProblem, ResolveProblem, SayComplaintSettled, TransferComplaint, WakeComplaint, WakeProblem,
} from '@yichuang/domain';
import { COMPLAINT_ENTERING, COMPLAINT_HANDLERS, HOTLINE_PUBLISHERS, PROBLEM_KEEPERS, UNIT_STANDING as standing } from '../../policy/complaints.ts';
import type { OfficePolicy } from '../../policy/policy.ts';
import { acts, allows, internal, opens, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const complaints: Place = { category: 'complaint', at: '/complaints' };
const problems: Place = { category: 'majorproblem', at: '/major-problems' };
const by = (place: Place, who: OfficePolicy) => (act: string, schema: CommandSchema): CommandEntry => allows(place, act, { schema, ways: [who], standing });
const follows = by(complaints, COMPLAINT_HANDLERS);
const keeps = by(problems, PROBLEM_KEEPERS);

/** Complaints (#10), the register of major problems (#73), uses of machines (#11). A citizen’s own complaint comes in through the page, which the program sends on. */
export const complaintCommands: readonly CommandEntry[] = [
  opens(complaints, ReceiveComplaint, { ways: [COMPLAINT_ENTERING], standing, itself: true }),
  follows('assign', AssignComplaint), follows('transfer', TransferComplaint), follows('answer', AnswerComplaint), follows('call-back', CallBackComplaint), follows('close', CloseComplaint),
  ...[SayComplaintSettled, WakeComplaint].map(schema => internal(schema, complaints.category, 'system')),
  { ...acts({ category: 'hotline', at: '/hotlines' }, 'publish', { schema: PublishHotline, by: HOTLINE_PUBLISHERS, of: ({ id }) => ({ units: [id], departments: [] }) }), unconditional: true },
  opens(problems, RegisterProblem, { ways: [PROBLEM_KEEPERS], standing }),
  keeps('coordinate', CoordinateProblem), keeps('resolve', ResolveProblem),
  internal(WakeProblem, problems.category, 'system'),
  internal(CountKioskUse, 'kiosk', 'system'),
];
