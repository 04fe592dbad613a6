import type { ItemKind, ItemRecord } from '@yichuang/domain';
import type { ItemRow } from '../data.ts';

const KINDS: Readonly<Record<ItemRow['kind'], ItemKind>> = { 行政许可: 'licence', 行政给付: 'payment', 行政确认: 'confirmation', 行政奖励: 'reward', 行政裁决: 'adjudication', 其他行政权力: 'other', 公共服务: 'public_service' };

/** Names that the catalogue of 2022 still bore and that were brought into line with the provincial list in 2023. Illustrative. */
export const NAMES_OF_2022: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '990711005000': { zh: '农村五保供养对象认定', en: 'Determination of rural households enjoying the “five guarantees”' },
  '992036001000': { zh: '新型农村合作医疗参保登记', en: 'Enrolment in the new rural cooperative medical scheme' },
};

/** An English name that was entered wrongly and corrected on 7 March 2023. Illustrative. */
export const MISTRANSLATED = { code: '992014051000', wrong: 'Application for a social insurance certificate', right: 'Application for a social security card' } as const;

type Step = ItemRecord['delegation']['steps'][number];
const STEPS: Readonly<Record<string, readonly Step[]>> = { 'accept': ['accept'], 'accept+review': ['accept', 'review'], 'accept+review+decide': ['accept', 'review', 'decide'] };

function basisOf(row: ItemRow, onDay: string): ItemRecord['basis'] {
  const inForceFrom = row.basis_in_force_from;
  return inForceFrom !== null && inForceFrom > onDay ? { status: 'pending', inForceFrom } : { status: 'in_force', text: row.legal_basis };
}

function nameOf(row: ItemRow, onDay: string): ItemRecord['name'] {
  const old = onDay < '2023' ? NAMES_OF_2022[row.code] : undefined;
  if (old) return { ...old };
  return { zh: row.name_zh, en: row.code === MISTRANSLATED.code ? MISTRANSLATED.wrong : row.name_en };
}

/** The item as the catalogue recorded it on a day: a basis that was not yet in force is pending. */
export function recordOf(row: ItemRow, onDay: string): ItemRecord {
  return {
    code: row.code, name: nameOf(row, onDay), kind: KINDS[row.kind], basis: basisOf(row, onDay), origin: 'delegated', department: row.department_code,
    theme: row.theme, applicant: row.applicant, handling: row.handling_type === '即办件' ? 'on_the_spot' : 'promised',
    delegation: { steps: [...(STEPS[row.delegated_steps] ?? ['accept'])], recipients: 'all_towns', form: row.delegation_form }, illustrative: row.illustrative,
  };
}

/** Cuts a list into pieces of at most `size`. */
export function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}
