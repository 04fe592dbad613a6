import { describe, expect, it } from 'vitest';
import { answersByLeg, questionsOf } from './merge.ts';

const name = { zh: '问题', en: 'Question' };
const situation = (key: string, ...options: readonly string[]) => ({ key, question: name, options: options.map(option => ({ key: option, label: name })), shownWhen: null });
const field = (key: string, type: 'text' | 'date') => ({ key, type, label: name, hint: null, required: true, shownWhen: null, classification: 'personal' as const, options: [], min: null, max: null, maxLength: null });
const LEGS = [
  { item: 'a', situations: [situation('filedBy', 'self', 'agent')], form: [field('applicantName', 'text'), field('day', 'date')] },
  { item: 'b', situations: [situation('filedBy', 'self', 'agent'), situation('kind', 'x', 'y')], form: [field('applicantName', 'text'), field('day', 'text')] },
];

// @req #39
describe('the one form of a joint application', () => {
  it('asks each question once', () => {
    const { situations, form } = questionsOf(LEGS);
    expect([situations.map(({ key }) => key), form.map(({ key, type }) => [key, type])]).toEqual([['filedBy', 'kind'], [['applicantName', 'text'], ['day', 'date']]]);
  });
  it('tells each leg what it asks in the same way, and nothing else', () => {
    const answers = answersByLeg(LEGS, { situations: { filedBy: 'self', kind: 'x' }, form: { applicantName: '某某', day: '2024-01-15' } });
    expect(answers).toEqual({ a: { situations: { filedBy: 'self' }, form: { applicantName: '某某', day: '2024-01-15' } }, b: { situations: { filedBy: 'self', kind: 'x' }, form: { applicantName: '某某' } } });
    expect(answersByLeg(LEGS, { situations: {}, form: { applicantName: '' } })).toEqual({ a: { situations: {}, form: {} }, b: { situations: {}, form: {} } });
  });
});
