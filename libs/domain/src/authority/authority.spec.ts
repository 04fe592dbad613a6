import { describe, expect, it } from 'vitest';
import type { StaffingEvent } from '../staffing/index.ts';
import { linkOf, linkText, type AuthorityQuestion } from './index.ts';
import {
  answerAfter, byLetter, catalogue, DECIDE, DEPARTMENT, draft, LETTER, letter, LICENCE, list, missingAfter, NOON, OFFICER, on, OTHER_TOWN, posts, row, SERVICE, staffed, TOWN, WHOLE,
} from './testing/record.ts';

const ask = (parts: Partial<AuthorityQuestion>): AuthorityQuestion => ({ ...DECIDE, ...parts });
const service: AuthorityQuestion = ask({ act: { kind: 'step', step: 'decide', item: SERVICE.code, town: TOWN } });
const accept: AuthorityQuestion = ask({ act: { kind: 'step', step: 'accept', item: LICENCE.code, town: TOWN } });
const office = (offices: ('town_decider' | 'reform_officer')[], officer: AuthorityQuestion['officer'] = OFFICER): AuthorityQuestion => ask({ act: { kind: 'office', offices }, officer });
const MORNING = '2023-03-01T01:00:00.000Z';
const post = { unit: TOWN, post: 'J1' };
const relieved: StaffingEvent = { type: 'ClerkRelieved', data: { ...post, person: 'p-a', seat: 'A', from: MORNING, reason: '调离' } };
const away: StaffingEvent = { type: 'AbsenceStarted', data: { ...post, person: 'p-a', from: MORNING, until: '2023-03-03T01:00:00.000Z', cause: 'leave' } };
const activated: StaffingEvent = { type: 'DeputyActivated', data: { ...post, deputy: 'p-b', forPerson: 'p-a', at: MORNING } };
const B = { ...OFFICER, person: 'p-b' };

// @req #22 #23 #33
describe('the chain of a step', () => {
  it('names every link with the number of the event that made it so', () => {
    expect(answerAfter(WHOLE)).toMatchObject({
      allowed: true,
      authority: { kind: 'step', chain: [
        'instrument:7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111@1', `catalogue:2023/${LICENCE.code}@4`, `letter:${DEPARTMENT}-${TOWN}/${LETTER}@10`,
        `cell:${LICENCE.code}/decide/${TOWN}@6`, `post:${TOWN}/J1@11`, 'officer:p-a@12',
      ] },
    });
  });
  it('needs no letter for what is no licence, and tells of one that there is', () => {
    expect(answerAfter([...catalogue, ...list(), ...posts], service)).toMatchObject({ allowed: true });
    expect(answerAfter(WHOLE, service)).toMatchObject({ chain: expect.not.arrayContaining([expect.objectContaining({ kind: 'letter' })]) });
  });
  it('goes to the department where the list says so', () => {
    const entries = [...catalogue, ...list([row(LICENCE.code, 'department')]), ...posts];
    const dept = { person: 'p-dept', unit: DEPARTMENT, post: 'K1' };
    expect(answerAfter(entries, ask({ officer: dept }))).toMatchObject({ allowed: true });
    expect(answerAfter(entries)).toMatchObject({ allowed: false, missing: [{ code: 'other-body', details: { body: 'department', unit: DEPARTMENT }, grantedBy: { unit: 'D-SGB', office: 'reform_officer' } }] });
    expect(missingAfter(entries, ask({ act: { kind: 'step', step: 'post_supervise', item: LICENCE.code, town: TOWN }, officer: dept }))).toEqual([]);
  });
  it('is stored and read back as text', () => {
    const link = { kind: 'letter', id: `${DEPARTMENT}-${TOWN}/${LETTER}`, number: 7 } as const;
    expect(linkOf(linkText(link))).toEqual(link);
    for (const text of ['', 'letter', 'letter:x', 'letter:x@', 'spell:x@1', 'letter:@1']) expect(linkOf(text), text).toBeNull();
  });
});

