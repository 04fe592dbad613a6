import type { Actor, Role } from '@yichuang/domain';
import { by, CIVIL, item, stage, TOWN, TOWN_MANAGER } from '../../catalog/testing/stages.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { idOf, INSTRUMENT, type Given } from '../../testing/sample-commands.ts';

export { CIVIL, TOWN, TOWN_MANAGER };
export { OTHER_TOWN_MANAGER, OWNER, REPEALED, VILLAGE_MANAGER } from '../../catalog/testing/stages.ts';
export const VILLAGE = '610702101001';
export const OPERATOR = by('operator', 'D-ZWZX');
export const ITEM = item(1).code;
export const LATER = '2022-06-01T01:00:00.000Z';
export const PAST = '2021-12-01T01:00:00.000Z';
export { idOf };

/** The n-th person of the stage, known to the log. */
export const person = (n: number): string => `person-012345678-${String(n).padStart(2, '0')}`;
const PEOPLE = 12;

const register = (n: number): Given => ({ type: 'RegisterSubject', stream: `subject-${person(n)}`, data: { subject: person(n), kind: 'officer', name: `甲${n}（虚构）`, idNumber: null, phone: null, illustrative: true }, by: OPERATOR });

/** A line of a roster, or the data of a new post. */
export const post = (code: string, office: Role, parts: object = {}) => ({ post: code, office, title: { zh: '综合窗口', en: 'Window' }, duties: ['receive', 'accept'], sendingUnit: null, ...parts });
export const staff = (type: string, data: object, to: { unit?: string; by?: Actor } = {}): Given => ({ type, stream: `staff-${to.unit ?? TOWN}`, data, by: to.by ?? TOWN_MANAGER });
export const roster = (posts: readonly object[], to: { unit?: string; by?: Actor } = {}): Given => staff('EnterRoster', { posts, helpers: [], from: null }, to);
export const milestone = (type: string, data: object, who: Actor = by('government_publisher', 'D-ZFB')): Given => ({ type, stream: `milestone-${INSTRUMENT}`, data, by: who });
export const obligation = (key: string, parts: object = {}) => ({ key, clause: '二（一）', obligation: { zh: '规范便民服务场所', en: 'Venues up to standard' }, responsible: [TOWN], due: '2022-01-31', ...parts });

/** A centre with posts in every condition, a village of two, two obligations. */
export const manned = (): Promise<Scene> => stage(async scene => {
  await scene.given(Array.from({ length: PEOPLE }, (_, n) => register(n)));
  await scene.given([
    roster([
      post('A1', 'town_acceptor', { clerk: person(0), backup: person(1) }), post('A2', 'town_acceptor', { clerk: person(2), backup: null, sendingUnit: 'D-MZJ' }),
      post('A3', 'town_acceptor', { clerk: null, backup: null }), post('A4', 'town_acceptor', { clerk: null, backup: null }), post('B1', 'town_reviewer', { clerk: person(3), backup: person(4) }), post('C1', 'town_decider', { clerk: person(5), backup: null }),
    ]),
    staff('ClosePost', { post: 'A4', from: null, reason: '窗口合并' }),
    staff('StartAbsence', { post: 'B1', from: null, until: null, cause: 'leave' }),
    staff('StartAbsence', { post: 'C1', from: null, until: null, cause: 'leave' }),
    roster([post('V1', 'village_agent', { duties: [], clerk: person(6), backup: null }), post('V2', 'village_agent', { duties: [], clerk: person(7), backup: null })], { unit: VILLAGE }),
    milestone('SetMilestone', obligation('2.1')), milestone('SetMilestone', obligation('2.2')), milestone('MeetMilestone', { key: '2.2', on: '2022-01-04', evidence: [0], note: '' }),
  ]);
});
