import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import type { Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, titled, type Refusal } from '../testing/refusals.ts';
import { idOf } from '../testing/sample-commands.ts';
import { caseIdOf } from './testing/ground.ts';
import { CHOICE_REFUSALS, COMMITMENT_REFUSALS, creditRefusals, DECISION_REFUSALS, DEFERRAL_REFUSALS, HANDLING_REFUSALS, NOT_OVER_HTTP, POWER_REFUSALS, RECEIPT_REFUSALS } from './testing/refusals.ts';
import { openStages } from './testing/stages.ts';

const CREDIT = creditRefusals(caseIdOf('old'));
const ALL: readonly Refusal[] = [...RECEIPT_REFUSALS, ...CHOICE_REFUSALS, ...POWER_REFUSALS, ...HANDLING_REFUSALS, ...DECISION_REFUSALS, ...DEFERRAL_REFUSALS, ...COMMITMENT_REFUSALS, ...CREDIT];
/** An application has a key of its own. */
async function answerOf(scene: Scene, { send, code }: Refusal) {
  return send.type === 'ReceiveApplication' ? scene.send(send, { headers: { 'idempotency-key': idOf(`refused ${code}`) } }) : answerTo(scene, { send });
}

// W7, W8, W9: each refusal once more through HTTP. @req #5 #34 #45 #52 #53
describe('a case', () => {
  let scene: Scene;
  beforeAll(async () => { scene = await openStages(); }, 120_000);
  afterAll(() => scene.close());

  it.each(titled(ALL))('%s is refused as %s with %i', async (_type, _code, _status, row) => {
    const answer = await answerOf(scene, row);
    expectRefused(answer, row);
    // Whatever was sent, no value of it comes back.
    expect(answer.text).not.toMatch(/三百元|110101199003070000|13800000000|王某某/);
  });

  it('is left as it was by all of them', async () => {
    await expectNothingRecorded(scene);
  });
});

describe('the table of refusals of cases', () => {
  it('has a request for every code of cases and of credit', () => {
    const covered = new Set([...ALL, ...NOT_OVER_HTTP].map(({ code }) => code));
    expect([...codesIn(['case/decide', 'credit'])].filter(code => !covered.has(code))).toEqual([]);
  });

  it('sees a code that has no request', () => {
    const covered = new Set(ALL.filter(({ code }) => code !== 'unsigned').map(({ code }) => code));
    expect([...codesIn(['case/decide'])].filter(code => !covered.has(code))).toContain('unsigned');
  });
});
