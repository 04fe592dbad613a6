import { readAnswer } from '../../../../../../libs/plugins/kit/src/evaluator/answers.ts';
import type { Field } from '@yichuang/domain/manifest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionName, read, shown, typedFor, type Asking } from './reading.ts';

const asking = (type: Asking['type'], rest: Partial<Asking> = {}): Asking => ({ type, label: { zh: '问', en: 'Q' }, hint: null, required: true, options: [{ key: 'a', label: { zh: '甲', en: 'A' } }, { key: 'b', label: { zh: '乙', en: 'B' } }], min: null, max: null, maxLength: null, name: 'f.x', ...rest });
const typed = (type: Asking['type'], text: string, rest: Partial<Asking> = {}) => read(asking(type, rest), { 'f.x': text });
const value = (type: Asking['type'], text: string) => ({ ...typed(type, text) });

describe('what people type', () => {
  it.each([
    ['integer', '１２', { value: 12 }], ['integer', '1,200', { value: 1200 }], ['integer', '-0', { value: 0 }], ['money', '１２００元', { value: '1200.00' }], ['money', '¥0012.5', { value: '12.50' }], ['decimal', '3.25', { value: '3.25' }],
    ['date', '1950-03-01', { value: '1950-03-01' }], ['date', '1950年3月1日', { value: '1950-03-01' }], ['date', '1950/3/1', { value: '1950-03-01' }], ['yes_no', 'no', { value: false }], ['choice', 'b', { value: 'b' }],
    ['id_number', '11010519491231002x', { value: '11010519491231002X' }], ['id_number', '１１０１０５ 19491231 002X', { value: '11010519491231002X' }], ['phone', '138 0000 0000', { value: '13800000000' }], ['phone', '0916-2626262', { value: '0916-2626262' }], ['text', '  周小舟 ', { value: '周小舟' }], ['email', ' ｚhou@example.com', { value: 'zhou@example.com' }],
  ] as const)('%s “%s” is taken as it is meant', (type, text, expected) => {
    expect(value(type, text)).toEqual(expected);
  });

  it.each([
    ['integer', '1.5', 'not-whole'], ['integer', '十', 'not-whole'], ['money', '12.345', 'not-money'], ['money', '-1', 'not-money'], ['decimal', 'a', 'not-number'], ['date', '1950-02-30', 'not-date'], ['date', '昨天', 'not-date'], ['date', '0000-08-06', 'not-date'], ['choice', 'c', 'not-option'], ['yes_no', '1', 'not-option'],
    ['id_number', '110105194912310021', 'not-id'], ['credit_code', '91350100M000100Y44', 'not-credit'], ['phone', '12', 'not-phone'], ['email', 'zhou@', 'not-email'], ['email', '没有', 'not-email'], ['text', ' ', 'required'],
  ] as const)('%s “%s” is told what is wrong: %s', (type, text, code) => {
    expect(typed(type, text)).toMatchObject({ fault: { code } });
  });

  it('is held to its bounds, and may be left out where it need not be given', () => {
    expect(typed('integer', '3', { min: 5 })).toEqual({ fault: { code: 'too-small', limit: 5 } });
    expect(typed('money', '3', { max: 2 })).toEqual({ fault: { code: 'too-large', limit: 2 } });
    expect(typed('text', '四个字啊', { maxLength: 3 })).toEqual({ fault: { code: 'too-long', limit: 3 } });
    expect(typed('date', '', { required: false })).toEqual({ value: null });
    expect(read(asking('choices', { required: false }), {})).toEqual({ value: null });
  });

  it('takes each of several choices as a control of its own', () => {
    const sent = { [optionName('f.x', 'a')]: 'a', [optionName('f.x', 'c')]: 'c' };
    expect(read(asking('choices'), sent)).toEqual({ value: ['a'] });
    expect(typedFor(asking('choices'), sent)).toEqual(['a']);
  });

  it('is never taken in a form that the rules refuse, and is shown again so that it reads the same', () => {
    const types = ['text', 'paragraph', 'integer', 'decimal', 'money', 'date', 'choice', 'yes_no', 'id_number', 'credit_code', 'phone'] as const;
    fc.assert(fc.property(fc.constantFrom(...types), fc.oneof(fc.string(), fc.stringMatching(/^-?\d{1,8}(\.\d{1,3})?$/), fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/), fc.constantFrom('a', 'b', 'yes', 'no', '13800000000', '11010519491231002X')), (type, text) => {
      const answer = read(asking(type), { 'f.x': text });
      if ('fault' in answer || answer.value === null) return;
      const field: Field = { key: 'x', type, label: { zh: '问', en: 'Q' }, hint: null, required: true, shownWhen: null, classification: 'personal', options: [...asking(type).options], min: null, max: null, maxLength: null };
      expect(readAnswer(field, answer.value as Parameters<typeof readAnswer>[1])).toHaveProperty('value');
      const again = shown(answer.value);
      expect(read(asking(type), { 'f.x': typeof again === 'string' ? again : '' })).toEqual(answer);
    }), { numRuns: 2000 });
  });
});
