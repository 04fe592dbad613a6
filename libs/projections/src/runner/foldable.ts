import type { DomainEvent } from '@yichuang/domain';
import type { Addend, IndexValue, ProjectedEvent, ProjectionDefinition, Slice } from './define.ts';

/** A projection as the runner folds it: the row type is known only to the definition. */
export interface Foldable {
  readonly name: string;
  readonly version: number;
  readonly categories: readonly string[];
  readonly history: 'versions' | 'append-only';
  readonly indexNames: readonly string[];
  /** Indexes read at earlier event numbers through the live index. */
  readonly fixedLists: readonly string[];
  /** Indexes read at earlier event numbers through an R-tree. */
  readonly listsAt: readonly string[];
  readonly revisions: boolean;
  readonly sliced: boolean;
  follows(category: string): boolean;
  handles(type: string): boolean;
  keys(event: ProjectedEvent): readonly string[];
  initial(key: string): object;
  /** Returns false when the row is gone from then on. */
  apply(row: object, event: ProjectedEvent, key: string): void | false;
  index(name: string, row: object): IndexValue;
  slices(row: object): readonly Slice<unknown>[];
  readonly sums: { of(row: object): readonly Addend[]; add(sum: object, counter: string, by: number): void } | null;
}

type Handler = (row: object, event: ProjectedEvent, key: string) => void | false;

/** Hides the row and event types of a definition, so that one runner can hold many. */
export function foldable<R extends object, E extends DomainEvent>(definition: ProjectionDefinition<R, E>): Foldable {
  const handlers = new Map<string, Handler>(Object.entries(definition.on) as [string, Handler][]);
  const { any } = definition;
  const fallback: Handler | undefined = any === undefined ? undefined : (row, event, key) => any(row as R, event as ProjectedEvent<E>, key);
  const lists = Object.entries(definition.listsAt ?? {});
  const categories = new Set(definition.categories);
  const { sums } = definition;
  return {
    name: definition.name,
    version: definition.version,
    categories: definition.categories,
    history: definition.history,
    indexNames: Object.keys(definition.indexes),
    fixedLists: lists.filter(([, kind]) => kind === 'fixed').map(([name]) => name),
    listsAt: lists.filter(([, kind]) => kind === 'changing').map(([name]) => name),
    revisions: definition.revisions ?? false,
    sliced: definition.slices !== undefined,
    follows: category => categories.size === 0 || categories.has(category),
    handles: type => fallback !== undefined || handlers.has(type),
    keys: event => definition.keys(event as ProjectedEvent<E>),
    initial: key => definition.initial(key),
    apply: (row, event, key) => (handlers.get(event.type) ?? fallback)?.(row, event, key),
    index: (name, row) => definition.indexes[name]?.(row as R) ?? null,
    slices: row => definition.slices?.(row as R) ?? [],
    sums: sums === undefined ? null : { of: row => sums.of(row as R), add: (sum, counter, by) => sums.add(sum as R, counter, by) },
  };
}

/** `<name>__v<version>`: the base name of the tables. */
export function tableName(projection: { readonly name: string; readonly version: number }): string {
  return `${projection.name.replaceAll('-', '_')}__v${projection.version}`;
}
