import type { CaseRowView, CaseView } from '@yichuang/projections';
import type { MessageId, Text } from '../../../i18n/text.tsx';

/** What a citizen is told of an act. An act that is not here is the office's own affair. */
const ACTS = {
  ApplicationReceived: 'track.act.received', AgentPowerShown: 'track.act.power', DeferralChosen: 'track.act.chose-later', MaterialSubmitted: 'track.act.material', OnTheSpotCorrectionMade: 'track.act.spot', CorrectionNoticeIssued: 'track.act.notice', CorrectionSubmitted: 'track.act.corrected', OneTimeNoticeBreached: 'track.act.breach',
  FurtherPapersAsked: 'track.act.further', NoticeComplaintRaised: 'track.act.complaint', ApplicationDeemedAccepted: 'track.act.deemed', ApplicationAccepted: 'track.act.accepted', ApplicationNotAccepted: 'track.act.not-accepted', ApplicationAbandoned: 'track.act.abandoned',
  DeferredPaperPromised: 'track.act.deferred', DeferredPaperReminderSent: 'track.act.reminded', DeferredPaperSubmitted: 'track.act.supplied', DeferredPaperLapsed: 'track.act.lapsed', CommitmentOffered: 'track.act.offered', CommitmentSigned: 'track.act.signed',
  CommitmentWithdrawn: 'track.act.unsigned', OnSiteCheckScheduled: 'track.act.check-set', OnSiteCheckCompleted: 'track.act.check-done', PublicNoticeStarted: 'track.act.public', PublicNoticeEnded: 'track.act.public-end', TownReviewCompleted: 'track.act.town-review',
  CaseForwardedToDepartment: 'track.act.forwarded', CaseReturnedToTown: 'track.act.returned', DepartmentReviewCompleted: 'track.act.dept-review', ClockSuspended: 'track.act.paused', ClockResumed: 'track.act.resumed', ExtensionApproved: 'track.act.extended',
  DeadlinePassed: 'track.act.late', DeadlineRecomputed: 'track.act.recomputed', CaseGranted: 'track.act.granted', CaseRefused: 'track.act.refused', ResultIssued: 'track.act.issued', ResultDelivered: 'track.act.delivered', CaseWithdrawn: 'track.act.withdrawn',
  CaseTerminated: 'track.act.terminated', DecisionRevoked: 'track.act.revoked', LicenceCancelled: 'track.act.cancelled', RenewalDeemedGranted: 'track.act.renewed',
} as const satisfies Readonly<Record<string, MessageId>>;

export const actWord = (type: string): MessageId | null => new Map<string, MessageId>(Object.entries(ACTS)).get(type) ?? null;

type Row = Pick<CaseRowView, 'status' | 'due' | 'remainingDays' | 'light' | 'paused'>;
const REQUESTED: ReadonlySet<Row['status']> = new Set(['received', 'correcting']);

/** Where a case stands, as people say it; of a correction, how many things are asked for. */
export function statusWords({ t }: Text, { status, notices = [] }: Pick<CaseRowView, 'status'> & Partial<Pick<CaseView, 'notices'>>): string {
  const open = notices.find(({ answered }) => !answered);
  return status === 'correcting' && open ? t('track.status.correcting-count', { count: open.gaps.length }) : t(`track.status.${status}`);
}

/** By when, and how long that still is. Null: no clock runs. */
export function dueWords(text: Text, row: Row, unit: 'working_day' | 'calendar_day'): string | null {
  const { t, day } = text;
  if (row.due === null) return null;
  const due = day(row.due);
  if (row.paused) return t('track.due.paused', { due });
  if (row.remainingDays === null || row.remainingDays < 0) return t('track.due.passed', { due });
  if (row.remainingDays === 0) return t(REQUESTED.has(row.status) ? 'track.due.answer-today' : 'track.due.today', { due });
  return t(REQUESTED.has(row.status) ? 'track.due.answer' : 'track.due.done', { due, days: t(`limit.${unit}`, { amount: row.remainingDays }) });
}

/** Unit of the limit that ends first. */
export const unitOf = ({ clocks, due }: Pick<CaseView, 'clocks' | 'due'>): 'working_day' | 'calendar_day' => clocks.find(clock => clock.due === due && clock.state === 'running')?.unit ?? 'working_day';
