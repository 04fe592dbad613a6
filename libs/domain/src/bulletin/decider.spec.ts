import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actor, sha256 } from '../catalog/testing/fixtures.ts';
import { specification } from '../kernel/testing/specification.ts';
import { BulletinCommand, bulletinDecider, BulletinIssued, figuresDigest, type BulletinContext, type BulletinFigures } from './index.ts';

const { given } = specification(bulletinDecider, { commands: BulletinCommand });
const FIGURES: BulletinFigures = { total: { received: 120, onTime: 110 }, towns: [{ unit: '610702100', counts: { received: 8, onTime: null } }] };
const BUREAU = actor('D-SPJ', 'bureau-1', 'approval_bureau');
const at = (more: Partial<BulletinContext> = {}): BulletinContext => ({ now: '2023-04-03T01:00:00.000Z', today: '2023-04-03', actor: BUREAU, sha256, number: 900, found: { position: 900, closed: 850, figures: FIGURES }, ...more });
const issue = (period = '2023Q1', position: number | null = null): BulletinCommand => ({ type: 'IssueBulletin', data: { period, position, remarks: '一季度办件总体平稳（示例）' } });

// @req #69 #47
describe('a bulletin', () => {
  it('freezes what the log says at a position, with the digest of it', () => {
    given().when(issue(), at()).records({ type: 'BulletinIssued', data: { period: '2023Q1', position: 900, figures: FIGURES, digest: figuresDigest(FIGURES, sha256), remarks: '一季度办件总体平稳（示例）', issuer: 'D-SPJ', on: '2023-04-03' } });
  });
  it('is issued once', () => {
    const [issued] = given().when(issue(), at()).recordsTypes('BulletinIssued');
    given(issued!).when(issue(), at()).refuses('already-exists');
  });
  it('waits for the end of its period, and knows at least everything recorded in it', () => {
    given().when(issue('2023Q2'), at()).refuses('not-due-yet', { to: '2023-06-30' });
    given().when(issue('2023'), at()).refuses('not-due-yet');
    given().when(issue('2023Q1'), at({ today: '2023-03-31' })).refuses('not-due-yet');
    given().when(issue('2023Q1', 849), at({ found: { position: 849, closed: 850, figures: FIGURES } })).refuses('not-due-yet', { position: 849, closed: 850 });
    given().when(issue('2023Q1', 901), at({ found: null })).refuses('evidence-missing', { number: 900 });
  });
  it('is the bureau’s', () => {
    given().when(issue(), at({ actor: actor('610702100', 'head-1', 'centre_manager') })).refuses('wrong-office');
  });
  it('has one digest for the same figures in any order of their names, and another for other figures', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{2,8}$/), fc.option(fc.nat(500))), total => {
      const told = (counts: typeof total): string => figuresDigest({ total: counts, towns: [] }, sha256);
      expect(told(Object.fromEntries(Object.entries(total).reverse()))).toBe(told(total));
      expect(told({ ...total, other: 1 })).not.toBe(told({ ...total, other: 2 }));
    }), { numRuns: 50 });
  });
  it('holds no name of a figure that could be a text', () => {
    expect(BulletinIssued.schema.shape.figures.safeParse({ total: { '张三 received': 1 }, towns: [] }).success).toBe(false);
  });
});
