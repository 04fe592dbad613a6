import { allEventDefinitions, allUpcasters } from '@yichuang/domain';
import { createRegistry, type Upcaster } from '@yichuang/event-store';

/** Steps from older stored versions, in the codec's terms. */
export const upcasters: readonly Upcaster[] = allUpcasters;

/** Every event type that this program can read. */
export const registry = createRegistry(allEventDefinitions, upcasters);
