import { isCreditCode, isIdNumber } from '@yichuang/domain';
import type { FieldFault, Question } from '../../../web-port-form.ts';
import { isDay, isEmail, isPhone } from './shapes.ts';

/** Fields of a form as they were sent: flat, each at most once. */
export type Sent = Readonly<Record<string, string>>;
/** A question that can be put on a page, with the name of its control. */
export type Asking = Omit<Question, 'value' | 'fault' | 'autoComplete'>;
type Answer = string | number | boolean | readonly string[] | null;
type Fault = FieldFault['code'];
/** An answer as rules take it, or what is wrong with it. `value` null: nothing was said, which is allowed. */
export type Read = { readonly value: Answer } | { readonly fault: FieldFault };

const LONGEST = 2000;
const fault = (code: Fault, limit: number | null = null): Read => ({ fault: { code, limit } });
/** Letters and digits as a Chinese keyboard may write them (１２３, Ｘ) are the same ones. */
const plain = (text: string): string => text.normalize('NFKC').trim();
const compact = (text: string): string => plain(text).replaceAll(/[\s·-]/g, '').toUpperCase();

function text({ maxLength }: Asking, typed: string): Read {
  const [value, most] = [typed.trim(), maxLength ?? LONGEST];
  return value.length > most ? fault('too-long', most) : { value };
}

function within({ min, max }: Asking, value: number): FieldFault | null {
  if (min !== null && value < min) return { code: 'too-small', limit: min };
  return max !== null && value > max ? { code: 'too-large', limit: max } : null;
}

/** A number as people write it: with commas, or with a sign of money. */
const digits = (typed: string): string => plain(typed).replaceAll(/[,，\s¥元]/g, '');

function integer(asking: Asking, typed: string): Read {
  // Minus nought is nought.
  const value = Number(digits(typed)) + 0;
  if (!/^-?\d{1,15}$/.test(digits(typed)) || !Number.isSafeInteger(value)) return fault('not-whole');
  const outside = within(asking, value);
  return outside ? { fault: outside } : { value };
}

function decimal(asking: Asking, typed: string): Read {
  const value = digits(typed);
  if (!/^-?\d{1,15}(\.\d{1,10})?$/.test(value)) return fault('not-number');
  const outside = within(asking, Number(value));
  return outside ? { fault: outside } : { value };
}

function money(asking: Asking, typed: string): Read {
  const match = /^0*(\d{1,12})(?:\.(\d{1,2}))?$/.exec(digits(typed));
  if (!match) return fault('not-money');
  const value = `${match[1] ?? '0'}.${(match[2] ?? '').padEnd(2, '0')}`;
  const outside = within(asking, Number(value));
  return outside ? { fault: outside } : { value };
}

const date = (_asking: Asking, typed: string): Read => {
  const value = plain(typed).replaceAll(/[年月./]/g, '-').replace('日', '').replaceAll(/-(\d)(?=-|$)/g, '-0$1');
  return isDay(value) ? { value } : fault('not-date');
};
const choice = ({ options }: Asking, typed: string): Read => (options.some(({ key }) => key === typed) ? { value: typed } : fault('not-option'));
const yesNo = (_asking: Asking, typed: string): Read => (typed === 'yes' || typed === 'no' ? { value: typed === 'yes' } : fault('not-option'));
const checked = (code: Fault, isGood: (value: string) => boolean) => (_asking: Asking, typed: string): Read => (isGood(compact(typed)) ? { value: compact(typed) } : fault(code));
const phone = (_asking: Asking, typed: string): Read => (isPhone(plain(typed).replaceAll(/\s/g, '')) ? { value: plain(typed).replaceAll(/\s/g, '') } : fault('not-phone'));

const email = (_asking: Asking, typed: string): Read => (isEmail(plain(typed)) ? { value: plain(typed) } : fault('not-email'));

const READERS: Readonly<Record<Exclude<Asking['type'], 'choices'>, (asking: Asking, typed: string) => Read>> = {
  text, paragraph: text, integer, decimal, money, date, choice, yes_no: yesNo, id_number: checked('not-id', isIdNumber), credit_code: checked('not-credit', isCreditCode), phone, email,
};

/** Each of several choices is a control of its own: a name may stand only once in a form. */
export const optionName = (name: string, option: string): string => `${name}.${option}`;

function chosen({ name, options }: Asking, sent: Sent): readonly string[] {
  return options.filter(({ key }) => sent[optionName(name, key)] !== undefined).map(({ key }) => key);
}

/** What was sent for a question, as it is shown again. */
export function typedFor(asking: Asking, sent: Sent): string | readonly string[] {
  return asking.type === 'choices' ? chosen(asking, sent) : (sent[asking.name] ?? '').slice(0, LONGEST);
}

/** Reads the answer to one question. */
export function read(asking: Asking, sent: Sent): Read {
  const typed = typedFor(asking, sent);
  if (typed.length === 0 || (typeof typed === 'string' && typed.trim() === '')) return asking.required ? fault('required') : { value: null };
  return asking.type === 'choices' || typeof typed !== 'string' ? { value: typed } : READERS[asking.type](asking, typed);
}

/** A kept answer as its control shows it. */
export function shown(answer: unknown): string | readonly string[] {
  if (Array.isArray(answer)) return answer.map(String);
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}

/** What browsers may fill in for whoever applies for themselves (WCAG 1.3.5). */
const FILLED: Readonly<Record<string, string>> = { applicantName: 'name', phone: 'tel', address: 'street-address', email: 'email' };

/** The question as the page is given it. @param key of its answer, for what a browser may fill in */
export function questionOf(asking: Asking, { value, wrong = null, key = '' }: { readonly value: string | readonly string[]; readonly wrong?: FieldFault | null; readonly key?: string }): Question {
  const { type, label, hint, required, options, min, max, maxLength, name } = asking;
  return { type, label, hint, required, options, min, max, maxLength, name, value, fault: wrong, autoComplete: FILLED[key] ?? null };
}
