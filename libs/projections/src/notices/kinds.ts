import type { CaseEvent, JointEvent } from '@yichuang/domain';

/** What the applicant of a case is told. The words are made where they are read: on a page, in a message. */
export type NoticeKind =
  | 'received' | 'correction' | 'further_papers' | 'breached' | 'accepted' | 'deemed_accepted' | 'not_accepted' | 'abandoned' | 'deferred_reminder' | 'deferred_lapsed'
  | 'suspended' | 'resumed' | 'extended' | 'joint_extended' | 'due_changed' | 'overdue' | 'granted' | 'refused' | 'renewed' | 'issued' | 'terminated' | 'revoked';

/** What the words need: days (`YYYY-MM-DD`), numbers, keys. Never anything personal, never a reason in somebody's words. */
export type NoticeParams = Readonly<Record<string, string | number>>;

export interface Told {
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
}

/** Events that the applicant is told of. What applicants do themselves, and what officers do among themselves, is not among them. */
export type TellingType = 'ApplicationReceived' | 'CorrectionNoticeIssued' | 'FurtherPapersAsked' | 'OneTimeNoticeBreached' | 'ApplicationAccepted' | 'ApplicationDeemedAccepted' | 'ApplicationNotAccepted'
  | 'ApplicationAbandoned' | 'DeferredPaperReminderSent' | 'DeferredPaperLapsed' | 'ClockSuspended' | 'ClockResumed' | 'ExtensionApproved' | 'DeadlineRecomputed'
  | 'DeadlinePassed' | 'CaseGranted' | 'CaseRefused' | 'RenewalDeemedGranted' | 'ResultIssued' | 'CaseTerminated' | 'DecisionRevoked';
/** What each event of a case says. */
export type CaseDataOf = { readonly [E in CaseEvent as E['type']]: E['data'] };
const told = (kind: NoticeKind, params: NoticeParams = {}): Told => ({ kind, params });

/** What each of them tells. @req #45 #46 #53 */
const TELLING: { readonly [T in TellingType]: (data: CaseDataOf[T]) => Told } = {
  ApplicationReceived: ({ receivedOn }) => told('received', { on: receivedOn }),
  CorrectionNoticeIssued: ({ gaps, due }) => told('correction', { count: gaps.length, due }),
  FurtherPapersAsked: ({ gaps }) => told('further_papers', { count: gaps.length }),
  OneTimeNoticeBreached: ({ gaps }) => told('breached', { count: gaps.length }),
  ApplicationAccepted: ({ acceptedOn }) => told('accepted', { on: acceptedOn }),
  ApplicationDeemedAccepted: ({ acceptedOn }) => told('deemed_accepted', { on: acceptedOn }),
  ApplicationNotAccepted: ({ on, cause }) => told('not_accepted', { on, cause }),
  ApplicationAbandoned: ({ due }) => told('abandoned', { due }),
  DeferredPaperReminderSent: ({ due, material }) => told('deferred_reminder', { due, material }),
  DeferredPaperLapsed: ({ due, material }) => told('deferred_lapsed', { due, material }),
  ClockSuspended: ({ from, estimateDays, procedure }) => told('suspended', { on: from, days: estimateDays, procedure }),
  ClockResumed: ({ on, procedure }) => told('resumed', { on, procedure }),
  ExtensionApproved: ({ days }) => told('extended', { days }),
  DeadlineRecomputed: ({ before, after }) => told('due_changed', { before, due: after }),
  DeadlinePassed: ({ due, clock }) => told('overdue', { due, clock }),
  CaseGranted: ({ on }) => told('granted', { on }),
  CaseRefused: ({ on }) => told('refused', { on }),
  // 许可法50: nobody has decided before the licence ran out.
  RenewalDeemedGranted: ({ expired }) => told('renewed', { on: expired }),
  ResultIssued: ({ on }) => told('issued', { on }),
  CaseTerminated: ({ on, cause }) => told('terminated', { on, cause }),
  DecisionRevoked: ({ on }) => told('revoked', { on }),
};

/** Told under a case of each applicant: a joint case has no inbox of its own. */
export type JointTelling = Extract<JointEvent, { type: 'JointHandlingExtended' }>;
export type TellingEvent = Extract<CaseEvent, { type: TellingType }> | JointTelling;

/** What the extension of a joint case tells: the whole, and not the case under which it is told. @req #39 */
export const toldOfJoint = ({ days, due }: JointTelling['data']): Told => told('joint_extended', { days, due });

/** What an event tells the applicant. */
export const toldBy = <T extends TellingType>(type: T, data: CaseDataOf[T]): Told => TELLING[type](data);
