import { subjectDecider, subjectEvents } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import type { Fold } from '../folds.ts';

export type PersonKind = 'officer' | 'citizen' | 'legal_person';

/** Who is registered, by reference and kind alone: nothing else of a person is kept in memory. */
export interface PeopleFold extends Pick<Fold<unknown>, 'category' | 'take'> {
  knows(person: string): boolean;
  kindOf(person: string): PersonKind | null;
}

const [registered] = subjectEvents;

export function peopleFold(): PeopleFold {
  const known = new Map<string, PersonKind>();
  const { category } = subjectDecider;
  return {
    category,
    take: (event: DecodedEvent) => {
      if (event.type === registered.type) known.set(event.stream.slice(category.length + 1), registered.schema.shape.kind.parse((event.data as { kind?: unknown }).kind));
    },
    knows: person => known.has(person),
    kindOf: person => known.get(person) ?? null,
  };
}
