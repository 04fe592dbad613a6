import type { GuardCode } from './guard.ts';

/** Why a manifest cannot be evaluated. `type`: the expression does not fit the form; `cycle`: conditions wait for each other. */
export type ProblemCode = GuardCode | 'syntax' | 'type' | 'wrong-result' | 'key-reserved' | 'key-twice' | 'rule-twice' | 'cycle' | 'manifest-too-costly' | 'manifest-too-large';

/** One of them: where, as a JSON pointer into the manifest, and where in the text of the expression. */
export interface Problem {
  readonly pointer: string;
  readonly code: ProblemCode;
  readonly offset: number;
  /** In the engine's words, or the name that is meant. Never a value: a manifest holds none. */
  readonly detail: string;
}

/** A manifest that cannot be evaluated. Its message names codes and places. */
export class ManifestInvalid extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ pointer, code, detail }) => `${pointer} ${code}${detail === '' ? '' : `: ${detail}`}`).join('\n'));
    this.problems = problems;
  }
}
