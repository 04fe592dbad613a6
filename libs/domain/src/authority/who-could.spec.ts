import { describe, expect, it } from 'vitest';
import { lackedBy, questionOf, whoCould, type RecordedAct } from './index.ts';
import { answerAfter, byLetter, catalogue, DEPARTMENT, LETTER, letter, LICENCE, list, modelOf, NOON, OTHER_TOWN, posts, row, staffed, TOWN, WHOLE } from './testing/record.ts';

const cell = { item: LICENCE.code, town: TOWN, step: 'decide' } as const;

// @req #23 #41
describe('who could', () => {
  it('names the body, who may act, and what the others on its posts lack', () => {
    expect(whoCould(modelOf(WHOLE), cell, NOON)).toMatchObject({
      body: 'town', unit: TOWN, missing: [],
      candidates: [{ person: 'p-a', post: 'J1', seat: 'A', missing: [] }, { person: 'p-b', post: 'J1', seat: 'B', chain: [], missing: [{ code: 'deputy-not-active' }] }],
    });
    expect(whoCould(modelOf([...catalogue, ...list([row(LICENCE.code, 'department')]), ...posts]), cell, NOON)).toMatchObject({ body: 'department', unit: DEPARTMENT, candidates: [{ person: 'p-dept', missing: [] }] });
  });
  it('answers for the day that is asked for', () => {
    const relieved = staffed({ type: 'ClerkRelieved', data: { unit: TOWN, post: 'J1', person: 'p-a', seat: 'A', from: '2023-03-02T01:00:00.000Z', reason: '调离' } });
    const able = (at: string) => whoCould(modelOf([...WHOLE, relieved]), cell, at).candidates.filter(({ missing }) => missing.length === 0).map(({ person }) => person);
    expect([able(NOON), able('2023-03-02T04:00:00.000Z')]).toEqual([['p-a'], []]);
  });
  it('says why there is no body', () => {
    expect(whoCould(modelOf(catalogue), cell, NOON)).toMatchObject({ body: null, candidates: [], missing: [{ code: 'no-list' }] });
    expect(whoCould(modelOf([...catalogue, ...list([row(LICENCE.code, 'town', [OTHER_TOWN])])]), cell, NOON)).toMatchObject({ missing: [{ code: 'not-named-town' }] });
    expect(whoCould(modelOf(WHOLE), { ...cell, item: '990101999000' }, NOON)).toMatchObject({ missing: [{ code: 'item-not-in-force' }] });
  });
});

describe('an act on record', () => {
  const answer = answerAfter(WHOLE);
  const act: RecordedAct = { number: WHOLE.length, recordedAt: NOON, actor: { id: 'p-a', unit: TOWN, post: 'J1' }, authority: answer.allowed ? answer.authority : { kind: 'applicant' } };

  it('is valid by what was known, and by what is known since, unless its ground was put back', () => {
    expect(lackedBy(modelOf(WHOLE), act)).toEqual([]);
    const revoked = byLetter({ type: 'DelegationRevoked', data: { letter: LETTER, from: '2023-02-20T01:00:00.000Z', reason: '撤销', instrument: null } }, '2023-04-01T01:00:00.000Z');
    expect(lackedBy(modelOf([...WHOLE, revoked]), act)).toMatchObject([{ code: 'letter-revoked' }]);
    expect(lackedBy(modelOf([...catalogue, ...list(), ...posts, ...letter().slice(0, 3)]), act)).toMatchObject([{ code: 'letter-not-announced' }]);
  });
  it('is asked nothing when it rests on no grant, and told when its chain cannot be read', () => {
    expect(questionOf({ ...act, authority: { kind: 'applicant' } })).toBeNull();
    expect(questionOf({ ...act, authority: { kind: 'system', cause: 'x' } })).toBeNull();
    expect(questionOf({ ...act, number: 0 })).toBeNull();
    for (const authority of [{ kind: 'step', chain: ['officer:p-a@1'] }, { kind: 'step', chain: ['cell:1/jump/2@3'] }, { kind: 'office', office: 'emperor', unit: TOWN, since: 0 }] as const) expect(lackedBy(modelOf(WHOLE), { ...act, authority: authority as RecordedAct['authority'] })).toMatchObject([{ code: 'office', details: { reason: 'unreadable' } }]);
  });
});