describe('the item', () => {
  const missing = (entries: typeof WHOLE, question = DECIDE) => answerAfter(entries, question);
  it('must be in the catalogue in force', () => {
    expect(missing([...WHOLE], ask({ at: '2023-01-11T04:00:00.000Z' }))).toMatchObject({ missing: [{ code: 'item-not-in-force', details: { reason: 'no-catalogue' }, grantedBy: { unit: 'D-ZFB', office: 'government_publisher' } }] });
    expect(missing(WHOLE, ask({ act: { kind: 'step', step: 'accept', item: '990101001000', town: TOWN } }))).toMatchObject({ missing: [{ details: { reason: 'not-in-catalogue' } }] });
  });
  it('must not be suspended, until it is resumed', () => {
    const suspended = on('catalog-610702', { type: 'ItemSuspended', data: { code: LICENCE.code, effectiveFrom: '2023-03-01', until: null, instrument: null, reason: '系统升级' } });
    const resumed = on('catalog-610702', { type: 'ItemResumed', data: { code: LICENCE.code, effectiveFrom: '2023-03-02', reason: '恢复' } });
    expect(missing([...WHOLE, suspended])).toMatchObject({ missing: [{ code: 'item-not-in-force', details: { reason: 'suspended' } }] });
    expect(missing([...WHOLE, suspended, resumed], ask({ at: '2023-03-02T04:00:00.000Z' }))).toMatchObject({ allowed: true });
  });
});

describe('the list', () => {
  it('must have a version in force that names the item and the town', () => {
    expect(missingAfter([...catalogue, ...letter(), ...posts])).toEqual(['no-list']);
    expect(missingAfter(WHOLE, ask({ at: '2023-01-19T04:00:00.000Z' }))).toEqual(['no-list']);
    expect(missingAfter([...catalogue, ...list([row(SERVICE.code)]), ...letter(), ...posts])).toEqual(['no-list']);
    expect(missingAfter([...catalogue, ...list([row(LICENCE.code, 'town', [OTHER_TOWN])]), ...letter(), ...posts])).toEqual(['not-named-town']);
  });
  it('changes only what a later version names, and not before its day', () => {
    const later = list([row(LICENCE.code, 'department')], { version: '2024', base: '2023', from: '2023-03-02', change: '1d0c8f4e-9a7e-4c43-8a30-0c8f3bb2c002' });
    expect(missingAfter([...WHOLE, ...later])).toEqual([]);
    expect(missingAfter([...WHOLE, ...later], ask({ at: '2023-03-02T04:00:00.000Z' }))).toEqual(['other-body']);
    expect(missingAfter([...WHOLE, ...later], { ...service, at: '2023-03-02T04:00:00.000Z' })).toEqual([]);
    const cancelled = on('responsibilitylist-610702', { type: 'ResponsibilityVersionCancelled', data: { version: '2024', reason: '作废' } });
    expect(missingAfter([...WHOLE, ...later, cancelled], ask({ at: '2023-03-02T04:00:00.000Z' }))).toEqual([]);
  });
  it('loses an item that a later version drops', () => {
    const dropped = list([], { version: '2024', base: '2023', from: '2023-03-01', dropped: [LICENCE.code], change: '1d0c8f4e-9a7e-4c43-8a30-0c8f3bb2c002' });
    expect(missingAfter([...WHOLE, ...dropped])).toEqual(['no-list']);
  });
});

