import type { ItemManifest } from '@yichuang/domain/manifest';
import type { Text } from '../authoring/text.ts';
import type { Found, Thing } from './change.ts';
import { PROPERTIES, THINGS } from './labels.ts';
import { valueWords } from './values.ts';

interface Sides {
  readonly before: ItemManifest;
  readonly after: ItemManifest;
}

const NAMES: readonly string[] = ['name', 'label', 'question'];

/** A thing's own name, in both languages; null when it has none but its key. */
function nameOf(thing: Thing | undefined): Text | null {
  for (const property of NAMES) {
    const name = thing?.[property];
    if (typeof name === 'object' && name !== null && 'zh' in name) return name as Text;
  }
  return null;
}

/** `材料3“收入证明”`: what it is, where it stands, what it is called. */
function thingWords(part: string, key: string, { before, after }: Sides): Text {
  const kind = labelIn(THINGS, part);
  const { thing, place } = findIn(after, part, key) ?? findIn(before, part, key) ?? { thing: undefined, place: 0 };
  const name = nameOf(thing) ?? { zh: key, en: key };
  const [zh, en] = part === 'materials' ? [`${kind.zh}${place}`, `${kind.en} ${place}`] : [kind.zh, kind.en];
  return { zh: `${zh}“${name.zh}”`, en: `${en} “${name.en === '' ? name.zh : name.en}”` };
}

/** A thing of a manifest by its name, and its place counted from one. */
function findIn(manifest: Thing, part: string, key: string): { readonly thing: Thing; readonly place: number } | null {
  const things = manifest[part] as readonly Thing[];
  const at = things.findIndex(thing => thing['key'] === key || thing['id'] === key || thing['material'] === key);
  const thing = things[at];
  return thing === undefined ? null : { thing, place: at + 1 };
}

function labelIn(labels: Readonly<Record<string, Text>>, name: string): Text {
  return labels[name] ?? { zh: name, en: name };
}

const fromTo = (of: Text, before: Text, after: Text): Text => ({ zh: `${of.zh}由“${before.zh}”改为“${after.zh}”`, en: `${of.en} changes from “${before.en}” to “${after.en}”` });

type Special = (before: unknown, after: unknown) => Text | null;
const days = (value: unknown): number => Number(value);
/** Sentences for what an office would say in its own way. */
const SPECIAL: Readonly<Record<string, Special>> = {
  'materials/deferrableDays': (before, after) => {
    if (before === null) return { zh: `由必交改为可容缺（${days(after)}个工作日内补交）`, en: `may now be supplied later, within ${days(after)} working days` };
    if (after === null) return { zh: '由可容缺改为必交', en: 'may no longer be supplied later' };
    return { zh: `容缺补交期限由${days(before)}个工作日改为${days(after)}个工作日`, en: `may be supplied within ${days(after)} working days instead of ${days(before)}` };
  },
  'materials/commitment': (_, after) => (after === true ? { zh: '改为可以告知承诺代替', en: 'may now be replaced by a commitment' } : { zh: '不再可以告知承诺代替', en: 'may no longer be replaced by a commitment' }),
  'materials/core': (_, after) => (after === true ? { zh: '改为核心材料', en: 'becomes a core paper' } : { zh: '不再是核心材料', en: 'is no longer a core paper' }),
  'materials/requiredWhen': (before, after) => {
    if (before === null) return { zh: '由一律提交改为符合条件时提交', en: 'is asked for on a condition instead of always' };
    return after === null ? { zh: '由符合条件时提交改为一律提交', en: 'is always asked for instead of on a condition' } : null;
  },
  'form/required': (_, after) => (after === true ? { zh: '改为必填', en: 'must now be answered' } : { zh: '改为选填', en: 'need no longer be answered' }),
};

/** A change as a sentence in both languages, short enough for a release. */
export function wordsOf({ pointer, kind, before, after }: Found, sides: Sides): Text {
  const [, part = '', name, property] = pointer.split('/');
  if (!(part in THINGS)) return changeWords(labelIn(PROPERTIES, name ?? part), before, after);
  if (name === undefined) return { zh: `${labelIn(THINGS, part).zh}的顺序有变`, en: `the order of each ${labelIn(THINGS, part).en} changes` };
  const thing = thingWords(part, name, sides);
  return property === undefined ? wholeWords(thing, kind) : propertyWords(thing, { part, property, before, after });
}

function wholeWords(thing: Text, kind: Found['kind']): Text {
  return kind === 'added' ? { zh: `新增${thing.zh}`, en: `${thing.en} is added` } : { zh: `取消${thing.zh}`, en: `${thing.en} is removed` };
}

interface Property extends Pick<Found, 'before' | 'after'> {
  readonly part: string;
  readonly property: string;
}

function propertyWords(thing: Text, { part, property, before, after }: Property): Text {
  const special = SPECIAL[`${part}/${property}`]?.(before, after) ?? null;
  if (special !== null) return { zh: `${thing.zh}${special.zh}`, en: `${thing.en} ${special.en}` };
  const label = labelIn(PROPERTIES, property);
  return changeWords({ zh: `${thing.zh}的${label.zh}`, en: `${label.en} of ${thing.en}` }, before, after);
}

function changeWords(of: Text, before: unknown, after: unknown): Text {
  const [old, now] = [valueWords(before), valueWords(after)];
  return old === null || now === null ? { zh: `${of.zh}有变`, en: `${of.en} changes` } : fromTo(of, old, now);
}
