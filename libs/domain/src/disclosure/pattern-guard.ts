import { require } from '../kernel/rejection.ts';

/** What no public text may contain. The value itself is never repeated: not in a refusal, not in a log. */
export type PersonalPattern = 'id_number' | 'phone' | 'bank_card' | 'minor';

const SEPARATOR = String.raw`[\s\-–—.·_]{0,3}`;
const spaced = (count: number, digit = String.raw`\d`): string => `(?:${SEPARATOR}${digit}){${count}}`;
/** Two digits that begin the number of a province (GB/T 2260). */
const PROVINCE = '(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])';
const ID18 = new RegExp(String.raw`(?<!\d)[1-8]${SEPARATOR}\d${spaced(15)}${SEPARATOR}[\dXx×*](?!\d)`, 'g');
const ID15 = new RegExp(String.raw`(?<!\d)(?:[1-8]\d{5}${SEPARATOR}\d{6}${SEPARATOR}\d{3}|[1-8](?:[\s\-.·]{1,2}\d){14})(?!\d)`, 'g');
const BORN18 = new RegExp(String.raw`^${PROVINCE}\d{4}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}`);
const BORN15 = new RegExp(String.raw`^${PROVINCE}\d{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}$`);

const PAIR = String.raw`[\s\-–—.·]{0,3}`;
/** In one piece, in the usual groups of 3-4-4, or every digit apart. */
const MOBILE = new RegExp(String.raw`(?<!\d)(?:(?:\+|00)?86${PAIR})?(?:1[3-9]\d{9}|1[3-9]\d${PAIR}\d{4}${PAIR}\d{4}|1[\s\-.·]{1,2}[3-9](?:[\s\-.·]{1,2}\d){9})(?!\d)`);
/** A line of an office says so; any other may be somebody's home. */
const LANDLINE = /(?<!\d)(?:\(?0\d{2,3}\)?[\s-]?)[2-8]\d{6,7}(?!\d)/g;
const OFFICE_LINE = /(?:咨询|服务|监督|投诉|举报|办公|值班|热线|受理|窗口|单位|中心|传真|hotline|office|enquir|complaint)[^，。；;\n]{0,12}$/i;
const CARD = new RegExp(String.raw`(?<!\d)(?:[3-6]\d{15,18}|[3-6]\d{3}${PAIR}\d{4}${PAIR}\d{4}${PAIR}\d{4}(?:${PAIR}\d{1,3})?|[3-6]\d{5}${PAIR}\d{10,13}|[3-6](?:[\s\-.·]{1,2}\d){15,18})(?!\d)`, 'g');
const ACCOUNT = /(?:银行|卡号|账号|帐号|账户|户头|card|account)[^，。；;\n\d]{0,12}\d[\d\s\-.·]{9,28}\d/i;

/** An age below 18, or a school, said of one person; a rule about ages (“6周岁以下”, “未满18周岁的”) names nobody. */
const MINOR = [
  /(?:年仅|现年|今年|[男女][,，、;；:：\s]{0,2}|[（(]\s*)(?:[1-9]|1[0-7])\s*周?岁(?![以及至到—~-]|\s*(?:以下|以上))/,
  /(?:学生|儿童|孩子|婴儿|幼儿|未成年人|孤儿|其子|其女|之子|之女)(?:姓名|名字)\s*[:：为是]\s*\p{Script=Han}{2,4}/u,
  /\p{Script=Han}{1,4}[*＊某]{1,2}.{0,8}(?:就读于|系.{0,12}(?:小学|中学|幼儿园).{0,6}学生)/u,
];

const digitsOf = (dressed: string): string => dressed.replace(/[^\dXx×*]/g, '');

/** Luhn's sum, by which cards are numbered (ISO/IEC 7812). */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((all, digit, place) => {
    const value = place % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const isCard = (dressed: string): boolean => {
  const digits = dressed.replace(/\D/g, '');
  return digits.startsWith('62') || isLuhn(digits);
};

/** Full-width digits and letters, and Chinese numerals for digits, as plain ones; what has no width is gone. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '').replace(/[〇零一二三四五六七八九]{6,}/g, run => [...run].map(each => '〇零'.includes(each) ? '0' : String('一二三四五六七八九'.indexOf(each) + 1)).join(''));
}

/** Every beginning counts, also inside what another match has taken. */
function anyMatch(pattern: RegExp, text: string, holds: (match: string) => boolean): boolean {
  const search = new RegExp(pattern.source, pattern.flags);
  for (let found = search.exec(text); found !== null; found = search.exec(text)) {
    if (holds(found[0])) return true;
    search.lastIndex = found.index + 1;
  }
  return false;
}

const DETECTORS: readonly (readonly [PersonalPattern, (text: string) => boolean])[] = [
  ['id_number', text => anyMatch(ID18, text, dressed => BORN18.test(digitsOf(dressed))) || anyMatch(ID15, text, dressed => BORN15.test(digitsOf(dressed)))],
  ['phone', text => MOBILE.test(text) || [...text.matchAll(LANDLINE)].some(({ index }) => !OFFICE_LINE.test(text.slice(Math.max(0, index - 24), index)))],
  ['bank_card', text => anyMatch(CARD, text, isCard) || ACCOUNT.test(text)],
  ['minor', text => MINOR.some(pattern => pattern.test(text))],
];

/** The first kind of personal data that a text shows; null for none. Works on any dressing of digits: full-width, grouped, spaced. */
export function personalDataIn(text: string): PersonalPattern | null {
  const told = plain(text);
  return DETECTORS.find(([, finds]) => finds(told))?.[0] ?? null;
}

/** Every text in a value, with the way to it. */
function textsIn(value: unknown, way: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[way, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, way === '' ? key : `${way}.${key}`));
}

/**
 * Refuses what is to become public where it shows an ID number, a telephone of a person, a bank card or a minor; names the field, never the value.
 * PIPL 6, 25, 31; 政府信息公开条例15. @throws {Rejection} `personal-data-in-text`
 */
export function requireNoPersonalData(fields: Readonly<Record<string, unknown>>): void {
  for (const [field, text] of textsIn(fields, '')) {
    const found = personalDataIn(text);
    require(found === null, 'personal-data-in-text', { field, found });
  }
}

/** A name as the public sees it: the first character stands, the rest is hidden. */
export function maskName(name: string): string {
  const [first = '', ...rest] = [...name.trim()];
  return first + '*'.repeat(Math.max(1, Math.min(3, rest.length)));
}
