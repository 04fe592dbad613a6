import {
  BlockDisclosure, LiftExemption, PassSecrecyReview, PlanPublicity, PrepareDisclosure, RecordExemption, RecordPublicity, ReleaseDisclosure, ReviseDisclosure, SetStaffPresence, UpdateDisclosure, WakeDisclosure, WithdrawDisclosure, type Role,
} from '@yichuang/domain';
import { ownUnit } from '../../policy/policy.ts';
import { acts, creates, internal, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const disclosures: Place = { category: 'disclosure', at: '/disclosures' };
const exemptions: Place = { category: 'exemption', at: '/exemptions' };
const presence: Place = { category: 'presence', at: '/presence' };
const publicity: Place = { category: 'publicity', at: '/publicity' };

/** Whoever writes for a unit; the check is another office's, and another person's (信息公开条例17). */
export const DISCLOSURE_WRITERS: readonly Role[] = ['centre_manager', 'village_manager', 'village_agent', 'disclosure_officer', 'dept_catalog_owner', 'approval_bureau'];
const OWN = [ownUnit(...DISCLOSURE_WRITERS)] as const;
const writing = (act: string, schema: CommandSchema): CommandEntry => acts(disclosures, act, { schema, by: DISCLOSURE_WRITERS });
const checking = (act: string, schema: CommandSchema): CommandEntry => acts(disclosures, act, { schema, by: ['disclosure_officer'] });
/** Entries have numbers of their own: a stale page is told by them. */
const numbered = (place: Place, act: string, schema: CommandSchema): CommandEntry => ({ ...acts(place, act, { schema, by: OWN }), unconditional: true });

/** What is disclosed, what is not, where people are, and what is made known (W20). Whose text it is, is the domain's to say. */
export const disclosureCommands: readonly CommandEntry[] = [
  { ...creates(disclosures, PrepareDisclosure, { by: DISCLOSURE_WRITERS, id: () => '' }), idOf: null, idFromKey: true },
  writing('revise', ReviseDisclosure),
  checking('pass', PassSecrecyReview),
  checking('block', BlockDisclosure),
  writing('release', ReleaseDisclosure),
  writing('update', UpdateDisclosure),
  writing('withdraw', WithdrawDisclosure),
  internal(WakeDisclosure, disclosures.category, 'system'),
  numbered(exemptions, 'record', RecordExemption),
  numbered(exemptions, 'lift', LiftExemption),
  numbered(presence, 'set', SetStaffPresence),
  numbered(publicity, 'plan', PlanPublicity),
  numbered(publicity, 'record', RecordPublicity),
];
