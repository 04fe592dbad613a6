import { ContactCommand, contactDecider, contactEvents } from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { contactContext } from '../contexts/contacts.ts';

/** First contacts, by the category of their streams. */
export const contactCapabilities: Readonly<Record<'contact', Capability>> = {
  contact: defineCapability({ aggregate: { decider: contactDecider, events: contactEvents }, commands: ContactCommand, context: contactContext }),
};