// @req #21 #23
describe('the letter for a licence', () => {
  const without = [...catalogue, ...list(), ...posts];
  it('must be there, between the item’s department and the town', () => {
    expect(answerAfter(without)).toMatchObject({ missing: [{ code: 'no-letter', grantedBy: { unit: DEPARTMENT, office: 'dept_decider' } }] });
    expect(missingAfter([...without, draft(), byLetter({ type: 'DelegationWithdrawn', data: { letter: LETTER, reason: '撤回' } })])).toEqual(['no-letter']);
  });
  it('must be signed by both and announced, within its term', () => {
    expect(missingAfter([...without, draft()])).toEqual(['letter-not-announced']);
    expect(missingAfter([...without, ...letter().slice(0, 3)])).toEqual(['letter-not-announced']);
    expect(missingAfter([...without, ...letter().filter(entry => entry.event.type !== 'DelegationSignedByTown')])).toEqual(['letter-not-announced']);
    expect(missingAfter(WHOLE, ask({ at: '2023-01-31T15:59:59.999Z' }))).toEqual(['letter-not-begun']);
    expect(missingAfter(WHOLE, ask({ at: '2023-01-31T16:00:00.000Z' }))).toEqual([]);
    expect(missingAfter(WHOLE, ask({ at: '2024-01-31T15:59:59.999Z' }))).toEqual([]);
    expect(missingAfter(WHOLE, ask({ at: '2024-01-31T16:00:00.000Z' }))).toEqual(['letter-expired']);
  });
  it('must entrust the part of the handling', () => {
    const entries = [...without, ...letter(['accept', 'review'])];
    expect(missingAfter(entries)).toEqual(['letter-scope']);
    expect(missingAfter(entries, accept)).toEqual([]);
    expect(missingAfter(without, ask({ act: { kind: 'step', step: 'deliver', item: LICENCE.code, town: TOWN } }))).toContain('no-letter');
  });
  it('gives nothing while it is suspended, from the very instant', () => {
    const suspended = byLetter({ type: 'DelegationSuspended', data: { letter: LETTER, from: MORNING, reason: '核查' } }, MORNING);
    const resumed = byLetter({ type: 'DelegationResumed', data: { letter: LETTER, from: NOON, reason: '核查完毕' } }, NOON);
    expect(missingAfter([...WHOLE, suspended])).toEqual(['letter-suspended']);
    expect(missingAfter([...WHOLE, suspended], ask({ at: '2023-03-01T00:59:59.999Z' }))).toEqual([]);
    expect(missingAfter([...WHOLE, suspended, resumed])).toEqual([]);
  });
  it('gives nothing once revoked, also for the past where it is revoked as of then', () => {
    const revoked = byLetter({ type: 'DelegationRevoked', data: { letter: LETTER, from: MORNING, reason: '撤销', instrument: null } }, '2023-04-01T01:00:00.000Z');
    expect(missingAfter([...WHOLE, revoked])).toEqual(['letter-revoked']);
    expect(missingAfter([...WHOLE, revoked], ask({ at: '2023-03-01T00:59:59.999Z' }))).toEqual([]);
  });
  it('may be a later one, when the first has ended: the nearest flaw is told', () => {
    const revoked = byLetter({ type: 'DelegationRevoked', data: { letter: LETTER, from: MORNING, reason: '撤销', instrument: null } }, MORNING);
    expect(missingAfter([...WHOLE, revoked, ...letter(undefined, '汉民委〔2023〕2号')])).toEqual([]);
    expect(missingAfter([...WHOLE, revoked, draft(undefined, '汉民委〔2023〕2号')])).toEqual(['letter-revoked']);
  });
});

