import type { Limit } from '@yichuang/domain/manifest';
import type { Text } from '../authoring/text.ts';
import { CODES, UNITS } from './labels.ts';

/** Longest value that is written out. */
const LONGEST = 60;

function cut(text: string): string {
  const chars = [...text];
  return chars.length <= LONGEST ? text : `${chars.slice(0, LONGEST - 1).join('')}…`;
}

type Object_ = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Object_ => typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function simple(value: unknown): Text | null {
  if (value === null || value === undefined) return { zh: '无', en: 'none' };
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' };
  if (typeof value === 'number') return { zh: String(value), en: String(value) };
  if (typeof value !== 'string') return null;
  return CODES[value] ?? { zh: cut(value), en: cut(value) };
}

export function limitWords({ amount, unit }: Limit): Text {
  if (amount === 0) return { zh: '即办', en: 'on the spot' };
  return { zh: `${amount}${UNITS[unit].zh}`, en: `${amount} ${UNITS[unit].en}` };
}

function objectWords(value: Object_): Text | null {
  if (typeof value['zh'] === 'string') return { zh: cut(value['zh']), en: cut(textOf(value['en'])) };
  if (typeof value['document'] === 'string') {
    const text = cut(`${value['document']}${textOf(value['article'])}`);
    return { zh: text, en: text };
  }
  return 'unit' in value && 'start' in value ? limitWords(value as Limit) : null;
}

/** A value of a manifest as people would say it; null when it is too much for a sentence. */
export function valueWords(value: unknown): Text | null {
  const said = simple(value) ?? (isObject(value) ? objectWords(value) : null);
  return said === null && Array.isArray(value) ? listWords(value) : said;
}

function listWords(value: readonly unknown[]): Text | null {
  if (value.length === 0) return { zh: '无', en: 'none' };
  const parts = value.map(part => (isObject(part) ? objectWords(part) : null));
  if (parts.some(part => part === null)) return null;
  return { zh: cut(parts.map(part => part?.zh).join('；')), en: cut(parts.map(part => part?.en).join('; ')) };
}
