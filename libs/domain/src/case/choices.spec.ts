import { describe, expect, it } from 'vitest';
import { actor } from '../catalog/testing/fixtures.ts';
import { acceptAll, AGENT, DAY, done, given, givenOnce, handed, history, on, received, say, SELF, stateAfterAll, textOf } from './testing/fixtures.ts';
import type { PaperChoice } from './index.ts';

const LATER: PaperChoice = { material: 'photo', way: 'later', text: null, signed: true };
const COMMIT: PaperChoice = { material: 'income', way: 'commit', text: textOf('income'), signed: true };
const PAPERS = ['form', 'identity', 'permit'] as const;
const choosing = (...choices: PaperChoice[]) => received(PAPERS, { choices });
const CHOSEN = history(done(choosing(LATER, COMMIT), on(DAY, SELF)));

// @req #52 #53
describe('what applicants choose with the application', () => {
  it('is recorded as their choice: the consequence told, the words signed', () => {
    const [, chosen, , signed] = given([]).when(choosing(LATER, COMMIT), on(DAY, SELF)).recordsTypes('ApplicationReceived', 'DeferralChosen', 'CommitmentOffered', 'CommitmentSigned');
    expect(chosen?.data).toEqual({ material: 'photo', days: 10, consequence: expect.stringContaining('终止办理') as unknown, on: DAY });
    expect(signed?.data).toEqual({ material: 'income', text: textOf('income'), signature: 'electronic', signedOn: DAY, verifyBy: '2023-04-05' });
    expect(stateAfterAll(CHOSEN)).toMatchObject({ chosenLater: ['photo'], papers: { income: { state: 'committed' } } });
  });

  it('is taken by acceptance as it is: a promise for the latest day that the list lets it have', () => {
    const [promised, accepted] = given(CHOSEN).when(acceptAll(), on(DAY)).recordsTypes('DeferredPaperPromised', 'ApplicationAccepted');
    expect(promised?.data).toMatchObject({ material: 'photo', due: '2023-03-16', signed: true });
    expect(accepted?.data).toMatchObject({ capsule: { outcome: 'accept', missing: [] } });
    expect(stateAfterAll([...CHOSEN, ...history(done(choosing(LATER, COMMIT), on(DAY, SELF)), done(acceptAll(), on(DAY))).slice(CHOSEN.length)])).toMatchObject({ chosenLater: [], papers: { photo: { state: 'deferred', deferredUntil: '2023-03-16' } } });
  });

  it('leaves the day to the clerk who names another, within the same bounds', () => {
    const [promised] = given(CHOSEN).when(acceptAll({ defer: [{ material: 'photo', due: '2023-03-10' }], signed: true }), on(DAY)).recordsTypes('DeferredPaperPromised', 'ApplicationAccepted');
    expect(promised?.data).toMatchObject({ material: 'photo', due: '2023-03-10' });
    given(CHOSEN).when(acceptAll({ defer: [{ material: 'photo', due: '2023-03-17' }], signed: true }), on(DAY)).refuses('due-too-late');
  });

  it('is not asked for by a notice about something else', () => {
    const lacking = history(done(received(['form', 'identity'], { choices: [LATER, COMMIT] }), on(DAY, SELF)));
    const [notice] = given(lacking).when(say('IssueCorrectionNotice', { also: [] }), on(DAY)).recordsTypes('CorrectionNoticeIssued');
    expect(notice?.data).toMatchObject({ gaps: [{ kind: 'missing', key: 'permit', reason: '' }] });
    given(CHOSEN).when(say('IssueCorrectionNotice', { also: [] }), on(DAY)).refuses('nothing-missing');
  });

  it('is asked for when a bad record has come up since, and no longer a promise', () => {
    const context = on(DAY, undefined, { badCredit: true });
    givenOnce(CHOSEN).when(acceptAll(), context).refuses('still-incomplete', { missing: ['photo'] });
    given(CHOSEN).when(say('IssueCorrectionNotice', { also: [] }), context).recordsTypes('CorrectionNoticeIssued');
  });

  it('is over when the paper comes after all', () => {
    const came = [...CHOSEN, ...history(done(choosing(LATER, COMMIT), on(DAY, SELF)), done(say('SubmitMaterial', { paper: handed('photo'), visit: false }), on(DAY, SELF))).slice(CHOSEN.length)];
    expect(stateAfterAll(came).chosenLater).toEqual([]);
    given(came).when(acceptAll(), on(DAY)).recordsTypes('ApplicationAccepted');
  });

  it('may be made by an agent whose mandate is on record', () => {
    const by = received([...PAPERS, 'power'], { agent: { subject: AGENT, mandate: '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111' }, choices: [LATER] });
    given([]).when(by, on(DAY, actor('public', AGENT))).recordsTypes('ApplicationReceived', 'DeferralChosen');
  });
});
