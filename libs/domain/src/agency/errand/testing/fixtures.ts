import { actor, item, itemMap, UNITS } from '../../../catalog/testing/fixtures.ts';
import { toSeal } from '../../../kernel/sealed.ts';
import { specification } from '../../../kernel/testing/specification.ts';
import { ErrandCommand, errandDecider, type ErrandCommandData, type ErrandContext, type ErrandFact, type VillageItem } from '../../index.ts';

export const [VILLAGE, TOWN, OTHER_TOWN] = ['610702100201', '610702100', '610702001'] as const;
export const CASE = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2e002';
export const RESIDENT = 'resident-0123456789';
/** A Thursday; the Friday is the last working day of its week. */
export const NOW = '2023-03-02T01:00:00.000Z';
export const TODAY = '2023-03-02';
export const ITEM = item(1);
export const VILLAGE_ITEM: VillageItem = {
  code: '99V001', name: { zh: '最低生活保障申请代办', en: 'Agency' }, theme: '社会保障', mode: 'agency', upstream: ITEM.code, receivingBody: '镇便民服务中心', handoverDays: 1, inPersonRequired: false, authorisationRequired: true, priorityGroups: '老、弱', materialsSummary: '申请表', illustrative: true,
};
export const HELPER = actor(VILLAGE, 'helper-1', 'village_agent');
export const MANAGER = actor(VILLAGE, 'manager-1', 'village_manager');
export const CLERK = actor(TOWN, 'clerk-1', 'town_acceptor');
export const OTHER_CLERK = actor(OTHER_TOWN, 'clerk-2', 'town_acceptor');
export const CITIZEN = actor('', RESIDENT);
export const STRANGER = actor('', 'resident-9876543210');
export const FILE = 'f'.repeat(64);
const unit = UNITS.get(VILLAGE);
const units = new Map([...UNITS, ...(unit ? [[VILLAGE, { ...unit, parent: TOWN }] as const] : [])]);

/** The village does one item, helper-1, helper-2 and the manager are on its list, and a day is a day of March 2023. */
export function by(who: ErrandContext['actor'], parts: Partial<ErrandContext> = {}): ErrandContext {
  return {
    now: NOW, today: TODAY, actor: who, units, calendar: { years: { 2023: { offDays: [], makeUpDays: [], notice: { title: '节假日安排', number: null } } } }, catalogue: itemMap(ITEM), villageItem: ({ code, town }) => (code === VILLAGE_ITEM.code && town === TOWN ? VILLAGE_ITEM : null),
    isHelper: ({ person, village }) => village === VILLAGE && ['helper-1', 'helper-2', 'manager-1'].includes(person), onDuty: village => (village === VILLAGE ? 'helper-1' : null), known: person => person === RESIDENT, file: digest => (digest === FILE ? { bytes: 1000, type: 'image/jpeg' } : null), ...parts,
  };
}
export const on = (today: string): Partial<ErrandContext> => ({ today, now: `${today}T01:00:00.000Z` });

export const { given } = specification(errandDecider, { commands: ErrandCommand });

