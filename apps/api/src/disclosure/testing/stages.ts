import type { Actor } from '@yichuang/domain';
import { CENTRE, CLERK, OTHER_TOWN, PAYMENT, TOWN } from '../../case/testing/ground.ts';
import { actor, idOf, type Given } from '../../testing/sample-commands.ts';

export const OTHER_CENTRE: Actor = { id: 'officer-other-town', unit: OTHER_TOWN, post: 'centre_manager' };
/** Who checks, in the town and in the other one. */
export const CHECKER: Actor = { id: 'person-of-disclosure-checker', unit: TOWN, post: 'G1' };
export const OTHER_CHECKER: Actor = { id: 'person-of-disclosure-other', unit: OTHER_TOWN, post: 'G1' };
const register = (subject: string): Given => ({ type: 'RegisterSubject', stream: `subject-${subject}`, data: { subject, kind: 'officer', name: '某某（虚构）', idNumber: null, phone: null, illustrative: true }, by: actor('operator') });
const seated = ({ unit, id, post }: Actor, by: Actor): readonly Given[] => [
  register(id), { type: 'CreatePost', stream: `staff-${unit}`, data: { post, office: 'disclosure_officer', title: { zh: '信息公开岗', en: 'Disclosure' }, duties: [], sendingUnit: null, from: null }, by }, { type: 'AssignClerk', stream: `staff-${unit}`, data: { post, person: id, from: null }, by },
];

export const TITLE = { zh: '首问负责制度', en: 'Whoever is asked first answers' };
export const BODY = { title: TITLE, content: { form: 'text', text: '第一个接待群众的人负责到底。' }, formedOn: '2022-01-17', days: null, expiresOn: null };
export const at = (name: string): string => `disclosure-${idOf(`disclosure ${name}`)}`;
export const idAt = (name: string): string => at(name).slice('disclosure-'.length);
export const prepare = (name: string, parts: object = {}, by: Actor = CENTRE): Given => ({ type: 'PrepareDisclosure', stream: at(name), data: { unit: TOWN, kind: 'work_rules', regime: 'operation', ...BODY, ...parts }, by });
export const on = (name: string) => (type: string, data: object, by: Actor = CENTRE): Given => ({ type, stream: at(name), data, by });
export const revise = (name: string, revision: number, parts: object = {}, by: Actor = CENTRE): Given => on(name)('ReviseDisclosure', { revision, ...BODY, ...parts }, by);
export const pass = (name: string, by: Actor = CHECKER, revision = 1): Given => on(name)('PassSecrecyReview', { revision, note: '' }, by);
export const block = (name: string, by: Actor = CHECKER): Given => on(name)('BlockDisclosure', { revision: 1, ground: 'privacy', reason: '涉及个人隐私' }, by);
export const release = (name: string, by: Actor = CENTRE): Given => on(name)('ReleaseDisclosure', { channels: ['board', 'portal'] }, by);
export const update = (name: string, revision: number, by: Actor = CENTRE): Given => on(name)('UpdateDisclosure', { revision }, by);
export const withdraw = (name: string, by: Actor = CENTRE): Given => on(name)('WithdrawDisclosure', { reason: '制度已经废止' }, by);
export const NOTICE = { kind: 'public_notices', regime: null, expiresOn: '2022-01-24' };
export const GUIDE = { kind: 'guides', regime: null, content: { form: 'reference', source: 'item_guide', key: PAYMENT.code } };
export const exempt = (number: number, parts: object = {}, by: Actor = CENTRE): Given => ({ type: 'RecordExemption', stream: `exemption-${TOWN}`, data: { number, title: '低保对象家庭状况', ground: 'privacy', clause: '《政府信息公开条例》第十五条', reason: '涉及个人隐私', disclosure: null, reviewBy: null, ...parts }, by });
export const lift = (number: number, by: Actor = CENTRE): Given => ({ type: 'LiftExemption', stream: `exemption-${TOWN}`, data: { number, reason: '已经匿名处理' }, by });
export const where = (parts: object = {}, { date = '2022-01-17', by = CENTRE }: { date?: string; by?: Actor } = {}): Given => ({ type: 'SetStaffPresence', stream: `presence-${TOWN}-${date}`, data: { post: 'A1', presence: 'out_visiting', from: '09:00', until: '11:00', ...parts }, by });
export const plan = (number: number, parts: object = {}, by: Actor = CENTRE): Given => ({ type: 'PlanPublicity', stream: `publicity-${TOWN}`, data: { number, title: '延时服务', media: ['wechat', 'tv'], due: '2022-01-31', ...parts }, by });
export const done = (number: number, parts: object = {}, by: Actor = CENTRE): Given => ({ type: 'RecordPublicity', stream: `publicity-${TOWN}`, data: { number, medium: 'wechat', link: 'https://example.invalid/a', note: '', on: '2022-01-17', ...parts }, by });

/** One in every state, an entry of the register, somebody out and a plan. */
export const STAGES: readonly Given[] = [
  ...seated(CHECKER, CENTRE), ...seated(OTHER_CHECKER, OTHER_CENTRE), prepare('open'), prepare('own', {}, CHECKER), prepare('blocked'), block('blocked'), prepare('checked', { title: { zh: '限时办结制度', en: 'Limits' } }), pass('checked'),
  prepare('out', { ...GUIDE, title: { zh: '办事指南 <甲> & "乙"', en: 'Guide' } }), pass('out'), release('out'), prepare('gone'), pass('gone'), release('gone'), withdraw('gone'), prepare('notice', NOTICE), pass('notice'), release('notice'),
  exempt(1), exempt(2), lift(2), where(), plan(1), done(1),
];
export { CENTRE, CLERK, OTHER_TOWN, TOWN };
