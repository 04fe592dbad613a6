import type { Example, Field } from '@yichuang/domain/manifest';
import type { RunExample } from '@yichuang/plugin-kit';

type Answer = Example['given']['form'][string];

/** What is typed for a field, as the form would send it. What is none stays as it was typed, and the examples say so. */
export function answerOf({ type }: Pick<Field, 'type'>, typed: string): Answer {
  if (type === 'integer') return /^-?\d+$/.test(typed) ? Number(typed) : typed;
  if (type === 'yes_no') return typed === 'true' || typed === '是';
  return type === 'choices' ? typed.split(/[,，、\s]+/).filter(Boolean) : typed;
}

export function textOfAnswer(answer: Answer | undefined): string {
  if (answer === undefined || answer === null) return '';
  return Array.isArray(answer) ? answer.join(', ') : String(answer);
}

/** What followed, as an example promises it. */
export function followed({ explanation: { outcome: { accept, decide }, materials, missing } }: RunExample): Example['expect'] {
  return { accept: accept.outcome, decide: decide.outcome, rule: decide.rule ?? accept.rule, materials: materials.filter(({ required }) => required).map(({ key }) => key), missing: missing.map(({ key }) => key) };
}
