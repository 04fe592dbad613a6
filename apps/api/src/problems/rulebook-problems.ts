import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type RulebookCode = Extract<RejectionCode,
  | 'unknown-release' | 'manifest-unlawful' | 'manifest-invalid' | 'manifest-too-large' | 'manifest-missing' | 'change-undeclared' | 'digest-differs' | 'catalogue-moved' | 'nothing-to-test' | 'examples-fail' | 'rules-uncovered' | 'not-tested'
  | 'nothing-to-rehearse' | 'rehearsal-failed' | 'rehearsal-outdated' | 'rehearsal-overtaken' | 'author-approves' | 'signature-invalid' | 'approval-expired' | 'effective-overlaps' | 'not-published' | 'not-in-force' | 'never-in-force'
  | 'not-the-key-holder' | 'key-known' | 'key-in-use' | 'key-not-in-use' | 'key-term'>;

/** Refusals about releases of rules and the keys that sign them. */
export const rulebookProblems = wordsOf<RulebookCode>({
  'unknown-release': [404, '没有这个规则版本', 'No such release', '请核对部门和版本号。', 'Check the department and the version.'],
  'manifest-unlawful': [422, '材料清单不合规定', 'The list of papers is not lawful', '请按列出的位置修改：不得有兜底材料，证明须有依据，核心材料不得容缺或以承诺代替。', 'Correct the places named: no catch-all entries, a basis for every proof, no deferral or commitment for core papers.'],
  'manifest-invalid': [422, '规则表达式不能使用', 'An expression cannot be used', '请按列出的位置修改；表达式只能引用本事项声明的情形、字段和材料。', 'Correct the places named; an expression reads only what the item declares.'],
  'manifest-too-large': [422, '规则文件太大', 'The manifest is too large', '每个事项的规则文件和版本清单各不超过60 KB，请精简后重新提交。', 'A manifest, and the head of a release, may have 60 KB each.'],
  'manifest-missing': [409, '还没有收到这个事项的规则文件', 'The manifest of an item has not been sent', '请先逐个提交事项的规则文件，再提交版本清单。', 'Send the manifest of each item first, then the head.'],
  'change-undeclared': [422, '有改动没有写进变更说明', 'A change is not declared', '每个新增、修改、删除的事项都要写明改了什么、在办件如何处理。', 'Say of every item that comes, goes or changes what it is, and what it means for cases under way.'],
  'digest-differs': [409, '内容摘要不一致', 'The digest differs', '您手上的内容与系统中的不同，请重新读取后核对。', 'You are looking at other bytes than those stored; read them again and check.'],
  'catalogue-moved': [409, '事项目录已经更新', 'The catalogue has moved on', '请按新的目录核对后，以新的版本号重新提交。', 'Check against the new catalogue and propose a new version.'],
  'nothing-to-test': [409, '没有可运行的示例', 'There is nothing to test', '每个事项至少要有一个示例，每条规则至少被一个示例用到。', 'Every item needs an example, and every rule one that meets it.'],
  'examples-fail': [409, '有示例的结果与预期不符', 'Examples end otherwise than they say', '请修改规则或示例，以新的版本号重新提交。', 'Correct the rules or the examples, and propose a new version.'],
  'rules-uncovered': [409, '有规则没有示例', 'Rules without an example', '请为列出的规则补上示例。', 'Add an example for each rule named.'],
  'not-tested': [409, '还没有通过测试', 'The release has not been tested', '请先运行全部示例。', 'Run its examples first.'],
  'nothing-to-rehearse': [409, '没有可供演练的办件', 'There are no cases to try it on', '有已办结的办件后才能演练；没有办件时可以直接会签。', 'A trial needs decided cases; without any, approval goes on without it.'],
  'rehearsal-failed': [409, '演练中有办件出错', 'The trial failed on some cases', '请查明出错的办件，修改后以新的版本号重新提交。', 'Find out why, and propose a new version.'],
  'rehearsal-overtaken': [409, '公布时不断有办件作出决定', 'Decisions kept being taken while it was published', '每次补充演练后又有新的决定，还没有演练到；请稍后再公布。', 'After each further trial something else had been decided: publish a little later.'],
  'rehearsal-outdated': [409, '演练之后作出的决定会变严', 'Decisions taken since the trial would be stricter', '会签所依据的演练之后，又有办件按新规则会变严；请重新演练、逐件核对，以新的版本号重新会签。', 'Cases decided since the trial that was signed would be decided more strictly: try again, look at each, and have a new version approved.'],
  'author-approves': [409, '编写人不能会签自己的版本', 'An author may not approve the release', '请由没有参与编写的人员会签。', 'Let somebody approve who has not written any of it.'],
  'signature-invalid': [422, '签名无效', 'The signature is not valid', '请用本人在用的密钥或通行密钥，对所列摘要重新签名。', 'Sign the digests again with your own key or passkey that is in use.'],
  'approval-expired': [409, '会签已过有效期', 'An approval has expired', '会签九十天内有效，请有关单位重新会签。', 'An approval is good for ninety days; it has to be given anew.'],
  'effective-overlaps': [409, '生效时间与前一版本重叠', 'It does not begin after the release before it', '请选择晚于前一版本的生效时间，或先撤回前一版本。', 'Choose a later instant, or withdraw the release before it.'],
  'not-published': [409, '这个版本没有发布', 'The release is not published', '请核对版本号。', 'Check the version.'],
  'not-in-force': [409, '这个版本现在没有生效', 'The release is not in force', '请刷新页面，查看现行版本。', 'Reload the page to see which one is.'],
  'never-in-force': [409, '只能退回到曾经生效的版本', 'One can only return to a release that was in force', '请选择较早生效过的版本。', 'Choose one that was in force before.'],
  'not-the-key-holder': [403, '密钥只能由本人办理', 'A key is its holder’s own', '请由本人登记或更换；遗失时可由系统管理员作废。', 'The holder registers and replaces it; the operator can revoke one that is lost.'],
  'key-known': [409, '这把密钥已经用过', 'The key has been used before', '请生成新的密钥。', 'Make a new key.'],
  'key-in-use': [409, '已有在用的密钥', 'Another key is in use', '每人同时只有一把密钥；请改用“更换”，或先作废。', 'A person has one key at a time: replace it, or revoke it first.'],
  'key-not-in-use': [409, '这把密钥没有在用', 'The key is not in use', '请核对密钥编号。', 'Check which key it is.'],
  'key-term': [422, '密钥的有效期不合要求', 'The term of the key is not allowed', '有效期从明天起，最长两年。', 'It ends after today, and within two years.'],
});

