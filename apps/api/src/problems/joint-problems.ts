import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type JointCode = Extract<RejectionCode,
  'joint-too-few' | 'joint-role-missing' | 'joint-order-cyclic' | 'joint-limit-too-long' | 'joint-not-published' | 'applicants-unrelated' | 'joint-leg-waits' | 'joint-case-differs' | 'joint-legs-open' | 'joint-no-licence' | 'joint-legs-ended' | 'joint-paper-full'>;

/** Refusals about joint handling (W10). */
export const jointProblems = wordsOf<JointCode>({
  'joint-too-few': [422, '联审联办至少要有两个事项', 'Joint handling takes at least two items', '只办一个事项的，请按普通办件收件。', 'For a single item, take in an ordinary application.'],
  'joint-role-missing': [422, '五方职责没有写全', 'A part is not named', '主管、实施、受理、审核、监督五方，每一方都要写明由哪个机构承担，且只写一个。', 'Name one body for each part: lead, implementation, acceptance, review and supervision.'],
  'joint-order-cyclic': [422, '事项的先后次序形成了循环', 'The items wait for each other in a circle', '请去掉其中一个先后要求，使每个事项都有办得到的次序。', 'Drop one of the constraints so that the items can be put in order.'],
  'joint-limit-too-long': [422, '联办时限超过法定上限', 'The limit is beyond what the law allows', '行政许可统一办理、联合办理、集中办理的，时限不得超过四十五个工作日（行政许可法第二十六条、第四十二条）。', 'Licences handled together take at most 45 working days (Administrative Licensing Law, articles 26 and 42).'],
  'joint-not-published': [409, '这一联办事项还没有公布', 'The matter is not published', '只有已公布并已起用的联办事项才能收件，请核对联审联办事项清单。', 'Only matters on the published list can be applied for: check the list.'],
  'applicants-unrelated': [422, '申请人之间没有写明关系', 'The applicants are not related', '同一联办件的几位申请人，须逐人写明与第一申请人的关系，每人只列一次；没有关系的，请分别收件。', 'Say of each applicant, once, how they are related to the first; otherwise take in separate applications.'],
  'joint-leg-waits': [409, '前置事项还没有办结', 'An item that comes first is not decided', '请等前置事项准予以后再办这一项。', 'This leg begins when those before it are granted.'],
  'joint-case-differs': [422, '办件与这一联办事项对不上', 'The case does not fit the leg', '请核对办件的事项、镇街和申请人。', 'Check item, town and applicant of the case.'],
  'joint-legs-open': [409, '还有事项没有办结', 'Some legs have no end yet', '全部事项都有结果、汇总以后，才能统一送达。', 'The answer is put together when every leg has an end, and delivered after that.'],
  'joint-no-licence': [422, '联办事项中没有行政许可，不能延长', 'There is no licence among the items', '只有统一办理、联合办理、集中办理的行政许可可以延长（行政许可法第二十六条、第四十二条）。', 'Only licences that are handled together can be extended (Administrative Licensing Law, articles 26 and 42).'],
  'joint-legs-ended': [409, '全部事项都已有结果，不需要延长', 'Every leg has an end', '请汇总结果并统一送达。', 'Put the answer together and deliver it.'],
  'joint-paper-full': [422, '这份材料的附件太多', 'There are too many files on this paper', '每份材料最多20个附件，请合并后再上传。', 'A paper may have up to 20 files: put pages together.'],
});
