import { complaintDecider, problemDecider } from '@yichuang/domain';
import type { Fold } from '../folds.ts';
import { createTouched } from './touched.ts';

/** Streams of one kind in which a day may still go by. */
export interface Waiting {
  /** Ids of those that have not ended. */
  open(): ReadonlySet<string>;
  /** Ids of those in which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
}
/** What the timers ask of complaints and of major problems. */
export interface ComplaintWorld {
  readonly complaints: Waiting;
  readonly problems: Waiting;
}

type Taking = Pick<Fold<unknown>, 'category' | 'take'>;

/** `after`: what may be said past the end without opening it again. */
function waitingFold(category: string, { ends, after = null }: { readonly ends: string; readonly after?: string | null }): { readonly fold: Taking; readonly waiting: Waiting } {
  const open = new Set<string>();
  const touched = createTouched();
  return {
    fold: {
      category,
      take: event => {
        const id = event.stream.slice(category.length + 1);
        touched.add(id);
        if (event.type === ends) open.delete(id);
        else if (event.type !== after) open.add(id);
      },
    },
    waiting: {
      open: () => open,
      takeTouched: touched.take,
    },
  };
}

export function complaintFolds(): { readonly folds: readonly Taking[]; readonly world: ComplaintWorld } {
  const [complaints, problems] = [waitingFold(complaintDecider.category, { ends: 'ComplaintClosed', after: 'ComplaintSettlementSaid' }), waitingFold(problemDecider.category, { ends: 'ProblemResolved' })];
  return { folds: [complaints.fold, problems.fold], world: { complaints: complaints.waiting, problems: problems.waiting } };
}
