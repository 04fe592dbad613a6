import { same } from '@yichuang/domain/canonical';
import type { Field } from '@yichuang/domain/manifest';
import type { ExampleDraft } from '../authoring/plugin.ts';
import { evaluate, type Answer, type Explanation, type Inputs, type Rulebook, type WorkingDaysBetween } from '../evaluator/index.ts';

/** A real case as an example, with what tells people apart taken out. */
export interface Recorded {
  readonly example: ExampleDraft;
  /** Fields whose answers are as they were, because without them something else follows. Look at them before you keep the example. */
  readonly kept: readonly string[];
}

/** A case that cannot become an example: without a sensitive answer something else follows. Names the field, never the answer. */
export class CannotRedact extends Error {
  readonly field: string;

  constructor(field: string) {
    super(`without the answer to ${field} something else follows`);
    this.field = field;
  }
}

const PLACEHOLDERS: Readonly<Partial<Record<Field['type'], string>>> = { text: '某某', paragraph: '略', id_number: '000000000000000000', phone: '00000000000', credit_code: '000000000000000000' };

/** What stands for an answer: nothing of it that tells who somebody is, as much as rules need. */
function coarse({ type }: Field, answer: Answer): Answer {
  const placeholder = PLACEHOLDERS[type];
  if (placeholder !== undefined) return placeholder;
  if (type === 'date' && typeof answer === 'string') return `${answer.slice(0, 8)}01`;
  if (type === 'money' && typeof answer === 'string') return `${Math.round(Number(answer) / 100) * 100}.00`;
  return answer;
}

function followed({ outcome, materials, missing }: Explanation): unknown {
  return { outcome, materials: materials.filter(({ required }) => required).map(({ key }) => key), missing };
}

interface Case {
  readonly name: string;
  readonly inputs: Inputs;
  readonly workingDaysBetween: WorkingDaysBetween;
}

/**
 * Makes an example of a case that was decided: personal answers are replaced by what tells less, as long as the same follows.
 * @throws {CannotRedact} when that is not possible for a sensitive answer
 */
export function recordExample(rulebook: Rulebook, { name, inputs, workingDaysBetween }: Case): Recorded {
  const context = { version: '0.0.0', digest: '', workingDaysBetween, digestOf: () => '' };
  const run = (form: Inputs['form']) => evaluate(rulebook, { ...inputs, form }, context);
  const wanted = followed(run(inputs.form));
  const fields = rulebook.manifest.form.filter(({ key }) => Object.hasOwn(inputs.form, key));
  let form = Object.fromEntries(fields.map(({ key }) => [key, inputs.form[key] ?? null]));
  const kept: string[] = [];
  for (const field of fields.filter(({ classification }) => classification === 'personal' || classification === 'sensitive')) {
    const answer = form[field.key] ?? null;
    const next = answer === null ? form : { ...form, [field.key]: coarse(field, answer) };
    if (same(followed(run(next)), wanted)) form = next;
    else kept.push(keep(field));
  }
  return { example: exampleFrom(name, { ...inputs, form }, run(form)), kept };
}

function keep({ key, classification }: Field): string {
  if (classification === 'sensitive') throw new CannotRedact(key);
  return key;
}

function exampleFrom(name: string, given: Inputs, { outcome, materials, missing }: Explanation): ExampleDraft {
  const rule = outcome.decide.rule ?? outcome.accept.rule;
  return { name, given, expect: { accept: outcome.accept.outcome, decide: outcome.decide.outcome, rule, materials: materials.filter(({ required }) => required).map(({ key }) => key), missing: missing.map(({ key }) => key) } };
}
