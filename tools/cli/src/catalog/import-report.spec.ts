import type { Problem } from '@yichuang/seed';
import { describe, expect, it } from 'vitest';
import { reportOf } from './import-report.ts';

const counts = { before: 0, kept: 0, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: 0, after: 0 };
const wrong = (sheet: string, zh: string): Problem => ({ code: 'fate-unknown', severity: 'error', sheet, cell: 'D47', zh, en: 'en' });
const report = (...problems: Problem[]) => reportOf({ reading: { rows: [], problems }, plan: { fates: [], counts, elementMismatches: [], changed: [], problems: [] } });

describe('the report of an import', () => {
  it('is CSV that Excel reads as Chinese', () => {
    expect(report(wrong('目录', '看不懂'))).toBe('\uFEFFseverity,sheet,cell,what,zh,en\r\nerror,目录,D47,fate-unknown,看不懂,en\r\n');
  });

  it('quotes what CSV needs quoted', () => {
    expect(report(wrong('a,b', '说"好"\n了'))).toContain('error,"a,b",D47,fate-unknown,"说""好""\n了",en');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('does not let %j run as a formula', text => {
    expect(report(wrong(text, 'x'))).toContain(`error,'${text},D47`);
  });
});
