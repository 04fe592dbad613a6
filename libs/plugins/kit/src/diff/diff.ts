import { same } from '@yichuang/domain/canonical';
import type { ItemManifest } from '@yichuang/domain/manifest';
import type { Text } from '../authoring/text.ts';
import type { Change, Found, Thing } from './change.ts';
import { wordsOf } from './words.ts';

/** What names a thing in each list of named things. */
export const NAMED = { situations: 'key', form: 'key', materials: 'key', commitments: 'material', accept: 'id', decide: 'id', results: 'key' } as const;
export type Named = keyof typeof NAMED;
/** Parts that are looked into; every other one is a value as a whole. */
const INTO: readonly string[] = ['limits', 'guide'];

const isNamed = (part: string): part is Named => part in NAMED;

function nameIn(list: Named, thing: Thing): string {
  return String(thing[NAMED[list]]);
}

const listOf = (manifest: Thing, list: Named): readonly Thing[] => manifest[list] as readonly Thing[];
const asThing = (manifest: ItemManifest): Thing => manifest;

/** What changed from one manifest of an item to another, in words and as data: `patch(a, diff(a, b))` is `b`. */
export function diff(a: ItemManifest, b: ItemManifest): readonly Change[] {
  const [before, after] = [asThing(a), asThing(b)];
  const found: Found[] = Object.keys(after).flatMap(part => {
    if (isNamed(part)) return listChanges(part, listOf(before, part), listOf(after, part));
    return INTO.includes(part) ? partChanges(`/${part}`, before[part] as Thing, after[part] as Thing) : valueChange(`/${part}`, before[part], after[part]);
  });
  return found.map(change => ({ item: b.item, ...change, words: wordsOf(change, { before: a, after: b }) }));
}

function valueChange(pointer: string, before: unknown, after: unknown): Found[] {
  return same(before, after) ? [] : [{ pointer, kind: 'changed', before, after }];
}

function partChanges(pointer: string, before: Thing, after: Thing): Found[] {
  return Object.keys(after).flatMap(key => valueChange(`${pointer}/${key}`, before[key], after[key]));
}

function listChanges(list: Named, before: readonly Thing[], after: readonly Thing[]): Found[] {
  const [old, now] = [byName(list, before), byName(list, after)];
  const removed = [...old].filter(([name]) => !now.has(name)).map(([name, thing]): Found => ({ pointer: `/${list}/${name}`, kind: 'removed', before: thing, after: null }));
  const others = [...now].flatMap(([name, thing]): Found[] => {
    const was = old.get(name);
    return was === undefined ? [{ pointer: `/${list}/${name}`, kind: 'added', before: null, after: thing }] : partChanges(`/${list}/${name}`, was, thing);
  });
  const [kept, wanted] = [orderAfter(old, now), [...now.keys()]];
  return [...removed, ...others, ...valueChange(`/${list}`, kept, wanted)];
}

function byName(list: Named, things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map(thing => [nameIn(list, thing), thing]));
}

/** The order in which things stand when what was removed is gone and what was added stands at the end. */
function orderAfter(old: ReadonlyMap<string, Thing>, now: ReadonlyMap<string, Thing>): readonly string[] {
  return [...[...old.keys()].filter(name => now.has(name)), ...[...now.keys()].filter(name => !old.has(name))];
}

/** Applies changes to the manifest that they were made from. */
export function patch(a: ItemManifest, changes: readonly Change[]): ItemManifest {
  const draft: Record<string, unknown> = structuredClone(asThing(a));
  for (const change of changes) apply(draft, change);
  return draft as ItemManifest;
}

function apply(draft: Record<string, unknown>, { pointer, kind, after }: Change): void {
  const [, part = '', name, property] = pointer.split('/');
  if (!isNamed(part)) {
    if (name === undefined) draft[part] = after;
    else draft[part] = { ...(draft[part] as Thing), [name]: after };
    return;
  }
  const things = byName(part, listOf(draft, part));
  if (name === undefined) draft[part] = (after as readonly string[]).map(of => things.get(of));
  else draft[part] = listAfter(things, { name, property, kind, after });
}

function listAfter(things: ReadonlyMap<string, Thing>, { name, property, kind, after }: { readonly name: string; readonly property: string | undefined; readonly kind: Change['kind']; readonly after: unknown }): readonly Thing[] {
  const next = new Map(things);
  if (kind === 'removed') next.delete(name);
  else if (property === undefined) next.set(name, after as Thing);
  else next.set(name, { ...next.get(name), [property]: after });
  return [...next.values()];
}

/** What changed from one release's manifests to another's: items that came, went, and what changed in the rest. */
export function changesOf(before: readonly ItemManifest[], after: readonly ItemManifest[]): readonly Change[] {
  const [old, now] = [new Map(before.map(one => [one.item, one])), new Map(after.map(one => [one.item, one]))];
  const whole = (item: string, kind: 'added' | 'removed'): Change => ({ item, pointer: '', kind, words: wordsOfItem(kind), before: old.get(item) ?? null, after: now.get(item) ?? null });
  const gone = [...old.keys()].filter(item => !now.has(item)).map(item => whole(item, 'removed'));
  return [...gone, ...[...now].flatMap(([item, manifest]) => {
    const was = old.get(item);
    return was === undefined ? [whole(item, 'added')] : diff(was, manifest);
  })];
}

function wordsOfItem(kind: 'added' | 'removed'): Text {
  return kind === 'added' ? { zh: '新增该事项的规则', en: 'The item gets rules' } : { zh: '撤下该事项的规则', en: 'The rules of the item are withdrawn' };
}
