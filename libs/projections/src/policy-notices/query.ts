import { itemNames } from '../delegation-matrix/names.ts';
import { unitRefs } from '../organisations/query.ts';
import type { UnitRef } from '../organisations/view.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { policyNoticeProjection, type PolicyNoticeRow } from './projection.ts';
import type { NoticeLatency, NoticeTownStatus, NoticeTownView, PolicyNoticeDetail, PolicyNoticeView } from './view.ts';

/** Which notices: of a department, or those that were sent to a town. */
export interface PolicyNoticeFilter {
  readonly by?: string | undefined;
  readonly town?: string | undefined;
  readonly open?: boolean | undefined;
}
type Town = PolicyNoticeRow['towns'][number];
const HOUR = 3_600_000;
const hoursFrom = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / HOUR * 10) / 10;

/** An answer as far as it had been given by the day. */
const byDay = <A extends { readonly on: string }>(answer: A | null, on: string): A | null => (answer !== null && answer.on <= on ? answer : null);

function statusOf({ acknowledged, implemented }: Pick<Town, 'acknowledged' | 'implemented'>, { acknowledgeBy, implementBy }: PolicyNoticeRow, on: string): NoticeTownStatus {
  if (implemented !== null) return 'implemented';
  if (acknowledged === null) return acknowledgeBy < on ? 'overdue' : 'waiting';
  return implementBy !== null && implementBy < on ? 'late_change' : 'acknowledged';
}

function townView(town: Town, notice: PolicyNoticeRow, { at: { on }, unitOf }: { readonly at: Moment; readonly unitOf: (code: string) => UnitRef }): NoticeTownView {
  const [acknowledged, implemented] = [byDay(town.acknowledged, on), byDay(town.implemented, on)];
  const timed = <A extends { readonly at: string }>({ at, ...answer }: A): Omit<A, 'at'> & { readonly hours: number } => ({ ...answer, hours: hoursFrom(notice.sentAt, at) });
  const holdsUp = notice.blocksIntake && notice.closed === null && notice.effectiveFrom !== null && notice.effectiveFrom <= on;
  return {
    town: unitOf(town.town), items: town.items, status: statusOf({ acknowledged, implemented }, notice, on), acknowledged: acknowledged && timed(acknowledged), implemented: implemented && timed(implemented),
    escalated: town.escalated, blocked: holdsUp && acknowledged === null,
  };
}

function toView(read: ReadModel, { doc, stream }: Row<PolicyNoticeRow>, at: Moment): PolicyNoticeView {
  const unitOf = unitRefs(read, at);
  const { sentAt: _sentAt, closed, ...told } = doc;
  const shut = closed !== null && closed.on <= at.on ? closed : null;
  return { ...told, by: unitOf(doc.by), status: shut === null ? 'sent' : 'closed', closed: shut, towns: doc.towns.map(town => townView(town, doc, { at, unitOf })), revision: read.revisionOf(policyNoticeProjection, stream) };
}

/** Notices that had been sent by the moment, the newest first. @req #24 #25 */
export function policyNotices(read: ReadModel, { by, town, open }: PolicyNoticeFilter, at: Moment): readonly PolicyNoticeView[] {
  const rows = by === undefined ? read.list(policyNoticeProjection, { index: 'all', equals: 'all' }, at.number) : read.list(policyNoticeProjection, { index: 'by', equals: by }, at.number);
  const known = rows.filter(({ doc }) => doc.sentOn <= at.on && (town === undefined || doc.towns.some(each => each.town === town)));
  const views = known.map(row => toView(read, row, at)).sort((a, b) => b.sentOn.localeCompare(a.sentOn) || a.id.localeCompare(b.id));
  return open === true ? views.filter(({ status }) => status === 'sent') : views;
}

/** One notice; null: none of that id. @req #24 #25 */
export function policyNotice(read: ReadModel, id: string, at: Moment): PolicyNoticeDetail | null {
  const row = read.row(policyNoticeProjection, id, at.number);
  if (row === null || row.doc.sentOn === '' || row.doc.sentOn > at.on) return null;
  const itemOf = itemNames(read, at);
  return { ...toView(read, row, at), named: row.doc.items.map(code => ({ code, name: itemOf(code).name })) };
}

const mean = (hours: readonly number[]): number | null => (hours.length === 0 ? null : Math.round(hours.reduce((sum, each) => sum + each, 0) / hours.length * 10) / 10);

/** How long each town takes from notice to acknowledgement and to application, over these notices; in order of their codes. @req #24 #25 */
export function noticeLatency(notices: readonly PolicyNoticeView[]): readonly NoticeLatency[] {
  const byTown = Map.groupBy(notices.flatMap(({ towns }) => towns), ({ town }) => town.code);
  return [...byTown].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, told]): NoticeLatency[] => {
    const [first] = told;
    if (first === undefined) return [];
    const [acknowledged, implemented] = [told.flatMap(each => each.acknowledged ?? []), told.flatMap(each => each.implemented ?? [])];
    return [{
      town: first.town, notices: told.length, acknowledged: acknowledged.length, implemented: implemented.length, overdue: told.filter(({ status }) => status === 'overdue' || status === 'late_change').length,
      acknowledgeHours: mean(acknowledged.map(({ hours }) => hours)), implementHours: mean(implemented.map(({ hours }) => hours)),
    }];
  });
}
