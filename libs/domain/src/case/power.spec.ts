import { describe, expect, it } from 'vitest';
import { actor } from '../catalog/testing/fixtures.ts';
import { actsUnderPower, powerPaperOf, type AgentPower } from './index.ts';
import { acceptAll, AGENT, ALL, DAY, done, given, history, on, received, say, stateAfterAll } from './testing/fixtures.ts';
import { MANIFEST } from './testing/rules.ts';

const POWER: AgentPower = { material: 'power', capacity: 'attorney', scope: ['submit', 'correct', 'withdraw'], until: '2023-04-01' };
const applying = received([...ALL, 'power'], { agent: { subject: AGENT, mandate: null }, power: POWER });
const agent = on(DAY, actor('public', AGENT), { mandate: () => 'unknown' });
const checking = (good: boolean) => done(say('CheckMaterial', { material: 'power', good, reason: good ? '' : '没有签名' }), on(DAY));
const [SHOWN, GOOD, BAD] = [history(done(applying, agent)), history(done(applying, agent), checking(true)), history(done(applying, agent), checking(false))];

// @req #51
describe('an application in the name of another', () => {
  it('says with the paper what the power covers, and that nobody has looked at it yet', () => {
    const [, shown] = given([]).when(applying, agent).recordsTypes('ApplicationReceived', 'AgentPowerShown');
    expect(shown?.data).toEqual({ ...POWER, on: DAY });
    expect(stateAfterAll(SHOWN)).toMatchObject({ power: POWER, papers: { power: { state: 'provided', checked: false } } });
  });

  it('is accepted once the counter has checked the power', () => {
    given(GOOD).when(acceptAll(), on(DAY)).recordsTypes('ApplicationAccepted');
  });

  it('is told by the notice that the power is not good, and the agent may hand in a better one', () => {
    const [notice] = given(BAD).when(say('IssueCorrectionNotice', { also: [] }), on(DAY)).recordsTypes('CorrectionNoticeIssued');
    expect(notice?.data).toMatchObject({ gaps: [{ kind: 'invalid', key: 'power', reason: '没有签名' }] });
  });

  it('lets the agent hand in what is asked for at once, and do more only when it has been checked, within its term', () => {
    const acts = (past: typeof SHOWN, today = DAY) => actsUnderPower(stateAfterAll(past), today);
    expect([acts(SHOWN), acts(BAD), acts(GOOD), acts(GOOD, '2023-04-01'), acts(GOOD, '2023-04-02')]).toEqual([['submit', 'correct'], ['submit', 'correct'], POWER.scope, POWER.scope, []]);
    expect(acts(history(done(received(), on(DAY))))).toEqual([]);
  });

  it('rests on the paper that is asked for where somebody else applies, not on what every household signs', () => {
    const household = { ...MANIFEST.materials[0]!, key: 'household', kind: 'authorisation' as const };
    expect(powerPaperOf({ materials: [household, ...MANIFEST.materials] })?.key).toBe('power');
    expect(powerPaperOf({ materials: [household] })).toBeUndefined();
  });
});
