import { Environment } from '@marcbachmann/cel-js';
import type { Field, ItemManifest } from '@yichuang/domain/manifest';
import { age, dayOf, daysBetween } from './dates.ts';
import { Fell } from './fault.ts';
import { LIMITS } from './limits.ts';
import { fenOfNumber, fenOfText, yuanOfFen } from './money.ts';

/** Working days after the first day up to and including the last. Days are `YYYY-MM-DD`. */
export type WorkingDaysBetween = (from: string, to: string) => number;

/** Values as expressions see them: one class for each name, so that the engine knows the declared fields and nothing else. */
export class FormValues {
  [key: string]: unknown;
}
export class SituationValues {
  [key: string]: unknown;
}
export class PaperValues {
  [key: string]: unknown;
}
export class ApplicantValues {
  [key: string]: unknown;
}
/** A required paper that is not there. */
export class MissingPaper {
  readonly key: string;
  readonly required = true;
  readonly core: boolean;
  readonly deferrable: boolean;
  readonly commitment: boolean;

  constructor(paper: { readonly key: string; readonly core: boolean; readonly deferrable: boolean; readonly commitment: boolean }) {
    this.key = paper.key;
    this.core = paper.core;
    this.deferrable = paper.deferrable;
    this.commitment = paper.commitment;
  }
}

const TIMESTAMP = 'google.protobuf.Timestamp';
/** How an answer of each type of field looks inside an expression. */
export const CEL_TYPES: Readonly<Record<Field['type'], string>> = {
  text: 'string', paragraph: 'string', id_number: 'string', credit_code: 'string', phone: 'string', choice: 'string', integer: 'int',
  decimal: 'double', money: 'double', date: TIMESTAMP, choices: 'list<string>', yes_no: 'bool',
};

let calendar: WorkingDaysBetween | null = null;

/** Runs something with the calendar that `workingDaysBetween` counts by; an expression has no other way to one. */
export function withCalendar<T>(given: WorkingDaysBetween, run: () => T): T {
  const before = calendar;
  calendar = given;
  try {
    return run();
  } finally {
    calendar = before;
  }
}

function workingDays(from: Date, to: Date): bigint {
  if (Math.abs(daysBetween(from, to)) > LIMITS.spanDays) throw new Fell('span-too-long');
  if (calendar === null) throw new Fell('failed');
  return BigInt(calendar(dayOf(from), dayOf(to)));
}

const base = new Environment({ limits: { maxAstNodes: LIMITS.nodes * 2, maxDepth: LIMITS.depth * 4, maxListElements: LIMITS.listElements, maxMapEntries: 0, maxCallArguments: 3 } })
  .registerFunction(`age(${TIMESTAMP}, ${TIMESTAMP}): int`, age)
  .registerFunction(`workingDaysBetween(${TIMESTAMP}, ${TIMESTAMP}): int`, workingDays)
  .registerFunction('fen(string): int', fenOfText)
  .registerFunction('fen(double): int', fenOfNumber)
  .registerFunction('yuan(int): string', yuanOfFen)
  .registerType('MissingPaper', { ctor: MissingPaper, fields: { key: 'string', required: 'bool', core: 'bool', deferrable: 'bool', commitment: 'bool' } })
  .registerType('ApplicantValues', { ctor: ApplicantValues, fields: { kind: 'string', byAgent: 'bool', badCredit: 'bool' } })
  .registerVariable('applicant', 'ApplicantValues')
  .registerVariable('missing', 'list<MissingPaper>')
  .registerVariable('today', TIMESTAMP);

/** What every item has in common, to be added to. */
export function commonEnvironment(): Environment {
  return base.clone();
}

const strings = (keys: readonly { readonly key: string }[]): Record<string, string> => Object.fromEntries(keys.map(({ key }) => [key, 'string']));

/** What the expressions of one item may read, typed by what its manifest declares: no clock, no chance, no I/O. */
export function environmentOf({ situations, form, materials }: ItemManifest): Environment {
  return commonEnvironment()
    .registerType('FormValues', { ctor: FormValues, fields: Object.fromEntries(form.map(({ key, type }) => [key, CEL_TYPES[type]])) })
    .registerType('SituationValues', { ctor: SituationValues, fields: strings(situations) })
    .registerType('PaperValues', { ctor: PaperValues, fields: strings(materials) })
    .registerVariable('form', 'FormValues')
    .registerVariable('situations', 'SituationValues')
    .registerVariable('papers', 'PaperValues');
}
