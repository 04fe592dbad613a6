import { requireInstrument } from '../../../instrument/index.ts';
import { DelegatedStep, isDelegatedTo, type ItemRecord } from '../../../catalog/index.ts';
import { same } from '../../../kernel/canonical.ts';
import { endOfDay, type Interval, startOfDay } from '../../../kernel/intervals.ts';
import { requireNotPast } from '../../../kernel/office.ts';
import { require } from '../../../kernel/rejection.ts';
import type { Entrusted, LetterEvent } from '../../letter-events.ts';
import type { DraftDelegation } from '../commands.ts';
import type { LetterContext } from '../context.ts';
import { claimOf, type Letter, letterOf, type LetterState } from '../state.ts';
import { knownLetter, type Parties, requireDepartment, requireParties } from './parties.ts';

type Draft = DraftDelegation['data'];
type State = Readonly<LetterState>;

const isRepeated = (known: Readonly<Letter>, data: Draft): boolean => !known.withdrawn && same(data, {
  letter: known.letter, department: known.department, town: known.town, items: known.items, duties: known.duties, from: known.from, to: known.to, instrument: known.instrument, renews: known.renews, illustrative: known.illustrative,
});

/** A number is used once between the two organs, also by a letter that was given up. @throws {Rejection} */
function requireNewNumber(data: Draft, state: State): void {
  const known = letterOf(state, data.letter);
  require(known === null || !isRepeated(known, data), 'already-done', { letter: data.letter });
  require(known === null, 'letter-exists', { letter: data.letter });
}

/** The first day is today or later, the last one not before it. @throws {Rejection} */
function requireTerm({ from, to }: Draft, context: LetterContext): void {
  require(from <= to, 'letter-term', { from, to });
  requireNotPast(context, from);
}

/** The item as the catalogue has it: of this department and handed to this town; on the stage of a sample any illustrative one. @throws {Rejection} */
function requireItem(code: string, data: Draft, context: LetterContext & { readonly parties: Parties }): ItemRecord {
  const item = context.catalogue?.items.get(code);
  require(item, 'unknown-item', { code });
  require(data.illustrative || !item.illustrative, 'illustrative-unmarked', { code });
  if (context.parties === 'stage' && item.illustrative) return item;
  require(item.department === data.department, 'item-of-another-department', { code, department: item.department });
  require(isDelegatedTo(item, data.town), 'town-not-in-catalogue', { code, town: data.town });
  return item;
}

/** accept, then review, then decide, and no further than the catalogue hands down. @throws {Rejection} */
function requireScope(scope: Entrusted['scope'], item: ItemRecord): void {
  const { code, delegation: { steps } } = item;
  require(scope.length > 0 && scope.every((step, at) => step === DelegatedStep.options[at]), 'steps-out-of-order', { code, steps: scope });
  require(scope.every(step => steps.includes(step)), 'scope-beyond-catalogue', { code, steps: scope, catalogue: steps });
}

const isEmpty = ({ from, to }: Interval): boolean => to !== null && to <= from;
const shares = (a: Interval, b: Interval): boolean => !isEmpty(b) && (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** No day of the new letter gives an item that another one gives; a draft claims its days too. @throws {Rejection} `letters-overlap` */
function requireApart({ items, from, to }: Draft, state: State): void {
  const claim: Interval = { from: startOfDay(from), to: endOfDay(to) };
  const codes = new Set(items.map(({ code }) => code));
  for (const other of state.letters) {
    if (other.withdrawn || !shares(claim, claimOf(other))) continue;
    const twice = other.items.find(({ code }) => codes.has(code));
    require(!twice, 'letters-overlap', { code: twice?.code, letter: other.letter });
  }
}

/** @throws {Rejection} `renews-unknown-letter` unless the letter renewed has counted between the two organs */
function requireRenewed({ renews }: Draft, state: State): void {
  if (renews === null) return;
  const before = letterOf(state, renews);
  require(before !== null && before.announcedOn !== null, 'renews-unknown-letter', { letter: renews });
}

/** A department writes down what it entrusts to a town, for which term, on which document. */
export function draftDelegation(data: Draft, state: State, context: LetterContext): readonly LetterEvent[] {
  requireNewNumber(data, state);
  const parties = requireParties(data, context);
  requireDepartment(data.department, context);
  requireInstrument(context.instruments, data.instrument, context.today);
  requireTerm(data, context);
  requireRenewed(data, state);
  const seen = new Set<string>();
  for (const { code, scope } of data.items) {
    require(!seen.has(code), 'duplicate-code', { code });
    seen.add(code);
    requireScope(scope, requireItem(code, data, { ...context, parties }));
  }
  requireApart(data, state);
  return [{ type: 'DelegationDrafted', data }];
}

/** A draft is given up before it counts; after its announcement it can only be revoked. */
export function withdrawDelegation({ letter, reason }: { letter: string; reason: string }, state: State, context: LetterContext): readonly LetterEvent[] {
  const known = knownLetter(state, letter);
  require(!known.withdrawn, 'already-done', { letter });
  requireDepartment(known.department, context);
  require(known.announcedOn === null, 'no-change-allowed', { letter });
  return [{ type: 'DelegationWithdrawn', data: { letter, reason } }];
}
