import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../apps/api/src/application/registry.ts';
import { QUERIES } from '../../apps/api/src/policy/queries.ts';
import { INTERNAL } from '../../apps/api/src/policy/streams.ts';
import type { Scene } from '../../apps/api/src/testing/given-when-then.ts';
import { createProgram } from './actual.ts';
import { allCells, type Cell } from './cells.ts';
import { openFurnished } from './testing/things.ts';
import { differences, mutants, rowOf } from './mutate.ts';
import { readRelations, readRules } from './rules.ts';

const rules = readRules();
const cells = allCells(readRelations());

// Trust A1, A2. The expected values stand in rules.tsv, apart from the program.
// @req #72
describe('the matrix of rights', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openFurnished();
  });
  afterAll(() => scene.close());

  it('has a row for every command and every route, and none about nothing', () => {
    const streams = ['public', ...INTERNAL].map(kind => `GET /streams/${kind}`);
    expect(streams.filter(act => !cells.some(({ tried }) => tried.act === act)), 'never tried').toEqual([]);
    const real = [...COMMANDS.map(command => command.type), ...Object.keys(QUERIES).filter(name => !name.startsWith('GET /streams/')), ...streams];
    expect(real.filter(act => !rules.acts.has(act)), 'without a row').toEqual([]);
    expect([...rules.acts].filter(act => !real.includes(act)), 'about nothing').toEqual([]);
    expect(rules.count).toBeLessThanOrEqual(300);
  });

  it('says of every cell what the program says', async () => {
    expect(cells.length).toBeGreaterThan(10_000);
    const wrong = await differences(createProgram(scene.app.world), { rules, cells });
    expect(wrong.map(rowOf)).toEqual([]);
  }, 120_000);

  it('reaches every ending', () => {
    const endings = new Set(cells.map(({ tried }) => rules.expected(tried)));
    expect([...endings].sort()).toEqual(['allowed', 'hidden', 'refused', 'sign-in']);
  });

  it('turns red for every clause that is taken away', async () => {
    const silent: string[] = [];
    for (const mutant of mutants()) {
      const touched = cells.filter(({ tried }: Cell) => mutant.touches(tried.act));
      const wrong = await differences(createProgram(scene.app.world, mutant.changed), { rules, cells: touched, most: 1 });
      if (wrong.length === 0) silent.push(mutant.name);
    }
    expect(mutants().length).toBeGreaterThan(100);
    expect(silent).toEqual([]);
  }, 240_000);
});
