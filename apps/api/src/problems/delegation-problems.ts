import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type DelegationCode = Extract<RejectionCode,
  | 'letter-exists' | 'unknown-letter' | 'letter-term' | 'letters-overlap' | 'delegation-to-a-village' | 'delegation-by-a-town' | 'not-the-department' | 'not-the-town' | 'not-signed' | 'not-announced' | 'letter-ended'
  | 'item-of-another-department' | 'scope-beyond-catalogue' | 'backdated-before-term' | 'renews-unknown-letter'
  | 'two-owners' | 'orphan-step' | 'post-supervision-stays' | 'towns-overlap' | 'town-not-in-catalogue' | 'consultation-open' | 'consultation-not-open' | 'not-a-party' | 'opinion-missing' | 'not-due-yet' | 'due-too-soon'
  | 'decide-without-letter' | 'rows-differ' | 'version-order' | 'no-list' | 'no-such-drift'>;

/** Refusals about letters of delegation (W2), the responsibility list (W3) and rights on other platforms. */
export const delegationProblems = wordsOf<DelegationCode>({
  'letter-exists': [409, '委托书文号已经用过', 'The number of the letter is taken', '请核对文号；内容不同的委托书须另编文号。', 'Check the number; another letter needs another number.'],
  'unknown-letter': [404, '没有这份委托书', 'No such letter', '请核对文号、委托部门和受委托镇（街道）。', 'Check the number, the department and the town.'],
  'letter-term': [422, '委托书的日期前后不符', 'The days of the letter do not follow one another', '先起后止；部门签署、镇（街道）签署、公告依次不早于前一步。', 'The last day follows the first; each step comes no earlier than the one before.'],
  'letters-overlap': [409, '同一事项在这段时间已有委托书', 'Another letter covers the item in that time', '请先收回或等原委托书到期，再从次日起委托。', 'Revoke the other letter or wait for its end; begin on the day after.'],
  'delegation-to-a-village': [422, '不能委托村（社区）', 'A village cannot be entrusted', '村（社区）不是行政机关，只能代办、帮办（行政许可法第二十四条）。', 'A village is no administrative organ; it can only help (Licensing Law, article 24).'],
  'delegation-by-a-town': [422, '镇（街道）不能再转委托', 'A town may not delegate on', '受委托机关不得再委托（行政许可法第二十四条），请由区级部门直接委托。', 'What was entrusted may not be entrusted on (Licensing Law, article 24); the department delegates directly.'],
  'not-the-department': [403, '应由委托部门办理', 'The department that entrusts has to do this', '请由委托书上的区级部门办理。', 'Let the department named in the letter do it.'],
  'not-the-town': [403, '应由受委托的镇（街道）办理', 'The town that is entrusted has to do this', '请由委托书上的镇（街道）办理。', 'Let the town named in the letter do it.'],
  'not-signed': [409, '委托书还没有签齐', 'The letter lacks a signature', '先由部门签署，再由镇（街道）签署，然后公告。', 'The department signs first, then the town; then it is announced.'],
  'not-announced': [409, '委托书还没有公告', 'The letter is not announced', '公告之前委托书不生效，可以作废后重拟。', 'It gives nothing before it is announced; give it up and draft anew.'],
  'letter-ended': [409, '委托书已经终止', 'The letter has ended', '请另立新的委托书。', 'Draft a new letter.'],
  'item-of-another-department': [422, '事项属于其他部门', 'The item belongs to another department', '部门只能委托本部门的事项，请核对事项编码。', 'A department entrusts its own items only; check the code.'],
  'scope-beyond-catalogue': [422, '超出目录下放的环节', 'It goes beyond what the catalogue hands down', '请按目录的下放环节填写，或先调整目录。', 'Keep to the steps of the catalogue, or adjust the catalogue first.'],
  'backdated-before-term': [422, '收回时间早于委托期限', 'The revocation lies before the term', '追溯收回最早到委托期限的第一天。', 'A revocation reaches back to the first day of the term at most.'],
  'renews-unknown-letter': [422, '没有可续签的这份委托书', 'There is no such letter to renew', '只能续签双方之间已经公告的委托书，请核对文号。', 'Only a letter of the two that was announced can be renewed; check its number.'],
  'two-owners': [422, '一个环节填了两个责任单位', 'A step has two owners', '每个环节只能有一个责任单位。', 'Each step has exactly one body.'],
  'orphan-step': [422, '有环节没有责任单位', 'A step has no owner', '请补齐：目录中的每个事项、每个镇（街道）、每个环节都要有责任单位。', 'Complete it: every item, town and step of the catalogue needs a body.'],
  'post-supervision-stays': [422, '事后监管不能交给镇（街道）', 'Supervision stays with the department', '事中事后监管始终由区级部门负责。', 'The department supervises, whoever decides.'],
  'towns-overlap': [422, '同一镇（街道）在一个事项中出现两次', 'A town stands twice in one item', '同一事项的各行不能重复列同一个镇（街道）。', 'The rows of one item may not name a town twice.'],
  'town-not-in-catalogue': [422, '目录没有把该事项下放给这个镇（街道）', 'The catalogue does not hand the item to this town', '请核对镇（街道）代码，或先调整目录。', 'Check the code of the town, or adjust the catalogue first.'],
  'consultation-open': [409, '正在会商，不能改动', 'People are being asked; nothing changes meanwhile', '请先结束会商，或退回后再修改。', 'Close the consultation, or return the change before editing it.'],
  'consultation-not-open': [409, '会商没有在进行', 'No consultation is running', '请刷新页面查看现在的状态。', 'Reload the page to see how it stands.'],
  'not-a-party': [403, '不在会商单位之列', 'This unit is not asked', '只有涉及的镇（街道）和主管部门参加会商。', 'Only the towns named and the departments of the items are asked.'],
  'opinion-missing': [409, '还有单位没有答复', 'Some units have not answered', '请等各单位答复；逾期未答复的，登记后再结束会商。', 'Wait for the answers, or record the silence once the day has passed.'],
  'not-due-yet': [409, '期限还没有到', 'The day has not passed', '请在期限过后办理；期限内仍可答复或者提出意见。', 'Wait until the day has passed; until then people may still answer.'],
  'due-too-soon': [422, '期限太近', 'The day is too near', '请选择更晚的日期，至少留出一个工作日。', 'Choose a later day, with at least one working day in between.'],
  'decide-without-letter': [409, '许可决定没有委托书', 'A town would decide a licence without a letter', '请先签订并公告含“决定”的委托书，或将决定留在部门（行政许可法第二十四条）。', 'Sign and announce a letter that covers deciding, or leave the decision with the department (Licensing Law, article 24).'],
  'rows-differ': [409, '清单内容与您看到的不同', 'The rows are not those you looked at', '请重新打开清单核对后再办理。', 'Open the list again and check it.'],
  'version-order': [422, '版本号或生效日期没有顺延', 'Version or day do not follow the one before', '版本号应大于上一版，生效日期不早于上一版。', 'The version must be higher, and its day no earlier, than the one before.'],
  'no-list': [409, '当日没有生效的权责清单', 'No responsibility list is in force that day', '请等清单生效后再核对权限。', 'Compare rights once a list is in force.'],
  'no-such-drift': [404, '没有这处权限差异', 'No such difference of rights', '请核对平台、事项和环节。', 'Check the platform, the item and the step.'],
});
