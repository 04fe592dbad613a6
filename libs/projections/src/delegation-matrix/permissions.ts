import { covers, isCompetent, legalDateOf, officesAt, type StaffState } from '@yichuang/domain';
import type { CatalogueItem } from '../catalogue/view.ts';
import { scopeMask } from '../letters/projection.ts';
import type { DelegatedStepName } from '../letters/view.ts';
import { townsOn, unitRefs } from '../organisations/query.ts';
import { townDoes } from '../responsibility/masks.ts';
import { instantOf, type Moment, type ReadModel } from '../runner/read-model.ts';
import { actsOf, staffOf, withItems } from '../staff/state.ts';
import { letterFor, neededScope, type Entrustment } from './letters-of-cells.ts';
import { catalogueOn } from './names.ts';
import { cellOf, cellSource } from './query.ts';
import type { MatrixCell, TownPermissions, TownRight } from './view.ts';

const RIGHTS: readonly DelegatedStepName[] = ['accept', 'review', 'decide'];
const TOWN_OFFICES: ReadonlySet<string> = new Set(['town_acceptor', 'town_reviewer', 'town_decider']);

/** What the posts of a town can do with an item at an instant: those whose duties name the step, and whether somebody is there who may. */
type Hands = (step: DelegatedStepName, item: string) => { readonly posts: readonly string[]; readonly ready: boolean };

function handsOf(state: StaffState, instant: string): Hands {
  const open = Object.values(state.posts).filter(post => covers(post, instant) && TOWN_OFFICES.has(post.office));
  const officers = new Map(officesAt(state, instant).map(({ post, person }) => [post, person]));
  return (step, item) => {
    const posts = open.filter(({ duties }) => duties.includes(step)).map(({ code }) => code);
    return { posts, ready: posts.some(code => mayHandle(state, { person: officers.get(code), item }, instant)) };
  };
}

/** Who has never been certified at the unit is not asked for a certificate; who has, is held to what the certificates say. */
function mayHandle(state: StaffState, { person, item }: { readonly person: string | undefined; readonly item: string }, instant: string): boolean {
  if (person === undefined) return false;
  const begun = state.certificates.some(certificate => certificate.person === person && certificate.on <= legalDateOf(instant));
  return !begun || isCompetent(state, { person, item }, instant);
}

interface Cell {
  readonly item: CatalogueItem;
  readonly cell: MatrixCell;
  readonly letters: readonly Entrustment[] | undefined;
}

/** An item can be handled while it is not suspended and the law that gives the power is in force. */
const isInUse = ({ status, basis }: CatalogueItem, on: string): boolean => status === 'in_force' && (basis.status === 'in_force' || basis.inForceFrom <= on);

/** Whether letters let a step be done: always where none is needed. */
function entrusted({ item, cell, letters }: Cell, step: DelegatedStepName): boolean {
  return cell.letter === 'not_needed' || letterFor(letters, item, scopeMask([step]))?.state === 'in_force';
}

function rightOf(of: Cell, { hands, on }: { readonly hands: Hands; readonly on: string }): Pick<TownRight, 'steps' | 'letter' | 'letterNumber' | 'usable' | 'posts'> {
  const { item, cell, letters } = of;
  const steps = RIGHTS.filter(step => townDoes(cell.mask, step));
  const letter = letterFor(letters, item, neededScope(cell.mask));
  return {
    steps, letter: cell.letter, letterNumber: letter?.state === 'in_force' ? letter.row.letter : null,
    usable: steps.filter(step => isInUse(item, on) && entrusted(of, step) && hands(step, item.code).ready), posts: [...new Set(steps.flatMap(step => hands(step, item.code).posts))],
  };
}

/** The rights of a town on a day, computed from list, letters and posts; nothing grants one by hand. Null: no such town on the day. @req #33 */
export function townPermissions(read: ReadModel, town: string, at: Moment): TownPermissions | null {
  if (!townsOn(read, at).some(({ code }) => code === town)) return null;
  const source = cellSource(read, at, town);
  const unitOf = unitRefs(read, at);
  const hands = handsOf(withItems(staffOf(read, town, at), actsOf(read, town, at)), instantOf(at));
  const rights = [...catalogueOn(read, at).items.values()].flatMap(item => {
    const right = rightOf({ item, cell: cellOf(source, item, town), letters: source.letters.get(`${town}/${item.code}`) }, { hands, on: at.on });
    return right.steps.length === 0 ? [] : [{ item: item.code, name: item.name, kind: item.kind, department: unitOf(item.department), ...right }];
  });
  const sum = (count: (right: TownRight) => number): number => rights.reduce((total, right) => total + count(right), 0);
  return {
    town: unitOf(town), version: source.version?.version ?? null, effectiveFrom: source.version?.effectiveFrom ?? null, rights,
    counts: { items: rights.length, rights: sum(({ steps }) => steps.length), usable: sum(({ usable }) => usable.length) },
  };
}