export const CONTACT = { name: '张三', phone: '13900000000', address: null };
export const REQUEST: ErrandCommandData<'RequestAgency'> = { village: VILLAGE, villageItem: VILLAGE_ITEM.code, item: ITEM.code, resident: RESIDENT, helper: null, priority: true, atHome: false, contact: CONTACT };
export const request = (parts: Partial<typeof REQUEST> = {}): ErrandCommand => ({ type: 'RequestAgency', data: { ...REQUEST, ...parts } });
export const authorise = (parts: Partial<ErrandCommandData<'AuthoriseAgency'>> = {}): ErrandCommand => ({ type: 'AuthoriseAgency', data: { scope: ['submit', 'correct', 'collect'], until: '2023-06-30', form: 'electronic', evidence: null, freeOfCharge: true, helper: null, ...parts } });
const original = { name: '户口簿', original: true, copies: 0, file: null };
const copy = { name: '申请表', original: false, copies: 1, file: null };
export const collect = (receipt = 'S-1', parts: Partial<ErrandCommandData<'CollectAgencyPapers'>> = {}): ErrandCommand => ({ type: 'CollectAgencyPapers', data: { papers: [original, copy], receipt, confirmedByResident: true, helper: null, ...parts } });
export const handOver = (receipt = 'J-1', originals = 1): ErrandCommand => ({ type: 'HandOverAgencyPapers', data: { receipt, originals, helper: null } });
export const confirm = (receipt = 'J-1', originals = 1): ErrandCommand => ({ type: 'ConfirmAgencyHandover', data: { receipt, originals } });
export const link = (id = CASE): ErrandCommand => ({ type: 'LinkAgencyCase', data: { case: id } });
export const receive = (receipt = 'Q-1', originals = 1): ErrandCommand => ({ type: 'ReceiveAgencyResult', data: { originals, receipt, helper: null } });
export const giveBack = (receipt = 'H-1', originals = 1, confirmedByResident = true): ErrandCommand => ({ type: 'ReturnAgencyResult', data: { originals, receipt, confirmedByResident } });
export const revoke: ErrandCommand = { type: 'RevokeAgencyMandate', data: { reason: '不再委托' } };
export const decline: ErrandCommand = { type: 'DeclineAgency', data: { reason: '不属于本村代办事项', goTo: '镇便民服务中心综合窗口' } };
export const free: ErrandCommand = { type: 'ConfirmFreeOfCharge', data: {} };
export const close: ErrandCommand = { type: 'CloseAgency', data: {} };

export const requested: ErrandFact = { type: 'AgencyRequested', data: { village: VILLAGE, town: TOWN, villageItem: VILLAGE_ITEM.code, item: ITEM.code, resident: RESIDENT, helper: 'helper-1', priority: true, atHome: false, requestedOn: TODAY, handoverDays: 1, contact: toSeal(RESIDENT, CONTACT) } };
export const authorised: ErrandFact = { type: 'AgencyAuthorised', data: { scope: ['submit', 'correct', 'collect'], from: TODAY, until: '2023-06-30', form: 'electronic', evidence: null, freeOfCharge: true, helper: 'helper-1' } };
export const revoked: ErrandFact = { type: 'AgencyMandateRevoked', data: { from: NOW, reason: '不再委托' } };
export const collected: Extract<ErrandFact, { type: 'AgencyPapersCollected' }> = { type: 'AgencyPapersCollected', data: { papers: [{ name: '户口簿', original: true, copies: 0, attachment: null }, { name: '申请表', original: false, copies: 1, attachment: null }], receipt: 'S-1', confirmedByResident: true, on: TODAY, due: '2023-03-03', helper: 'helper-1' } };
export const handedOver: ErrandFact = { type: 'AgencyHandedOver', data: { town: TOWN, receipt: 'J-1', originals: 1, on: TODAY, helper: 'helper-1' } };
export const confirmed: ErrandFact = { type: 'AgencyHandoverConfirmed', data: { town: TOWN, receipt: 'J-1', on: TODAY, officer: 'clerk-1' } };
export const inCase: ErrandFact = { type: 'AgencyInTownCase', data: { case: CASE } };
export const received: ErrandFact = { type: 'AgencyResultReceived', data: { originals: 1, receipt: 'Q-1', on: TODAY, helper: 'helper-1' } };
export const returned: Extract<ErrandFact, { type: 'AgencyResultReturned' }> = { type: 'AgencyResultReturned', data: { from: 'village', originals: 1, receipt: 'H-1', confirmedByResident: true, on: TODAY, helper: 'helper-1' } };
export const freeConfirmed: ErrandFact = { type: 'AgencyFreeOfChargeConfirmed', data: { on: TODAY } };
export const closed: ErrandFact = { type: 'AgencyClosed', data: { on: TODAY } };
/** The errand up to each of its stations. */
export const AT = {
  requested: [requested], authorised: [requested, authorised], collected: [requested, authorised, collected], handedOver: [requested, authorised, collected, handedOver], inTown: [requested, authorised, collected, handedOver, confirmed],
  inCase: [requested, authorised, collected, handedOver, confirmed, inCase], received: [requested, authorised, collected, handedOver, confirmed, inCase, received], returned: [requested, authorised, collected, handedOver, confirmed, inCase, received, returned],
} as const;
