import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rejection } from '../kernel/rejection.ts';
import { rejectionOf } from '../kernel/testing/specification.ts';
import { maskName, personalDataIn, requireNoPersonalData } from './index.ts';

const two = (value: number): string => String(value).padStart(2, '0');
const digits = (count: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map(each => each.join(''));
/** Dressings in which a number is still the number. */
const dressed = (number: fc.Arbitrary<string>, groups: readonly number[]) => fc.tuple(number, fc.constantFrom('', ' ', '-', '·', ' - ', '\u200b', '　'), fc.boolean(), fc.boolean()).map(([plain, separator, wide, apart]) => {
  const cut = apart && separator.length === 1 ? [...plain] : groups.map((length, at) => plain.slice(groups.slice(0, at).reduce((sum, each) => sum + each, 0)).slice(0, length));
  const text = cut.join(separator);
  return wide ? text.replace(/[0-9X]/g, each => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)) : text;
});
const identity = fc.tuple(fc.constantFrom('610702', '110101', '440305', '650103'), fc.integer({ min: 1930, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), digits(3), fc.constantFrom(...'0123456789X')).map(([region, year, month, day, order, check]) => `${region}${year}${two(month)}${two(day)}${order}${check}`);
const mobile = fc.tuple(fc.integer({ min: 13, max: 19 }), digits(9)).map(parts => parts.join(''));
const card = digits(17).map(rest => `62${rest}`);
const hidden = (number: fc.Arbitrary<string>) => fc.tuple(fc.constantFrom('', '王某，', '联系方式：', '(', '见'), number, fc.constantFrom('', '。', '）', '，请知悉')).map(([before, value, after]) => before + value + after);
const finds = (number: fc.Arbitrary<string>) => fc.assert(fc.property(hidden(number), text => {
  expect(personalDataIn(text), text).not.toBeNull();
  const refusal = rejectionOf(() => requireNoPersonalData({ content: { rows: [text] } }));
  expect(refusal).toBeInstanceOf(Rejection);
  expect(refusal?.details).toMatchObject({ field: 'content.rows.0' });
  expect(Object.values(refusal?.details ?? {})).not.toContain(text);
}), { numRuns: 200 });

// @req #28
describe('what no public text may contain', () => {
  it('is found in any dressing: ID numbers with any check digit', () => finds(dressed(identity, [6, 8, 4])));
  it('is found in any dressing: telephones', () => finds(dressed(mobile, [3, 4, 4])));
  it('is found in any dressing: bank cards', () => finds(dressed(card, [4, 4, 4, 4, 3])));
  it.each([
    ['身份证 610702900101001', 'id_number'], ['六一零七零二一九九零零一零一零零一二', 'id_number'], ['610702 1990 01 01 001X', 'id_number'],
    ['电话+86 13800138000', 'phone'], ['家里0916-2512345', 'phone'], ['13800138000 13900139000', 'phone'],
    ['账号：2606 0501 0920 0012 34', 'bank_card'], ['4111 1111 1111 1111', 'bank_card'],
    ['李某，男，9岁', 'minor'], ['王小明（12周岁）', 'minor'], ['学生姓名：张小红', 'minor'], ['刘*，就读于铺镇中心小学', 'minor'],
  ] as const)('%s shows %s', (text, found) => expect(personalDataIn(text)).toBe(found));
  it.each([
    '6周岁以下儿童免费', '年满16周岁的公民应当申领', '未满18周岁的未成年人由监护人代办', '自2023年1月12日起施行，至2023-12-31止', '咨询电话：0916-2512345', '监督电话 12345', '汉台政办发〔2023〕1号', '每人每月450元，共12户3600.00元',
    '工作日 09:00-12:00，14:00-17:00', '事项编码 610702001000', '2023-01-12 2023-02-13 2023-03-14', '统一社会信用代码91610702MA6YABCD12', '80周岁以上老人（男女不限）', '面积200平方米，窗口12个',
  ])('nothing is found in %s', text => expect(personalDataIn(text)).toBeNull());
  it('leaves a name as its first character', () => expect(['王五', '欧阳小明', '张', ' 买买提·艾力江'].map(maskName)).toEqual(['王*', '欧***', '张*', '买***']));
});
