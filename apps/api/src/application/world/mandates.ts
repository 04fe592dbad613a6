import { errandDecider, mandateOf, type MandateAnswer, type MandateQuestion } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { foldOf, type Fold } from '../folds.ts';

/** Mandates of residents: what they have given helpers of the village to do. Each is part of an errand, the stream `agency-<id>`, and known by its id. */
export interface Mandates {
  /** What a mandate says of an act; `unknown` for none. */
  answer(id: string | null, question: MandateQuestion): MandateAnswer;
  /** The mandate that covers an act: the one named, or another of the same two on the same item; null for none. */
  inForce(question: MandateQuestion & { readonly named: string | null }): string | null;
}

/** Errands folded, and found by who helps. */
export function mandatesFold(): { readonly fold: Pick<Fold<unknown>, 'category' | 'take'>; readonly world: Mandates } {
  const errands = foldOf(errandDecider);
  const byHelper = new Map<string, Set<string>>();
  const answer: Mandates['answer'] = (id, question) => {
    const errand = id === null ? undefined : errands.states.get(id);
    return errand ? mandateOf(errand, question) : 'unknown';
  };
  return {
    fold: {
      category: errands.category,
      take: (event: DecodedEvent) => {
        errands.take(event);
        const id = event.stream.slice(errands.category.length + 1);
        const helper = errands.states.get(id)?.mandate?.helper;
        if (helper !== undefined) byHelper.set(helper, (byHelper.get(helper) ?? new Set()).add(id));
      },
    },
    world: {
      answer,
      inForce: ({ named, ...question }) => [...(named === null ? [] : [named]), ...(byHelper.get(question.agent) ?? [])].find(id => answer(id, question) === 'good') ?? null,
    },
  };
}
