import type { CommandEnvelope } from '@yichuang/event-store';
import type { ItemManifest, LegalDate, ReleaseManifest, RulebookCommand } from '@yichuang/domain';
import type { RehearsalReport, Reports } from './report.ts';
import type { Recorded } from './task.ts';

/** A command as it comes, before its data is checked. */
export interface Addressed {
  readonly type: string;
  readonly stream: string;
  readonly data: unknown;
}

/** Rules to be tried: of a release, or of nobody's yet. */
export interface Candidate {
  readonly department: string;
  readonly version: string | null;
  readonly manifests: readonly ItemManifest[];
  /** What the release says of cases under way. */
  readonly changes: ReleaseManifest['changes'];
  readonly since: LegalDate | null;
  readonly after: number;
  readonly today: LegalDate;
}

/** Records who opens inputs of whom, and for what, under a command id of its own: once however often it is sent. */
export type Reveal = (record: { readonly commandId: string; readonly by: CommandEnvelope; readonly subject: string; readonly purpose: string }) => Promise<void>;

/** Which decision of a case becomes an example. */
export interface Wanted {
  readonly department: string;
  readonly case: string;
  readonly phase: 'accept' | 'decide';
  readonly name: string;
}

/** Tries rules on what was decided. Results of commands wait here for their decision. */
export interface Rehearser {
  readonly reports: Reports;
  /** Whether a command needs a trial. */
  concerns(type: string): boolean;
  /** Runs the trial that a command needs, before it takes its turn: others are not kept waiting. @throws {RehearsalStopped} */
  prepare(command: Addressed, envelope: CommandEnvelope): Promise<void>;
  /** What was prepared for a command, by what it says; null when there was nothing to try on. */
  prepared(department: string, command: RulebookCommand): RehearsalReport | null;
  /** Event number up to which what was prepared for a command covers the log; null: nothing was prepared. */
  covered(department: string, command: RulebookCommand): number | null;
  /** Tries rules without a command; null: nothing was decided yet. @throws {RehearsalStopped} */
  run(candidate: Candidate, envelope: CommandEnvelope): Promise<RehearsalReport | null>;
  /** A decided case as an example, redacted; null: no such decision of the department. @throws {RehearsalStopped} */
  record(wanted: Wanted, envelope: CommandEnvelope): Promise<Recorded | null>;
}
