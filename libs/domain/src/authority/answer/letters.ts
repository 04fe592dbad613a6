import { STEP_GROUPS, type Step } from '../../delegation/index.ts';
import type { ItemRecord } from '../../catalog/index.ts';
import { passed, spans, type Moment } from '../marks.ts';
import type { AuthorityModel, Letter } from '../model.ts';
import type { MissingGrant } from '../question.ts';

type Code = Extract<MissingGrant['code'], `letter-${string}` | 'no-letter'>;
/** Steps that a licence's letter has to entrust; the others go with the case. */
const ENTRUSTED = ['accept', 'review', 'decide'] as const;

/** The part of the handling to which a step belongs; null for one that needs no letter. */
export function scopeOf(step: Step): (typeof ENTRUSTED)[number] | null {
  return ENTRUSTED.find(group => (STEP_GROUPS[group] as readonly Step[]).includes(step)) ?? null;
}

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

interface LetterFound {
  readonly letter: Letter;
  readonly flaw: Code | null;
}

interface Asked {
  readonly item: ItemRecord;
  readonly town: string;
  readonly step: Step;
}

/** Letters between the item's department and the town that name the item, each with what is wrong with it now. */
function candidates(model: AuthorityModel, { item, town, step }: Asked, moment: Moment): LetterFound[] {
  const scope = scopeOf(step);
  return [...model.letters.get(`${item.department}-${town}`)?.values() ?? []].flatMap(letter => {
    const entrusted = letter.items.get(item.code);
    if (letter.withdrawn || !entrusted) return [];
    return [{ letter, flaw: flawOf(letter, moment) ?? (scope === null || entrusted.includes(scope) ? null : 'letter-scope') }];
  });
}

/** The letter that covers an item at a town for a step, or the one that comes nearest; null when there has never been one. */
export function letterFor(model: AuthorityModel, asked: Asked, moment: Moment): LetterFound | null {
  const rank = ({ flaw }: LetterFound): number => (flaw === null ? -1 : NEAREST.indexOf(flaw));
  return candidates(model, asked, moment).sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** Number of the event by which a letter came to count: its announcement, or its draft while it has none. */
export const numberOf = ({ announced, number }: Letter): number => announced?.number ?? number;
export const letterId = ({ department, town, letter }: Letter): string => `${department}-${town}/${letter}`;
