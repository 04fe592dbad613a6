import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type ComplaintCode = Extract<RejectionCode, 'about-nobody' | 'words-missing' | 'answer-missing' | 'ending-missing' | 'nobody-to-call' | 'settlement-over' | 'not-a-leader' | 'not-coordinated'>;

/** Refusals about complaints (#10) and major problems (#73). */
export const complaintProblems = wordsOf<ComplaintCode>({
  'about-nobody': [422, '没有写明投诉谁', 'Nobody is complained of', '请选择单位；投诉个人的，该人应当在这个单位工作。', 'Choose the unit; a person complained of works there.'],
  'words-missing': [422, '请写明情况', 'Say what happened', '“办不成事”请写明要办什么事项、窗口怎样答复；其他投诉和建议请写明内容。', 'For something you could not get done, name the item and what you were told; for the rest, say what it is about.'],
  'answer-missing': [409, '还没有答复', 'There is no answer yet', '请先答复，再回访，最后办结。', 'Answer, call back, then close.'],
  'ending-missing': [422, '不能这样了结', 'It does not end like this', '“办不成事”只能以办成、依法解释或者提出修改规则的建议了结；其他投诉写明属实或者不属实。', 'Something not done ends in being done, explained by law, or a rule to be changed; any other complaint is found right or not.'],
  'nobody-to-call': [409, '没有留下联系方式，不需要回访', 'Nobody can be called', '投诉人没有留下电话，答复后即可办结。', 'No number was left: close it after the answer.'],
  'settlement-over': [409, '办结已久，不能再表示是否解决', 'It was closed too long ago to say whether it is settled', '办结后的期限写在这件投诉的页面上；仍有问题的，请另行投诉或者拨打监督投诉电话。', 'How long after the closing is said on its page; complain once more, or ring the number for complaints.'],
  'not-a-leader': [422, '第一责任人必须是该单位的负责人', 'The first to answer is a leader of the unit', '请从该单位的分管领导、直接负责人中选择。', 'Choose its leader in charge or its direct head.'],
  'not-coordinated': [409, '还没有协调', 'It has not been coordinated', '协调须有其他单位参加；登记人不得未经协调自行销号。', 'Another unit takes part in a meeting; whoever registered a problem does not strike it out alone.'],
});
