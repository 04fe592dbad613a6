import { covers, releaseAt, releaseOf, workingDaysBetween, type AssessedCase, type Assessment, type CalendarState, type CaseAnswers, type CaseRules, type ItemManifest, type PinnedRelease, type ReleaseInForce, type RulebookState } from '@yichuang/domain';
import { compile, evaluate, questionsOf, type Explanation, type Inputs, type Rulebook } from '@yichuang/plugin-kit/evaluator';
import { createKept } from '../application/kept.ts';
import type { World } from '../application/world.ts';

/** Manifests made ready to be evaluated, by digest: as many as a catalogue has stay. */
const compiled = createKept<Rulebook>(500);

function rulebookOf(digest: string, manifest: ItemManifest): Rulebook {
  const known = compiled.get(digest);
  if (known) return known;
  const made = compile(manifest);
  compiled.set(digest, made);
  return made;
}

/** The part of an explanation that decisions look at. */
function assessmentOf({ materials, missing, rules, outcome, amount, faults, suspended }: Explanation): Omit<Assessment, 'unanswered'> {
  return {
    materials: materials.map(({ key, required, core, deferrableDays, commitment, state }) => ({ key, required, core, deferrableDays, commitment, state })),
    missing, rules: rules.map(({ id, phase, matched }) => ({ id, phase, matched })), outcome, amount, faults, suspended,
  };
}

/** An answer that says nothing is none. */
const isAnswer = (answer: Inputs['form'][string] | undefined): boolean => answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

/** Fields that are asked in this case, have to be answered and are not. */
function unansweredIn(rulebook: Rulebook, inputs: Inputs, by: Parameters<typeof questionsOf>[2]): readonly string[] {
  const asked = new Set(questionsOf(rulebook, inputs, by).form);
  return rulebook.manifest.form.filter(({ key, required }) => required && asked.has(key) && !isAnswer(inputs.form[key])).map(({ key }) => key);
}

interface Given {
  readonly release: PinnedRelease;
  readonly manifest: ItemManifest;
  readonly suspended: boolean;
  readonly calendar: CalendarState;
  /** Answers that were sealed, opened: by commitment. */
  readonly opened: ReadonlyMap<string, CaseAnswers>;
}

/**
 * The rules of an item over a case, for the decider. They run inside the process: what was published has been judged, its cost is
 * bounded before it is compiled, and the budget is counted again while it runs (docs/decisions/rules-of-a-case.md).
 */
export function rulesFrom({ release, manifest, suspended, calendar, opened }: Given): CaseRules {
  const inputsOf = ({ answers, papers, applicant, today }: AssessedCase): Inputs => {
    const said = 'plain' in answers ? answers.plain : opened.get(answers.sealed.c);
    if (said === undefined) throw new TypeError('answers that were not opened');
    return { situations: said.situations, form: said.form, papers: papers as Inputs['papers'], applicant, today };
  };
  const context = {
    version: release.version, digest: release.manifest, suspended, workingDaysBetween: (from: string, to: string): number => workingDaysBetween(from, to, calendar).days,
    // Nothing is compared by it here, and a bare digest of answers is kept nowhere.
    digestOf: () => '',
  };
  return {
    release, manifest, suspended, limits: { statutory: manifest.limits.statutory, promised: manifest.limits.promised },
    assess: of => {
      const [rulebook, inputs] = [rulebookOf(release.manifest, manifest), inputsOf(of)];
      return { ...assessmentOf(evaluate(rulebook, inputs, context)), unanswered: unansweredIn(rulebook, inputs, context) };
    },
    inputsOf,
  };
}

/** Which rules count, and where they stand in the log. */
export interface Pinned {
  readonly release: PinnedRelease;
  readonly suspended: boolean;
}

const pinnedFrom = (department: string, { version, digest, manifest, suspended }: ReleaseInForce): Pinned => ({ release: { department, version, digest, manifest: manifest.digest }, suspended });

/** The release that a case which begins at an instant is bound to; null while the department has none in force for the item. */
export function releaseFor({ rulebook }: Pick<World, 'rulebook'>, of: { readonly department: string; readonly item: string }, instant: string): Pinned | null {
  const state = rulebook.state(of.department);
  const inForce = state && releaseAt(state, { item: of.item, instant });
  return inForce && pinnedFrom(of.department, inForce);
}

/** Whether a release is suspended for an item at an instant: then a person decides, also on cases that are bound to it. */
function isSuspended(state: Readonly<RulebookState>, { release, item }: { readonly release: PinnedRelease; readonly item: string }, instant: string): boolean {
  const suspensions = releaseOf(state, release.version)?.suspensions ?? [];
  return suspensions.some(one => covers(one, instant) && (one.items.length === 0 || one.items.includes(item)));
}

/** The release that a case under way is bound to, as it is now. */
export function releaseKept({ rulebook }: Pick<World, 'rulebook'>, of: { readonly release: PinnedRelease; readonly item: string }, instant: string): Pinned {
  const state = rulebook.state(of.release.department);
  return { release: of.release, suspended: state !== null && isSuspended(state, of, instant) };
}

/** A manifest of a department, also of a release that is no longer in force: it is found by its digest. Null when the log has none such. @throws {ManifestDamaged} */
export async function manifestBy({ rulebook }: Pick<World, 'rulebook'>, { department, manifest }: Pick<PinnedRelease, 'department' | 'manifest'>): Promise<ItemManifest | null> {
  const place = rulebook.state(department)?.manifests[manifest];
  return place ? rulebook.manifests.item(department, place) : null;
}