// @req #41 #50 #63 #67
describe('the post', () => {
  it('must exist and be open, and the person on it', () => {
    expect(missingAfter(WHOLE, ask({ officer: { ...OFFICER, post: 'Z9' } }))).toEqual(['post']);
    expect(missingAfter(WHOLE, ask({ officer: { ...OFFICER, person: 'p-stranger' } }))).toEqual(['post']);
    expect(missingAfter([...WHOLE, staffed({ type: 'PostClosed', data: { ...post, from: MORNING, reason: '撤销岗位' } })])).toEqual(['post']);
    expect(missingAfter([...WHOLE, staffed(relieved)])).toEqual(['not-on-duty']);
    expect(missingAfter([...WHOLE, staffed(relieved)], ask({ at: '2023-03-01T00:59:59.999Z' }))).toEqual([]);
  });
  it('must have the step among its duties, and an office of that body', () => {
    expect(missingAfter(WHOLE, ask({ act: { kind: 'step', step: 'on_site_check', item: LICENCE.code, town: TOWN } }))).toEqual(['post-without-step']);
    const clerk = [staffed({ type: 'PostCreated', data: { unit: TOWN, post: 'Q1', office: 'centre_manager', title: { zh: '主任', en: 'Manager' }, duties: ['decide'], sendingUnit: null, from: '2023-01-10T01:00:00.000Z' } }), staffed({ type: 'ClerkAssigned', data: { unit: TOWN, post: 'Q1', person: 'p-q', from: '2023-01-10T01:00:00.000Z' } })];
    expect(missingAfter([...WHOLE, ...clerk], ask({ officer: { person: 'p-q', unit: TOWN, post: 'Q1' } }))).toEqual(['post-without-step']);
  });
  it('is A’s while A is there; B acts only when activated, while A is away', () => {
    expect(missingAfter(WHOLE, ask({ officer: B }))).toEqual(['deputy-not-active']);
    expect(missingAfter([...WHOLE, staffed(away, MORNING)])).toEqual(['absent']);
    expect(missingAfter([...WHOLE, staffed(away, MORNING)], ask({ officer: B }))).toEqual(['deputy-not-active']);
    const standing = [...WHOLE, staffed(away, MORNING), staffed(activated, MORNING)];
    expect(answerAfter(standing, ask({ officer: B }))).toMatchObject({ allowed: true, chain: expect.arrayContaining([{ kind: 'deputy', id: 'p-b', number: standing.length - 1 }]) });
    expect(missingAfter(standing, ask({ officer: B, at: '2023-03-03T01:00:00.000Z' }))).toEqual(['deputy-not-active']);
    expect(missingAfter([...standing, staffed({ type: 'AbsenceEnded', data: { ...post, person: 'p-a', at: NOON } }, NOON)], ask({ officer: B }))).toEqual(['deputy-not-active']);
    expect(missingAfter([...standing, staffed({ type: 'DeputyReleased', data: { ...post, deputy: 'p-b', at: NOON } }, NOON)], ask({ officer: B }))).toEqual(['deputy-not-active']);
  });
  it('does not carry an activation over to the next absence', () => {
    const back = staffed({ type: 'AbsenceEnded', data: { ...post, person: 'p-a', at: '2023-03-01T02:00:00.000Z' } });
    const again: StaffingEvent = { type: 'AbsenceStarted', data: { ...post, person: 'p-a', from: '2023-03-01T03:00:00.000Z', until: null, cause: 'leave' } };
    expect(missingAfter([...WHOLE, staffed(away), staffed(activated), back, staffed(again)], ask({ officer: B }))).toEqual(['deputy-not-active']);
  });
  it('asks for a certificate of whoever has ever had one', () => {
    const certified = (items: string[], until: string | null = null) => staffed({ type: 'CompetencyCertified', data: { unit: TOWN, person: 'p-a', items, by: DEPARTMENT, on: '2023-01-15', until } });
    expect(missingAfter([...WHOLE, certified([])])).toEqual([]);
    expect(missingAfter([...WHOLE, certified([LICENCE.code])])).toEqual([]);
    expect(missingAfter([...WHOLE, certified([SERVICE.code])])).toEqual(['not-competent']);
    expect(missingAfter([...WHOLE, certified([], '2023-02-28')])).toEqual(['not-competent']);
    expect(missingAfter([...WHOLE, certified([]), staffed({ type: 'CompetencyWithdrawn', data: { unit: TOWN, person: 'p-a', by: DEPARTMENT, from: MORNING, reason: '考核不合格' } })])).toEqual(['not-competent']);
  });
  it('ends with its unit', () => {
    const established = on(`unit-${TOWN}`, { type: 'UnitEstablished', data: { code: TOWN, name: { zh: '试验镇', en: 'Town' }, shortName: null, kind: 'town', parent: null, level: 4, aliases: [], servicePoint: null, effectiveFrom: '2022-01-01', source: 'x', illustrative: true } });
    const ended = on(`unit-${TOWN}`, { type: 'UnitDissolved', data: { code: TOWN, effectiveFrom: '2023-03-01', instrument: null, reason: '撤镇' } });
    expect(missingAfter([...WHOLE, established])).toEqual([]);
    expect(missingAfter([...WHOLE, established, ended])).toEqual(['post']);
  });
});

