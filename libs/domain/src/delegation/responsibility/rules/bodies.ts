import type { DelegatedStep } from '../../../catalog/index.ts';
import { require } from '../../../kernel/rejection.ts';
import { Bodies } from '../../responsibility-events.ts';
import { type Body, type Step, STEP_GROUPS, STEPS } from '../../steps.ts';
import type { RawRow } from '../commands.ts';
import type { z } from 'zod';

type Cells = RawRow['cells'];
type Delegated = z.infer<typeof DelegatedStep>;
/** What a town must have been handed by the catalogue before it may answer for a step of the group. */
const HANDED: readonly (readonly [needs: Delegated, steps: readonly Step[]])[] = [['accept', STEP_GROUPS.accept], ['review', STEP_GROUPS.review], ['decide', STEP_GROUPS.decide]];
/** The steps of which a later one is never the town's unless the earlier ones are. */
const IN_ORDER: readonly Step[] = ['accept', 'review', 'decide'];

/** Exactly one body answers for each of the twelve steps. @throws {Rejection} `two-owners`, `orphan-step`, `post-supervision-stays` */
export function bodiesOf(item: string, cells: Cells): Bodies {
  const bodies = new Map<Step, Body>();
  for (const { step, body } of cells) {
    require(!bodies.has(step), 'two-owners', { code: item, step });
    bodies.set(step, body);
  }
  const orphan = STEPS.find(step => !bodies.has(step));
  require(orphan === undefined, 'orphan-step', { code: item, step: orphan });
  require(bodies.get('post_supervise') === 'department', 'post-supervision-stays', { code: item });
  return Bodies.parse(Object.fromEntries(bodies));
}

/** Review is not the town's before acceptance is, nor the decision before review. @throws {Rejection} `steps-out-of-order` */
export function requireOrder(item: string, bodies: Bodies): void {
  const first = IN_ORDER.findIndex(step => bodies[step] === 'department');
  const late = first < 0 ? undefined : IN_ORDER.slice(first).find(step => bodies[step] === 'town');
  require(late === undefined, 'steps-out-of-order', { code: item, step: late });
}

/** A town answers for no step that the catalogue has not handed down. @throws {Rejection} `scope-beyond-catalogue` */
export function requireHanded(item: { readonly code: string; readonly delegation: { readonly steps: readonly Delegated[] } }, bodies: Bodies): void {
  for (const [needs, steps] of HANDED) {
    const taken = item.delegation.steps.includes(needs) ? undefined : steps.find(step => bodies[step] === 'town');
    require(taken === undefined, 'scope-beyond-catalogue', { code: item.code, step: taken, catalogue: item.delegation.steps });
  }
}
