import { parse } from 'csv-parse/sync';
import type { Grid, GridRow } from './grid.ts';
import type { ImportLimits } from './limits.ts';
import { ImportRefused } from './refusal.ts';
import { budgetOf } from './sheet-xml.ts';

const SEPARATORS = [',', '\t', ';'] as const;

/**
 * The text of a CSV file: UTF-16 by its mark, else UTF-8 with or without mark, else GB18030 (what Excel in Chinese writes).
 * @throws {ImportRefused} `unknown-encoding`
 */
export function decodeText(bytes: Uint8Array): string {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new ImportRefused('unknown-encoding');
}

/** The separator that stands most often in the first lines. */
function separatorOf(text: string): string {
  const head = text.split('\n', 12).join('\n');
  const count = (separator: string): number => head.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, { delimiter: separatorOf(text), relax_column_count: true, skip_empty_lines: false, max_record_size: 65_536 });
  } catch (error) {
    throw new ImportRefused('damaged-csv', error instanceof Error ? error.message : '');
  }
}

/** A cell without the apostrophe that an export puts before what a spreadsheet would run. */
const plain = (value: string): string => value.replace(/^'(?=[\s\p{Cc}]*[=+\-@＝＋－＠])/u, '');

/** Reads a CSV file (RFC 4180) as one sheet; a row is what a spreadsheet shows as one. @throws {ImportRefused} */
export function readCsv(bytes: Uint8Array, limits: ImportLimits): Grid[] {
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new ImportRefused('not-a-zip');
  const budget = budgetOf(limits);
  const rows = recordsOf(text).flatMap<GridRow>((record, index) => {
    const cells = new Map(record.flatMap((value, column) => (value.trim() === '' ? [] : [[column + 1, { text: plain(value), kind: 'text' }] as const])));
    if (cells.size === 0) return [];
    budget.spendRow();
    for (const _ of cells) budget.spendCell();
    return [{ row: index + 1, cells }];
  });
  return [{ sheet: 'CSV', rows }];
}
