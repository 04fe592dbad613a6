import { KIND_DIGITS, type ItemKind, type ItemRecord } from '@yichuang/domain';

/** Text as people read it: compatibility forms folded, invisible characters dropped, one space for many. */
export function clean(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '').replaceAll(/\s+/gu, ' ').trim();
}

/** Chinese text keeps its full-width punctuation; only what is invisible goes. */
export function tidy(text: string): string {
  return text.normalize('NFC').replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '').replaceAll(/\s+/gu, ' ').trim();
}

export type CodeReading = { readonly code: string } | { readonly fault: 'code-missing' | 'code-lossy' | 'code-malformed'; readonly shown: string };

const SCIENTIFIC = /^\d(?:\.\d+)?E\+?\d{1,2}$/i;

/** All digits of a number that the file holds exactly. */
function digitsOf(number: string): string {
  const exact = Number(number);
  return SCIENTIFIC.test(number) && Number.isSafeInteger(exact) ? String(exact) : number.replace(/\.0+$/, '');
}

/**
 * A code from a cell. A number that the file holds exactly gives its digits, whatever the notation; scientific notation that
 * somebody sees as text has lost its last digits for good.
 */
export function readCode(cell: { readonly text: string; readonly kind: string }): CodeReading {
  const shown = clean(cell.text);
  const text = shown.replaceAll(/[\s']/g, '');
  if (text === '') return { fault: 'code-missing', shown };
  const code = cell.kind === 'number' ? digitsOf(text) : text;
  if (/^\d{12}$/.test(code)) return { code };
  return { fault: SCIENTIFIC.test(text) ? 'code-lossy' : 'code-malformed', shown };
}

const KINDS: readonly (readonly [RegExp, ItemKind])[] = [
  [/公共服务|^public_service$/, 'public_service'], [/许可|^licence$/, 'licence'], [/给付|^payment$/, 'payment'], [/确认|^confirmation$/, 'confirmation'],
  [/奖励|^reward$/, 'reward'], [/裁决|^adjudication$/, 'adjudication'], [/其他|其它|^other$/, 'other'],
];

/** The kind that a text names: 行政许可, 许可, 公共服务事项… */
export function readKind(text: string): ItemKind | null {
  return KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The kind that digits 3–4 of a code say. */
export function kindOfCode(code: string): ItemKind | null {
  const kinds = Object.entries(KIND_DIGITS) as [ItemKind, string][];
  return kinds.find(([, digits]) => digits === code.slice(2, 4))?.[0] ?? null;
}

type Step = ItemRecord['delegation']['steps'][number];
const STEPS: readonly (readonly [RegExp, Step])[] = [
  [/受理|收件|接收|accept/, 'accept'], [/初审|审核|审查|核查|复核|review/, 'review'], [/决定|审批|审定|办结|发证|decide/, 'decide'],
];
const ALL = /全部|全链条|全环节|全流程|全权/;

/** The steps that a text names, in the order of the office; none when it names none. */
export function readSteps(text: string): Step[] {
  return STEPS.filter(([pattern]) => ALL.test(text) || pattern.test(text.toLowerCase())).map(([, step]) => step);
}

export type RowFate = 'kept' | 'renamed' | 'added' | 'withdrawn' | 'merged';
const FATES: readonly (readonly [RegExp, RowFate])[] = [
  [/合并|并入|整合|merge/, 'merged'], [/取消|收回|上收|调出|废止|不再|withdraw/, 'withdrawn'], [/更名|名称变更|变更名称|改名|rename/, 'renamed'], [/新增|增加|调入|add/, 'added'], [/保留|继续|不变|维持|keep|kept/, 'kept'],
];

/** What becomes of the item, if the list says it. */
export function readFate(text: string): RowFate | null {
  return FATES.find(([pattern]) => pattern.test(text.toLowerCase()))?.[1] ?? null;
}

export function readHandling(text: string): ItemRecord['handling'] | null {
  if (/即办|即时|on_the_spot/.test(text)) return 'on_the_spot';
  return /承诺|promised/.test(text) ? 'promised' : null;
}
