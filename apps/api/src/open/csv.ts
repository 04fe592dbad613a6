import { stringify } from 'csv-stringify/sync';
import type { CatalogueAnswer } from '@yichuang/projections';

/** Characters that make a spreadsheet read a cell as a formula, also in full width (trust D9, ASVS 1.2.10). */
const FORMULA = new Set('=+-@＝＋－＠');
const isBlank = (character: string): boolean => character <= ' ' || character.trim() === '';

/** A cell that no spreadsheet runs: an apostrophe in front makes it text. Control characters at the start count as an attempt. */
export function neutral(text: string): string {
  const visible = [...text].find(character => !isBlank(character)) ?? '';
  return FORMULA.has(visible) || (text !== '' && text < ' ') ? `'${text}` : text;
}

const COLUMNS = ['code', 'name_zh', 'name_en', 'kind', 'department_code', 'department_zh', 'theme', 'applicant', 'handling', 'basis', 'basis_in_force_from', 'steps', 'recipients', 'status', 'illustrative', 'form', 'deviation'] as const;

/** The catalogue as CSV, in columns that `yichuang catalog import` reads back (RFC 4180) in UTF-8 with a byte-order mark, which spreadsheets need to read Chinese. */
export function catalogueCsv({ items }: CatalogueAnswer): string {
  const rows = items.map(item => [
    item.code, item.name.zh, item.name.en, item.kind, item.department, item.departmentName.zh, item.theme, item.applicant, item.handling,
    item.basis.status === 'in_force' ? item.basis.text : '', item.basis.status === 'pending' ? item.basis.inForceFrom : '',
    item.delegation.steps.join('+'), item.delegation.recipients === 'all_towns' ? 'all_towns' : item.delegation.recipients.join('+'), item.status, item.illustrative ? '示例' : '',
    item.delegation.form, item.deviation ?? '',
  ].map(cell => neutral(cell)));
  return stringify([[...COLUMNS], ...rows], { bom: true, record_delimiter: '\r\n' });
}
