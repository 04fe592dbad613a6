import type { Commitment, Example, ItemManifest } from '@yichuang/domain/manifest';
import type { Cel, Place } from './cel.ts';
import { fieldOf, situationOf } from './form.ts';
import { materialOf } from './materials.ts';
import type { ExampleDraft, ItemDraft, Plugin } from './plugin.ts';
import type { RuleDraft } from './rules.ts';

/** The manifest of an item, not yet checked, and where each of its expressions was written. */
export interface Drawn {
  readonly manifest: ItemManifest;
  readonly places: ReadonlyMap<string, Place>;
}

/** Draws up the manifest of an item from what its department wrote. */
export function manifestOf(item: string, { department }: Pick<Plugin, 'department'>, draft: ItemDraft): Drawn {
  const places = new Map<string, Place>();
  const text = (expression: Cel | null | undefined, pointer: string): string | null => {
    if (expression === null || expression === undefined) return null;
    if (expression.place !== null) places.set(pointer, expression.place);
    return expression.cel;
  };
  const rules = <O extends string>(of: string, all: readonly RuleDraft<O>[]) => all.map((rule, at) => ({ ...rule, when: text(rule.when, `/${of}/${at}/when`) }));
  const manifest: ItemManifest = {
    format: 1, item, department, illustrative: draft.illustrative ?? false, basis: [...draft.basis],
    situations: Object.entries(draft.situations ?? {}).map(([key, one], at) => situationOf(key, one, text(one.shownWhen, `/situations/${at}/shownWhen`))),
    form: Object.entries(draft.form ?? {}).map(([key, one], at) => fieldOf(key, one, text(one.settings.shownWhen, `/form/${at}/shownWhen`))),
    materials: Object.entries(draft.materials).map(([key, one], at) => materialOf(key, one, text(one.settings.requiredWhen, `/materials/${at}/requiredWhen`))),
    commitments: commitmentsOf(draft), limits: limitsOf(draft), accept: rules('accept', draft.accept), decide: rules('decide', draft.decide), amount: text(draft.amount, '/amount'),
    ...plainOf(draft),
  };
  return { manifest, places };
}

/** What holds no expression. */
function plainOf({ inPerson = false, fees = [], results = {}, guide, examples = [] }: ItemDraft): Pick<ItemManifest, 'inPerson' | 'fees' | 'results' | 'guide' | 'examples'> {
  return {
    inPerson, fees: [...fees],
    results: Object.entries(results).map(([key, { name, kind, validity = null }]) => ({ key, name, kind, validity })),
    guide: { summary: guide.summary, conditions: [...(guide.conditions ?? [])], process: guide.process, notes: [...(guide.notes ?? [])] },
    examples: examples.map(exampleOf),
  };
}

function commitmentsOf({ materials }: ItemDraft): Commitment[] {
  return Object.entries(materials).flatMap(([material, { settings: { commitment } }]) => (commitment === undefined ? [] : [{ material, ...commitment }]));
}

function limitsOf({ limits: { promised, statutory, specialProcedures = [] } }: ItemDraft): ItemManifest['limits'] {
  return { promised, statutory: statutory ?? null, specialProcedures: specialProcedures.map(({ name, estimateDays, basis }) => ({ name, estimateDays, basis: basis ?? null })) };
}

const PERSON = { kind: 'natural_person', byAgent: false, badCredit: false } as const;
const UNSAID = { accept: null, decide: null, rule: null, materials: null, missing: null } as const;

/** An example with everything said that it left out. */
export function exampleOf({ name, given, expect }: ExampleDraft): Example {
  const { situations = {}, form = {}, papers = {}, applicant = {}, today } = given;
  return { name, given: { situations, form, papers, applicant: { ...PERSON, ...applicant }, today }, expect: { ...UNSAID, ...expect } };
}
