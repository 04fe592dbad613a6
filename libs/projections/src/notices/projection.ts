import { defineProjection, type ProjectedEvent } from '../runner/define.ts';
import { toldBy, toldOfJoint, type CaseDataOf, type NoticeKind, type NoticeParams, type TellingEvent, type TellingType, type Told } from './kinds.ts';

interface KeptNotice {
  number: number;
  kind: NoticeKind;
  params: NoticeParams;
  at: string;
}

/** What one case has told its applicant. */
export interface NoticeRow {
  case: string;
  subject: string;
  number: string;
  item: string;
  town: string;
  notices: KeptNotice[];
}

const PREFIX = 'case-';
/** A case that tells more is an odd one; its first notices are still in its record. */
const MOST = 60;

interface Happened<T extends TellingType> extends Pick<ProjectedEvent, 'number' | 'metadata'> {
  readonly data: CaseDataOf[T];
}

function tell(row: NoticeRow, { kind, params }: Told, { number, metadata }: Pick<ProjectedEvent, 'number' | 'metadata'>): void {
  row.notices.push({ number, kind, params: { ...params }, at: metadata.recordedAt });
  if (row.notices.length > MOST) row.notices.shift();
}
const teller = <T extends TellingType>(type: T) => (row: NoticeRow, event: Happened<T>): void => tell(row, toldBy(type, event.data), event);

/** Events of joint cases name the cases under which they are told, if any. */
function casesOf({ stream, data }: Pick<ProjectedEvent<TellingEvent>, 'stream' | 'data'>): readonly string[] {
  if (stream.startsWith(PREFIX)) return [stream.slice(PREFIX.length)];
  return 'cases' in data ? data.cases : [];
}

/** The inbox of every applicant, by case: words are added by whoever shows it. @req #45 */
export const noticeProjection = defineProjection<NoticeRow, TellingEvent>({
  name: 'notice',
  version: 3,
  categories: ['case', 'joint'],
  keys: casesOf,
  initial: key => ({ case: key, subject: '', number: '', item: '', town: '', notices: [] }),
  indexes: { subject: row => row.subject },
  listsAt: { subject: 'fixed' },
  history: 'versions',
  on: {
    ApplicationReceived: (row, event) => {
      const { number, item, town, applicant: { subject } } = event.data;
      Object.assign(row, { number, item, town, subject });
      teller('ApplicationReceived')(row, event);
    },
    CorrectionNoticeIssued: teller('CorrectionNoticeIssued'), FurtherPapersAsked: teller('FurtherPapersAsked'), OneTimeNoticeBreached: teller('OneTimeNoticeBreached'), ApplicationAccepted: teller('ApplicationAccepted'), ApplicationDeemedAccepted: teller('ApplicationDeemedAccepted'), ApplicationNotAccepted: teller('ApplicationNotAccepted'), ApplicationAbandoned: teller('ApplicationAbandoned'),
    DeferredPaperReminderSent: teller('DeferredPaperReminderSent'), DeferredPaperLapsed: teller('DeferredPaperLapsed'), ClockSuspended: teller('ClockSuspended'), ClockResumed: teller('ClockResumed'), ExtensionApproved: teller('ExtensionApproved'), DeadlineRecomputed: teller('DeadlineRecomputed'), DeadlinePassed: teller('DeadlinePassed'),
    CaseGranted: teller('CaseGranted'), CaseRefused: teller('CaseRefused'), RenewalDeemedGranted: teller('RenewalDeemedGranted'), ResultIssued: teller('ResultIssued'), CaseTerminated: teller('CaseTerminated'), DecisionRevoked: teller('DecisionRevoked'),
    JointHandlingExtended: (row, event) => tell(row, toldOfJoint(event.data), event),
  },
});
