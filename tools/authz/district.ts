import type { Actor, Role } from '@yichuang/domain';
import { Role as Roles } from '@yichuang/domain';
import { openScene, type Scene, type SceneOptions } from '../../apps/api/src/testing/given-when-then.ts';
import { DISTRICT, FIRST, idOf, item, OFFICES, OPENING, published, type Given } from '../../apps/api/src/testing/sample-commands.ts';

export const [TOWN, OTHER_TOWN, VILLAGE, DEPARTMENT, OTHER_DEPARTMENT] = ['610702101', '610702102', '610702101001', 'D-MZJ', 'D-SPJ'] as const;
const MORE_UNITS = [['610702101002', TOWN], ['610702101003', TOWN], ['610702102001', OTHER_TOWN]] as const;
/** Units on which acts are tried: towns, villages (one of them moved away), departments, and one that does not exist. */
export const TARGETS: readonly string[] = [TOWN, OTHER_TOWN, VILLAGE, '610702101002', '610702101003', '610702102001', DEPARTMENT, OTHER_DEPARTMENT, 'D-SGB', '610702999'];

/** Where each office is at home. */
const HOMES: Readonly<Partial<Record<Role, string>>> = {
  village_agent: VILLAGE, village_manager: VILLAGE, town_acceptor: TOWN, town_reviewer: TOWN, town_decider: TOWN, centre_manager: TOWN, inspector: TOWN,
  dept_reviewer: DEPARTMENT, dept_decider: DEPARTMENT, dept_catalog_owner: DEPARTMENT, reform_officer: 'D-SGB', legality_reviewer: 'D-SFJ', government_publisher: 'D-ZFB', approval_bureau: 'D-SPJ', auditor: 'D-SJJ', operator: 'D-ZWZX',
};
/** Every office with a holder of its own. An applicant holds none; the public is nobody. */
export const OFFICERS: readonly Actor[] = Roles.options.filter(role => role !== 'applicant' && role !== 'public').map(role => ({ id: `holder-${role}`, unit: HOMES[role] ?? 'D-ZFB', post: role }));

/** An item of the first department and one of the second. */
export const OWN_ITEM = item(1).code;
export const OTHER_ITEM = '990501900000';

const operator: Actor = { id: 'officer-operator', unit: 'D-ZWZX', post: 'operator' };
const change = { instrument: null, reason: '区划调整' };
const establish = ([code, parent]: (typeof MORE_UNITS)[number]): Given => ({
  type: 'EstablishUnit', stream: `unit-${code}`, by: operator,
  data: { code, name: { zh: `单位${code}`, en: `Unit ${code}` }, shortName: null, kind: 'village', parent, level: 5, aliases: [], servicePoint: null, effectiveFrom: '2022-01-04', source: 'test', illustrative: true },
});

/** A district in which everybody holds one office, over HTTP. */
export async function openDistrict(options: SceneOptions = {}): Promise<Scene> {
  const scene = await openScene('2022-01-04T01:00:00.000Z', options);
  const [open, ...opening] = OPENING;
  const offices = [...OFFICES, ...OFFICERS.map(({ id, unit, post }) => ({ office: post, unit, holder: id }))];
  const other = { ...item(900), code: OTHER_ITEM, department: OTHER_DEPARTMENT };
  const batch = { ...FIRST, fates: [...FIRST.fates, { fate: 'added', record: other, reason: '首批', deviation: null }], declared: { ...FIRST.declared, added: 6, after: 6 } };
  await scene.given([
    { type: 'OpenLog', stream: `log-${DISTRICT}`, by: open?.by ?? operator, data: { district: DISTRICT, name: { zh: '试验区', en: 'Test District' }, sample: true, offices } },
    ...opening, ...MORE_UNITS.map(establish), ...published(batch),
    { type: 'MoveUnit', stream: 'unit-610702101003', data: { ...change, parent: OTHER_TOWN, effectiveFrom: '2022-02-01' }, by: operator },
  ]);
  scene.clock.set('2022-03-01T01:00:00.000Z');
  return scene;
}
export const commandKey = (n: number): string => idOf(`authz ${n}`);
