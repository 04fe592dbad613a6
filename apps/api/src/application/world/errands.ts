import { agencyDecider, covers, HelperDelisted, HelperListed, isOfferedIn, staffingDecider, type ErrandEvent, type Interval, type VillageItem } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { foldOf, type Fold } from '../folds.ts';
import { createTouched } from './touched.ts';

/** What decisions on errands of villages ask beyond their own stream. */
export interface ErrandWorld {
  /** A village item that stations of a town do on a day; null: none of that code is done there. */
  villageItem(of: { readonly code: string; readonly town: string; readonly on: string }): VillageItem | null;
  /** Helpers on the list of a village at an instant, in the order in which they were listed. */
  helpers(village: string, at: string): readonly string[];
  /** Errands in which papers lie at a station: something may come due in them. */
  waiting(): ReadonlySet<string>;
  /** Ids of the errands in which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
}

type Taking = Pick<Fold<unknown>, 'category' | 'take'>;
interface Listed extends Interval {
  readonly person: string;
  to: string | null;
}

/** Lists of helpers, by village. */
function helpersFold(): { readonly fold: Taking; readonly at: ErrandWorld['helpers'] } {
  const lists = new Map<string, Listed[]>();
  return {
    fold: {
      category: staffingDecider.category,
      take: event => {
        if (event.type === HelperListed.type) {
          const { unit, person, from } = HelperListed.schema.parse(event.data);
          lists.set(unit, [...(lists.get(unit) ?? []), { person, from, to: null }]);
        } else if (event.type === HelperDelisted.type) {
          const { unit, person, from } = HelperDelisted.schema.parse(event.data);
          for (const listed of lists.get(unit) ?? []) if (listed.person === person) listed.to ??= from;
        }
      },
    },
    at: (village, at) => (lists.get(village) ?? []).filter(listed => covers(listed, at)).map(({ person }) => person),
  };
}

/** After these nothing lies at the station any more. */
const CLEARS: ReadonlySet<string> = new Set<ErrandEvent['type']>(['AgencyHandedOver', 'AgencyResultReturned', 'AgencyOverdue', 'AgencyDeclined', 'AgencyClosed']);

function waitingFold(): { readonly fold: Taking; readonly world: Pick<ErrandWorld, 'waiting' | 'takeTouched'> } {
  const waiting = new Set<string>();
  const touched = createTouched();
  return {
    fold: {
      category: 'agency',
      take: ({ stream, type }: DecodedEvent) => {
        const id = stream.slice('agency-'.length);
        touched.add(id);
        if (type === 'AgencyPapersCollected') waiting.add(id);
        else if (CLEARS.has(type)) waiting.delete(id);
      },
    },
    world: {
      waiting: () => waiting,
      takeTouched: touched.take,
    },
  };
}

export function errandFolds(): { readonly folds: readonly Taking[]; readonly world: ErrandWorld } {
  const items = foldOf(agencyDecider);
  const [helpers, waiting] = [helpersFold(), waitingFold()];
  return {
    folds: [items, helpers.fold, waiting.fold],
    world: {
      villageItem: ({ code, town, on }) => {
        const state = items.states.get(code);
        return state && isOfferedIn(state, town, on) ? state.item : null;
      },
      helpers: helpers.at,
      ...waiting.world,
    },
  };
}
