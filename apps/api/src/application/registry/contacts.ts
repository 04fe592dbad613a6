import { AcceptContact, CloseContact, HALL_OFFICES, HandOverContact, RecordConsultation } from '@yichuang/domain';
import { ownUnit, type OfficePolicy } from '../../policy/policy.ts';
import { CONTACT_STANDING, OFFER_STANDING } from '../../policy/services.ts';
import { allows, opens, type CommandEntry, type Place } from './entry.ts';

const contacts: Place = { category: 'contact', at: '/contacts' };
/** Whoever people turn to: at a counter, at a station, in a department. */
const asked: OfficePolicy = { clauses: [ownUnit(...HALL_OFFICES, 'village_agent', 'village_manager', 'dept_reviewer', 'dept_decider')] };

/** First contacts (首问负责). Who of the unit is responsible is the domain's to say. */
export const contactCommands: readonly CommandEntry[] = [
  opens(contacts, RecordConsultation, { ways: [asked], standing: CONTACT_STANDING }),
  allows(contacts, 'hand-over', { schema: HandOverContact, ways: [asked], standing: CONTACT_STANDING }),
  allows(contacts, 'accept', { schema: AcceptContact, ways: [asked], standing: OFFER_STANDING }),
  allows(contacts, 'close', { schema: CloseContact, ways: [asked], standing: CONTACT_STANDING }),
];
