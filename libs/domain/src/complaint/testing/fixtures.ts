import { actor, item, itemMap, UNITS } from '../../catalog/testing/fixtures.ts';
import { toSeal } from '../../kernel/sealed.ts';
import { specification } from '../../kernel/testing/specification.ts';
import { ComplaintCommand, complaintDecider, USUAL_COMPLAINT_DAYS, USUAL_SETTLEMENT, type ComplaintCommandData, type ComplaintContext, type ComplaintFact, type ComplaintKind } from '../index.ts';

export const [TOWN, OTHER, VILLAGE, BUREAU_UNIT] = ['610702100', '610702001', '610702100201', 'D-SPJ'] as const;
export const SUBJECT = 'resident-0123456789';
export const ITEM = '992011001000';
export const CASE = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2e002';
/** A Thursday. */
export const TODAY = '2023-03-02';
const NOW = '2023-03-02T01:00:00.000Z';
/** Complained of; who answers for the centre; a colleague; of another town; of the bureau. */
export const CLERK = actor(TOWN, 'clerk-1', 'town_acceptor');
export const HEAD = actor(TOWN, 'head-1', 'centre_manager');
export const STRANGER = actor(OTHER, 'head-2', 'centre_manager');
export const BUREAU = actor(BUREAU_UNIT, 'bureau-1', 'approval_bureau');
export const PROGRAM = actor('system', 'system');
const SERVING = new Set([`clerk-1 ${TOWN}`, `clerk-2 ${TOWN}`, `head-1 ${TOWN}`, `bureau-1 ${BUREAU_UNIT}`]);
const ABOVE: Readonly<Record<string, string>> = { [TOWN]: BUREAU_UNIT, [OTHER]: BUREAU_UNIT, [VILLAGE]: TOWN, [BUREAU_UNIT]: 'D-QZF', 'D-QZF': BUREAU_UNIT };

export function by(who: ComplaintContext['actor'], parts: Partial<ComplaintContext> = {}): ComplaintContext {
  return {
    now: NOW, today: TODAY, actor: who, units: UNITS, catalogue: itemMap(item(1)), calendar: { years: { 2023: { offDays: [], makeUpDays: [], notice: { title: '节假日安排', number: null } } } },
    servesAt: ({ person, unit }) => SERVING.has(`${person} ${unit}`), above: unit => ABOVE[unit] ?? null, bureau: BUREAU_UNIT, ...parts,
  };
}
export const on = (today: string): Partial<ComplaintContext> => ({ today, now: `${today}T01:00:00.000Z` });
export const { given } = specification(complaintDecider, { commands: ComplaintCommand });

type Receive = ComplaintCommandData<'ReceiveComplaint'>;
const said: Receive = { channel: 'web', kind: 'complaint', unit: TOWN, person: 'clerk-1', item: null, case: null, subject: SUBJECT, anonymous: false, words: '态度生硬', refused: null, contact: '13900000000', secret: null };
export const receive = (parts: Partial<Receive> = {}): ComplaintCommand => ({ type: 'ReceiveComplaint', data: { ...said, ...parts } });
export const answer = (parts: Partial<ComplaintCommandData<'AnswerComplaint'>> = {}): ComplaintCommand => ({ type: 'AnswerComplaint', data: { outcome: 'upheld', answer: '已批评教育', basis: null, reference: null, ...parts } });
export const call = (outcome: 'satisfied' | 'dissatisfied' | 'unreached' = 'satisfied'): ComplaintCommand => ({ type: 'CallBackComplaint', data: { outcome, note: null } });
export const close: ComplaintCommand = { type: 'CloseComplaint', data: {} };
export const say = (settled: boolean, reason: string | null = settled ? null : '没有人联系过我'): ComplaintCommand => ({ type: 'SayComplaintSettled', data: { settled, reason } });
export const wake: ComplaintCommand = { type: 'WakeComplaint', data: {} };
export const assign = (handler: string): ComplaintCommand => ({ type: 'AssignComplaint', data: { handler } });
export const transfer = (to: string): ComplaintCommand => ({ type: 'TransferComplaint', data: { to, reason: '属另一单位职责' } });

type Received = Extract<ComplaintFact, { type: 'ComplaintReceived' }>;
export function received(parts: Partial<Received['data']> = {}, kind: ComplaintKind = 'complaint'): Received {
  const sealed = { enteredBy: null, words: toSeal(SUBJECT, '态度生硬'), refused: null, contact: toSeal(SUBJECT, '13900000000') };
  return { type: 'ComplaintReceived', data: { ...said, ...sealed, kind, unit: TOWN, bureau: BUREAU_UNIT, days: USUAL_COMPLAINT_DAYS[kind], on: TODAY, at: NOW, answerBy: kind === 'complaint' ? '2023-03-23' : '2023-03-09', ...parts } };
}
export const assigned = (unit: string, handler: string | null = null, who = 'system'): ComplaintFact => ({ type: 'ComplaintAssigned', data: { unit, handler, by: who, on: TODAY } });
export const transferred = (to: string): ComplaintFact => ({ type: 'ComplaintTransferred', data: { from: TOWN, to, reason: '属另一单位职责', by: 'head-1', on: TODAY } });
export const answered = (parts: Partial<Extract<ComplaintFact, { type: 'ComplaintAnswered' }>['data']> = {}): ComplaintFact =>
  ({ type: 'ComplaintAnswered', data: { outcome: 'upheld', answer: toSeal(SUBJECT, '已批评教育'), basis: null, reference: null, late: false, callBy: '2023-03-09', by: 'head-1', on: TODAY, ...parts } });
export const called = (outcome: 'satisfied' | 'dissatisfied' = 'satisfied'): ComplaintFact => ({ type: 'ComplaintCalledBack', data: { outcome, note: null, by: 'head-1', on: TODAY } });
export const reopened: ComplaintFact = { type: 'ComplaintReopened', data: { round: 2, on: TODAY, answerBy: '2023-03-23' } };
/** Of whoever holds a link to it. */
export const LINKED = { secret: 'a'.repeat(64) } as const;
export const asked = (round = 1, days: number = USUAL_SETTLEMENT.days): ComplaintFact => ({ type: 'ComplaintSettlementAsked', data: { round, ...USUAL_SETTLEMENT, days, on: TODAY } });
export const saidSettled = (settled: boolean, { round = 1, on = TODAY }: { readonly round?: number; readonly on?: string } = {}): ComplaintFact => ({ type: 'ComplaintSettlementSaid', data: { round, settled, reason: settled ? null : toSeal(SUBJECT, '没有人联系过我'), on } });
export const raised = (from: string, to: string): ComplaintFact => ({ type: 'ComplaintRaised', data: { from, to, on: TODAY, answerBy: '2023-03-23' } });
export const closed: ComplaintFact = { type: 'ComplaintClosed', data: { by: 'head-1', on: TODAY } };
export const overdue: ComplaintFact = { type: 'ComplaintOverdue', data: { unit: TOWN, due: '2023-03-23', round: 1, escalatedTo: BUREAU_UNIT } };
export const OPEN = [received(), assigned(TOWN)] as const;
