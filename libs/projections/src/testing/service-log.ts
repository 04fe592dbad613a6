import type { ContactEvent, ErrandEvent, QueueEvent, SlotEvent } from '@yichuang/domain';
import type { Happened } from './log.ts';

export const [TOWN, VILLAGE] = ['610702100', '610702100001'] as const;
export const RESIDENT = 'resident-0123456789';
export const ERRAND = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2e001';
export const CONTACT = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2c001';
export const CASE = '5b1c8f4e-9a7e-4c43-8a30-0c8f3bb2e002';
const sealed = { $sealed: 1 as const, k: 'k1', s: RESIDENT, c: 'AA', n: 'AA', x: 'AA' };

export const onErrand = (...events: readonly ErrandEvent[]): Happened[] => events.map(event => ({ stream: `agency-${ERRAND}`, event }));
export const onDay = (date: string, ...events: readonly SlotEvent[]): Happened[] => events.map(event => ({ stream: `slots-${TOWN}-${date}`, event }));
export const onQueue = (date: string, ...events: readonly QueueEvent[]): Happened[] => events.map(event => ({ stream: `queue-${TOWN}-${date}`, event }));
export const onContact = (...events: readonly ContactEvent[]): Happened[] => events.map(event => ({ stream: `contact-${CONTACT}`, event }));

export const requested: ErrandEvent = { type: 'AgencyRequested', data: { village: VILLAGE, town: TOWN, villageItem: '99V001', item: '990711001000', resident: RESIDENT, helper: 'helper-1', priority: true, atHome: false, requestedOn: '2022-03-01', handoverDays: 1, contact: sealed } };
export const authorised: ErrandEvent = { type: 'AgencyAuthorised', data: { scope: ['submit', 'collect'], from: '2022-03-01', until: '2022-06-30', form: 'electronic', evidence: null, freeOfCharge: true, helper: 'helper-1' } };
export const collected: ErrandEvent = { type: 'AgencyPapersCollected', data: { papers: [{ name: '户口簿', original: true, copies: 0, attachment: null }], receipt: 'S-1', confirmedByResident: true, on: '2022-03-01', due: '2022-03-02', helper: 'helper-1' } };
export const handedOver: ErrandEvent = { type: 'AgencyHandedOver', data: { town: TOWN, receipt: 'J-1', originals: 1, on: '2022-03-03', helper: 'helper-1' } };
export const confirmed: ErrandEvent = { type: 'AgencyHandoverConfirmed', data: { town: TOWN, receipt: 'J-1', on: '2022-03-03', officer: 'clerk-1' } };
export const inCase: ErrandEvent = { type: 'AgencyInTownCase', data: { case: CASE } };
