import type { Field, ItemManifest, Limit, Material } from '@yichuang/domain/manifest';
import type { ErrandView } from '@yichuang/projections';
import type { Answer, ExplainedMaterial, Inputs } from '@yichuang/plugin-kit/evaluator';
import type { PartyKind } from './check-digits.ts';

/** Who stands at the counter: known, or registered with this application. */
export interface Party {
  readonly subject: string;
  readonly kind: PartyKind;
  readonly number: string;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  /** Not on record yet: registered before the application is taken in. */
  readonly fresh: boolean;
}

/** What a clerk says of a paper, by the digit that says it. `missing`: nothing was handed in. */
export const MARKS = ['missing', 'original', 'copy', 'bad', 'defer', 'licence', 'commit'] as const;
export type Mark = (typeof MARKS)[number];

export interface PaperMark {
  readonly mark: Mark;
  /** Why it is not good. */
  readonly reason: string;
}

/** What a village hands in for somebody: the errand is the helper's mandate. */
export type ErrandHanded = Pick<ErrandView, 'id' | 'item' | 'helper' | 'resident'>;

/** An application as far as it has been typed. */
export interface Draft {
  readonly party: Party | null;
  /** Null: the applicant came. */
  readonly errand: ErrandHanded | null;
  readonly priority: boolean;
  readonly situations: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, Answer>>;
  readonly papers: Readonly<Record<string, PaperMark>>;
  /** Days for which papers are promised, where they are other than proposed. */
  readonly dues: Readonly<Record<string, string>>;
}
export const EMPTY: Draft = { party: null, errand: null, priority: false, situations: {}, form: {}, papers: {}, dues: {} };

/** What the form asks that the party has answered already (WCAG 3.3.7): nobody is asked twice. By the keys that all departments use. */
export function prefilled({ form }: Pick<ItemManifest, 'form'>, party: Party): Readonly<Record<string, string>> {
  const person = party.kind === 'natural_person';
  const known: Readonly<Record<string, string>> = person
    ? { applicantName: party.name, idNumber: party.number, contact: party.name, phone: party.phone, address: party.address }
    : { organisationName: party.name, creditCode: party.number, phone: party.phone, address: party.address };
  return Object.fromEntries(form.flatMap(({ key }) => (known[key] ? [[key, known[key]]] : [])));
}

const STATES: Readonly<Record<Mark, Inputs['papers'][string]>> = { missing: 'missing', original: 'provided', copy: 'provided', bad: 'invalid', defer: 'deferred', licence: 'retrieved', commit: 'committed' };

/** What the rules are told, to see beforehand which questions are asked and which papers are needed. The server judges anew. */
export function inputsOf({ party, situations, form, papers }: Draft, today: string): Inputs {
  return {
    situations, form, papers: Object.fromEntries(Object.entries(papers).map(([key, { mark }]) => [key, STATES[mark]])),
    applicant: { kind: party?.kind ?? 'natural_person', byAgent: situations['filedBy'] === 'agent', badCredit: false }, today,
  };
}

export const isAnswered = (answer: Answer | undefined): boolean => answer !== undefined && answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);

/** Keys of what must be answered and is not. */
export function unanswered(fields: readonly Field[], form: Draft['form']): readonly string[] {
  return fields.filter(({ key, required }) => required && !isAnswered(form[key])).map(({ key }) => key);
}

/** Papers that stand in the way of acceptance, as far as can be seen here. */
export function lacking(materials: readonly ExplainedMaterial[], papers: Draft['papers']): readonly string[] {
  return materials.filter(({ key, required }) => required && ['missing', 'bad'].includes(papers[key]?.mark ?? 'missing')).map(({ key }) => key);
}

/** Only answers to questions that are asked go out. */
export function answersOf({ situations, form }: Draft, asked: { readonly situations: readonly string[]; readonly form: readonly string[] }): { readonly situations: Draft['situations']; readonly form: Draft['form'] } {
  const only = <T>(all: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
  return { situations: only(situations, asked.situations), form: Object.fromEntries(Object.entries(only(form, asked.form)).filter(([, answer]) => isAnswered(answer))) };
}

/** Working days by which a paper must be there before the decision is due. */
const MARGIN = 2;

/** How many working days later a paper may follow: what the list gives it, and two before the limit ends; where the limit is shorter, its own last day. */
export function deferDays({ deferrableDays }: Pick<Material, 'deferrableDays'>, { amount, unit }: Pick<Limit, 'amount' | 'unit'>): number {
  const limit = unit === 'working_day' ? amount : Math.floor((amount * 5) / 7);
  return Math.min(deferrableDays ?? 0, limit > MARGIN ? limit - MARGIN : limit);
}

/** A day by which a paper may follow: working days counted by weekends, so that no holiday makes it too late. @param from `YYYY-MM-DD` */
export function deferredTo(from: string, workingDays: number): string {
  const day = new Date(`${from}T00:00:00Z`);
  for (let left = workingDays; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

interface Promising {
  readonly manifest: Pick<ItemManifest, 'materials' | 'limits'>;
  readonly today: string;
}

/** Papers that are to follow, each with the day it is promised for. @req #53 */
export function promisesOf({ papers, dues }: Draft, { manifest, today }: Promising): readonly { readonly material: string; readonly due: string }[] {
  return manifest.materials.flatMap(paper => (papers[paper.key]?.mark === 'defer' ? [{ material: paper.key, due: dues[paper.key] ?? deferredTo(today, deferDays(paper, manifest.limits.promised)) }] : []));
}
