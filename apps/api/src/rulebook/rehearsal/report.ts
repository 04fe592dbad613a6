import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { canonicalText, type InFlight, type LegalDate, type RehearsalFacts } from '@yichuang/domain';
import type { Effect, ReplayedRow, Tally } from '@yichuang/plugin-kit';

/** A case that has begun and is not decided: what the release would mean for it, by the choice that the release makes. */
export interface InFlightRow extends Omit<ReplayedRow, 'number' | 'phase'> {
  readonly choice: InFlight;
  readonly effect: Effect;
}

/** What a candidate would have done to what was decided, and would do to what is not. Holds cases by id, and nothing of a person. */
export interface RehearsalReport extends Tally {
  /** 2: names every decision that would have been another, and limits of the law too. */
  readonly format: 2;
  readonly department: string;
  /** Null: rules that nobody has proposed yet. */
  readonly version: string | null;
  /** Digest of each manifest that was tried, by item. */
  readonly manifests: Readonly<Record<string, string>>;
  readonly since: LegalDate | null;
  /** Only decisions after this event number were replayed; −1: all. `through`: the last one. */
  readonly after: number;
  readonly through: number;
  readonly today: LegalDate;
  readonly leftOut: number;
  readonly inFlight: readonly InFlightRow[];
}

/** SHA-256 of the canonical text: the same log, rules and day give the same. */
export const digestOfReport = (report: RehearsalReport): string => hash('sha256', canonicalText(report), 'hex');

export function factsOf(report: RehearsalReport): RehearsalFacts {
  const { cases, same, looser, stricter, failed, through } = report;
  return { cases, same, looser, stricter, failed, through, report: digestOfReport(report) };
}

/** Reports by their digest, in a folder beside the log: what is lost can be made again from the log. */
export interface Reports {
  keep(report: RehearsalReport): void;
  /** Null: not here, or not the one that the digest says. */
  read(digest: string): RehearsalReport | null;
}

export function openReports(dataDir: string): Reports {
  const folder = join(dataDir, 'rehearsals');
  const fileOf = (digest: string): string => join(folder, `${digest}.json`);
  return {
    keep: report => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const file = fileOf(digestOfReport(report));
      // Whole or not at all.
      writeFileSync(`${file}.part`, canonicalText(report), { mode: 0o600 });
      renameSync(`${file}.part`, file);
    },
    read: digest => {
      try {
        const text = readFileSync(fileOf(digest), 'utf8');
        return hash('sha256', text, 'hex') === digest ? (JSON.parse(text) as RehearsalReport) : null;
      } catch {
        return null;
      }
    },
  };
}
