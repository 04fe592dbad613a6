import type { Items } from '../catalog/index.ts';
import type { ActContext, DigestOf } from '../kernel/context.ts';
import type { Units } from '../organisation/index.ts';
import type { ReleaseSignature } from './events.ts';

/** Something that is wrong with a manifest: a place (JSON pointer) and a code. Never a value of an answer. */
export interface ManifestFinding {
  readonly pointer: string;
  readonly code: string;
}

/**
 * What an evaluator says of a manifest. `invalid`: it cannot work with it, for expressions do not fit the form, cost too much or wait for
 * each other. `unlawful`: what a list of papers or a limit may not be (W4, W5, W8, W9).
 */
export interface ManifestJudgement {
  readonly invalid: readonly ManifestFinding[];
  readonly unlawful: readonly ManifestFinding[];
}

/** What the examples of a release came to. `failed`: examples that end otherwise than they say; `uncovered`: rules that none of them meets. */
export interface TestFacts {
  readonly examples: number;
  readonly rules: number;
  readonly failed: readonly { readonly item: string; readonly example: string }[];
  readonly uncovered: readonly { readonly item: string; readonly rule: string }[];
  /** Digest of the whole report. */
  readonly report: string;
}

/** What a trial on past cases came to: outcomes alike, more lenient, stricter, and cases that could not be evaluated. */
export interface RehearsalFacts {
  readonly cases: number;
  readonly same: number;
  readonly looser: number;
  readonly stricter: number;
  readonly failed: number;
  readonly report: string;
  /** Event number of the last decision that it was tried on. */
  readonly through: number;
}

/** What a release is judged by. What an evaluator or a cryptographer has to say is given as facts. */
export interface RulebookContext extends ActContext {
  /** Id of the stream. */
  readonly department: string;
  readonly units: Units;
  /** The catalogue in force or announced last. */
  readonly catalogue: { readonly version: string; readonly items: Items } | null;
  readonly sha256: DigestOf;
  /** What an evaluator says of the manifest that the command brings; null when it brings none. */
  readonly judged: ManifestJudgement | null;
  /** The examples of the release that the command names; null when they were not run. */
  readonly tested: TestFacts | null;
  /** The trial on past cases; null while there are none. */
  readonly rehearsed: RehearsalFacts | null;
  /** The trial on what was decided since the one that was signed, for the release that is to be published; null: nothing was. */
  readonly decidedSince: RehearsalFacts | null;
  /** Whether the department’s rules decided something after the event number up to which that trial went. */
  readonly decidedMeanwhile: boolean;
  /** Whether the actor, by that key or passkey, signed this text. */
  readonly verify: (signature: ReleaseSignature, text: string) => boolean;
}
