import type { Compared, ExampleDraft, Limits, Replayed } from '@yichuang/plugin-kit';
import type { SandboxTask } from '@yichuang/plugin-kit/node';
import type { RecordedEvent } from '@yichuang/event-store';

/** Events in which a decision by rules stands, with its sealed inputs. */
export const DECIDING: readonly string[] = ['ApplicationAccepted', 'CaseGranted', 'CaseRefused'];

/** What a thread is told once: the rules to try, and how to read what was decided. */
export interface Setting {
  readonly department: string;
  /** Folder of the keys: sealed inputs are opened inside the thread, and nowhere else. */
  readonly dataDir: string;
  /** Manifest by item, as JSON text. */
  readonly candidate: Readonly<Record<string, string>>;
  /** By the digest of a manifest that decided: its item and its limits. */
  readonly pinned: Readonly<Record<string, Pinned>>;
  /** Holiday notices, each from the event number on from which they were recorded: what was counted then is counted alike. */
  readonly calendars: readonly { readonly from: number; readonly days: SandboxTask['calendar'] }[];
  /** Decisions of this legal day and later; null: all. */
  readonly since: string | null;
}
export interface Pinned {
  readonly item: string;
  readonly limits: Limits;
  /** The manifest itself, as JSON text: what still counts for a case that has begun. */
  readonly manifest: string;
}

export type Stored = Pick<RecordedEvent, 'id' | 'stream' | 'type' | 'data' | 'metadata' | 'number' | 'revision'>;
/** A case that is not decided: its whole stream, and what is known of its applicant. */
export interface OpenCase {
  readonly events: readonly Stored[];
  readonly badCredit: boolean;
}

/** Part of the log on its way into a thread: decisions, or cases that are not decided and the day on which they are looked at. */
export interface Part {
  readonly decided: readonly Stored[];
  readonly open: readonly OpenCase[];
  readonly today: string;
  /** Decisions of which examples are wanted. */
  readonly recorded: readonly { readonly event: Stored; readonly name: string }[];
}
/** A part that asks for nothing. */
export const NOTHING: Part = { decided: [], open: [], today: '', recorded: [] };

/** A decision as an example, without what tells who somebody is; or why it cannot be one. */
export type Recorded =
  | { readonly item: string; readonly example: ExampleDraft; readonly kept: readonly string[] }
  | { readonly cannot: 'redact' | 'erased' | 'by-hand'; readonly field: string | null };

/** What comes back: decisions with what the candidate says of them, and how many are of items that it leaves out. Nothing of a person. */
export interface Played {
  readonly decisions: readonly Replayed[];
  readonly leftOut: number;
  readonly open: readonly { readonly case: string; readonly item: string; readonly compared: Compared | null }[];
  readonly examples: readonly Recorded[];
}
