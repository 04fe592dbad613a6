import type { AcceptRule, BasisRef, DecideRule, Example, InFlight, ItemManifest, Limit } from '@yichuang/domain/manifest';
import type { Cel } from './cel.ts';
import type { FieldDraft, SituationDraft } from './form.ts';
import type { MaterialDraft } from './materials.ts';
import type { RuleDraft } from './rules.ts';
import type { Text } from './text.ts';

/** A result of an item, still without its key. */
export interface ResultDraft {
  readonly name: Text;
  readonly kind: ItemManifest['results'][number]['kind'];
  readonly validity?: Text;
}

/** Inputs of an example: what is left out is empty. */
export interface ExampleInputs {
  readonly situations?: Example['given']['situations'];
  readonly form?: Example['given']['form'];
  readonly papers?: Example['given']['papers'];
  readonly applicant?: Partial<Example['given']['applicant']>;
  readonly today: string;
}
/** A test and a promise: given this, that happens. What `expect` leaves out is not looked at. */
export interface ExampleDraft {
  readonly name: string;
  readonly given: ExampleInputs;
  readonly expect: Partial<Example['expect']>;
}

/** Everything a department says of one item. Keys of records are the names that expressions use. */
export interface ItemDraft {
  /** Made up to show how it works: never to be relied on. */
  readonly illustrative?: boolean;
  readonly basis: readonly BasisRef[];
  readonly situations?: Readonly<Record<string, SituationDraft>>;
  readonly form?: Readonly<Record<string, FieldDraft>>;
  readonly materials: Readonly<Record<string, MaterialDraft>>;
  readonly limits: { readonly promised: Limit; readonly statutory?: Limit; readonly specialProcedures?: readonly { readonly name: Text; readonly estimateDays: number; readonly basis?: BasisRef }[] };
  readonly accept: readonly RuleDraft<AcceptRule['outcome']>[];
  readonly decide: readonly RuleDraft<DecideRule['outcome']>[];
  /** For a payment: yuan as text, as `` cel`yuan(fen(form.cost) * 7 / 10)` ``. */
  readonly amount?: Cel;
  readonly inPerson?: boolean;
  readonly fees?: readonly { readonly name: Text; readonly amount: string; readonly basis: BasisRef }[];
  readonly results?: Readonly<Record<string, ResultDraft>>;
  readonly guide: { readonly summary: Text; readonly conditions?: readonly Text[]; readonly process: Text; readonly notes?: readonly Text[] };
  readonly examples?: readonly ExampleDraft[];
}

/** A department's rulebook: what its release is built from. */
export interface Plugin {
  readonly department: string;
  readonly version: string;
  /** Major version of the kit that it was written for. */
  readonly kit: '1';
  /** Digest of the release that this one changes; null for the first. */
  readonly base: string | null;
  readonly notes: Text;
  /** What changes mean for cases under way (老案老办 / 下一环节适用 / 从优), and other choices by item code and pointer. Default: they stay with the rules they began under. */
  readonly inFlight?: InFlight;
  readonly inFlightOf?: Readonly<Record<string, InFlight>>;
  readonly items: Readonly<Record<string, ItemDraft>>;
}

/** Where a department's rulebook begins. Says nothing by itself: `build` checks it and makes the manifests. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}

/** An item in a file of its own, with every name checked while it is written. */
export function defineItem(item: ItemDraft): ItemDraft {
  return item;
}

/** An example in a file of its own, or in the item. */
export function example(name: string, given: ExampleInputs, expect: ExampleDraft['expect']): ExampleDraft {
  return { name, given, expect };
}