describe('everything that is missing', () => {
  it('is told at once, each with who can grant it', () => {
    expect(missingAfter([...catalogue, ...list(), ...posts, staffed(relieved)])).toEqual(['no-letter', 'not-on-duty']);
    const answer = answerAfter([...WHOLE, staffed(relieved)]);
    expect(answer).toMatchObject({ allowed: false, missing: [{ grantedBy: expect.objectContaining({ office: expect.any(String) }) }] });
  });
});

describe('an office', () => {
  it('is held through the genesis, or through a post', () => {
    expect(answerAfter(WHOLE, office(['reform_officer'], { person: 'p-reform', unit: 'D-SGB', post: 'reform_officer' }))).toMatchObject({ authority: { kind: 'office', office: 'reform_officer', unit: 'D-SGB', since: 0 }, chain: [{ kind: 'office', number: 0 }] });
    expect(answerAfter(WHOLE, office(['town_decider']))).toMatchObject({ authority: { kind: 'office', office: 'town_decider', unit: TOWN, since: 12 }, chain: [{ kind: 'office' }, { kind: 'post' }, { kind: 'officer', id: 'p-a' }] });
  });
  it('is not another person’s, another unit’s or another one', () => {
    expect(missingAfter(WHOLE, office(['reform_officer'], { person: 'p-other', unit: 'D-SGB', post: 'reform_officer' }))).toEqual(['office']);
    expect(missingAfter(WHOLE, office(['reform_officer'], { person: 'p-reform', unit: 'D-SFJ', post: 'reform_officer' }))).toEqual(['office']);
    expect(missingAfter(WHOLE, office(['reform_officer']))).toEqual(['office']);
  });
  it('ends with the post, and goes over to the deputy', () => {
    expect(missingAfter([...WHOLE, staffed(relieved)], office(['town_decider']))).toEqual(['not-on-duty']);
    expect(missingAfter([...WHOLE, staffed(away)], office(['town_decider']))).toEqual(['absent']);
    expect(answerAfter([...WHOLE, staffed(away), staffed(activated)], office(['town_decider'], B))).toMatchObject({ chain: expect.arrayContaining([expect.objectContaining({ kind: 'deputy' })]) });
  });
});

describe('the same millisecond', () => {
  const last = WHOLE.length;
  it('counts in the order of the log for an act on record', () => {
    const at = [...WHOLE, staffed({ ...relieved, data: { ...relieved.data, from: NOON } }, NOON)];
    expect(missingAfter(at)).toEqual(['not-on-duty']);
    expect(missingAfter(at, ask({ number: last + 1 }))).toEqual(['not-on-duty']);
    expect(missingAfter(at, ask({ number: last - 1 }))).toEqual([]);
  });
  it('is no shelter from what is put back to it later', () => {
    const revoked = byLetter({ type: 'DelegationRevoked', data: { letter: LETTER, from: NOON, reason: '撤销', instrument: null } }, '2023-04-01T01:00:00.000Z');
    expect(missingAfter([...WHOLE, revoked], ask({ number: last - 1 }))).toEqual(['letter-revoked']);
  });
});
