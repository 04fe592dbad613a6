import { STEP_GROUPS, type Step } from '../../delegation/index.ts';
import type { ItemRecord } from '../../catalog/index.ts';
import { passed, spans, type Moment } from '../marks.ts';
import type { AuthorityModel, Letter } from '../model.ts';
import type { MissingGrant } from '../question.ts';

type Code = Extract<MissingGrant['code'], `letter-${string}` | 'no-letter'>;
/** Steps that a licence's letter has to entrust; the others go with the case. */
const ENTRUSTED = ['accept', 'review', 'decide'] as const;

/** The part of the handling to which a step belongs; null for one that needs no letter. */
export const scopeOf = (step: Step): (typeof ENTRUSTED)[number] | null => SCOPES.get(step) ?? null;
const SCOPES: ReadonlyMap<Step, (typeof ENTRUSTED)[number]> = new Map(ENTRUSTED.flatMap(group => STEP_GROUPS[group].map(step => [step, group] as const)));

const isSigned = ({ signedByDepartment, signedByTown }: Letter, day: string): boolean =>
  signedByDepartment !== null && signedByDepartment <= day && signedByTown !== null && signedByTown <= day;

/** Each way in which a letter is not in force, in the order in which a reader would ask; the first that holds is told. */
const FLAWS: readonly (readonly [Code, (letter: Letter, moment: Moment) => boolean])[] = [
  ['letter-revoked', ({ revoked }, moment) => revoked !== null && passed(revoked, moment)],
  ['letter-not-announced', (letter, { day }) => !isSigned(letter, day) || letter.announced === null || letter.announced.on > day],
  ['letter-not-begun', ({ from }, { day }) => day < from],
  ['letter-expired', ({ to }, { day }) => day > to],
  ['letter-suspended', ({ suspensions }, moment) => suspensions.some(suspended => spans(suspended, moment))],
];

/** Why a letter gives nothing at a moment; null when it is in force (行政许可法24: signed by both, announced, within its term). */
export function flawOf(letter: Letter, moment: Moment): Code | null {
  return FLAWS.find(([, holds]) => holds(letter, moment))?.[0] ?? null;
}

/** How near a letter is to being in force: what is told of several that are not. */
const NEAREST: readonly Code[] = ['letter-scope', 'letter-suspended', 'letter-revoked', 'letter-expired', 'letter-not-begun', 'letter-not-announced'];

const rank = (flaw: Code | null | undefined): number => (flaw ? NEAREST.indexOf(flaw) : NEAREST.length);

interface LetterFound {
  readonly letter: Letter;
  readonly flaw: Code | null;
}

interface Asked {
  readonly item: ItemRecord;
  readonly town: string;
  readonly step: Step;
}

/** What is wrong with a letter for a step now; null when nothing is, `'other'` when it does not speak of the item at all. */
function flawFor(letter: Letter, { item, step }: Asked, moment: Moment): Code | null | 'other' {
  const entrusted = letter.items.get(item.code);
  if (letter.withdrawn || !entrusted) return 'other';
  const scope = scopeOf(step);
  return flawOf(letter, moment) ?? (scope === null || entrusted.includes(scope) ? null : 'letter-scope');
}

/** The letter that covers an item at a town for a step, or the one that comes nearest; null when there has never been one. */
export function letterFor(model: AuthorityModel, asked: Asked, moment: Moment): LetterFound | null {
  let nearest: LetterFound | null = null;
  for (const letter of model.letters.get(`${asked.item.department}-${asked.town}`)?.values() ?? []) {
    const flaw = flawFor(letter, asked, moment);
    if (flaw === null) return { letter, flaw };
    if (flaw !== 'other' && rank(flaw) < rank(nearest?.flaw)) nearest = { letter, flaw };
  }
  return nearest;
}

/** Number of the event by which a letter came to count: its announcement, or its draft while it has none. */
export const numberOf = ({ announced, number }: Letter): number => announced?.number ?? number;
export const letterId = ({ department, town, letter }: Letter): string => `${department}-${town}/${letter}`;
