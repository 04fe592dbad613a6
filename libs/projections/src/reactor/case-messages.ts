import { commandIdFor } from '@yichuang/event-store';
import { toldBy, toldOfJoint, type CaseDataOf, type JointTelling, type NoticeKind, type NoticeParams, type TellingEvent, type TellingType } from '../notices/kinds.ts';
import type { ProjectedEvent } from '../runner/define.ts';
import type { Reaction, ReactorOptions } from './reactor.ts';

/** Something to be told to the applicant of a case outside this service: by mail, by text message. Holds nothing personal. */
export interface MessageCommand {
  readonly case: string;
  /** Id of the event that it is about: the same event is told once. */
  readonly event: string;
  readonly kind: NoticeKind;
  readonly params: NoticeParams;
  /** When it was recorded, UTC: what is long past is not told any more. */
  readonly at: string;
}

const PREFIX = 'case-';
const teller = <T extends TellingType>(type: T) => ({ data, stream, id, metadata }: Pick<ProjectedEvent, 'stream' | 'id' | 'metadata'> & { readonly data: CaseDataOf[T] }): readonly Reaction<MessageCommand>[] =>
  [{ kind: 'now', command: { case: stream.slice(PREFIX.length), event: id, at: metadata.recordedAt, ...toldBy(type, data) } }];

/** One event of a joint case is told to each of its applicants: each message is of its own. */
function jointTeller({ data, id, metadata }: ProjectedEvent<JointTelling>): readonly Reaction<MessageCommand>[] {
  return data.cases.map(on => ({ kind: 'now', command: { case: on, event: commandIdFor(id, `case/${on}`), at: metadata.recordedAt, ...toldOfJoint(data) } }));
}

/** What applicants are told of their cases, as it happens; never of what happened before the reactor was started for the first time. */
export const caseMessages: ReactorOptions<TellingEvent, MessageCommand>['on'] = {
  ApplicationReceived: teller('ApplicationReceived'), CorrectionNoticeIssued: teller('CorrectionNoticeIssued'), FurtherPapersAsked: teller('FurtherPapersAsked'), OneTimeNoticeBreached: teller('OneTimeNoticeBreached'), ApplicationAccepted: teller('ApplicationAccepted'), ApplicationDeemedAccepted: teller('ApplicationDeemedAccepted'), ApplicationNotAccepted: teller('ApplicationNotAccepted'), ApplicationAbandoned: teller('ApplicationAbandoned'),
  DeferredPaperReminderSent: teller('DeferredPaperReminderSent'), DeferredPaperLapsed: teller('DeferredPaperLapsed'), ClockSuspended: teller('ClockSuspended'), ClockResumed: teller('ClockResumed'), ExtensionApproved: teller('ExtensionApproved'), DeadlineRecomputed: teller('DeadlineRecomputed'), DeadlinePassed: teller('DeadlinePassed'),
  CaseGranted: teller('CaseGranted'), CaseRefused: teller('CaseRefused'), RenewalDeemedGranted: teller('RenewalDeemedGranted'), ResultIssued: teller('ResultIssued'), CaseTerminated: teller('CaseTerminated'), DecisionRevoked: teller('DecisionRevoked'), JointHandlingExtended: jointTeller,
};
