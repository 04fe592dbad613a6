import type { Line } from './harness/goal.ts';

const number = (value: number): string => (Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3));
const mark = ({ passed }: Line): string => (passed === null ? '?' : passed ? '✔' : '✘');

function row(line: Line): string {
  const value = line.value === null ? 'unmeasured' : `${number(line.value)} ${line.unit}`;
  const spread = line.value !== null && line.interval ? ` (${line.interval.map(end => end.toFixed(2)).join('–')})` : '';
  return `| ${line.goal} | ${line.what} | ${line.must} | ${value}${spread} | ${mark(line)} | ${line.detail ?? ''} |`;
}

/** A page of results: what it is, facts of the machine, then each goal with its number. */
export interface Page {
  readonly title: string;
  /** Paragraphs above the table. */
  readonly about: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
  readonly lines: readonly Line[];
}

export function renderPage({ title, about, facts, lines }: Page): string {
  const machine = Object.entries(facts).map(([name, value]) => `${name} ${typeof value === 'number' ? number(value) : String(value)}`).join(' · ');
  return [
    `# ${title}`, '', ...about.flatMap(paragraph => [paragraph, '']), `Machine: ${machine}`, '',
    '| Goal | What | Must | Measured | | Detail |', '|---|---|---|---|---|---|', ...lines.map(row), '',
  ].join('\n');
}

/** Fixed text of the published table. */
export const ABOUT = [
  'Form of `node tools/bench.mjs --full`, which writes this page whole; with `--only` and `--page` one group after the other, each with the time at which its run began. A goal is a ratio of two sides measured in one run, in turn (ABBA), each in a process of its own; the interval is a 95 % bootstrap of the median. Rates alone mean little: they are the machine\'s.',
  'A pair is dropped when durable writes per second moved more than twofold around it, or fell under half of the best of the run; after three tries it is given up. What is left with fewer than three pairs is unmeasured: neither reached nor missed. A goal counts as missed only when the whole interval lies on the wrong side of it: ✔ beside a median that misses it means that the interval reaches it.',
] as const;
