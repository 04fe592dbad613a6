import { covers, type StaffState } from '@yichuang/domain';
import { scopeMask } from '../letters/projection.ts';
import { townsOn, unitRefs } from '../organisations/query.ts';
import { townDoes } from '../responsibility/masks.ts';
import { instantOf, type Moment, type ReadModel } from '../runner/read-model.ts';
import { staffOf } from '../staff/state.ts';
import { mannedPosts } from './cell.ts';
import { letterFor, neededScope, type Entrustment } from './letters-of-cells.ts';
import { catalogueOn } from './names.ts';
import { cellOf, cellSource } from './query.ts';
import type { DelegatedStepName, MatrixCell, TownPermissions, TownRight } from './view.ts';

const RIGHTS: readonly DelegatedStepName[] = ['accept', 'review', 'decide'];
const TOWN_OFFICES: ReadonlySet<string> = new Set(['town_acceptor', 'town_reviewer', 'town_decider']);

/** What the posts of a town can do at an instant: by step, the posts whose duties name it, and whether one of them is manned. */
type Hands = (step: DelegatedStepName) => { readonly posts: readonly string[]; readonly manned: boolean };

function handsOf(state: StaffState, instant: string): Hands {
  const manned = mannedPosts(state, instant);
  const open = Object.values(state.posts).filter(post => covers(post, instant) && TOWN_OFFICES.has(post.office));
  return step => {
    const posts = open.filter(({ duties }) => duties.includes(step)).map(({ code }) => code);
    return { posts, manned: posts.some(code => manned.has(code)) };
  };
}

interface Cell {
  readonly code: string;
  readonly cell: MatrixCell;
  readonly letters: readonly Entrustment[] | undefined;
}

/** Whether the letters let a step be done: always where none is needed. */
function entrusted({ code, cell, letters }: Cell, step: DelegatedStepName): boolean {
  return cell.letter === 'not_needed' || letterFor(letters, code, scopeMask([step]))?.state === 'in_force';
}

function rightOf(of: Cell, hands: Hands): Pick<TownRight, 'steps' | 'letter' | 'letterNumber' | 'usable' | 'posts'> {
  const { code, cell, letters } = of;
  const steps = RIGHTS.filter(step => townDoes(cell.mask, step));
  const letter = letterFor(letters, code, neededScope(cell.mask));
  return {
    steps, letter: cell.letter, letterNumber: letter?.state === 'in_force' ? letter.row.letter : null,
    usable: steps.filter(step => entrusted(of, step) && hands(step).manned), posts: [...new Set(steps.flatMap(step => hands(step).posts))],
  };
}

/** The rights of a town on a day, computed from list, letters and posts; nothing grants one by hand. Null: no such town on the day. @req #33 */
export function townPermissions(read: ReadModel, town: string, at: Moment): TownPermissions | null {
  if (!townsOn(read, at).some(({ code }) => code === town)) return null;
  const source = cellSource(read, at, town);
  const unitOf = unitRefs(read, at);
  const hands = handsOf(staffOf(read, town, at), instantOf(at));
  const rights = [...catalogueOn(read, at).items.values()].flatMap(item => {
    const right = rightOf({ code: item.code, cell: cellOf(source, item, town), letters: source.letters.get(`${town}/${item.code}`) }, hands);
    return right.steps.length === 0 ? [] : [{ item: item.code, name: item.name, kind: item.kind, department: unitOf(item.department), ...right }];
  });
  const sum = (count: (right: TownRight) => number): number => rights.reduce((total, right) => total + count(right), 0);
  return {
    town: unitOf(town), version: source.version?.version ?? null, effectiveFrom: source.version?.effectiveFrom ?? null, rights,
    counts: { items: rights.length, rights: sum(({ steps }) => steps.length), usable: sum(({ usable }) => usable.length) },
  };
}