/** What is found when rules are read. */
export const manifestProblems = wordsOf({
  'no-rules-in-force': [404, '当日没有生效的规则', 'No rules are in force that day', '该事项的材料清单和规则还没有发布，请按办事指南或咨询窗口办理。', 'Papers and rules of the item are not published yet; ask at the window.'],
  'report-gone': [404, '演练报告不在本机', 'The report is not kept here', '请重新演练；同样的规则和办件会得出同样的报告。', 'Try the release again: the same rules and cases give the same report.'],
  'no-example': [409, '这件办件不能作为示例', 'This case cannot become an example', '办件由人办理、个人信息密钥已销毁，或不保留敏感信息就得不出同样结果。', 'It was decided by hand, its key is destroyed, or without a sensitive answer something else follows.'],
  'rules-stopped': [503, '规则没有算出结果', 'The rules gave no answer', '计算超过规定时间，已停止；办件由窗口工作人员按规定办理，请到窗口咨询。', 'They took longer than they may and were stopped. A person at the window decides; ask there.'],
  'manifest-damaged': [500, '规则文件损坏，已停止使用', 'A manifest is damaged; it is not used', '保存的内容与会签时的摘要不符，请通知运行人员核对备份。', 'What is stored does not give the digest that was signed. Tell the operator to compare with the backup.'],
});
