import type { AppendRefused, StoreDamaged } from '@yichuang/event-store';
import { wordsOf } from './words.ts';

type StoreCode = AppendRefused['code'] | StoreDamaged['code'] | 'revision-conflict' | 'store-unavailable' | 'clock' | 'unknown-event' | 'id-number-taken';

/** What the store, its handler and its adapters say. */
export const storeProblems = wordsOf<StoreCode>({
  'revision-conflict': [412, '这条记录刚被别人改过', 'Somebody else changed this first', '请看清别人改了什么，再重新应用您的修改。', 'See what was changed, then apply your change again.'],
  'store-unavailable': [503, '暂时不能保存', 'Nothing can be saved right now', '您填写的内容没有丢失，请稍后用同一请求重试。', 'Try again with the same request; it will not be doubled.'],
  clock: [503, '系统时间不对，暂停办理', 'The clock is wrong; writing has stopped', '请通知运行人员核对服务器时间。', 'Tell the operator to check the clock of the server.'],
  'unknown-event': [500, '有一条记录本程序还不认识', 'A record is not known to this program', '请升级到写入它的版本。', 'Run the version that wrote it.'],
  'id-number-taken': [409, '这个证件号码已经登记', 'The id number is registered already', '请核对是否同一个人。', 'Check whether it is the same person.'],
  'empty-append': [500, '没有要保存的内容', 'Nothing to save', '请把追踪号告诉运行人员。', 'Give the trace id to the operator.'],
  'event-too-large': [413, '一条记录的内容太多', 'One record is too large', '请减少内容，或分几次提交。', 'Send less, or send it in parts.'],
  'append-too-large': [413, '一次提交的内容太多', 'Too much at once', '请分几次提交。', 'Send it in parts.'],
  'too-many-events': [413, '一次提交的变化太多', 'Too many changes at once', '请分几次提交。', 'Send them in parts.'],
  'duplicate-event-id': [409, '记录编号重复', 'A record id is taken', '请换一个幂等键重新提交。', 'Send it again with another Idempotency-Key.'],
  'bad-stream-name': [422, '编号里有不允许的字符', 'The id has characters that are not allowed', '请核对编号。', 'Check the id.'],
  'not-canonical': [500, '内容格式不规范', 'The record is not in canonical form', '请把追踪号告诉运行人员。', 'Give the trace id to the operator.'],
  'log-not-opened': [503, '日志还没有建立', 'The log has not been opened', '请先装载示例区，或按操作手册建立日志。', 'Load the sample district, or open the log as the manual says.'],
  'event-hash': [500, '发现一条记录被改动，已停止提供', 'A stored record was altered; it is not served', '请把追踪号告诉审计人员。', 'Give the trace id to the auditor.'],
  'store-diverged': [500, '记录与校验不一致，已停止提供', 'The store has diverged; it is not served', '请通知运行人员。', 'Tell the operator.'],
  'store-rollback': [500, '记录比已经看到的少，已停止提供', 'The store went backwards; it is not served', '请通知运行人员从备份恢复。', 'Tell the operator to restore from backup.'],
  'not-durable': [500, '数据库不能保证保存', 'The database does not promise to keep data', '请通知运行人员检查设置。', 'Tell the operator to check its settings.'],
  'store-locked': [503, '数据文件夹正被另一个进程使用', 'Another process uses the data folder', '请先停止另一个进程。', 'Stop the other process first.'],
});

/** What the edge itself says, before or instead of the domain. */
export const edgeProblems = wordsOf({
  'validation-failed': [422, '有内容填得不对', 'Some fields are not right', '请按 errors 里的位置逐项修改。', 'Correct each field named under errors.'],
  'body-refused': [400, '提交的内容不能读取', 'The body cannot be read', '请提交规范的 UTF-8 JSON 或表单。', 'Send well-formed JSON or a form in UTF-8.'],
  'body-too-large': [413, '提交的内容超过 256 KiB', 'The body is larger than 256 KiB', '请分几次提交。', 'Send it in parts.'],
  'query-invalid': [400, '网址里的参数不对', 'A parameter of the address is not right', '请按 errors 里的名称修改参数。', 'Correct the parameters named under errors.'],
  'media-type': [415, '不接受这种内容类型', 'This content type is not accepted', '请使用 application/json 或表单，不要压缩。', 'Use application/json or a form, not compressed.'],
  'not-found': [404, '没有这个页面', 'No such page', '请核对网址，或从首页查找。', 'Check the address, or search from the home page.'],
  'method-not-allowed': [405, '这个地址不接受这种请求', 'This address does not take that method', '请查看接口文档。', 'See the documentation of the interface.'],
  'precondition-required': [428, '缺少 If-Match', 'If-Match is missing', '请带上您看到的版次，如 If-Match: "17"。', 'Send the revision you looked at, such as If-Match: "17".'],
  'if-match-invalid': [400, 'If-Match 写得不对', 'If-Match is not right', '请写成带引号的整数，如 "17"。', 'Write a whole number in quotes, such as "17".'],
  'idempotency-key-required': [400, '缺少 Idempotency-Key', 'Idempotency-Key is missing', '请为每次提交生成一个 UUID。', 'Make a UUID for each submission.'],
  'idempotency-mismatch': [422, '同一个幂等键提交了不同内容', 'Same Idempotency-Key, another body', '内容变了就要换一个新的 UUID。', 'When the body changes, use a new UUID.'],
  'idempotency-in-flight': [409, '同一请求正在办理', 'The same request is being handled', '请稍等再取结果。', 'Wait a moment and ask again.'],
  'command-id-taken': [409, '这个幂等键已被别人使用', 'The Idempotency-Key was used by somebody else', '请换一个新的 UUID。', 'Use a new UUID.'],
  'not-delegated': [403, '您没有这项权限', 'You are not entitled to this', '缺少的职责写在 missing 里，请由有该职责的岗位办理。', 'The grant you lack is named under missing; let its holder act.'],
  'cross-site': [403, '请求不是从本站页面发出的', 'The request did not come from this site', '请在本站页面上重新操作。', 'Do it again on a page of this site.'],
  'time-travel-read-only': [409, '正在查看过去的记录，只能看不能改', 'The past is read-only', '请回到现在再办理。', 'Go back to the present to act.'],
  'as-of-invalid': [400, '看不懂您要看的时间', 'The moment asked for is not understood', '请写成带时区的时间（2023-01-12T18:00:00+08:00）、日期（2023-01-12）或 p:48213。', 'Write a time with its offset (2023-01-12T18:00:00+08:00), a day (2023-01-12) or p:48213.'],
  'before-first-event': [404, '此时尚未创建', 'Nothing existed yet', '请选择更晚的时间。', 'Choose a later moment.'],
  'projection-lag': [503, '刚保存的内容还没有显示出来', 'What was just saved is not shown yet', '请过一秒再试。', 'Try again in a second.'],
  'cursor-invalid': [400, '翻页标记不对', 'The cursor is not right', '请从第一页重新翻起；筛选条件变了标记就失效。', 'Start from the first page; a cursor is bound to its filters.'],
  'shutting-down': [503, '系统正在停机', 'The service is stopping', '请稍后用同一请求重试。', 'Try again with the same request.'],
  'internal-error': [500, '出错了', 'Something went wrong', '请把追踪号告诉运行人员。', 'Give the trace id to the operator.'],
});
