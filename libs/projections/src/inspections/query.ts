import type { InspectionFinding } from '@yichuang/domain';
import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { inspectionProjection, referralProjection, type InspectionRow } from './projection.ts';
import type { FindingView, InspectionLine, InspectionView, LadderStep, ReferralView } from './view.ts';

/** Inspections at the moment, the latest first: of one body, or all. @req #69 */
export function inspections(read: ReadModel, at: Moment, body?: string): readonly InspectionLine[] {
  const rows = read.list(inspectionProjection, body === undefined ? { index: 'all', equals: 'all' } : { index: 'body', equals: body }, at.number);
  return rows.map(row => lineOf(read, row, at)).sort((a, b) => b.plannedOn.localeCompare(a.plannedOn) || a.id.localeCompare(b.id));
}

/** One inspection with everything that was found and done; null: none of that id. @req #69 #70 */
export function inspection(read: ReadModel, id: string, at: Moment): InspectionView | null {
  const row = read.row(inspectionProjection, id, at.number);
  if (row === null || row.doc.plan === null) return null;
  const { plan, visit, report, criticisms, conclusion, acts } = row.doc;
  return {
    ...lineOf(read, row, at), limits: plan.limits, inspectors: plan.inspectors, record: visit?.record ?? null, reportDue: visit?.reportDue ?? null, report, criticisms, conclusion,
    findings: findingsOf(row.doc, at.on), referral: referralOf(read, id, at), acts,
  };
}

function lineOf(read: ReadModel, row: Row<InspectionRow>, at: Moment): InspectionLine {
  const { id, state, plan, visit } = row.doc;
  const unitOf = unitRefs(read, at);
  const findings = findingsOf(row.doc, at.on);
  return {
    id, topic: plan?.topic ?? '', themes: plan?.themes ?? [], plannedOn: state.plannedOn, body: unitOf(state.body), by: unitOf(state.by), status: state.status === 'none' ? 'planned' : state.status, carriedOn: visit?.on ?? null,
    ladder: ladderOf(findings, referralOf(read, id, at)), counts: { findings: findings.length, open: findings.filter(({ status }) => status !== 'verified').length, overdue: findings.filter(({ overdue }) => overdue).length },
    revision: read.revisionOf(inspectionProjection, row.stream),
  };
}

function ladderOf(findings: readonly FindingView[], referral: ReferralView | null): LadderStep {
  if (referral !== null) return 'referral';
  if (findings.some(({ rung }) => rung === 'criticism')) return 'criticism';
  return findings.some(({ rung }) => rung === 'correction') ? 'correction' : 'none';
}

/** That a day has gone by is computed on the day asked for, whether or not the clock has noted it. */
const isOverdue = ({ status, due, verifyBy }: InspectionFinding, on: string): boolean => (status === 'ordered' && due !== null && due < on) || (status === 'submitted' && verifyBy !== null && verifyBy < on);

function findingsOf({ state, found }: InspectionRow, on: string): readonly FindingView[] {
  return found.flatMap(({ finding, clause, text, gravity, evidence, owner, on: day, number }) => {
    const stands = state.findings[String(finding)];
    if (!stands) return [];
    const { status, rung, due, extended, failed, submittedBy, verifyBy } = stands;
    return [{ finding, clause, text, gravity, evidence, owner, on: day, number, status, rung, due, extended, failed, submittedBy, verifyBy, overdue: isOverdue(stands, on) }];
  });
}

function referralOf(read: ReadModel, id: string, { number, on }: Moment): ReferralView | null {
  const row = read.row(referralProjection, id, number);
  if (row === null || row.doc.referral === null) return null;
  const { referral, answer, number: at } = row.doc;
  return { ...referral, answer, number: at, overdue: answer === null && referral.answerBy < on, revision: read.revisionOf(referralProjection, row.stream) };
}
