import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type CaseCode = Extract<RejectionCode,
  | 'not-usable-there' | 'applicant-kind' | 'bad-id-number' | 'bad-credit-code' | 'agent-without-mandate' | 'power-unchecked' | 'mandate-expired' | 'mandate-revoked' | 'mandate-scope' | 'in-person-only' | 'questions-changed' | 'answers-invalid' | 'rules-missing' | 'back-dated'
  | 'unknown-material' | 'material-not-listed' | 'paper-without-file' | 'unknown-file' | 'licence-not-held' | 'notice-given' | 'nothing-missing' | 'correction-open' | 'correction-not-open' | 'still-incomplete' | 'complete-must-be-accepted' | 'rules-say-otherwise'
  | 'before-receipt' | 'before-acceptance' | 'before-decision' | 'before-issue' | 'before-review' | 'case-over' | 'not-yours' | 'own-case' | 'acceptor-decides' | 'recused' | 'file-incomplete' | 'not-forwarded'
  | 'clock-stopped' | 'clock-not-stopped' | 'not-listed-procedure' | 'reasons-untold' | 'extended-once' | 'extension-after-expiry' | 'not-the-head' | 'two-inspectors' | 'check-open' | 'check-not-open' | 'notice-period' | 'notice-running'>;

/** Refusals about a case: receipt, papers, acceptance, review, decision, clocks (W7). */
export const caseProblems = wordsOf<CaseCode>({
  'not-usable-there': [409, '这个镇街目前不能办理该事项', 'The item cannot be applied for at this town today', '请核对事项当天是否有效、是否暂停，以及是否交由这个镇街办理；可拨打12345咨询到哪里办。', 'Check whether the item is in force and offered by this town; 12345 can say where to go.'],
  'applicant-kind': [422, '申请人类型不符合该事项', 'The item is not for this kind of applicant', '请核对办事指南中的服务对象：自然人、法人或者其他组织。', 'See the guide: persons, companies or other bodies.'],
  'bad-id-number': [422, '身份证件号码有误或者没有登记', 'The identity number is wrong or not registered', '请对照证件逐位核对，先登记申请人再收件。', 'Compare it with the card, and register the applicant first.'],
  'bad-credit-code': [422, '统一社会信用代码有误或者没有登记', 'The credit code is wrong or not registered', '请对照营业执照逐位核对，先登记申请人再收件。', 'Compare it with the business licence, and register the applicant first.'],
  'agent-without-mandate': [422, '代办人没有授权', 'The agent has no mandate', '请提交授权委托书，或者由村便民服务站登记代办授权。', 'Hand in a power of attorney, or let the village station record the mandate.'],
  'power-unchecked': [409, '书面委托还没有核对合格', 'The written power has not been checked and found good', '先在材料里核对授权委托书；不合格的，一次性告知里写明。', 'Check the power of attorney among the papers first; where it is not good, the notice says so.'],
  'mandate-expired': [409, '授权已经到期', 'The mandate has expired', '请申请人重新授权，或者由本人办理。', 'The applicant gives it anew, or acts in person.'],
  'mandate-revoked': [409, '授权已经撤回', 'The mandate has been revoked', '请由申请人本人办理，或者重新授权。', 'The applicant acts in person, or gives a new one.'],
  'mandate-scope': [409, '授权不包括这件事', 'The mandate does not cover this', '授权只在写明的事项和环节内有效，请申请人补充授权。', 'It counts for the item and acts that it names; ask for a wider one.'],
  'in-person-only': [422, '该事项须由本人办理', 'The item has to be applied for in person', '法律规定须本人到场的事项不能代办；行动不便的，可以预约上门服务。', 'The law wants the applicant there; a visit at home can be booked.'],
  'questions-changed': [409, '表单的内容已经更新', 'The form has changed', '填写期间启用了新的规则。已填内容仍然保留，请补充列出的问题和材料后再提交。', 'New rules count since you began. Your answers are kept; add those named and send it again.'],
  'answers-invalid': [422, '填写的内容不符合要求', 'Answers are not as the form asks', '请按列出的位置修改。', 'Correct the places named.'],
  'rules-missing': [409, '该事项的办理规则还没有发布', 'The rules of the item are not published', '请先到窗口咨询；主管部门发布规则后才能收件。', 'Ask at the window; applications begin when the department has published the rules.'],
  'back-dated': [422, '日期不能倒签', 'A date may not lie in the past', '受理等日期以实际办理的当天为准。', 'What is done today is dated today.'],
  'unknown-material': [404, '清单上没有这份材料', 'The list has no such paper', '请核对材料编号。', 'Check the key of the paper.'],
  'material-not-listed': [422, '不得要求清单以外的材料', 'Nothing off the published list may be asked for', '只能要求已公布清单上的材料。', 'Ask only for what the published list names.'],
  'paper-without-file': [422, '这份材料没有附件', 'The paper comes without a file', '电子材料请先上传文件；查验原件的请选择“已核原件”。', 'Upload the file first, or say that the original was seen.'],
  'unknown-file': [422, '找不到附件', 'The file is not in the store', '文件没有上传成功、已经损坏，或者不属于本案申请人，请重新上传。', 'It was not stored, is damaged or belongs to somebody else: upload it again.'],
  'licence-not-held': [409, '电子证照库中没有这份证照', 'The licence store does not hold it', '请让申请人出示原件，或者上传扫描件。', 'Ask to see the original, or for a scan.'],
  'notice-given': [409, '补正通知已经发过', 'The notice of corrections has been given', '补正内容应当一次告知；再次通知只能针对新补交的材料。', 'Everything is told at once; a second notice may only name what has come in since.'],
  'nothing-missing': [409, '材料已经齐全，无需补正', 'Nothing is missing', '材料齐全、符合法定形式的，应当受理。', 'What is complete has to be accepted.'],
  'correction-open': [409, '正在等待申请人补正', 'A correction is awaited', '补正期限内请等待申请人提交。', 'Wait for the applicant until the day named.'],
  'correction-not-open': [409, '现在没有需要补正的内容', 'No correction is awaited', '请刷新页面查看办件状态。', 'Reload the page to see where the case stands.'],
  'still-incomplete': [409, '材料仍不齐全', 'Papers are still missing', '请补齐列出的材料；可以容缺或者承诺的，请先办理相应手续。', 'Complete what is named, or defer it or commit to it where that is possible.'],
  'complete-must-be-accepted': [409, '材料齐全，应当受理', 'It is complete and has to be accepted', '申请材料齐全、符合法定形式的，不得拒绝受理（行政许可法第三十二条）。', 'A complete application may not be turned away (Licensing Law, art. 32).'],
  'rules-say-otherwise': [409, '与办理规则的结论不一致', 'The rules come to another result', '请核对材料和填写内容；确需作出不同处理的，写明理由并由有权的人员决定。', 'Check papers and answers; to differ, give the reason and let somebody with the power decide.'],
  'before-receipt': [409, '还没有收件', 'Nothing has been received yet', '请先收件。', 'Receive the application first.'],
  'before-acceptance': [409, '还没有受理', 'The application has not been accepted', '受理以后才能办理这一步。', 'This comes after acceptance.'],
  'before-decision': [409, '还没有作出决定', 'Nothing has been decided yet', '作出决定以后才能办理这一步。', 'This comes after the decision.'],
  'before-issue': [409, '还没有制作结果文书', 'The result has not been issued', '请先制发结果文书，再送达。', 'Issue the result before it is delivered.'],
  'before-review': [409, '还没有审查', 'The case has not been reviewed', '请先完成审查。', 'Complete the review first.'],
  'case-over': [409, '该办件已经办结', 'The case is over', '办结的办件不能再办理；如有新的情况，请重新申请。', 'Nothing is added to a case that is over; apply anew.'],
  'not-yours': [403, '不是本人的办件', 'The case is not yours', '请核对办件编号，或者由申请人本人办理。', 'Check the number, or let the applicant do it.'],
  'own-case': [403, '不能办理自己的申请', 'Nobody handles their own application', '请回避，由其他人员办理。', 'Step aside and let a colleague handle it.'],
  'acceptor-decides': [403, '受理人不能审查、决定同一办件', 'Who accepted a case may not review or decide it', '受理与审查、决定应由不同的人员办理。', 'Acceptance and decision are two persons’ work.'],
  'recused': [403, '您已回避本案', 'You have stepped aside from this case', '请由其他人员办理。', 'Let a colleague handle it.'],
  'file-incomplete': [409, '案卷不完整', 'The file is not complete', '应当移送全部案卷，已收的材料不得让申请人重复提交。', 'The whole file goes up; nothing is asked of the applicant twice.'],
  'not-forwarded': [409, '还没有移送部门', 'The case has not been forwarded', '请先由镇街移送。', 'The town forwards it first.'],
  'clock-stopped': [409, '办理期限已经中止', 'The clock is stopped already', '请先恢复计时。', 'Let it run again first.'],
  'clock-not-stopped': [409, '办理期限没有中止', 'The clock is not stopped', '请刷新页面查看期限。', 'Reload the page to see the limits.'],
  'not-listed-procedure': [422, '不属于可以不计入期限的程序', 'The procedure does not stop the clock', '只有听证、检验、检测、检疫、鉴定、专家评审等法定程序所需时间不计入期限。', 'Only hearings, tests, quarantine, appraisals and the like, as the law lists them.'],
  'reasons-untold': [422, '没有告知申请人', 'The applicant has not been told', '应当把理由和所需时间书面告知申请人。', 'Tell the applicant the reason and the time needed, in writing.'],
  'extended-once': [409, '已经延长过一次', 'The time has been extended once', '期限只能延长一次。', 'It can be extended only once.'],
  'extension-after-expiry': [409, '期限届满后不能延长', 'It is too late to extend', '延长应当在期限届满前批准；已逾期的，请尽快作出决定并说明原因。', 'Approve it before the last day; what is late is decided at once, with an explanation.'],
  'not-the-head': [403, '延长须由决定机关负责人批准', 'The head of the deciding body approves an extension', '请报决定机关负责人批准。', 'Ask the head of the body that decides.'],
  'two-inspectors': [422, '现场核查须由两人以上进行', 'An inspection takes at least two persons', '请指派两名以上工作人员（行政许可法第三十四条）。', 'Name two or more (Licensing Law, art. 34).'],
  'check-open': [409, '现场核查还没有完成', 'An inspection is under way', '请先录入核查结果。', 'Enter its result first.'],
  'check-not-open': [409, '没有安排现场核查', 'No inspection has been scheduled', '请先安排核查。', 'Schedule one first.'],
  'notice-period': [422, '公示期限不合要求', 'The period of the notice is not allowed', '请按规定的期限公示。', 'Choose the period that the rules ask for.'],
  'notice-running': [409, '公示还没有结束', 'The public notice is still running', '公示期满后再办理。', 'Wait until it has ended.'],
});

