import { blocksIntakeOf, policyNoticeDecider } from '@yichuang/domain';
import { foldOf, type Fold } from '../folds.ts';
import { createTouched } from './touched.ts';

/** What decisions on cases, and the timers, ask of policy-change notices. */
export interface PolicyNoticeWorld {
  /** Id of a notice that keeps a town from taking in cases of an item on a day; null: none does. */
  unacknowledged(of: { readonly item: string; readonly town: string; readonly on: string }): string | null;
  /** Ids of the notices that are open. */
  open(): ReadonlySet<string>;
  /** Ids of the notices in which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
}

export function policyNoticeFolds(): { readonly folds: readonly Pick<Fold<unknown>, 'category' | 'take'>[]; readonly world: PolicyNoticeWorld } {
  const notices = foldOf(policyNoticeDecider);
  const open = new Set<string>();
  const touched = createTouched();
  return {
    folds: [{
      category: notices.category,
      take: event => {
        notices.take(event);
        const id = event.stream.slice(notices.category.length + 1);
        touched.add(id);
        if (event.type === 'PolicyNoticeSent') open.add(id);
        else if (event.type === 'PolicyNoticeClosed') open.delete(id);
      },
    }],
    world: {
      unacknowledged: of => [...open].find(id => {
        const state = notices.states.get(id);
        return state !== undefined && blocksIntakeOf(state, of);
      }) ?? null,
      open: () => open,
      takeTouched: touched.take,
    },
  };
}
