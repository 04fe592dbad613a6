import type { CatalogueReading, ImportPlan } from '@yichuang/seed';

/** A CSV field (RFC 4180). A leading `=`, `+`, `-` or `@` is quoted away, so that a table program never runs it. */
export function csvField(value: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Problems and differences of an import as CSV with a byte-order mark, so that Excel reads the Chinese. */
export function reportOf({ reading, plan }: { readonly reading: CatalogueReading; readonly plan: ImportPlan }): string {
  const problems = [...reading.problems, ...plan.problems].map(({ severity, sheet, cell, code, zh, en }) => [severity, sheet, cell, code, zh, en]);
  const differences = plan.elementMismatches.map(({ sheet, cell, field: element, explained, zh, en }) => [explained ? 'explained' : 'difference', sheet, cell, element, zh, en]);
  const lines = [['severity', 'sheet', 'cell', 'what', 'zh', 'en'], ...problems, ...differences].map(row => row.map(csvField).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
