import type { Field } from '@yichuang/domain/manifest';
import type { Answer } from '@yichuang/plugin-kit/evaluator';
import { isCreditCode, isIdNumber } from '@yichuang/domain/numbers';
import { normalNumber } from './check-digits.ts';

type Bounds = Pick<Field, 'type' | 'min' | 'max'>;

const isWithin = ({ min, max }: Bounds, value: number): boolean => (min === null || value >= min) && (max === null || value <= max);
/** A number in its form and within its bounds, as it is to be told. */
const numeric = (form: RegExp, told: (typed: string) => Answer) => (field: Bounds, typed: string): Answer => (form.test(typed) && isWithin(field, Number(typed)) ? told(typed) : null);
const checked = (holds: (number: string) => boolean) => (_field: Bounds, typed: string): Answer => (holds(normalNumber(typed)) ? normalNumber(typed) : null);

const READERS: Readonly<Partial<Record<Field['type'], (field: Bounds, typed: string) => Answer>>> = {
  integer: numeric(/^-?\d{1,15}$/, Number),
  decimal: numeric(/^-?\d{1,15}(\.\d{1,10})?$/, typed => typed),
  money: numeric(/^(0|[1-9]\d{0,11})(\.\d{1,2})?$/, typed => Number(typed).toFixed(2)),
  id_number: checked(isIdNumber),
  credit_code: checked(isCreditCode),
};

/** A typed answer in the shape that the rules take; null where it is none. Money always has two places. */
export function readTyped(field: Bounds, text: string): Answer {
  const typed = text.trim();
  if (typed === '') return null;
  return READERS[field.type]?.(field, typed) ?? (field.type in READERS ? null : typed);
}

/** The text of an answer, for the field that it stands in. */
export const textOf = (answer: Answer | undefined): string => (answer === undefined || answer === null ? '' : String(answer));
