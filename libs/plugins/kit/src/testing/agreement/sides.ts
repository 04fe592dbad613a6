import { celEnv, celFunc, CelScalar, isCelError, objectType, parse, plan, run, type CelInput } from '@bufbuild/cel';
import type { ASTNode } from '@marcbachmann/cel-js';
import { age, startOf } from '../../evaluator/dates.ts';
import { ApplicantValues, environmentOf, FormValues, MissingPaper, PaperValues, SituationValues, withCalendar } from '../../evaluator/environment.ts';
import { expressionOf } from '../../evaluator/expression.ts';
import { fenOfNumber, fenOfText, yuanOfFen } from '../../evaluator/money.ts';
import { namesOf } from '../../evaluator/names.ts';
import { dayOf, daysBetween } from '../../evaluator/dates.ts';
import { LIMITS } from '../../evaluator/limits.ts';
import { manifestOfSample } from '../sample.ts';
import { weekdaysBetween } from '../../calendar.ts';

/** Values of one case: days as text, whole numbers as bigint. What is absent was not answered. */
export interface Data {
  readonly situations: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string | number | bigint | boolean | readonly string[]>>;
  readonly missing: readonly { readonly key: string; readonly core: boolean; readonly deferrable: boolean; readonly commitment: boolean }[];
  readonly byAgent: boolean;
  readonly badCredit: boolean;
  readonly today: string;
}
/** What came of an expression: yes, no, or an error. `refused`: it was not let in. */
export type Outcome = boolean | 'error' | 'refused';

const manifest = manifestOfSample();
const environment = environmentOf(manifest);
const { scopes, sizes } = namesOf(manifest);
const DAYS: ReadonlySet<string> = new Set(['birthDate', 'disasterOn']);
const dayAt = (day: string): Date => startOf(day) ?? new Date(Number.NaN);

/** By the kit: guard, types, engine. */
export function byKit(text: string, data: Data): Outcome {
  const looked = expressionOf(text, { environment, scope: scopes.rules, sizes, result: 'bool' });
  if ('problem' in looked) return 'refused';
  const form = Object.assign(new FormValues(), Object.fromEntries(Object.entries(data.form).map(([key, value]) => [key, DAYS.has(key) ? dayAt(String(value)) : value])));
  const applicant = Object.assign(new ApplicantValues(), { kind: 'natural_person', byAgent: data.byAgent, badCredit: data.badCredit });
  const values = { situations: Object.assign(new SituationValues(), data.situations), form, papers: Object.assign(new PaperValues(), { letter: 'missing' }), missing: data.missing.map(paper => new MissingPaper(paper)), applicant, today: dayAt(data.today) };
  try {
    return withCalendar(weekdaysBetween, () => looked.expression.run(values) === true);
  } catch {
    return 'error';
  }
}

const TIMESTAMP = objectType('google.protobuf.Timestamp');
type Instant = Extract<ReturnType<typeof run>, object>;

function instant(day: string): CelInput {
  const value = run(`timestamp('${day}T00:00:00+08:00')`);
  if (isCelError(value)) throw value;
  return value;
}

interface Message {
  readonly seconds: bigint;
  readonly nanos: number;
}

function messageIn(value: Instant): Message {
  if ('message' in value && typeof value.message === 'object' && 'seconds' in value.message && 'nanos' in value.message) return { seconds: value.message.seconds as bigint, nanos: value.message.nanos as number };
  throw new Error('no instant');
}

/** An instant of the oracle as the kit's functions know it. */
function dateOf(value: Instant): Date {
  const { seconds, nanos } = messageIn(value);
  return new Date(Number(seconds) * 1000 + Math.floor(nanos / 1_000_000));
}

function workingDays(from: Date, to: Date): bigint {
  if (Math.abs(daysBetween(from, to)) > LIMITS.spanDays) throw new Error('span');
  return BigInt(weekdaysBetween(dayOf(from), dayOf(to)));
}

const oracle = celEnv({
  funcs: [
    celFunc('age', [TIMESTAMP, TIMESTAMP], CelScalar.INT, (a, b) => age(dateOf(a as Instant), dateOf(b as Instant))),
    celFunc('workingDaysBetween', [TIMESTAMP, TIMESTAMP], CelScalar.INT, (a, b) => workingDays(dateOf(a as Instant), dateOf(b as Instant))),
    celFunc('fen', [CelScalar.STRING], CelScalar.INT, fenOfText), celFunc('fen', [CelScalar.DOUBLE], CelScalar.INT, fenOfNumber), celFunc('yuan', [CelScalar.INT], CelScalar.STRING, yuanOfFen),
  ],
});
const asMap = (value: object): CelInput => new Map(Object.entries(value));

/** By another implementation of the language, over the same values. */
export function byOracle(text: string, data: Data): Outcome {
  const form = asMap(Object.fromEntries(Object.entries(data.form).map(([key, value]) => [key, DAYS.has(key) ? instant(String(value)) : value])));
  const values = { situations: asMap(data.situations), form, papers: asMap({ letter: 'missing' }), missing: data.missing.map(paper => asMap({ ...paper, required: true })), applicant: asMap({ kind: 'natural_person', byAgent: data.byAgent, badCredit: data.badCredit }), today: instant(data.today) };
  const result = plan(oracle, parse(text))(values as Record<string, CelInput>);
  return isCelError(result) ? 'error' : result === true;
}

/** Kinds of nodes in a tree, for seeing that everything is tried. */
export function kindsOf(text: string): readonly string[] {
  const found = new Set<string>();
  const waiting: unknown[] = [environment.parse(text).ast];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) waiting.push(...next);
    else if (typeof next === 'object' && next !== null && 'op' in next) {
      const node = next as ASTNode;
      found.add(node.op === 'call' || node.op === 'rcall' ? `${node.op} ${node.args[0]}` : node.op);
      waiting.push(node.args);
    }
  }
  return [...found];
}
