import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type StaffingCode = Extract<RejectionCode,
  | 'post-exists' | 'unknown-post' | 'post-closed' | 'unknown-person' | 'same-person-on-post' | 'seat-taken' | 'seat-empty' | 'village-needs-two' | 'open-cases' | 'already-absent' | 'not-absent' | 'deputy-without-absence' | 'no-deputy' | 'deputy-not-active'
  | 'not-the-sending-unit' | 'not-the-centre' | 'not-a-village' | 'helper-unlisted' | 'handler-not-on-post' | 'office-not-of-unit' | 'start-in-past' | 'end-before-start' | 'self-appointment'
  | 'unknown-milestone' | 'milestone-met' | 'evidence-missing' | 'account-closed' | 'own-account'>;

/** Refusals about posts and staff (W19), obligations of a document, and accounts. */
export const staffingProblems = wordsOf<StaffingCode>({
  'post-exists': [409, '这个岗位编号已经用过', 'The code of the post is taken', '岗位编号在本单位永久有效，请另用一个编号。', 'A code stays with its post for ever; use another one.'],
  'unknown-post': [404, '本单位没有这个岗位', 'The unit has no such post', '请核对岗位编号，或先设立岗位。', 'Check the code, or create the post first.'],
  'post-closed': [409, '岗位在那个时间不开放', 'The post is not open at that time', '请核对岗位的设立和撤销时间。', 'Check when the post opens and closes.'],
  'unknown-person': [422, '没有登记这个人员', 'The person is not registered', '请先登记人员，再安排岗位。', 'Register the person before giving them a post.'],
  'same-person-on-post': [422, 'A岗和B岗不能是同一人', 'A and B of a post cannot be one person', '请另选一人。', 'Choose another person.'],
  'seat-taken': [409, '这个席位已经有人', 'The seat is taken', '请先解除原任人员，或直接办理接替。', 'Relieve who sits there, or replace them in one step.'],
  'seat-empty': [409, '这个席位没有人', 'Nobody sits there', '请先安排人员。', 'Assign somebody first.'],
  'village-needs-two': [409, '村（社区）服务站至少要有两人', 'A village station needs two persons', '请先安排接替人员，或直接办理接替。', 'Assign the successor first, or replace in one step.'],
  'open-cases': [409, '该人员还有未办结的事项', 'The person has open cases', '请先把未办结的事项移交他人。', 'Hand the open cases over first.'],
  'already-absent': [409, '已登记一次尚未结束的离岗', 'An absence is entered already', '请先结束原来的离岗，再登记新的。', 'End it before entering another one.'],
  'not-absent': [409, '该岗位人员没有离岗', 'Nobody is absent from the post', '请刷新页面查看现在的状态。', 'Reload the page to see how it stands.'],
  'deputy-without-absence': [409, 'A岗在岗，B岗不能顶岗', 'B cannot stand in while A is on duty', '请先登记A岗离岗。', 'Enter the absence of A first.'],
  'no-deputy': [409, '这个岗位没有B岗', 'The post has no B', '请先安排B岗人员。', 'Assign a B first.'],
  'deputy-not-active': [409, 'B岗现在没有顶岗', 'B is not standing in', '请刷新页面查看现在的状态。', 'Reload the page to see how it stands.'],
  'not-the-sending-unit': [403, '应由派驻单位办理', 'The sending unit has to do this', '业务能力由派驻单位认定和收回；没有派驻单位的，由区行政审批局办理。', 'The sending unit certifies and withdraws competency; without one, the approval bureau does.'],
  'not-the-centre': [403, '应由人员所在单位管理', 'The unit itself keeps its posts', '岗位和人员由所在中心（站）负责人或其上级办理。', 'The manager of the centre, or the body above it, does this.'],
  'not-a-village': [422, '帮代办人员只在村（社区）登记', 'Helpers belong to villages', '请在村（社区）便民服务站登记。', 'List the helper at a village or community.'],
  'helper-unlisted': [404, '没有登记这名帮代办人员', 'No such helper is listed', '请核对人员。', 'Check the person.'],
  'handler-not-on-post': [422, '该人员在本单位没有岗位', 'The person has no post in the unit', '请先安排岗位，再办理。', 'Give the person a post first.'],
  'office-not-of-unit': [422, '这类单位不设这个岗位', 'This kind of unit has no such office', '请核对岗位职责与单位性质。', 'Check the office against the kind of the unit.'],
  'start-in-past': [422, '开始时间已经过去', 'The start lies in the past', '请填写现在或以后的时间。', 'Give the present or a later time.'],
  'end-before-start': [422, '结束时间早于开始时间', 'The end comes before the start', '请核对起止时间。', 'Check both times.'],
  'self-appointment': [403, '不能给自己安排岗位', 'Nobody can appoint themselves', '请由其他负责人办理。', 'Let another person in charge do it.'],
  'unknown-milestone': [404, '没有这项任务', 'No such obligation', '请核对文件和条款编号。', 'Check the document and the number of the clause.'],
  'milestone-met': [409, '这项任务已经完成', 'The obligation is met already', '完成后不能再改期。', 'What is met cannot be rescheduled.'],
  'evidence-missing': [422, '没有列出完成依据', 'The evidence is missing', '请列出能证明完成的事件编号。', 'Name events of the log that show it.'],
  'own-account': [403, '不能处理本人的账号', 'One’s own account is another’s to handle', '本人账号的锁定、重置和停用，由另一名平台运行岗办理；改密码和换验证方式请到“我的账号”。', 'Another operator locks, resets or closes it; a password or a proof is changed under “My account”.'],
  'account-closed': [409, '这个账号已经注销', 'The account is closed', '请使用其他账号，或新开账号。', 'Use another account, or open a new one.'],
});
