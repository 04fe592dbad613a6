import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type DisclosureCode = Extract<RejectionCode, 'personal-data-in-text' | 'content-form' | 'unknown-source' | 'notice-without-expiry' | 'not-checked' | 'exemption-missing'>;

/** Refusals about disclosure (W20). The value that is personal is never repeated. */
export const disclosureProblems = wordsOf<DisclosureCode>({
  'personal-data-in-text': [422, '公开内容中有个人信息', 'The text shows personal data', '请删去标题、正文或说明中的身份证号、个人电话、银行卡号或未成年人信息后再提交；系统不会重复显示该内容。', 'Take the ID number, personal telephone, bank card or data of a minor out of the title, text or note; the value is not repeated here.'],
  'content-form': [422, '这类信息不能用这种形式公开', 'This kind is not disclosed in this form', '办事指南、服务事项、目录和人员去向由系统按来源生成，不手工抄录；工作制度须选择所属制度。', 'Guides, items, catalogues and whereabouts come from their source and are not copied by hand; working rules name their regime.'],
  'unknown-source': [422, '没有这个信息来源', 'There is no such source', '请核对事项编码、镇街代码或文件；来源发布后才能公开。', 'Check the code; a source can be disclosed once it is published.'],
  'notice-without-expiry': [422, '公示公告没有截止日期', 'The notice has no end', '请填写公示截止日期，到期后自动撤下公示栏。', 'Give its last day; it leaves the board after that by itself.'],
  'not-checked': [409, '还没有通过保密审查', 'It has not passed the secrecy check', '请由起草人以外的信息公开人员完成保密和隐私审查后再发布。', 'Let a disclosure officer other than the author check it first.'],
  'exemption-missing': [409, '没有登记不予公开的依据', 'No exemption is on record', '以公开为常态：不公开的，请先在不予公开登记中写明法律条款。', 'Open is the rule: to withhold it, record the exemption with its clause first.'],
});
