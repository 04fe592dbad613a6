import { describe, expect, it } from 'vitest';
import { toSeal } from '../kernel/sealed.ts';
import { isCreditCode, isIdNumber } from './index.ts';
import { ACCEPTED, AGENT, ALL, ANSWERS, CITIZEN, CLERK, COMMITTED, DAY, DEFERRED, FILE, given, givenOnce, handed, INCOMPLETE, on, RECEIVED, received, say, SELF, stateAfterAll } from './testing/fixtures.ts';
import { ITEM, LIMITS, MANIFEST, RELEASE, rules } from './testing/rules.ts';

// @req #5 #34
describe('receiving an application', () => {
  it('pins the release and the lists of the day, and seals what is personal under the key of the applicant', () => {
    given([]).when(received(['form'], { visit: true }), on(DAY)).records({ type: 'ApplicationReceived', data: {
      number: 'HT2023-000001', item: ITEM, kind: 'public_service', department: 'D-MZJ', town: '610702100', applicant: { subject: CITIZEN, kind: 'natural_person' }, agent: null, priority: false, receivedOn: DAY, release: RELEASE,
      versions: { catalogue: '2023', responsibilityList: '2023', calendarYears: ['2023'] }, limits: LIMITS, contact: toSeal(CITIZEN, { name: '张三', phone: '13800000000', address: null }), answers: toSeal(CITIZEN, ANSWERS),
      papers: [{ material: 'form', source: 'original_seen', attachments: [] }], visit: true, appointment: null, agency: null, contactRecord: null, renewsUntil: null, illustrative: true,
    } });
  });

  it('is the same over the web, by the applicant', () => {
    given([]).when(received(ALL, { visit: false }), on(DAY, SELF)).recordsTypes('ApplicationReceived');
  });

  it('takes files by the hash of their bytes, with size and type as the store knows them and the name sealed', () => {
    const paper = handed('form', { source: 'electronic', files: [{ digest: FILE, name: '张三申请书.pdf' }] });
    const [event] = given([]).when(received([], { papers: [paper, handed('permit', { source: 'retrieved' })] }), on(DAY)).recordsTypes('ApplicationReceived');
    expect(event?.data).toMatchObject({ papers: [{ attachments: [{ digest: FILE, bytes: 1000, type: 'application/pdf', name: toSeal(CITIZEN, '张三申请书.pdf') }] }, { source: 'retrieved' }] });
  });

  it('names the questions and papers that are new to whoever filled in an older form', () => {
    const older = { ...MANIFEST, form: MANIFEST.form.slice(1), materials: MANIFEST.materials.map(each => each.key === 'photo' ? { ...each, copies: 2 } : each) };
    const context = on(DAY, CLERK, { manifestOf: () => older });
    given([]).when(received(ALL, { manifest: 'b'.repeat(64) }), context).refuses('questions-changed', { manifest: RELEASE.manifest, version: '1.0.0', questions: ['purpose'], papers: ['photo'] });
    given([]).when(received(ALL, { manifest: 'b'.repeat(64) }), on(DAY)).refuses('questions-changed', { questions: ['premises', 'purpose', 'number', 'credit'] });
  });

  it('takes an agent with a mandate on record, or with a written power among the papers', () => {
    const agent = { subject: AGENT, mandate: null };
    given([]).when(received(ALL, { agent: { ...agent, mandate: '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111' } }), on(DAY)).recordsTypes('ApplicationReceived');
    given([]).when(received([...ALL, 'power'], { agent }), on(DAY, CLERK, { mandate: () => 'unknown' })).recordsTypes('ApplicationReceived');
    given([]).when(received([...ALL, 'power'], { agent: { ...agent, mandate: '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111' } }), on(DAY, CLERK, { mandate: () => 'revoked' })).refuses('mandate-revoked');
  });

  it('says which answer has a wrong check digit, and where an answer cannot be one', () => {
    given([]).when(received(ALL, { answers: { situations: {}, form: { number: '610702199013010018' } } }), on(DAY)).refuses('bad-id-number', { field: 'number' });
    given([]).when(received(), on(DAY, CLERK, { rules: rules({ faults: [{ code: 'answer-invalid', at: 'field:purpose' }, { code: 'unanswered', at: 'R-ACCEPT-01' }] }) })).refuses('answers-invalid', { at: ['field:purpose'] });
    given([]).when(received(ALL, { answers: { situations: {}, form: { purpose: '困难', number: '11010519491231002X', credit: '91350100M000100Y43' } } }), on(DAY)).recordsTypes('ApplicationReceived');
  });

  it('knows numbers by their check digits', () => {
    expect(['11010519491231002X', '11010519491231002x', '110105194912310021', '11010519490231002X', '1101051949123100'].map(isIdNumber)).toEqual([true, true, false, false, false]);
    expect(['91350100M000100Y43', '91350100M000100Y44', '91350100I000100Y43', '9135'].map(isCreditCode)).toEqual([true, false, false, false]);
  });

  it('may be of somebody served first, or of a licence that runs out', () => {
    const licence = on(DAY, CLERK, { item: { code: ITEM, kind: 'licence', department: 'D-MZJ', applicant: '自然人/法人', usable: true } });
    given([]).when(received(ALL, { priority: true, renewsUntil: '2023-12-31' }), licence).recordsTypes('ApplicationReceived');
  });
});

