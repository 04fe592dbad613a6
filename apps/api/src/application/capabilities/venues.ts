import {
  dueVenueFacts, GatewayCommand, gatewayDecider, gatewayEvents, NetworkCommand, networkDecider, networkEvents, VenueCommand, venueDecider, venueEvents, VenueStandardCommand, venueStandardDecider, venueStandardEvents,
} from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { actContext } from '../contexts.ts';
import { gatewayContext, networkContext, venueContext } from '../contexts/venues.ts';

/** Halls and the network of villages, by the category of their streams. */
export const venueCapabilities: Readonly<Record<'venuestandard' | 'venue' | 'gateway' | 'network', Capability>> = {
  venuestandard: defineCapability({ aggregate: { decider: venueStandardDecider, events: venueStandardEvents }, commands: VenueStandardCommand, context: actContext }),
  venue: defineCapability({ aggregate: { decider: venueDecider, events: venueEvents, dueFacts: dueVenueFacts }, commands: VenueCommand, context: venueContext }),
  gateway: defineCapability({ aggregate: { decider: gatewayDecider, events: gatewayEvents }, commands: GatewayCommand, context: gatewayContext }),
  network: defineCapability({ aggregate: { decider: networkDecider, events: networkEvents }, commands: NetworkCommand, context: networkContext }),
};
