import { basisText, citesLawOrRule, readable, type ItemRecord, type RawItem } from '@yichuang/domain';
import type { Field } from './header.ts';
import type { ProblemCode } from './problems.ts';
import type { CatalogueRow } from './rows.ts';

export type Say = (code: ProblemCode, field: Field, value?: string) => void;

/** What a row is turned into an item with. `old` is the item as it stands, if there is one. */
export interface RecordSources {
  readonly old: ItemRecord | undefined;
  readonly department: (written: string) => string | null;
  readonly say: Say;
}

function departmentOf(row: CatalogueRow, { old, department, say }: RecordSources): string | null {
  if (row.department === null) {
    if (!old) say('department-missing', 'department');
    return old?.department ?? null;
  }
  const code = department(row.department);
  if (code === null) say('department-unknown', 'department', row.department);
  return code;
}

function writtenBasis(row: CatalogueRow, text: string, say: Say): RawItem['basis'] {
  if (row.kind === 'licence' && !citesLawOrRule(text)) say('basis-not-law', 'basis', text);
  return { status: 'in_force', text };
}

/** A basis that is enacted and comes into force on a day; its text is entered on that day. */
function pendingBasis({ basis, basisFrom }: CatalogueRow): RawItem['basis'] | null {
  return basis === null && basisFrom !== null ? { status: 'pending', inForceFrom: basisFrom } : null;
}

/** The basis of the row; where the list has none or the same words, the one on record, which may be pending. */
function textBasis(row: CatalogueRow, { old, say }: RecordSources): RawItem['basis'] | null {
  if (!old && row.basis === null) say('basis-empty', 'basis');
  const recorded = old?.basis ?? null;
  const silent = row.basis === null || (recorded !== null && readable(basisText(recorded)) === readable(row.basis));
  return silent ? recorded : writtenBasis(row, row.basis, say);
}

/** What the list says, and nothing where it is silent. */
type Said<T> = { [K in keyof T]?: NonNullable<T[K]> };
function said<T extends object>(values: T): Said<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Said<T>;
}

function delegationOf(row: CatalogueRow, { old, say }: RecordSources): ItemRecord['delegation'] | null {
  const { steps, ...rest } = { recipients: 'all_towns' as const, form: '', ...old?.delegation, ...said({ steps: row.steps, form: row.form }) };
  if (!steps) say('steps-missing', 'steps');
  return steps ? { steps, ...rest } : null;
}

/** An English name stays with the Chinese one it translates. */
function nameOf(row: CatalogueRow, old: ItemRecord | undefined): ItemRecord['name'] {
  const same = old !== undefined && readable(old.name.zh) === readable(row.name);
  return { ...(same ? old.name : { zh: row.name, en: '' }), ...said({ en: row.nameEn }) };
}

const UNSAID = { theme: '', applicant: '', handling: 'promised' } as const;

/**
 * The whole item as the new version will hold it: what the row says over what is on record; columns that the list lacks stay as they are.
 * @returns `null` after saying what is missing or wrong
 */
export function recordOf(row: CatalogueRow, sources: RecordSources): RawItem | null {
  const { old } = sources;
  const [department, basis, delegation] = [departmentOf(row, sources), pendingBasis(row) ?? textBasis(row, sources), delegationOf(row, sources)];
  if (department === null || basis === null || delegation === null) return null;
  const { code, kind, theme, applicant, handling } = row;
  return {
    ...UNSAID, ...old, ...said({ theme, applicant, handling }),
    code, kind, name: nameOf(row, old), basis, origin: 'delegated', department, delegation, illustrative: code.startsWith('99'),
  };
}
