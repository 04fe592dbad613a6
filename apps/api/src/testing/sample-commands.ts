import type { Actor, FateCounts, ItemRecord, Role } from '@yichuang/domain';
import { instrumentIdOf } from '../application/natural-ids.ts';
import { v5 } from './uuid.ts';

/** A small district for tests: three gates, two departments, two towns, one village. Codes begin with 99: illustrative. */
export const DISTRICT = '610702';
export const OFFICES: readonly { readonly office: Role; readonly unit: string; readonly holder: string }[] = [
  { office: 'operator', unit: 'D-ZWZX', holder: 'officer-operator' },
  { office: 'dept_catalog_owner', unit: 'D-SPJ', holder: 'officer-owner' },
  { office: 'dept_catalog_owner', unit: 'D-MZJ', holder: 'officer-civil' },
  { office: 'reform_officer', unit: 'D-SGB', holder: 'officer-reform' },
  { office: 'reform_officer', unit: 'D-SPJ', holder: 'officer-owner-as-reviewer' },
  { office: 'legality_reviewer', unit: 'D-SFJ', holder: 'officer-justice' },
  { office: 'government_publisher', unit: 'D-ZFB', holder: 'officer-publisher' },
  { office: 'auditor', unit: 'D-SJJ', holder: 'officer-auditor' },
  { office: 'centre_manager', unit: '610702101', holder: 'officer-town' },
  { office: 'village_manager', unit: '610702101001', holder: 'officer-village' },
];

/** The holder of an office as an actor. */
export function actor(office: Role, unit?: string): Actor {
  const held = OFFICES.find(each => each.office === office && (unit === undefined || each.unit === unit));
  if (!held) throw new Error(`nobody holds ${office}`);
  return { id: held.holder, unit: held.unit, post: held.office };
}

/** A stable UUID for a name. */
export const idOf = (name: string): string => v5(name);
/** The document on which everything rests. */
export const DOCUMENT = { number: '试字〔2022〕1号', title: '试验方案', titleEn: 'Test plan', issuer: '试验区政府', issuedOn: '2022-01-04', effectiveFrom: '2022-01-04', sha256: null, scan: null, illustrative: true };
export const INSTRUMENT = instrumentIdOf(DOCUMENT);

export interface Given {
  readonly type: string;
  readonly stream: string;
  readonly data: unknown;
  readonly by: Actor;
}
const operator = actor('operator');
const given = (type: string, stream: string, rest: { data: unknown; by?: Actor }): Given => ({ type, stream, data: rest.data, by: rest.by ?? operator });

const UNITS = [
  ['D-ZWZX', 'service_centre'], ['D-SPJ', 'department'], ['D-MZJ', 'department'], ['D-SGB', 'reform_office'], ['D-SFJ', 'department'], ['D-ZFB', 'government'], ['D-SJJ', 'department'],
  ['610702101', 'town'], ['610702102', 'subdistrict'], ['610702101001', 'village'],
] as const;

const establish = ([code, kind]: (typeof UNITS)[number]): Given => given('EstablishUnit', `unit-${code}`, {
  data: {
    code, name: { zh: `单位${code}`, en: `Unit ${code}` }, shortName: null, kind, parent: code.length === 12 ? code.slice(0, 9) : null, level: code.length === 12 ? 5 : 3,
    aliases: [], servicePoint: null, effectiveFrom: '2022-01-04', source: 'test', illustrative: true,
  },
});

export const OPENING: readonly Given[] = [
  given('OpenLog', `log-${DISTRICT}`, { data: { district: DISTRICT, name: { zh: '试验区', en: 'Test District' }, sample: true, offices: OFFICES } }),
  ...UNITS.map(establish),
  given('RegisterInstrument', `instrument-${INSTRUMENT}`, { data: DOCUMENT }),
];

/** The n-th illustrative item, of the civil affairs department. */
export function item(n: number, name = `试验事项${n}`): ItemRecord {
  return {
    code: `990501${String(n).padStart(3, '0')}000`, name: { zh: name, en: `Test item ${n}` }, kind: 'payment', basis: { status: 'in_force', text: '《社会救助暂行办法》第四条' }, origin: 'delegated', department: 'D-MZJ',
    theme: '社会保障', applicant: '自然人', handling: 'promised', delegation: { steps: ['accept', 'review'], recipients: 'all_towns', form: '委托受理和初审' }, illustrative: true,
  };
}

export const NO_COUNTS: FateCounts = { before: 0, kept: 0, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: 0, after: 0 };
const OWNER = actor('dept_catalog_owner', 'D-SPJ');
const opinions = ['610702101', '610702102'].map(town => ({ town, opinion: 'can', note: '' }));

export interface BatchPlan {
  readonly id: string;
  readonly version: string;
  readonly base: unknown;
  readonly fates: readonly unknown[];
  readonly declared: FateCounts;
  readonly effectiveFrom: string;
  readonly publishedOn: string;
}

/** A batch up to its proposal. */
export function proposed({ id, base, fates, declared }: BatchPlan): Given[] {
  const stream = `adjustment-${id}`;
  return [
    given('DraftAdjustment', stream, { data: { adjustmentId: id, title: `批次${id.slice(0, 4)}`, instrument: INSTRUMENT, base }, by: OWNER }),
    ...(fates.length > 0 ? [given('DecideFates', stream, { data: { fates }, by: OWNER })] : []),
    given('RecordCapacityOpinions', stream, { data: { opinions }, by: OWNER }),
    given('ProposeAdjustment', stream, { data: { declared }, by: OWNER }),
  ];
}

/** A batch through its three gates and published. */
export function published(plan: BatchPlan): Given[] {
  const stream = `adjustment-${plan.id}`;
  return [
    ...proposed(plan),
    given('PassUnifiedReview', stream, { data: { opinion: '同意' }, by: actor('reform_officer', 'D-SGB') }),
    given('PassLegalityReview', stream, { data: { opinion: '合法' }, by: actor('legality_reviewer') }),
    given('ApproveAdjustment', stream, { data: { instrument: INSTRUMENT }, by: actor('government_publisher') }),
    given('PublishVersion', `catalog-${DISTRICT}`, {
      data: { version: plan.version, adjustmentId: plan.id, instrument: INSTRUMENT, publishedOn: plan.publishedOn, effectiveFrom: plan.effectiveFrom }, by: actor('government_publisher'),
    }),
  ];
}

export const FIRST: BatchPlan = {
  id: idOf('first'), version: '2022', base: null, publishedOn: '2022-01-04', effectiveFrom: '2022-01-05',
  fates: [1, 2, 3, 4, 5].map(n => ({ fate: 'added', record: item(n), reason: '首批', deviation: null })), declared: { ...NO_COUNTS, added: 5, after: 5 },
};
