import { disclosureDecider, exemptionDecider } from '@yichuang/domain';
import { foldOf, type Fold } from '../folds.ts';
import { createTouched } from './touched.ts';

/** What decisions and timers ask of disclosures. */
export interface DisclosureWorld {
  /** Ids of those in which a day may still go by. */
  open(): ReadonlySet<string>;
  /** Ids of those in which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
  /** Number of the exemption in force under which a unit withholds one; null for none. */
  exemption(unit: string, disclosure: string): number | null;
}

export function disclosureFolds(): { readonly folds: readonly Pick<Fold<unknown>, 'category' | 'take'>[]; readonly world: DisclosureWorld } {
  const exemptions = foldOf(exemptionDecider);
  const open = new Set<string>();
  const touched = createTouched();
  return {
    folds: [exemptions, {
      category: disclosureDecider.category,
      take: event => {
        const id = event.stream.slice(disclosureDecider.category.length + 1);
        touched.add(id);
        if (event.type === 'DisclosureWithdrawn' || event.type === 'DisclosureExpired') open.delete(id);
        else open.add(id);
      },
    }],
    world: {
      open: () => open,
      takeTouched: touched.take,
      exemption: (unit, disclosure) => exemptions.states.get(unit)?.entries.findLast(entry => entry.disclosure === disclosure && !entry.lifted)?.number ?? null,
    },
  };
}
