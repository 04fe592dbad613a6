import {
  DisclosureCommand, disclosureDecider, disclosureEvents, dueDisclosureFacts, ExemptionCommand, exemptionDecider, exemptionEvents, PresenceCommand, presenceDecider, presenceEvents, PublicityCommand, publicityDecider, publicityEvents,
} from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { disclosureContext, exemptionContext, presenceContext, publicityContext } from '../contexts/disclosure.ts';

/** Disclosure and publicity, by the category of their streams. */
export const disclosureCapabilities: Readonly<Record<'disclosure' | 'exemption' | 'presence' | 'publicity', Capability>> = {
  disclosure: defineCapability({ aggregate: { decider: disclosureDecider, events: disclosureEvents, dueFacts: dueDisclosureFacts }, commands: DisclosureCommand, context: disclosureContext }),
  exemption: defineCapability({ aggregate: { decider: exemptionDecider, events: exemptionEvents }, commands: ExemptionCommand, context: exemptionContext }),
  presence: defineCapability({ aggregate: { decider: presenceDecider, events: presenceEvents }, commands: PresenceCommand, context: presenceContext }),
  publicity: defineCapability({ aggregate: { decider: publicityDecider, events: publicityEvents }, commands: PublicityCommand, context: publicityContext }),
};
