import { gatewayDecider, networkDecider, venueDecider, venueStandardDecider, type NetworkState, type VenueFile, type VenueStandard } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { foldOf, type Fold } from '../folds.ts';
import { createTouched } from './touched.ts';

/** A whole file of the store that was sent for a hall, with the digest of what is in it; null: there is none. */
export type HallFileLookup = (digest: string, unit: string) => Promise<VenueFile | null>;

/** What decisions about halls and lines ask beyond their own stream. */
export interface VenueWorld {
  /** Every version of the standard, in order. */
  standards(): readonly VenueStandard[];
  /** Files that a hall has filed. */
  filed(unit: string): readonly VenueFile[];
  /** Looks a file up that was sent for a hall; null until the store of attachments is there. */
  file: HallFileLookup | null;
  /** Halls with an exception whose end has not been noted. */
  excepted(): ReadonlySet<string>;
  /** Halls about which something has happened since it was asked last. For the timers alone. */
  takeTouched(): ReadonlySet<string>;
  /** Whose a port is; null: nobody's. */
  holderOf(of: { readonly gateway: string; readonly port: number }): string | null;
  /** On which port the line of a village is planned. */
  planOf(village: string): NetworkState['plan'];
}

export function venueFolds(): { readonly folds: readonly Pick<Fold<unknown>, 'category' | 'take'>[]; readonly world: VenueWorld } {
  const [standards, venues, ports, lines] = [foldOf(venueStandardDecider), foldOf(venueDecider), foldOf(gatewayDecider), foldOf(networkDecider)];
  const touched = createTouched();
  const touching = { category: venues.category, take: ({ stream }: DecodedEvent) => touched.add(stream.slice(venues.category.length + 1)) };
  return {
    folds: [standards, venues, touching, ports, lines],
    world: {
      standards: () => [...standards.states.values()].flatMap(({ versions }) => versions),
      filed: unit => venues.states.get(unit)?.files.map(({ file }) => file) ?? [],
      file: null,
      excepted: () => new Set([...venues.states].filter(([, { exceptions }]) => Object.values(exceptions).some(({ ended }) => !ended)).map(([unit]) => unit)),
      takeTouched: touched.take,
      holderOf: ({ gateway, port }) => ports.states.get(gateway)?.ports[port] ?? null,
      planOf: village => lines.states.get(village)?.plan ?? null,
    },
  };
}
