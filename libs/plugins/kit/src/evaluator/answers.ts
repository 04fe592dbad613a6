import type { Field, Inputs as InputsSchema } from '@yichuang/domain/manifest';
import type { z } from 'zod';
import { startOf } from './dates.ts';
import type { FaultCode } from './fault.ts';
import { fenOfText } from './money.ts';
import { sizeOfAnswer } from './names.ts';

/** What an evaluation is told of a case. */
export type Inputs = z.infer<typeof InputsSchema>;
export type Answer = Inputs['form'][string];
/** An answer as expressions see it, or why it cannot be one. */
export type Read = { readonly value: unknown } | { readonly fault: FaultCode };

const invalid: Read = { fault: 'answer-invalid' };

function text(field: Field, answer: Answer): Read {
  if (typeof answer !== 'string') return invalid;
  return answer.length > sizeOfAnswer(field).chars ? { fault: 'answer-too-long' } : { value: answer };
}

function choices({ options }: Field, answer: Answer): Read {
  if (!Array.isArray(answer)) return invalid;
  if (answer.length > options.length) return { fault: 'answer-too-long' };
  return answer.every(one => options.some(({ key }) => key === one)) ? { value: answer } : invalid;
}

/** Money and decimals come as decimal text or as a number. Money is checked to be an amount before it becomes a number. */
function decimal({ type }: Field, answer: Answer): Read {
  if (typeof answer === 'number') return Number.isFinite(answer) ? { value: answer } : invalid;
  if (typeof answer !== 'string' || !/^-?\d{1,15}(\.\d{1,10})?$/.test(answer)) return invalid;
  if (type === 'money' && !isAmount(answer)) return invalid;
  return { value: Number(answer) };
}

function isAmount(answer: string): boolean {
  try {
    fenOfText(answer);
    return true;
  } catch {
    return false;
  }
}

function date(_field: Field, answer: Answer): Read {
  const start = typeof answer === 'string' ? startOf(answer) : null;
  return start === null ? invalid : { value: start };
}

function integer(_field: Field, answer: Answer): Read {
  return typeof answer === 'number' && Number.isSafeInteger(answer) ? { value: BigInt(answer) } : invalid;
}

function choice({ options }: Field, answer: Answer): Read {
  return options.some(({ key }) => key === answer) ? { value: answer } : invalid;
}

function yesNo(_field: Field, answer: Answer): Read {
  return typeof answer === 'boolean' ? { value: answer } : invalid;
}

const READERS: Readonly<Record<Field['type'], (field: Field, answer: Answer) => Read>> = {
  text, paragraph: text, id_number: text, credit_code: text, phone: text, integer, decimal, money: decimal, date, choice, choices, yes_no: yesNo,
};

/** The answer to a field in the type that its expressions are checked with. */
export function readAnswer(field: Field, answer: Answer): Read {
  return READERS[field.type](field, answer);
}
