import { defineProjection, type ProjectedEvent } from '../runner/define.ts';
import { toldBy, type CaseDataOf, type NoticeKind, type NoticeParams, type TellingEvent, type TellingType } from './kinds.ts';

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

const teller = <T extends TellingType>(type: T) => (row: NoticeRow, { data, number, metadata }: Happened<T>): void => {
  const { kind, params } = toldBy(type, data);
  row.notices.push({ number, kind, params: { ...params }, at: metadata.recordedAt });
  if (row.notices.length > MOST) row.notices.shift();
};

/** The inbox of every applicant, by case: words are added by whoever shows it. @req #45 */
export const noticeProjection = defineProjection<NoticeRow, TellingEvent>({
  name: 'notice',
  version: 1,
  categories: ['case'],
  keys: ({ stream }) => [stream.slice(PREFIX.length)],
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
    CaseGranted: teller('CaseGranted'), CaseRefused: teller('CaseRefused'), ResultIssued: teller('ResultIssued'), CaseTerminated: teller('CaseTerminated'), DecisionRevoked: teller('DecisionRevoked'),
  },
});