export type DeferralCode = Extract<RejectionCode,
  'not-deferrable' | 'core-paper' | 'due-too-late' | 'deferred-once' | 'bad-credit' | 'unsigned' | 'paper-missing' | 'not-promised' | 'no-commitment' | 'commitment-text' | 'commitment-open' | 'commitment-not-signed' | 'agent-may-not-sign'>;

/** Refusals about deferred papers (W8) and commitments (W9). */
export const deferralProblems = wordsOf<DeferralCode>({
  'not-deferrable': [422, '这份材料不能容缺', 'This paper may not come later', '只有清单上标明可以容缺的材料才能后补。', 'Only what the list marks as deferrable.'],
  'core-paper': [422, '主要材料不能容缺', 'A core paper may not come later', '主要材料必须齐全有效，才能容缺受理。', 'Core papers have to be there, and valid.'],
  'due-too-late': [422, '补交日期太晚', 'The day named is too late', '请选择不晚于容缺期限、且在办理期限届满前的日期。', 'Choose a day within the time allowed, before the case is due.'],
  'deferred-once': [409, '这份材料已经容缺过一次', 'This paper has been deferred before', '同一份材料只能容缺一次。', 'A paper can be deferred only once.'],
  'bad-credit': [409, '有未修复的失信记录', 'A record of broken promises stands', '失信记录修复前，不适用容缺受理和告知承诺；可以按一般程序提交材料办理。', 'Until it is repaired papers come in as usual; deferral and commitments are closed.'],
  'unsigned': [422, '申请人没有签字', 'The applicant has not signed', '请让申请人阅读告知内容并签字确认。', 'Let the applicant read what is told, and sign.'],
  'paper-missing': [409, '容缺的材料还没有补交', 'A promised paper is still missing', '材料补齐以前不能准予。', 'Nothing is granted before it has come.'],
  'not-promised': [409, '这份材料没有容缺', 'This paper was not deferred', '请核对材料编号。', 'Check the key of the paper.'],
  'no-commitment': [422, '这份材料不适用告知承诺', 'No commitment can stand for this paper', '只有公布的告知承诺清单内的证明材料才能以承诺代替。', 'Only proofs on the published list.'],
  'commitment-text': [409, '承诺书内容不一致', 'The text of the commitment differs', '签署的文字须与公布的告知承诺书一致，请重新打印后签署。', 'What is signed has to be the published text: print it again and sign.'],
  'commitment-open': [409, '承诺还没有签署或者核实', 'A commitment is still open', '请先完成签署；规定决定前核实的，请先核实。', 'Let it be signed, and verified where the rules ask for it, first.'],
  'commitment-not-signed': [409, '没有已签署的承诺', 'No commitment has been signed', '请刷新页面查看办件状态。', 'Reload the page to see where the case stands.'],
  'agent-may-not-sign': [403, '代办人不能代签承诺', 'An agent may not sign a commitment', '告知承诺应由申请人本人签署。', 'The applicant signs in person.'],
});