describe('papers of a case', () => {
  it('come in before acceptance and after it, and are looked at one by one', () => {
    givenOnce(INCOMPLETE).when(say('SubmitMaterial', { paper: handed('income'), visit: true }), on('2023-03-07')).records({ type: 'MaterialSubmitted', data: { paper: { material: 'income', source: 'original_seen', attachments: [] }, submittedOn: '2023-03-07', visit: true } });
    givenOnce(ACCEPTED).when(say('SubmitMaterial', { paper: handed('income'), visit: false }), on('2023-03-07', SELF)).recordsTypes('MaterialSubmitted');
    given(RECEIVED).when(say('CheckMaterial', { material: 'form', good: true, reason: '' }), on(DAY)).records({ type: 'MaterialChecked', data: { material: 'form', good: true, reason: '', officer: CLERK.id } });
    given(RECEIVED).when(say('CheckMaterial', { material: 'form', good: false, reason: '没有签名' }), on(DAY)).recordsTypes('MaterialChecked');
  });

  it('that were found invalid can be found good again, and come anew', () => {
    const invalid = [...RECEIVED, { type: 'MaterialChecked' as const, data: { material: 'form', good: false, reason: '没有签名', officer: CLERK.id } }];
    expect(stateAfterAll(invalid).papers['form']).toMatchObject({ state: 'invalid', reason: '没有签名', checked: true });
    given(invalid).when(say('CheckMaterial', { material: 'form', good: true, reason: '' }), on(DAY)).recordsTypes('MaterialChecked');
    const again = [...invalid, { type: 'MaterialSubmitted' as const, data: { paper: { material: 'form', source: 'original_seen' as const, attachments: [] }, submittedOn: DAY, visit: true } }];
    expect(stateAfterAll(again).papers['form']).toMatchObject({ state: 'provided', reason: '', checked: false });
  });

  it('that were promised are the promised papers, however they come', () => {
    givenOnce(DEFERRED).when(say('SubmitMaterial', { paper: handed('income'), visit: true }), on('2023-03-08')).recordsTypes('DeferredPaperSubmitted');
    given(DEFERRED).when(say('SupplyDeferredPaper', { paper: handed('income'), visit: true }), on('2023-03-08')).recordsTypes('DeferredPaperSubmitted');
  });

  it('are taken from the store of licences instead of being asked for', () => {
    given(INCOMPLETE).when(say('RetrieveLicence', { material: 'permit' }), on(DAY)).records({ type: 'MaterialRetrievedFromLicenceStore', data: { material: 'permit', licence: 'L-PERMIT' } });
  });

  it('and answers are put right on the spot', () => {
    const answers = { situations: { premises: 'rented' }, form: { purpose: '住房' } };
    const [, made] = givenOnce(INCOMPLETE).when(say('CorrectOnTheSpot', { papers: [handed('income')], answers }), on(DAY)).recordsTypes('MaterialSubmitted', 'OnTheSpotCorrectionMade');
    expect(made?.data).toEqual({ materials: ['income'], answers: toSeal(CITIZEN, answers) });
    givenOnce(INCOMPLETE).when(say('CorrectOnTheSpot', { papers: [handed('photo')], answers: null }), on(DAY, SELF)).recordsTypes('MaterialSubmitted', 'OnTheSpotCorrectionMade');
  });

  it('come after the decision only to put right what was committed to falsely', () => {
    const ordered = [...COMMITTED, { type: 'CommitmentFoundFalse' as const, data: { material: 'income', found: '不实', consequence: 'rectify' as const, officer: 'p' } }, { type: 'RectificationOrdered' as const, data: { material: 'income', due: '2023-04-01', officer: 'p' } }, { type: 'CaseClosed' as const, data: { on: '2023-03-20' } }];
    givenOnce(ordered).when(say('SubmitMaterial', { paper: handed('income'), visit: true }), on('2023-03-21')).recordsTypes('MaterialSubmitted');
    givenOnce(ordered).when(say('SubmitMaterial', { paper: handed('photo'), visit: true }), on('2023-03-21')).refuses('case-over');
  });
});
