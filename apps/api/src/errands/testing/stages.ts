import type { Actor } from '@yichuang/domain';
import { APPLICANT, CENTRE, CLERK, HELPER, openCases, PAYMENT, STRANGER, TOWN } from '../../case/testing/ground.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { actor, idOf, type Given } from '../../testing/sample-commands.ts';

export { APPLICANT, CENTRE, CLERK, HELPER, PAYMENT, STRANGER, TOWN };
export const VILLAGE = '610702101001';
export const STATION: Actor = actor('village_manager', VILLAGE);
const REFORM = actor('reform_officer', 'D-SGB');
const CIVIL = actor('dept_catalog_owner', 'D-MZJ');
export const [AGENCY_ITEM, IN_PERSON_ITEM] = ['01V001', '01V002'] as const;
export const NO_DIGEST = '0'.repeat(64);

const villageItem = (code: string, inPersonRequired: boolean) => ({
  code, name: { zh: '低保申请代办', en: 'Agency' }, theme: '社会保障', mode: 'agency', upstream: null, receivingBody: '镇便民服务中心', handoverDays: 1, inPersonRequired, authorisationRequired: true, priorityGroups: '老、弱', materialsSummary: '申请表', illustrative: true,
});
const offered = (code: string, inPerson: boolean): Given[] => {
  const on = (type: string, data: object, by: Actor): Given => ({ type, stream: `villageitem-${code}`, data, by });
  return [
    on('ProposeVillageItem', { item: villageItem(code, inPerson), reason: '群众需要' }, STATION), on('CollectVillageItem', {}, CENTRE), on('SummariseVillageItem', {}, REFORM), on('ReviewVillageItem', { opinion: '同意' }, CIVIL),
    on('ImplementVillageItem', { effectiveFrom: '2022-01-17', instrument: null }, CENTRE),
  ];
};

/** An errand by its name. */
export const errandOf = (name: string): string => `agency-${idOf(`errand ${name}`)}`;
export const on = (name: string) => (type: string, data: object = {}, by: Actor = STATION): Given => ({ type, stream: errandOf(name), data, by });
export const REQUEST = { village: VILLAGE, villageItem: AGENCY_ITEM, item: PAYMENT.code, resident: APPLICANT.id, helper: HELPER.id, priority: true, atHome: false, contact: { name: '王某某', phone: '13800000000', address: null } };
export const request = (parts: object = {}, by: Actor = APPLICANT): Given => ({ type: 'RequestAgency', stream: errandOf('new'), data: { ...REQUEST, ...parts }, by });
export const MANDATE = { scope: ['submit', 'correct', 'collect'], until: '2022-06-30', form: 'electronic', evidence: null, freeOfCharge: true, helper: null };
const paper = { name: '户口簿', original: true, copies: 0, file: null };
export const papers = (receipt: string, parts: object = {}) => ({ papers: [paper], receipt, confirmedByResident: true, helper: HELPER.id, ...parts });

/** Acts that bring an errand to where it stands, each on the one before. */
export const STEPS = {
  requested: (name: string): Given[] => [{ ...request(), stream: errandOf(name) }],
  authorised: (name: string): Given[] => [...STEPS.requested(name), on(name)('AuthoriseAgency', MANDATE, APPLICANT)],
  collected: (name: string): Given[] => [...STEPS.authorised(name), on(name)('CollectAgencyPapers', papers('S-1'))],
  handedOver: (name: string): Given[] => [...STEPS.collected(name), on(name)('HandOverAgencyPapers', { receipt: 'J-1', originals: 1, helper: HELPER.id })],
  inCase: (name: string): Given[] => [...STEPS.handedOver(name), on(name)('ConfirmAgencyHandover', { receipt: 'J-1', originals: 1 }, CENTRE), on(name)('LinkAgencyCase', { case: idOf('a case') }, CENTRE)],
  returned: (name: string): Given[] => [...STEPS.inCase(name), on(name)('ReceiveAgencyResult', { originals: 1, receipt: 'Q-1', helper: HELPER.id }), on(name)('ReturnAgencyResult', { originals: 1, receipt: 'H-1', confirmedByResident: true })],
} as const;

/** The district with cases, in which a village does one service for people and one that nobody can do for them, and a helper on its list. */
export async function openVillage(): Promise<Scene> {
  const scene = await openCases();
  await scene.given([...offered(AGENCY_ITEM, false), ...offered(IN_PERSON_ITEM, true), { type: 'ListHelper', stream: `staff-${VILLAGE}`, data: { person: HELPER.id, source: 'volunteer', from: null }, by: CENTRE }]);
  return scene;
}

/** An errand in every condition, named by it. */
export async function errandsOf(scene: Scene): Promise<void> {
  await scene.given([
    ...STEPS.requested('requested'), ...STEPS.authorised('authorised'), ...STEPS.collected('collected'), ...STEPS.handedOver('handed-over'), ...STEPS.inCase('in-case'), ...STEPS.returned('returned'),
    ...STEPS.collected('revoked'), on('revoked')('RevokeAgencyMandate', { reason: '不再委托' }, APPLICANT),
    ...STEPS.requested('narrow'), on('narrow')('AuthoriseAgency', { ...MANDATE, scope: ['submit'] }, APPLICANT), ...STEPS.inCase('narrow').slice(2),
  ]);
}
