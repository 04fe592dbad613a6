import type { Text } from '../authoring/text.ts';

/** Something in a manifest that may be evaluated but must not be published. */
export interface Finding {
  readonly code: FindingCode;
  /** JSON pointer into the manifest. */
  readonly pointer: string;
  readonly words: Text;
}

/** Each finding with its words. Statutes: 行政许可法30、31; 国务院令第716号7; 优化营商环境条例44; 国办发〔2020〕42号; 个人信息保护法28. */
export const FINDINGS = {
  'catch-all': { zh: '兜底材料：清单之外不得再要材料，请写明具体名称', en: 'A catch-all: name the paper, or leave it out' },
  'no-copies': { zh: '原件和复印件都是零份', en: 'Neither an original nor a copy is asked for' },
  'condition-without-words': { zh: '有提交条件，却没有说明', en: 'There is a condition, but no words for it' },
  'words-without-condition': { zh: '有条件说明，却一律提交', en: 'There are words for a condition, but none' },
  'paper-twice': { zh: '同一材料要了两次', en: 'The same paper is asked for twice' },
  'proof-without-basis': { zh: '证明材料没有法律、法规或国务院决定依据', en: 'A proof without a basis in law, regulation or decision of the State Council' },
  'obtainable': { zh: '其他机关可以提供的材料，不得要申请人提交', en: 'Another public body can supply it: it must not be asked of the applicant' },
  'core-deferrable': { zh: '核心材料不得容缺', en: 'A core paper can never follow later' },
  'commitment-not-allowed': { zh: '身份、核心和非证明材料不得以告知承诺代替', en: 'A commitment may stand for a proof only, never for identity or a core paper' },
  'commitment-without-terms': { zh: '可以承诺，却没有写明承诺内容和责任', en: 'A commitment is allowed, but its terms are not told' },
  'terms-without-commitment': { zh: '写了承诺内容，材料却不可承诺', en: 'Terms of a commitment for a paper that allows none' },
  'promised-over-statutory': { zh: '承诺时限长于法定时限', en: 'More time is promised than the law allows' },
  'statutory-without-basis': { zh: '法定时限没有依据', en: 'A statutory limit without its statute' },
  'rule-without-example': { zh: '没有示例走到这条规则', en: 'No example is decided by this rule' },
  'last-rule-conditional': { zh: '最后一条规则不得有条件', en: 'The last rule must always hold' },
  'unreachable-rule': { zh: '永远轮不到这条规则', en: 'This rule is never reached' },
  'text-missing': { zh: '缺中文或英文', en: 'The Chinese or the English text is missing' },
  'deferral-without-rule': { zh: '有可容缺的材料，却没有容缺受理的规则', en: 'A paper may follow later, but no rule accepts without it' },
  'rule-without-deferral': { zh: '有容缺受理的规则，却没有可容缺的材料', en: 'A rule accepts without a paper, but no paper may follow later' },
  'classification-too-low': { zh: '个人信息的保密等级过低', en: 'Personal information is classified too low' },
  'options-missing': { zh: '选择题没有选项，或别的题有选项', en: 'A choice without options, or options without a choice' },
} as const satisfies Readonly<Record<string, Text>>;
export type FindingCode = keyof typeof FINDINGS;

export function finding(code: FindingCode, pointer: string): Finding {
  return { code, pointer, words: FINDINGS[code] };
}
