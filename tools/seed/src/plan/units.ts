import type { Role } from '@yichuang/domain';
import type { OrganisationRow, SampleData } from '../data.ts';

/** The first offices, named by the genesis. Everybody else comes by a post. */
const FIRST_OFFICES: readonly (readonly [holder: string, office: Role, unit: string])[] = [
  ['officer-operator-01', 'operator', 'D-ZWZX'],
  ['officer-auditor-01', 'auditor', 'D-SJJU'],
  ['officer-reform-01', 'reform_officer', 'D-SGB'],
  ['officer-legality-01', 'legality_reviewer', 'D-SFJ'],
  // Reviews what the justice bureau itself makes.
  ['officer-legality-02', 'legality_reviewer', 'D-ZFB'],
  ['officer-government-01', 'government_publisher', 'D-ZFB'],
  ['officer-approval-01', 'approval_bureau', 'D-SPJ'],
];

export const genesisOf = (): { readonly office: Role; readonly unit: string; readonly holder: string }[] => FIRST_OFFICES.map(([holder, office, unit]) => ({ office, unit, holder }));

/** Three fictional units in which faults are planted. */
export const FAULTY = { town: 'X-SFZ', village: 'X-SFC', department: 'X-SFJ' } as const;

const isTown = (type: string): boolean => type === 'town' || type === 'subdistrict';
const isVillage = (type: string): boolean => type === 'village' || type === 'community';

/** Codes of the 15 towns and sub-districts, in the order of the list. */
export function townsOf(data: SampleData): readonly string[] {
  return data.organisations.filter(row => isTown(row.type)).map(row => row.code);
}

/** The 222 villages and communities, in the order of the list. */
export function villagesOf(data: SampleData): readonly OrganisationRow[] {
  return data.organisations.filter(row => isVillage(row.type));
}

/** The first village or community of each town: it speaks for the others in the sample. */
export function speakingVillages(data: SampleData): readonly string[] {
  return townsOf(data).map(town => {
    const village = villagesOf(data).find(row => row.parent_code === town);
    if (!village) throw new Error(`town ${town} has no village`);
    return village.code;
  });
}

/** Departments with items of the catalogue. */
export function delegatingDepartments(data: SampleData): readonly string[] {
  return [...new Set(data.items.map(row => row.department_code))].sort();
}
