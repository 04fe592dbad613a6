import { expect, it } from 'vitest';
import { manifestOfSample } from '../../../../../libs/plugins/kit/src/testing/sample.ts';
import { findingsAt, lookAt } from './look.ts';

const manifest = manifestOfSample();

it('a good manifest runs, and its examples agree', () => {
  const { rulebook, problems, findings, runs } = lookAt(manifest);
  expect(rulebook?.manifest.item).toBe(manifest.item);
  expect([problems, findings]).toEqual([[], []]);
  expect(runs.filter(({ differences }) => differences.length > 0)).toEqual([]);
  expect(runs).toHaveLength(manifest.examples.length);
});

it('an example that promises something else is seen to differ', () => {
  const [first, ...others] = manifest.examples;
  if (first === undefined) throw new Error('the sample has no example');
  const { runs } = lookAt({ ...manifest, examples: [{ ...first, expect: { ...first.expect, decide: 'refuse' } }, ...others] });
  expect(runs[0]?.differences).toEqual([{ of: 'decide', expected: 'refuse', found: 'grant' }]);
});

it('a finding stands at its own paper and at no other', () => {
  const materials = manifest.materials.map((paper, at) => (at === 1 ? { ...paper, core: true, deferrableDays: 5 } : paper));
  const { findings } = lookAt({ ...manifest, materials });
  expect(findingsAt(findings, '/materials/1').map(({ code }) => code)).toContain('core-deferrable');
  expect(findingsAt(findings, '/materials/0')).toEqual([]);
});

it('a place is no beginning of another number', () => {
  const words = { zh: '示', en: 'x' };
  expect(findingsAt([{ code: 'catch-all', pointer: '/materials/10/name', words }], '/materials/1')).toEqual([]);
});

it('an expression that cannot be parsed is a problem with its place, and nothing is run', () => {
  const { rulebook, problems, runs } = lookAt({ ...manifest, amount: 'form.nothing' });
  expect([rulebook, runs]).toEqual([null, []]);
  expect(problems.map(({ pointer }) => pointer)).toContain('/amount');
});
