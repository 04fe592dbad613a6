import { CaseGranted, CaseRefused, daysOf, type Eligible } from '@yichuang/domain';
import type { Fold } from '../../folds.ts';

/** What the two decisions have in common, as far as it matters here. */
const Decided = CaseGranted.schema.pick({ inNameOf: true, on: true }).strip();
const DECISIONS: ReadonlySet<string> = new Set([CaseGranted.type, CaseRefused.type]);

/** Decisions that a town took and a department answers for, by department, in the order of the log. @req #23 */
export function delegatedFold(): { readonly fold: Pick<Fold<unknown>, 'category' | 'take'>; readonly of: (asked: { readonly department: string; readonly period: string; readonly upTo: number }) => readonly Eligible[] } {
  const decided = new Map<string, (Eligible & { readonly on: string })[]>();
  return {
    fold: {
      category: 'case',
      take: ({ type, data, stream, number, metadata: { actor } }) => {
        if (!DECISIONS.has(type)) return;
        const { inNameOf, on } = Decided.parse(data);
        if (actor.unit === inNameOf || actor.unit === 'system') return;
        const known = decided.get(inNameOf) ?? [];
        known.push({ case: stream.slice('case-'.length), town: actor.unit, decided: number, on });
        decided.set(inNameOf, known);
      },
    },
    of: ({ department, period, upTo }) => {
      const { from, to } = daysOf(period);
      return (decided.get(department) ?? []).filter(each => each.decided <= upTo && each.on >= from && each.on <= to).map(({ case: id, town, decided: number }) => ({ case: id, town, decided: number }));
    },
  };
}
