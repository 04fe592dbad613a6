import type { ItemManifest } from '@yichuang/domain';
import { creditCodeOf, idNumberOf, type Applicant } from './people.ts';

type Field = ItemManifest['form'][number];
type Answer = string | number | boolean | string[];

const within = ({ min, max }: Field, wanted: number): number => Math.min(max ?? wanted, Math.max(min ?? wanted, wanted));
const NAMES = /name/i;

/** What somebody of the sample writes into a field of a type. */
const ANSWERS: Readonly<Record<Field['type'], (field: Field, of: { readonly applicant: Applicant; readonly day: string }) => Answer>> = {
  text: ({ key, maxLength }, { applicant }) => (NAMES.test(key) ? applicant.name : '汉台区某路某号（示例）').slice(0, maxLength ?? 100),
  paragraph: ({ maxLength }) => '情况属实，申请办理（示例）'.slice(0, maxLength ?? 100),
  integer: field => within(field, 1),
  decimal: field => String(within(field, 1)),
  money: field => within(field, 1000).toFixed(2),
  date: (_field, { day }) => day,
  choice: ({ options }) => options[0]?.key ?? '',
  choices: ({ options }) => options.slice(0, 1).map(({ key }) => key),
  yes_no: () => true,
  id_number: (_field, { applicant }) => idNumberOf(applicant),
  credit_code: (_field, { applicant }) => creditCodeOf(applicant),
  phone: (_field, { applicant }) => applicant.phone,
};

/** Answers to the questions that are asked and that an example leaves open. */
export function filled(manifest: ItemManifest, asked: readonly string[], of: { readonly applicant: Applicant; readonly day: string; readonly given: Readonly<Record<string, unknown>> }): Record<string, Answer> {
  const open = manifest.form.filter(({ key, required }) => required && asked.includes(key) && (of.given[key] ?? null) === null);
  return Object.fromEntries(open.map(field => [field.key, ANSWERS[field.type](field, of)]));
}
