import { markKey, marksMissing, scorecards, type AppraisalState } from '@yichuang/domain';
import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { appraisalProjection, type AppraisalRow } from './projection.ts';
import type { AppraisalView, ScorecardView } from './view.ts';

/** Whose scorecards somebody may see: all; or those of units and of clerks that they send. Null: all. */
export type AppraisalScope = { readonly unit: string } | null;

/** Appraisals at the moment, the latest period first. @req #56 */
export function appraisals(read: ReadModel, at: Moment, scope: AppraisalScope): readonly AppraisalView[] {
  return read.list(appraisalProjection, { index: 'all', equals: 'all' }, at.number).map(row => toView(read, row, { at, scope })).filter(view => view !== null).sort((a, b) => (a.period < b.period ? 1 : -1));
}

/** One appraisal; null: none of that period. @req #56 */
export function appraisal(read: ReadModel, period: string, { at, scope }: { readonly at: Moment; readonly scope: AppraisalScope }): AppraisalView | null {
  const row = read.row(appraisalProjection, period, at.number);
  return row === null ? null : toView(read, row, { at, scope });
}

function toView(read: ReadModel, { doc: { period, state, formulaDigest, frozen }, stream }: Row<AppraisalRow>, { at, scope }: { readonly at: Moment; readonly scope: AppraisalScope }): AppraisalView | null {
  const { status, formula, from, to } = state;
  if (status === 'none' || formula === null) return null;
  const cards = cardsOf(read, state, at).filter(card => isSeen(card, scope));
  const shown = (of: { readonly unit: string; readonly person: string | null }): boolean => cards.some(card => card.unit.code === of.unit && card.person === of.person);
  return {
    period, from, to, status, formula, formulaDigest, frozen, digest: state.digest, marksMissing: marksMissing({ formula, frozen: state.frozen, marks: state.marks }).length, cards, objectionsUntil: state.objectionsUntil,
    objections: Object.values(state.objections).filter(shown), sealed: state.sealed, awards: state.awards.filter(shown), revision: read.revisionOf(appraisalProjection, stream),
  };
}

const isSeen = ({ unit, person, sendingUnit }: ScorecardView, scope: AppraisalScope): boolean => scope === null || unit.code === scope.unit || (person !== null && sendingUnit?.code === scope.unit);

/** Cards with their parts, computed from what is frozen; the total stands once it was scored. */
function cardsOf(read: ReadModel, { formula, frozen, marks, totals }: AppraisalState, at: Moment): readonly ScorecardView[] {
  if (formula === null) return [];
  const unitOf = unitRefs(read, at);
  return scorecards({ formula, frozen, marks }).map(({ unit, person, parts }) => {
    const centre = frozen.find(each => each.unit === unit);
    const sender = centre?.clerks.find(clerk => clerk.person === person)?.sendingUnit ?? null;
    return {
      unit: unitOf(unit), person, sendingUnit: sender === null ? null : unitOf(sender), total: totals.find(each => each.unit === unit && each.person === person)?.total ?? null,
      parts: parts.map(part => ({ ...part, number: person === null ? centre?.numbers.find(({ measure }) => measure === part.measure) ?? null : null, mark: person === null ? null : marks[markKey({ unit, person, measure: part.measure })] ?? null })),
    };
  });
}
