import { hash } from 'node:crypto';
import { Environment } from '@marcbachmann/cel-js';
import { build, digestOf, weekdaysBetween } from '@yichuang/plugin-kit';
import { compile, evaluate, type Context, type Explanation, type Inputs, type Rulebook } from '@yichuang/plugin-kit/evaluator';
import { plugin as civilAffairs } from '@yichuang/plugin-minzheng';
import { plugin as labour } from '@yichuang/plugin-renshe';
import { plugin as insurance } from '@yichuang/plugin-yibao';
import type { Scenario } from '../harness/task.ts';
import { median } from '../harness/stats.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');
const manifests = [civilAffairs, labour, insurance].flatMap(plugin => build({ ...plugin, base: null }, { sha256 }).manifests);
const context: Context = { version: '1.0.0', digest: '0'.repeat(64), workingDaysBetween: weekdaysBetween, digestOf: inputs => digestOf(inputs, sha256) };

interface Case {
  readonly rulebook: Rulebook;
  readonly inputs: Inputs;
  /** Expressions that the product looks at in this case, and the values they read, as the bare engine knows them. */
  readonly texts: readonly string[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** What expressions see: whole numbers as bigint, days as instants, plain objects else. */
function valuesOf({ manifest }: Rulebook, inputs: Inputs, { materials, missing }: Explanation): Case['values'] {
  const types = new Map(manifest.form.map(({ key, type }) => [key, type]));
  const answers = Object.entries(inputs.form).filter(([, answer]) => answer !== null).map(([key, answer]) => [key, valueOf(types.get(key), answer)]);
  const papers = Object.fromEntries(materials.map(({ key, state }) => [key, state]));
  return { situations: inputs.situations, form: Object.fromEntries(answers) as object, papers, applicant: inputs.applicant, today: dayOf(inputs.today), missing: missing.map(paper => ({ ...paper, required: true })) };
}

const dayOf = (day: unknown): Date => new Date(`${String(day)}T00:00:00+08:00`);

function valueOf(type: string | undefined, answer: unknown): unknown {
  if (type === 'integer') return BigInt(Number(answer));
  if (type === 'date') return dayOf(answer);
  return type === 'money' || type === 'decimal' ? Number(answer) : answer;
}

function casesOf(rulebook: Rulebook): readonly Case[] {
  const { manifest } = rulebook;
  return manifest.examples.flatMap(({ given }) => {
    const explanation = evaluate(rulebook, given, context);
    if (explanation.faults.length > 0) return [];
    const asked = [...manifest.situations.map(one => one.shownWhen), ...manifest.form.map(one => one.shownWhen), ...manifest.materials.map(one => one.requiredWhen), ...explanation.rules.map(one => one.when), explanation.amount === null ? null : manifest.amount];
    return [{ rulebook, inputs: given, texts: asked.filter(text => text !== null), values: valuesOf(rulebook, given, explanation) }];
  });
}

/** The engine alone, with the same names; no types, which is how it is fastest. */
function bareEngine(): Environment {
  const whole = (from: Date, to: Date): bigint => BigInt(to.getUTCFullYear() - from.getUTCFullYear());
  const fen = (text: unknown): bigint => BigInt(Math.round(Number(text) * 100));
  const stamp = 'google.protobuf.Timestamp';
  return new Environment({ unlistedVariablesAreDyn: true })
    .registerFunction(`age(${stamp}, ${stamp}): int`, whole).registerFunction(`workingDaysBetween(${stamp}, ${stamp}): int`, whole)
    .registerFunction('fen(string): int', fen).registerFunction('fen(double): int', fen).registerFunction('yuan(int): string', (amount: bigint) => String(amount));
}

/**
 * The rules of items over their examples, with the explanation and the digest of the inputs, and the same expressions over ready
 * values in the bare engine, which keeps nothing: turn by turn in one process, so that a busy moment strikes both.
 */
export const rules: Scenario = async ({ seconds }) => {
  const cases = manifests.flatMap(manifest => casesOf(compile(manifest)));
  const engine = bareEngine();
  const bare = cases.map(({ texts, values }) => ({ values, runs: texts.map(text => engine.parse(text)) }));
  const sides = { product: () => cases.forEach(explain), limit: () => bare.forEach(({ runs, values }) => runs.forEach(run => run(values) as unknown)) };
  const times = { product: [] as number[], limit: [] as number[] };
  const end = performance.now() + seconds * 1000;
  for (let round = 0; round < FEWEST || performance.now() < end; round += 1) {
    for (const side of round % 2 === 0 ? SIDES : SIDES.toReversed()) times[side].push(timed(sides[side]) / cases.length);
  }
  const [product, limit] = [median(times.product.slice(WARM)), median(times.limit.slice(WARM))];
  const expressions = cases.reduce((sum, { texts }) => sum + texts.length, 0) / cases.length;
  return { rate: 1000 / product, extra: { ratio: limit / product, productUs: product * 1000, limitUs: limit * 1000, expressions, items: manifests.length } };
};

const SIDES = ['product', 'limit'] as const;
/** Rounds that are not counted, and the fewest in all. */
const WARM = 20;
const FEWEST = 60;

function explain({ rulebook, inputs }: Case): void {
  if (evaluate(rulebook, inputs, context).faults.length > 0) throw new Error('a case that could be told cannot be told any more');
}

function timed(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

/** How long it takes to make a manifest ready: the slowest of them all, milliseconds, each after the engine has been warmed by the others. */
export const rulesCompile: Scenario = async () => {
  const times = manifests.map(() => Number.POSITIVE_INFINITY);
  for (let pass = 0; pass < 3; pass += 1) {
    for (const [at, manifest] of manifests.entries()) {
      const started = performance.now();
      compile(manifest);
      times[at] = Math.min(times[at] ?? 0, performance.now() - started);
    }
  }
  return { rate: 1, extra: { slowestMs: Math.max(...times), items: manifests.length } };
};
