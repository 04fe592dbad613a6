import {
  AuthoriseAgency, CloseAgency, CollectAgencyPapers, ConfirmAgencyHandover, ConfirmFreeOfCharge, DeclineAgency, HandOverAgencyPapers, LinkAgencyCase, ReceiveAgencyResult, RequestAgency, ReturnAgencyResult, RevokeAgencyMandate, WakeAgency,
} from '@yichuang/domain';
import type { Alternative, ApplicantPolicy } from '../../policy/policy.ts';
import { ERRAND_STANDING as standing, HALL, STATION } from '../../policy/services.ts';
import { allows, internal, opens, type CommandEntry, type CommandSchema, type Place } from './entry.ts';

const errands: Place = { category: 'agency', at: '/errands' };
const resident: ApplicantPolicy = { applicant: 'own' };
const on = (act: string, schema: CommandSchema, ...ways: readonly Alternative[]): CommandEntry => allows(errands, act, { schema, ways, standing });

/** Acts on an errand of a village (W11): the resident's own, the station's, and those of the hall above it. Nobody but the resident gives a mandate electronically; which paper it takes is the domain's to say. */
export const errandCommands: readonly CommandEntry[] = [
  opens(errands, RequestAgency, { ways: [resident, STATION, HALL], standing }),
  on('authorise', AuthoriseAgency, resident, STATION),
  on('revoke', RevokeAgencyMandate, resident, STATION, HALL),
  on('collect', CollectAgencyPapers, STATION),
  on('hand-over', HandOverAgencyPapers, STATION),
  on('confirm-handover', ConfirmAgencyHandover, HALL),
  // The program links what was filed for somebody; a clerk links what came on paper.
  allows(errands, 'link-case', { schema: LinkAgencyCase, ways: [HALL], standing, itself: true }),
  on('receive-result', ReceiveAgencyResult, STATION),
  on('return-result', ReturnAgencyResult, STATION, HALL),
  on('confirm-free', ConfirmFreeOfCharge, resident, HALL),
  on('close', CloseAgency, resident, STATION, HALL),
  on('decline', DeclineAgency, STATION, HALL),
  internal(WakeAgency, errands.category, 'system'),
];
