import { FIGURES, type SupervisionLine, type SupervisionView } from '@yichuang/projections';
import { stringify } from 'csv-stringify/sync';
import { neutral } from '../open/csv.ts';

const STEPS = ['accept', 'review', 'decide', 'deliver'] as const;
/** What a number reads that is left out: it is from one to four. */
const SMALL = '1-4';

type Cells = readonly (string | number)[];
const WHOLE = { code: '', zh: '全区', en: 'District' };
const timesOf = ({ times }: SupervisionLine): Cells => STEPS.flatMap(step => [times[step].median ?? '', times[step].n ?? SMALL]);

function rowOf(kind: string, line: SupervisionLine): Cells {
  const { code, zh, en } = line.unit ?? WHOLE;
  return [kind, code, neutral(zh), neutral(en), ...FIGURES.map(name => line.counts[name] ?? SMALL), ...timesOf(line), line.rank ?? '', line.illustrative ? '示例' : ''];
}

/** The dashboard as a table: the whole, towns, departments. Times: upper bound of the middle case, in per cent of its limit. @req #69 */
export function supervisionCsv({ total, towns, departments }: SupervisionView): string {
  const header = ['of', 'code', 'name_zh', 'name_en', ...FIGURES, ...STEPS.flatMap(step => [`${step}_median_percent`, `${step}_cases`]), 'rank', 'illustrative'];
  return stringify([header, rowOf('total', total), ...towns.map(line => rowOf('town', line)), ...departments.map(line => rowOf('department', line))], { bom: true, record_delimiter: '\r\n' });
}
