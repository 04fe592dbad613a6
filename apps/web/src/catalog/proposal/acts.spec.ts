import { AdjustmentCommand } from '@yichuang/domain';
import { describe, expect, it } from 'vitest';
import { fixtureAdjustment, fixtureLine } from '../../testing/adjustment-fixture.ts';
import { ACTS, dataOf } from './acts.ts';

const body = { ...fixtureAdjustment([fixtureLine('990511001000', 'kept'), fixtureLine('990511002000', 'withdrawn')]), links: [] };

describe('an act at a gate', () => {
  it.each(ACTS)('$command is a command that the domain understands', act => {
    expect(AdjustmentCommand.safeParse({ type: act.command, data: dataOf(act, body, '同意') }).error).toBeUndefined();
  });

  it('declares the sums that stand on the screen', () => {
    expect(dataOf(ACTS[0], body, '')).toEqual({ declared: { before: 2, kept: 1, renamed: 0, withdrawn: 1, mergedAway: 0, splitAway: 0, splitInto: 0, added: 0, after: 1 } });
  });
});
