/** A line of what was pasted: its number as an editor counts, and its cells without the spaces around them. */
export interface PastedLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells between commas, or between those of a Chinese keyboard; in one in quotation marks a comma is text, and two marks stand for one. */
function byComma(text: string): readonly string[] {
  const comma = text.includes(',') ? ',' : '，';
  const cell = new RegExp(String.raw`\s*(?:"((?:[^"]|"")*)"\s*|([^${comma}]*))${comma}`, 'g');
  return [...`${text}${comma}`.matchAll(cell)].map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain);
}

/** A spreadsheet puts quotation marks around a cell that holds one. */
const unquoted = (cell: string): string => /^"(.*)"$/.exec(cell)?.[1]?.replaceAll('""', '"') ?? cell;

/**
 * Lines of a spreadsheet with their cells, parted by tabs as they are copied or by commas as they are saved. Each line is read by
 * itself, so that a mark too many in one does not swallow those behind it. Empty lines are left out, and keep their number.
 */
export function pastedLines(text: string): readonly PastedLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, at) => {
    if (raw.trim() === '') return [];
    const cells = raw.includes('\t') ? raw.split('\t').map(unquoted) : byComma(raw);
    return [{ line: at + 1, cells: cells.map(cell => cell.trim()) }];
  });
}
