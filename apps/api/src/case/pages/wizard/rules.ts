import { hash } from 'node:crypto';
import { canonicalText, workingDaysBetween } from '@yichuang/domain';
import type { Field, ItemManifest, Situation } from '@yichuang/domain/manifest';
import { compile, materialsOf, questionsOf, type ExplainedMaterial, type Inputs, type Rulebook } from '@yichuang/plugin-kit/evaluator';
import type { RulesInForce } from '@yichuang/projections';
import type { Application } from '../../../application.ts';
import type { Draft } from '../drafts/draft.ts';
import type { Asking } from './reading.ts';

/** The situation that decides whether somebody else applies, where a release asks it; `agent` is the answer that says so. */
export const FILED_BY = 'filedBy';
const AGENT = 'agent';

export const situationName = (key: string): string => `s.${key}`;
export const fieldName = (key: string): string => `f.${key}`;

/** What the rules in force ask of a draft: the very evaluation that judges the case later. */
export interface Asked {
  readonly manifest: ItemManifest;
  readonly situations: readonly Situation[];
  readonly form: readonly Field[];
  readonly papers: readonly ExplainedMaterial[];
}

const compiled = new Map<string, Rulebook>();
const MOST = 50;
/** A manifest compiles in a few milliseconds; those that are asked for stay. */
function rulebookOf({ digest, manifest }: RulesInForce): Rulebook {
  const known = compiled.get(digest);
  if (known) return known;
  const made = compile(manifest);
  compiled.set(digest, made);
  const oldest = compiled.keys().next().value;
  if (compiled.size > MOST && oldest !== undefined) compiled.delete(oldest);
  return made;
}

/** Whether it is for somebody else, or for a body: a person signs in, and acts for them. */
export const byAgent = ({ situations, byAgent: said, kind }: Pick<Draft, 'situations' | 'byAgent' | 'kind'>): boolean => said || situations[FILED_BY] === AGENT || kind !== 'natural_person';

/** Inputs of the rules, from a draft. A paper that is to follow, or committed to, is not there yet. */
export function inputsOf(draft: Draft, today: string): Inputs {
  const provided = Object.entries(draft.papers).filter(([, { choice }]) => choice === 'files' || choice === 'licence').map(([key]) => [key, 'provided'] as const);
  return { situations: draft.situations, form: draft.form, papers: Object.fromEntries(provided), applicant: { kind: draft.kind, byAgent: byAgent(draft), badCredit: false }, today };
}

/** Questions and papers of a draft, given the answers so far. */
export function askedOf({ app, today }: { readonly app: Application; readonly today: string }, rules: RulesInForce, draft: Draft): Asked {
  const calendar = app.world.rulebook.calendar();
  const context = { workingDaysBetween: (from: string, to: string) => workingDaysBetween(from, to, calendar).days };
  const rulebook = rulebookOf(rules);
  const inputs = inputsOf(draft, today);
  const { situations, form } = questionsOf(rulebook, inputs, context);
  const { manifest } = rules;
  return {
    manifest, situations: manifest.situations.filter(({ key }) => situations.includes(key)), form: manifest.form.filter(({ key }) => form.includes(key)),
    papers: materialsOf(rulebook, inputs, context),
  };
}

export const askingOfSituation = ({ key, question, options }: Situation): Asking => ({ type: 'choice', label: question, hint: null, required: true, options, min: null, max: null, maxLength: null, name: situationName(key) });
export const askingOfField = (field: Field): Asking => ({ ...field, name: fieldName(field.key) });

/** Digest of everything that makes a question or a paper what it is: another one is another question. */
const shapeOf = (value: unknown): string => hash('sha256', canonicalText(value), 'hex').slice(0, 16);
/** Every question and paper of a manifest by name and shape. */
export function shapesOf({ situations, form, materials }: ItemManifest): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...situations.map(one => [situationName(one.key), shapeOf(one)] as const), ...form.map(one => [fieldName(one.key), shapeOf(one)] as const), ...materials.map(one => [`m.${one.key}`, shapeOf(one)] as const),
  ]);
}
