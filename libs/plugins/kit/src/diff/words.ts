import type { ItemManifest } from '@yichuang/domain/manifest';
import type { Text } from '../authoring/text.ts';
import type { Found, Thing } from './diff.ts';
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
  const kind = THINGS[part] ?? { zh: part, en: part };
  const [old, now] = [before, after].map(manifest => (manifest as Thing)[part] as readonly Thing[]);
  const isIt = (thing: Thing): boolean => thing['key'] === key || thing['id'] === key || thing['material'] === key;
  const at = now?.findIndex(isIt) ?? -1;
  const place = at < 0 ? (old?.findIndex(isIt) ?? 0) : at;
  const name = nameOf(now?.find(isIt)) ?? nameOf(old?.find(isIt)) ?? { zh: key, en: key };
  const number = part === 'materials' ? String(place + 1) : '';
  return { zh: `${kind.zh}${number}“${name.zh}”`, en: `${kind.en}${number === '' ? '' : ` ${number}`} “${name.en === '' ? name.zh : name.en}”` };
}

const fromTo = (of: Text, before: Text, after: Text): Text => ({ zh: `${of.zh}由“${before.zh}”改为“${after.zh}”`, en: `${of.en} changes from “${before.en}” to “${after.en}”` });

type Special = (before: unknown, after: unknown) => Text | null;
/** Sentences for what an office would say in its own way. */
const SPECIAL: Readonly<Record<string, Special>> = {
  'materials/deferrableDays': (before, after) => {
    if (before === null) return { zh: `由必交改为可容缺（${String(after)}个工作日内补交）`, en: `may now be supplied later, within ${String(after)} working days` };
    if (after === null) return { zh: '由可容缺改为必交', en: 'may no longer be supplied later' };
    return { zh: `容缺补交期限由${String(before)}个工作日改为${String(after)}个工作日`, en: `may be supplied within ${String(after)} working days instead of ${String(before)}` };
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
  if (!(part in THINGS)) return changeWords(PROPERTIES[name ?? part] ?? { zh: part, en: part }, before, after);
  if (name === undefined) return { zh: `${THINGS[part]?.zh ?? part}的顺序有变`, en: `the order of every ${THINGS[part]?.en ?? part} changes` };
  const thing = thingWords(part, name, sides);
  if (property === undefined) return kind === 'added' ? { zh: `新增${thing.zh}`, en: `${thing.en} is added` } : { zh: `取消${thing.zh}`, en: `${thing.en} is removed` };
  const special = SPECIAL[`${part}/${property}`]?.(before, after);
  if (special !== null && special !== undefined) return { zh: `${thing.zh}${special.zh}`, en: `${thing.en} ${special.en}` };
  const label = PROPERTIES[property] ?? { zh: property, en: property };
  return changeWords({ zh: `${thing.zh}的${label.zh}`, en: `${label.en} of ${thing.en}` }, before, after);
}

function changeWords(of: Text, before: unknown, after: unknown): Text {
  const [old, now] = [valueWords(before), valueWords(after)];
  return old === null || now === null ? { zh: `${of.zh}有变`, en: `${of.en} changes` } : fromTo(of, old, now);
}
