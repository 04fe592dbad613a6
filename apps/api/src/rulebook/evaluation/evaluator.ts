import type { CalendarState } from '@yichuang/domain';
import type { ExplainedMaterial, Explanation, Inputs } from '@yichuang/plugin-kit/evaluator';
import { createSandbox, type Sandbox, type SandboxAnswer, type SandboxTask } from '@yichuang/plugin-kit/node';
import type { RulesInForce } from '@yichuang/projections';
import { createKept } from '../../application/kept.ts';
import { Problem } from '../../problems/problem.ts';

/** Texts of manifests by digest: the ones used last stay. */
const KEPT = 200;
/** MiB; the thread keeps the manifests that it read last. */
const MEMORY = 160;

/** Which questions are asked and which papers are needed, given the answers so far. */
export interface PersonalList {
  readonly questions: readonly string[];
  readonly materials: readonly ExplainedMaterial[];
}

/**
 * The kit's evaluator over rules in force, in a thread of its own that is ended after fifty milliseconds of evaluating: no request is held
 * up by what a department writes (trust D11). Nothing that is put in is kept or written down.
 */
export interface Evaluator {
  /** @throws {Problem} `rules-stopped`; it names no value */
  materials(rules: RulesInForce, inputs: Inputs, calendar: CalendarState): Promise<PersonalList>;
  /** @throws {Problem} `rules-stopped`; it names no value */
  explain(rules: RulesInForce, inputs: Inputs, calendar: CalendarState): Promise<Explanation>;
}

/** All days that notices name: a notice may name days of the year before its own. */
export function namedDaysOf({ years }: CalendarState): SandboxTask['calendar'] {
  const notices = Object.values(years);
  return { offDays: notices.flatMap(({ offDays }) => offDays), makeUpDays: notices.flatMap(({ makeUpDays }) => makeUpDays) };
}

/** A machine with much to do may itself be late: what was stopped is tried once more, in a fresh thread. */
async function twice(sandbox: Sandbox, task: SandboxTask): Promise<SandboxAnswer> {
  const answer = await sandbox.evaluate(task);
  return answer.kind === 'stopped' ? sandbox.evaluate(task) : answer;
}

export function createEvaluator(sandbox: Sandbox = createSandbox({ memoryMb: MEMORY })): Evaluator {
  const kept = createKept<string>(KEPT);
  function textOf({ digest, manifest }: RulesInForce): string {
    const known = kept.get(digest);
    if (known !== undefined) return known;
    const made = JSON.stringify(manifest);
    kept.set(digest, made);
    return made;
  }
  const ask = (rules: RulesInForce, inputs: Inputs, { calendar, want }: { readonly calendar: CalendarState; readonly want: 'explanation' | 'list' }): Promise<SandboxAnswer> =>
    twice(sandbox, { manifest: textOf(rules), inputs: JSON.stringify(inputs), calendar: namedDaysOf(calendar), version: rules.version, digest: rules.digest, suspended: rules.suspended, want });
  return {
    materials: async (rules, inputs, calendar) => {
      const answer = await ask(rules, inputs, { calendar, want: 'list' });
      if (answer.kind !== 'listed') throw new Problem('rules-stopped');
      return answer;
    },
    explain: async (rules, inputs, calendar) => {
      const answer = await ask(rules, inputs, { calendar, want: 'explanation' });
      if (answer.kind !== 'explained') throw new Problem('rules-stopped');
      return answer.explanation;
    },
  };
}

/** One thread for all requests: it begins with the first of them. */
export const evaluator = createEvaluator();
