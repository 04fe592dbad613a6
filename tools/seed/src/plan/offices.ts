import type { Actor, Role } from '@yichuang/domain';
import type { SampleData } from '../data.ts';

/** A fictional holder of an office. `id` is the pseudonymous reference under which the log knows the person. */
export interface Officer {
  readonly id: string;
  readonly name: string;
  readonly office: Role;
  readonly unit: string;
}

const SURNAMES = '赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 许 何 吕 施 张 孔 曹 严 华 金 魏 陶 姜'.split(' ');
const GIVEN = ['一诚', '二明', '三思', '四平', '五谷', '六合', '七巧', '八方', '九章', '十全', '百川'];

/** Invented and said to be so in the name itself: no such person is meant. */
function fictionalName(index: number): string {
  return `${SURNAMES[index % SURNAMES.length] ?? ''}${GIVEN[index % GIVEN.length] ?? ''}（虚构）`;
}

const DISTRICT_OFFICES: readonly (readonly [id: string, office: Role, unit: string])[] = [
  ['officer-operator-01', 'operator', 'D-ZWZX'],
  ['officer-auditor-01', 'auditor', 'D-SJJU'],
  ['officer-reform-01', 'reform_officer', 'D-SGB'],
  ['officer-legality-01', 'legality_reviewer', 'D-SFJ'],
  ['officer-government-01', 'government_publisher', 'D-ZFB'],
  ['officer-approval-01', 'approval_bureau', 'D-SPJ'],
  ['officer-approval-02', 'dept_catalog_owner', 'D-SPJ'],
];

const isTown = (type: string): boolean => type === 'town' || type === 'subdistrict';
const isVillage = (type: string): boolean => type === 'village' || type === 'community';

/** Codes of the 15 towns and sub-districts, in the order of the list. */
export function townsOf(data: SampleData): readonly string[] {
  return data.organisations.filter(row => isTown(row.type)).map(row => row.code);
}

/** The first village or community of each town: it speaks for the others in the sample. */
export function speakingVillages(data: SampleData): readonly string[] {
  return townsOf(data).map(town => {
    const village = data.organisations.find(row => isVillage(row.type) && row.parent_code === town);
    if (!village) throw new Error(`town ${town} has no village`);
    return village.code;
  });
}

/** Everyone who holds an office in the sample: seven at the district, one per delegating department, town and speaking village. */
export function officersOf(data: SampleData): readonly Officer[] {
  const departments = [...new Set(data.items.map(row => row.department_code))].sort();
  const entries: [string, Role, string][] = [
    ...DISTRICT_OFFICES.map(([id, office, unit]): [string, Role, string] => [id, office, unit]),
    ...departments.map((unit): [string, Role, string] => [`officer-dept-${unit.slice(2).toLowerCase()}-01`, 'dept_catalog_owner', unit]),
    ...townsOf(data).map((unit): [string, Role, string] => [`officer-town-${unit}`, 'centre_manager', unit]),
    ...speakingVillages(data).map((unit): [string, Role, string] => [`officer-village-${unit}`, 'village_manager', unit]),
  ];
  return entries.map(([id, office, unit], index) => ({ id, name: fictionalName(index), office, unit }));
}

/** The actor who holds `office` at `unit`. @throws Error when nobody does: the plan is wrong */
export type Staff = (office: Role, unit: string) => Actor;

export function staffOf(officers: readonly Officer[]): Staff {
  const byPost = new Map(officers.map(officer => [`${officer.office}@${officer.unit}`, officer]));
  return (office, unit) => {
    const officer = byPost.get(`${office}@${unit}`);
    if (!officer) throw new Error(`nobody holds ${office} at ${unit}`);
    return { id: officer.id, unit: officer.unit, post: officer.office };
  };
}
