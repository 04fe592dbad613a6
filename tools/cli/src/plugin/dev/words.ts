import type { Language } from '../../io.ts';

export type Text = { readonly zh: string; readonly en: string };

/** What the pages of the local host say. */
export const WORDS = {
  title: { zh: '规则包预览', en: 'Rulebook preview' }, citizen: { zh: '群众看到的', en: 'As citizens see it' }, elder: { zh: '长者版', en: 'Large print' }, clerk: { zh: '窗口看到的', en: 'As the window sees it' },
  item: { zh: '事项', en: 'Item' }, on: { zh: '办理日期', en: 'On the day' }, go: { zh: '查看', en: 'Show' }, applicant: { zh: '申请人', en: 'Applicant' }, badCredit: { zh: '有失信记录', en: 'Bad credit record' }, byAgent: { zh: '由他人代办', en: 'By an agent' },
  materials: { zh: '需要的材料', en: 'Papers needed' }, limits: { zh: '办理时限', en: 'Time limits' }, promised: { zh: '承诺', en: 'promised' }, statutory: { zh: '法定', en: 'by law' }, atOnce: { zh: '当场办结', en: 'while you wait' },
  working_day: { zh: '个工作日', en: 'working days' }, calendar_day: { zh: '日', en: 'days' }, deferrable: { zh: '可容缺，限期补交（工作日）', en: 'may follow within working days' }, commitment: { zh: '可以告知承诺', en: 'a commitment may stand for it' }, core: { zh: '核心材料', en: 'core' },
  fetched: { zh: '窗口调取', en: 'the window fetches it' }, cases: { zh: '二十个示例件', en: 'Twenty cases' }, case: { zh: '件', en: 'Case' }, accept: { zh: '受理', en: 'Acceptance' }, decide: { zh: '决定', en: 'Decision' }, amount: { zh: '金额（元）', en: 'Amount (yuan)' },
  explanation: { zh: '为什么', en: 'Why' }, rule: { zh: '规则', en: 'Rule' }, matched: { zh: '适用', en: 'holds' }, unmatched: { zh: '不适用', en: 'does not hold' }, condition: { zh: '条件', en: 'Condition' }, because: { zh: '理由', en: 'Reason' }, basis: { zh: '依据', en: 'Basis' },
  missing: { zh: '缺少', en: 'Missing' }, nothing: { zh: '无', en: 'none' }, faults: { zh: '不能判断，转人工', en: 'Cannot be told: a person decides' }, answers: { zh: '填报', en: 'Answers' }, paper: { zh: '材料', en: 'Paper' }, state: { zh: '状态', en: 'State' }, required: { zh: '需要', en: 'needed' }, notRequired: { zh: '不需要', en: 'not needed' },
  unknown: { zh: '答完才知道', en: 'depends on an answer' }, illustrative: { zh: '仅作演示', en: 'Illustrative' }, wrong: { zh: '规则包现在不能用', en: 'The package does not work at the moment' }, mend: { zh: '改好后本页自动刷新。', en: 'This page reads itself anew once it is mended.' }, absent: { zh: '没有这一页', en: 'There is no such page' },
  natural_person: { zh: '自然人', en: 'Natural person' }, legal_person: { zh: '法人', en: 'Legal person' }, organisation: { zh: '其他组织', en: 'Other organisation' },
  request_correction: { zh: '一次告知补正', en: 'Correction is asked for' }, accept_deferred: { zh: '容缺受理', en: 'Accepted, papers to follow' }, not_accept: { zh: '不予受理', en: 'Not accepted' }, manual: { zh: '转人工', en: 'A person decides' }, grant: { zh: '准予', en: 'Granted' }, refuse: { zh: '不予批准', en: 'Refused' }, accepted: { zh: '受理', en: 'Accepted' },
  provided: { zh: '已提交', en: 'provided' }, retrieved: { zh: '已调取', en: 'retrieved' }, invalid: { zh: '不合格', en: 'invalid' }, deferred: { zh: '容缺', en: 'deferred' }, committed: { zh: '已承诺', en: 'committed' }, lacking: { zh: '缺', en: 'missing' },
} as const satisfies Readonly<Record<string, Text>>;
export type Word = keyof typeof WORDS;

/** Words of codes that name an outcome or a state; some are named otherwise above. */
const CODES: Readonly<Record<string, Word>> = { accept: 'accepted', missing: 'lacking' };
const isWord = (code: string): code is Word => code in WORDS;

export function codeWords(code: string, language: Language): string {
  const word = CODES[code] ?? code;
  return isWord(word) ? WORDS[word][language] : code;
}
