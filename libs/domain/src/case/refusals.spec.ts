import { describe, expect, it } from 'vitest';
import { REJECTION_CODES } from '../kernel/rejection-codes.ts';
import { OF_CHECKS, OF_CLOCKS, OF_COMMITMENTS, OF_PEOPLE, OF_REVIEW } from './testing/refusals/handling.ts';
import { OF_DECISIONS, OF_OUTCOMES } from './testing/refusals/outcome.ts';
import { OF_ACCEPTANCE, OF_CHOICES, OF_NOTICES, OF_POWERS, OF_PAPERS, OF_RECEIPT } from './testing/refusals/receipt.ts';
import type { Refusal } from './testing/refusals/row.ts';
import { givenOnce } from './testing/fixtures.ts';

const TABLES: Readonly<Record<string, readonly Refusal[]>> = { receipt: OF_RECEIPT, choices: OF_CHOICES, powers: OF_POWERS, papers: OF_PAPERS, notices: OF_NOTICES, acceptance: OF_ACCEPTANCE, commitments: OF_COMMITMENTS, checks: OF_CHECKS, review: OF_REVIEW, clocks: OF_CLOCKS, people: OF_PEOPLE, decisions: OF_DECISIONS, outcomes: OF_OUTCOMES };
/** The rules themselves, as text: what they can refuse with. */
const sources = (import.meta as ImportMeta & { glob(pattern: string, options: { query: '?raw'; import: 'default'; eager: true }): Readonly<Record<string, string>> }).glob('./decide/*.ts', { query: '?raw', import: 'default', eager: true });

// @req #34 #45 #52 #53
describe.each(Object.entries(TABLES))('what is refused of %s', (_of, rows) => {
  it.each(rows.map(([code, past, command, context], at) => [`${at} ${code}: ${command.type}`, code, { past, command, context }] as const))('%s', (_name, code, { past, command, context }) => {
    givenOnce(past).when(command, context).refuses(code);
  });
});

describe('the codes with which a case refuses', () => {
  it('are each met by a line of the tables', () => {
    const text = Object.values(sources).join('\n').replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
    const used = REJECTION_CODES.filter(code => text.includes(`'${code}'`));
    const met = new Set(Object.values(TABLES).flatMap(rows => rows.map(([code]) => code)));
    expect(Object.keys(sources).length).toBeGreaterThan(10);
    expect(used.length).toBeGreaterThan(70);
    expect(used.filter(code => !met.has(code))).toEqual([]);
    expect([...met].filter(code => !used.includes(code))).toEqual([]);
  });
});
