import { powerPaperOf } from '@yichuang/domain';
import type { Field } from '@yichuang/domain/manifest';
import type { Draft } from '../drafts/draft.ts';
import { byAgent, fieldName, type Asked } from './rules.ts';

/** Related fields that one page asks for; in large print one question at a time. */
export const FIELDS_ON_A_PAGE = { normal: 5, elder: 1 } as const;

/** Where a draft can be looked at: `who`, `whom`, `stop`, `q/<field>`, `contact`, `account`, `papers`, `check`; `changed` where the rules have moved on. */
export type StepId = string;

/** What steps depend on beside the draft. */
export interface Walk {
  readonly asked: Asked;
  readonly draft: Draft;
  readonly signedIn: boolean;
  /** Whoever applies has a record that has not been repaired: nothing may follow later, and nothing is taken on a commitment. */
  readonly badCredit: boolean;
  readonly size: number;
}

/** The paper of the release by which somebody acts for another here. */
const powerOf = ({ asked, draft }: Pick<Walk, 'asked' | 'draft'>): string | null => (byAgent(draft) ? (powerPaperOf(asked.manifest)?.key ?? null) : null);
/** Whether a paper is the power by which whoever types acts for another: without it nothing is sent. */
export const isPower = (walk: Pick<Walk, 'asked' | 'draft'>, key: string): boolean => powerOf(walk) === key;

/** Why it ends here: for somebody else one applies with a written power, and this list of papers has no place for one. */
export function stopFor({ asked, draft }: Pick<Walk, 'asked' | 'draft'>): 'agent' | 'organisation' | null {
  if (!byAgent(draft) || powerOf({ asked, draft }) !== null) return null;
  return draft.kind === 'natural_person' ? 'agent' : 'organisation';
}

const isPassed = ({ passed }: Draft, name: string): boolean => passed.includes(name);

/** Name, telephone and address as the form has asked for them already: nobody is asked twice (WCAG 3.3.7). */
export function contactOf({ form, contact }: Draft): { readonly name: string; readonly phone: string; readonly address: string } {
  const said = (...keys: readonly string[]): string => keys.map(key => form[key]).find(value => typeof value === 'string' && value !== '')?.toString() ?? '';
  return { name: contact.name || said('applicantName', 'contact', 'organisationName').slice(0, 100), phone: contact.phone || said('phone').slice(0, 32), address: contact.address || said('address').slice(0, 300) };
}

/** What of the contact the form does not ask for. */
export function contactAsked({ form }: Pick<Asked, 'form'>): readonly ('name' | 'phone')[] {
  const has = (...keys: readonly string[]): boolean => form.some(({ key }) => keys.includes(key));
  return [...(has('applicantName', 'contact', 'organisationName') ? [] : ['name' as const]), ...(has('phone') ? [] : ['phone' as const])];
}

export const papersAsked = (walk: Pick<Walk, 'asked' | 'draft'>): Asked['papers'] => walk.asked.papers.filter(({ because, key }) => because !== 'fails' || isPower(walk, key));

const chunks = (fields: readonly Field[], size: number): readonly (readonly Field[])[] => Array.from({ length: Math.ceil(fields.length / size) }, (_, at) => fields.slice(at * size, (at + 1) * size));

/** Every page between the start page and the receipt, in order. Files are sealed for a person: whose they are is known before they come. */
export function stepsOf(walk: Walk): readonly StepId[] {
  const { asked, draft, signedIn, size } = walk;
  return [
    'who', ...(byAgent(draft) ? ['whom'] : []), ...chunks(asked.form, size).map(([first]) => `q/${first?.key ?? ''}`), ...(contactAsked(asked).length > 0 ? ['contact'] : []), ...(signedIn && !isPassed(draft, 'account') ? [] : ['account']), ...(papersAsked(walk).length > 0 ? ['papers'] : []), 'check',
  ];
}

/** Fields of the page that begins with a field: those not asked yet that follow one another, or the page as it was. */
export function fieldsOn({ asked, draft, size }: Walk, key: string): readonly Field[] {
  const from = asked.form.findIndex(field => field.key === key);
  if (from < 0) return [];
  const rest = asked.form.slice(from, from + size);
  const cut = rest.findIndex(field => isPassed(draft, fieldName(field.key)));
  return cut > 0 ? rest.slice(0, cut) : rest;
}

/** The power has not been handed in yet. */
export const lacksPower = (walk: Pick<Walk, 'asked' | 'draft'>): boolean => {
  const key = powerOf(walk);
  return key !== null && (walk.draft.papers[key]?.files ?? []).length === 0;
};

const PASSED: Readonly<Record<string, (walk: Walk) => boolean>> = {
  who: ({ draft, asked }) => isPassed(draft, 'who') && asked.situations.every(({ key }) => draft.situations[key] !== undefined),
  contact: ({ draft }) => contactOf(draft).name !== '' && contactOf(draft).phone !== '',
  whom: ({ draft }) => isPassed(draft, 'whom') && draft.principal !== undefined,
  papers: walk => isPassed(walk.draft, 'papers') && !lacksPower(walk),
  account: ({ signedIn }) => signedIn,
  check: () => false,
};

/** The first field of the form that nobody has been asked yet. */
function openField({ asked, draft }: Walk): StepId | null {
  const field = asked.form.find(({ key }) => !isPassed(draft, fieldName(key)));
  return field ? `q/${field.key}` : null;
}

/** The first page that still needs something; `check` when none does. */
export function openStep(walk: Walk): StepId {
  const steps = stepsOf(walk);
  const before = steps.find(step => !step.startsWith('q/') && PASSED[step]?.(walk) === false) ?? 'check';
  if (before === 'who') return before;
  if (before === 'whom' && stopFor(walk) === null) return before;
  return stopFor(walk) === null ? (openField(walk) ?? before) : 'stop';
}

/** The page that follows one that was sent. Answers may have brought up new questions before it: those come first. */
export function stepAfter(walk: Walk, step: StepId): StepId {
  if (stopFor(walk) !== null) return 'stop';
  const steps = stepsOf(walk);
  const form = openField(walk);
  if (step.startsWith('q/') && form !== null) return form;
  const last = step.startsWith('q/') ? steps.findLastIndex(one => one.startsWith('q/')) : steps.indexOf(step);
  return steps[last + 1] ?? 'check';
}

/** Where a page stands on the way: a page that begins within another counts as that one. */
export function placeOf(walk: Walk, step: StepId): { readonly step: number; readonly of: number; readonly before: StepId | null } {
  const steps = stepsOf(walk);
  const exact = steps.indexOf(step);
  const at = exact >= 0 || !step.startsWith('q/') ? exact : within(walk, steps, step);
  return { step: Math.max(at, 0) + 1, of: steps.length, before: steps.slice(0, Math.max(at, 0)).findLast(one => one !== 'account' || !walk.signedIn) ?? null };
}

function within({ asked }: Walk, steps: readonly StepId[], step: StepId): number {
  const at = asked.form.findIndex(({ key }) => step === `q/${key}`);
  return steps.findLastIndex(one => one.startsWith('q/') && asked.form.findIndex(({ key }) => one === `q/${key}`) <= at);
}
