import { describe, expect, it } from 'vitest';
import { answersOf, deferredTo, EMPTY, inputsOf, lacking, prefilled, promisesOf, unanswered, type Party } from './draft.ts';

const party: Party = { subject: '00000000-0000-4000-8000-000000000001', kind: 'natural_person', number: '11010519491231002X', name: '李晓明', phone: '13900000000', address: '', fresh: false };
const field = (key: string, required = true) => ({ key, type: 'text' as const, label: { zh: key, en: key }, hint: null, required, shownWhen: null, classification: 'personal' as const, options: [], min: null, max: null, maxLength: null });
const paper = (key: string, required = true) => ({ key, required, because: 'always' as const, state: 'missing' as const, core: false, deferrableDays: null, commitment: false, words: null, basis: null });

describe('an application at the counter', () => {
  it('asks nobody twice: what the party has said fills the form', () => {
    expect(prefilled({ form: [field('applicantName'), field('idNumber'), field('phone'), field('address'), field('reason')] }, party)).toEqual({ applicantName: '李晓明', idNumber: '11010519491231002X', phone: '13900000000' });
  });

  it('fills the name of an organisation and not that of a person', () => {
    const firm: Party = { ...party, kind: 'legal_person', name: '示范合作社', number: '91350100M000100Y43' };
    expect(prefilled({ form: [field('organisationName'), field('applicantName'), field('creditCode')] }, firm)).toEqual({ organisationName: '示范合作社', creditCode: '91350100M000100Y43' });
  });

  it('tells the rules who applies, through whom, and where each paper stands', () => {
    const inputs = inputsOf({ ...EMPTY, party, situations: { filedBy: 'agent' }, papers: { id: { mark: 'original', reason: '' }, deed: { mark: 'bad', reason: '过期' }, form: { mark: 'defer', reason: '' } } }, '2024-01-15');
    expect(inputs).toMatchObject({ papers: { id: 'provided', deed: 'invalid', form: 'deferred' }, applicant: { kind: 'natural_person', byAgent: true, badCredit: false }, today: '2024-01-15' });
  });

  it('sends answers to what is asked and nothing else', () => {
    const draft = { ...EMPTY, situations: { filedBy: 'self', old: 'yes' }, form: { name: '李晓明', hidden: 'x', empty: '' } };
    expect(answersOf(draft, { situations: ['filedBy'], form: ['name', 'empty'] })).toEqual({ situations: { filedBy: 'self' }, form: { name: '李晓明' } });
  });

  it('knows what is missing', () => {
    expect(unanswered([field('a'), field('b', false), field('c')], { c: false })).toEqual(['a']);
    expect(lacking([paper('a'), paper('b'), paper('c', false), paper('d')], { a: { mark: 'original', reason: '' }, b: { mark: 'bad', reason: 'x' } })).toEqual(['b', 'd']);
  });

  it('promises a paper within what the list gives it, and two working days before the limit ends', () => {
    const later = { ...EMPTY, papers: { work: { mark: 'defer' as const, reason: '' } } };
    const due = (deferrableDays: number, amount: number, dues: Record<string, string> = {}) => {
      const limit = { amount, unit: 'working_day' as const, start: 'accepted' as const, basis: null };
      const material = { key: 'work', name: { zh: '', en: '' }, kind: 'proof' as const, form: 'copy' as const, originals: 0, copies: 1, issuer: 'applicant' as const, source: 'x', requiredWhen: null, requiredWords: null, core: false, deferrableDays, commitment: false, licence: null, basis: null };
      return promisesOf({ ...later, dues }, { manifest: { materials: [material], limits: { statutory: null, promised: limit, specialProcedures: [] } }, today: '2024-01-15' });
    };
    expect([due(5, 20), due(5, 5), due(5, 2), due(5, 0)].map(([one]) => one?.due)).toEqual(['2024-01-22', '2024-01-18', '2024-01-17', '2024-01-15']);
    expect(due(5, 20, { work: '2024-01-16' })).toEqual([{ material: 'work', due: '2024-01-16' }]);
  });

  it('promises a paper for a working day, over the weekend', () => {
    expect(deferredTo('2024-01-12', 1)).toBe('2024-01-15');
    expect(deferredTo('2024-01-15', 10)).toBe('2024-01-29');
  });
});
