import { subjectDecider } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import type { Fold } from '../folds.ts';

/** Who is registered, by reference alone: nothing else of a person is kept in memory. */
export interface PeopleFold extends Pick<Fold<unknown>, 'category' | 'take'> {
  knows(person: string): boolean;
}

export function peopleFold(): PeopleFold {
  const known = new Set<string>();
  const { category } = subjectDecider;
  return {
    category,
    take: (event: DecodedEvent) => void known.add(event.stream.slice(category.length + 1)),
    knows: person => known.has(person),
  };
}
