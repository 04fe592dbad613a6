import type { Line } from './harness/goal.ts';

const number = (value: number): string => (Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));

function row(line: Line): string {
  const value = line.value === null ? 'unmeasured' : `${number(line.value)} ${line.unit}`;
  const spread = line.interval ? ` (${line.interval.map(end => end.toFixed(2)).join('–')})` : '';
  return `| ${line.goal} | ${line.what} | ${line.must} | ${value}${spread} | ${line.passed === null ? '?' : line.passed ? '✔' : '✘'} | ${line.detail ?? ''} |`;
}

/** The published table: facts of the machine, then each goal with its number. */
export function renderTable(report: { facts: Readonly<Record<string, unknown>>; lines: readonly Line[] }): string {
  const facts = Object.entries(report.facts).map(([name, value]) => `${name} ${typeof value === 'number' ? number(value) : String(value)}`).join(' · ');
  return [
    '# Performance', '',
    'Form of `node tools/bench.mjs --full`, which writes this page whole. A goal is a ratio of two sides measured in one run, in turn (ABBA), each in a process of its own; the interval is a 95 % bootstrap of the median. Rates alone mean little: they are the machine\'s.', '',
    `Machine: ${facts}`, '',
    '| Goal | What | Must | Measured | | Detail |', '|---|---|---|---|---|---|', ...report.lines.map(row), '',
  ].join('\n');
}
