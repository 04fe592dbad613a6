import type { RejectionCode } from '@yichuang/domain';
import type { CaseCode, DeferralCode } from './case-problems.ts';
import type { DisclosureCode } from './disclosure-problems.ts';
import type { DelegationCode } from './delegation-problems.ts';
import type { JointCode } from './joint-problems.ts';
import type { ComplaintCode } from './complaint-problems.ts';
import type { ReviewCode } from './review-problems.ts';
import type { NoticeCode, TrainingCode } from './notice-problems.ts';
import type { RulebookCode } from './rulebook-problems.ts';
import type { ServiceCode } from './service-problems.ts';
import type { StaffingCode } from './staffing-problems.ts';
import type { VenueCode } from './venue-problems.ts';
import type { SupervisionCode } from './supervision-problems.ts';
import { wordsOf } from './words.ts';

/** Refusals of the domain. 404: the thing is not there; 409: its state forbids it now; 422: what was sent cannot be right. */
export const domainProblems = wordsOf<Exclude<RejectionCode, JointCode | NoticeCode | TrainingCode | DelegationCode | DisclosureCode | ComplaintCode | ReviewCode | RulebookCode | StaffingCode | CaseCode | DeferralCode | ServiceCode | SupervisionCode | VenueCode>>({
  'already-exists': [409, '已经存在', 'It exists already', '请打开已有的记录继续办理，不要重复新建。', 'Open the existing record and go on there.'],
  'already-done': [409, '这一步已经办过', 'This step has been done', '请刷新页面查看现在的状态。', 'Reload the page to see where it stands.'],
  'does-not-exist': [404, '没有找到', 'Not found', '请核对编号；它可能尚未登记。', 'Check the number; it may not be registered yet.'],
  'wrong-step': [409, '现在不能办这一步', 'Not possible at this step', '请刷新页面，按页面给出的下一步办理。', 'Reload the page and take the next step offered there.'],
  'no-change-allowed': [409, '已经定稿，不能再改', 'It is final and cannot be changed', '如有错误，请另行登记更正。', 'If it is wrong, record a correction.'],
  'nothing-to-change': [422, '没有要改的内容', 'Nothing to change', '请至少修改一项内容后再提交。', 'Change at least one field before sending.'],
  'wrong-office': [403, '您的岗位不负责这一步', 'Your office does not do this', '请由承担该职责的岗位办理。', 'Let the office in charge do it.'],
  'wrong-body': [403, '应由其他单位办理', 'Another body has to do this', '请由该事项的主管单位办理。', 'Let the body responsible do it.'],
  'unknown-unit': [422, '没有这个单位', 'No such unit', '请核对单位代码，或先登记该单位。', 'Check the code of the unit, or register the unit first.'],
  'unknown-instrument': [422, '没有登记这份文件', 'No such document', '请先登记文件，再引用它。', 'Register the document before citing it.'],
  'instrument-repealed': [409, '这份文件已经废止', 'The document is repealed', '请引用现行有效的文件。', 'Cite a document that is in force.'],
  'bad-effective-date': [422, '生效日期不对', 'The effective date is wrong', '生效日期不能早于发布日期。', 'The effective date cannot lie before the publication.'],
  'effective-in-past': [422, '生效日期已经过去', 'The effective date has passed', '请填写今天或以后的日期。', 'Give today or a later day.'],
  'date-in-future': [422, '日期还没有到', 'The date has not come', '请填写今天或以前的日期。', 'Give today or an earlier day.'],
  'duplicate-number': [409, '文号已被使用', 'The document number is taken', '请核对文号，可能已经登记过。', 'Check the number; the document may be registered already.'],
  'duplicate-code': [409, '编码重复', 'The code is taken', '一个版本里每个编码只能用一次，请核对。', 'A code may stand once in a version; check it.'],
  'duplicate-name': [409, '名称重复', 'The name is taken', '一个版本里事项名称不能重复，请核对。', 'A name may stand once in a version; check it.'],
  'unknown-item': [422, '目录里没有这个事项', 'No such item in the catalogue', '请核对事项编码。', 'Check the code of the item.'],
  'stale-base': [409, '依据的版本已不是最新', 'It rests on an older version', '请以最新版本为基础重新起草。', 'Draft anew on the latest version.'],
  'declared-sums-differ': [422, '申报的数目与实际不符', 'The declared sums are not the real ones', '请刷新页面，核对各栏数目后再提出。', 'Reload the page, check the sums and propose again.'],
  'unit-cycle': [422, '单位不能隶属于自己的下级', 'A unit cannot be under its own subordinate', '请选择其他上级单位。', 'Choose another parent.'],
  'unit-ended': [409, '这个单位已经撤销或合并', 'The unit has ended', '请改用承接其职责的单位。', 'Use the unit that carries on its duties.'],
  'unit-has-children': [409, '还有下级单位', 'The unit still has subordinates', '请先安排好下级单位。', 'Move its subordinates first.'],
  'instrument-cycle': [422, '文件不能依据自己', 'A document cannot rest on itself', '请核对文件之间的关系。', 'Check how the documents are linked.'],
  'calendar-day-outside-year': [422, '日期不在通知所说的年度', 'A day lies outside the year of the notice', '请核对通知原文。', 'Check the text of the notice.'],
  'calendar-day-twice': [422, '同一天列了两次', 'A day is listed twice', '请核对放假和调休日期。', 'Check days off and days made up.'],
  'make-up-day-not-weekend': [422, '调休上班日不是周末', 'A day made up is no weekend day', '请核对通知原文。', 'Check the text of the notice.'],
  'code-malformed': [422, '事项编码不是十二位数字', 'The item code is not twelve digits', '请按“区划2位+类型2位+部门2位+主项3位+子项3位”填写。', 'Write region 2, kind 2, department 2, main 3, sub 3 digits.'],
  'kind-mismatch': [422, '编码与事项类型不一致', 'Code and kind do not agree', '编码第3、4位应与事项类型对应。', 'Digits 3 and 4 must stand for the kind.'],
  'illustrative-unmarked': [422, '示例编码没有标明示例', 'An illustrative code is not marked', '以99开头的编码必须标为示例。', 'Codes that begin with 99 must be marked as illustrative.'],
  'basis-empty': [422, '没有填写设定依据', 'The legal basis is empty', '请填写法律、法规或规章的名称和条款。', 'Name the law, regulation or rule with its article.'],
  'basis-already-in-force': [422, '依据已经生效', 'The basis is in force already', '请直接填写依据条文。', 'Enter the text of the basis.'],
  'basis-not-yet-in-force': [409, '依据还没有生效', 'The basis is not yet in force', '请在依据生效之日再补录。', 'Enter it on the day when it comes into force.'],
  'licence-basis-pending': [422, '许可事项的依据必须已经生效', 'A licence needs a basis in force', '请等法律生效后再列入。', 'Wait until the law is in force.'],
  'licence-basis-not-law': [422, '许可不能只依据规范性文件', 'A licence cannot rest on a mere notice', '请补充法律、法规或规章依据（行政许可法第十七条）。', 'Add a law, regulation or rule (Licensing Law, article 17).'],
  'licence-needs-an-organ': [422, '许可只能委托行政机关', 'A licence may go to an administrative organ only', '请只选择镇、街道等行政机关（行政许可法第二十四条）。', 'Choose towns or sub-districts (Licensing Law, article 24).'],
  'delegate-not-an-organ': [422, '受委托方不是行政机关', 'The recipient is no administrative organ', '请选择镇或街道。', 'Choose a town or sub-district.'],
  'recipient-not-a-town': [422, '承接单位不是镇或街道', 'The recipient is no town', '请选择镇或街道。', 'Choose a town or sub-district.'],
  'sub-delegation-forbidden': [422, '不能再转委托', 'No delegating on', '请由原委托部门直接委托（行政许可法第二十四条）。', 'The department must delegate directly (Licensing Law, article 24).'],
  'steps-out-of-order': [422, '下放环节不连贯', 'The delegated steps are not in order', '下放决定须同时下放受理和审查。', 'To delegate deciding, delegate accepting and reviewing too.'],
  'provincial-difference': [422, '与省级目录不一致且没有说明', 'It differs from the provincial list without a reason', '请与省目录保持一致，或写明不一致的理由。', 'Follow the provincial list, or say why not.'],
  'rename-undeclared': [422, '名称变了但没有作为更名办理', 'The name changed without a renaming', '请选择“更名”并说明理由。', 'Choose “renamed” and give the reason.'],
  'name-unchanged': [422, '更名前后名称相同', 'The new name is the old one', '请填写新的名称，或改选“保留”。', 'Give a new name, or keep the item.'],
  'not-a-draft': [409, '批次已经送审，不能再改', 'The batch is under review and cannot be changed', '请先由审查单位退回。', 'Let the reviewer return it first.'],
  'batch-closed': [409, '这个批次已经办结', 'The batch is closed', '请另起一个新的批次。', 'Open a new batch.'],
  'not-the-proposer': [403, '只有提出单位可以这样办', 'Only the proposer may do this', '请由提出这个批次的单位办理。', 'Let the unit that proposed the batch do it.'],
  'withdraw-unknown-item': [422, '要收回的事项不在现行目录里', 'The item to withdraw is not in the catalogue', '请核对事项编码。', 'Check the code.'],
  'merge-into-ended-item': [422, '不能并入已经收回的事项', 'Cannot merge into an item that ends', '请选择保留的事项。', 'Choose an item that goes on.'],
  'merge-into-itself': [422, '事项不能并入自己', 'An item cannot be merged into itself', '请选择另一个事项。', 'Choose another item.'],
  'item-unexplained': [409, '还有事项没有说明去向', 'Some items have no fate yet', '请在“待定”栏逐项处理后再提出。', 'Decide each item in the column “undecided” first.'],
  'nothing-to-propose': [422, '这个批次没有任何变化', 'The batch changes nothing', '请至少安排一项变化。', 'Decide at least one change.'],
  'capacity-opinions-missing': [409, '缺少镇（街道）承接意见', 'Opinions of the towns are missing', '请先登记各镇（街道）的承接意见。', 'Record what the towns say first.'],
  'gate-out-of-order': [409, '前一道关还没有过', 'An earlier gate has not been passed', '顺序是部门、审改办、司法局、区政府，请按顺序办理。', 'The order is department, reform office, justice bureau, government.'],
  'reviewer-from-proposer': [403, '提出单位不能自己审查', 'The proposer cannot review', '请由其他单位的人员审查。', 'Let another body review.'],
  'same-body': [403, '同一单位不能过两道关', 'One body cannot pass two gates', '请由另一个单位办理这道关。', 'Let another body act at this gate.'],
  'same-person': [403, '同一人不能过两道关', 'One person cannot pass two gates', '请由另一位人员办理这道关。', 'Let another person act at this gate.'],
  'opinions-missing': [409, '缺少审查意见', 'A review opinion is missing', '统一审查和合法性审查都通过后才能发布。', 'Both reviews must be passed before publication.'],
  'not-approved': [409, '批次还没有批准', 'The batch is not approved', '请先由区政府批准。', 'The government must approve it first.'],
  'version-exists': [409, '这个版本号已经发布', 'The version is published already', '请使用新的版本号。', 'Use a new version.'],
  'before-previous-version': [422, '生效日期早于上一版本', 'It would count before the previous version', '请填写上一版本生效之后的日期。', 'Give a day after the previous version began.'],
  'already-effective': [409, '已经生效，不能取消', 'It counts already and cannot be cancelled', '请用下一次调整来改变。', 'Change it by the next adjustment.'],
  'not-yet-effective': [409, '还没有到生效日期', 'It does not count yet', '请等到生效之日。', 'Wait for the effective day.'],
  'later-version-exists': [409, '后面已有新版本', 'A later version exists', '请先处理后面的版本。', 'Deal with the later version first.'],
  'already-suspended': [409, '事项已经暂停', 'The item is suspended already', '请先恢复，再重新安排暂停。', 'Resume it before suspending it anew.'],
  'not-suspended': [409, '事项没有暂停', 'The item is not suspended', '请刷新页面查看现在的状态。', 'Reload the page to see how it stands.'],
  'village-may-not-decide': [422, '村级服务不能受理或决定', 'A village may not accept or decide', '村级只能代办、帮办或直接提供服务。', 'A village helps, hands in, or serves at the station.'],
  'upstream-withdrawn': [409, '上级事项已经收回', 'The item behind it was withdrawn', '请先确认该事项现在由谁办理。', 'Find out who does the item now.'],
  'upstream-not-in-hall': [409, '镇便民服务中心没有这个事项', 'The hall of the town does not offer it', '请先列入镇（街道）进驻目录。', 'List it in the directory of the hall first.'],
  'not-implemented-in-town': [409, '本镇（街道）还没有实施', 'The town has not put it into effect', '请先由镇（街道）实施。', 'Let the town put it into effect first.'],
  'bad-edition': [422, '目录期号不连续', 'The edition is not the next one', '请使用下一个期号。', 'Use the next edition.'],
  'not-in-any-source': [422, '事项不在任何来源目录里', 'The item is in no source list', '请核对事项来源。', 'Check where the item comes from.'],
  'absence-unexplained': [422, '应进未进且没有说明', 'An item is missing without a reason', '请列入该事项，或写明不进驻的理由。', 'List the item, or say why it is missing.'],
  'absent-and-present': [422, '同一事项既列入又列为未进驻', 'An item is both listed and absent', '请只保留一种。', 'Keep one of the two.'],
});
