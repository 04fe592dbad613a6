import type { Fate } from '@yichuang/domain';
import { isIllustrative } from '../../../shared/words.tsx';
import { textIn } from '../../../staff/form-text.ts';

type Of<F extends Fate['fate']> = Extract<Fate, { fate: F }>;
/** An item as a form gives it: code and basis are judged by the server. */
export type DraftItem = Of<'added'>['record'];

export const KINDS = ['licence', 'payment', 'confirmation', 'reward', 'adjudication', 'other', 'public_service'] as const satisfies readonly DraftItem['kind'][];
export const HANDLINGS = ['promised', 'on_the_spot'] as const satisfies readonly DraftItem['handling'][];
export const STEPS = ['accept', 'review', 'decide'] as const satisfies readonly DraftItem['delegation']['steps'][number][];
/** Fewest and most parts of a split item. */
export const PARTS = { fewest: 2, most: 20 } as const;

/** Name of a field of the n-th part of a split item; the fields of a single item have no prefix. */
export const partPrefix = (part: number): string => `part${part}.`;

/** The one of `values` that a field holds; the first when it holds none of them. */
function oneOf<T extends string>(values: readonly [T, ...T[]], held: string): T {
  return values.find(value => value === held) ?? values[0];
}

function basisIn(text: (name: string) => string): DraftItem['basis'] {
  return text('basisStatus') === 'pending' ? { status: 'pending', inForceFrom: text('basisFrom') } : { status: 'in_force', text: text('basis') };
}

/** The item that the fields of a form describe. Codes that begin with 99 mark themselves as illustrative. */
export function itemIn(form: FormData, prefix: string): DraftItem {
  const text = (name: string): string => textIn(form, prefix + name);
  const all = (name: string): string[] => form.getAll(prefix + name).filter(value => typeof value === 'string');
  const code = text('code');
  return {
    code, name: { zh: text('nameZh'), en: text('nameEn') }, kind: oneOf(KINDS, text('kind')), basis: basisIn(text), origin: 'delegated', department: text('department'),
    theme: text('theme'), applicant: text('applicant'), handling: oneOf(HANDLINGS, text('handling')), illustrative: isIllustrative(code),
    delegation: { steps: STEPS.filter(step => all('steps').includes(step)), recipients: text('recipients') === 'chosen' ? all('towns') : 'all_towns', form: text('form') },
  };
}

const deviationIn = (form: FormData): string | null => textIn(form, 'deviation') || null;

/** 新增: a new item with the reason for it. */
export function addedIn(form: FormData): Of<'added'> {
  return { fate: 'added', record: itemIn(form, ''), reason: textIn(form, 'reason'), deviation: deviationIn(form) };
}

/** 更名: the old item under the names of the form. @param item as it stands before */
export function renamedIn(form: FormData, item: DraftItem): Of<'renamed'> {
  return { fate: 'renamed', record: { ...item, name: { zh: textIn(form, 'nameZh'), en: textIn(form, 'nameEn') } }, reason: textIn(form, 'reason'), deviation: deviationIn(form) };
}

/** 拆分: the item of `code` ends and `parts` items take its place. */
export function splitIn(form: FormData, code: string, parts: number): Of<'split'> {
  return { fate: 'split', code, into: Array.from({ length: parts }, (_, part) => itemIn(form, partPrefix(part))), reason: textIn(form, 'reason') };
}

/** A part before anything is typed: as the old item, without its code and names. */
export const emptyPart = (item: DraftItem): DraftItem => ({ ...item, code: '', name: { zh: '', en: '' } });
