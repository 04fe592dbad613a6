import type { RejectionCode } from '@yichuang/domain';
import { wordsOf } from './words.ts';

export type ServiceCode = Extract<RejectionCode,
  'not-the-owner' | 'not-handed-over' | 'not-a-helper' | 'village-may-not-accept' | 'not-authorised' | 'original-without-receipt' | 'originals-held' | 'not-free' | 'not-in-town' | 'hall-closed' | 'slot-past' | 'slot-full' | 'slot-unknown' | 'double-booking' | 'not-booked' | 'no-such-ticket' | 'nobody-waiting'
  | 'terminal-not-admitted' | 'terminals-full' | 'terminal-spent'>;

/** Refusals about first contact, errands of villages (W11) and appointments (W12). */
export const serviceProblems = wordsOf<ServiceCode>({
  'not-the-owner': [403, '您不是首问责任人', 'You are not responsible for this contact', '请由首问责任人办理，或者先移交。', 'The person responsible does it, or hands it over first.'],
  'not-handed-over': [409, '还没有移交', 'It has not been handed over', '请先由经办的一方移交：材料凭移交单交接，首问事项由首问责任人移交。', 'Whoever has it hands it over first: papers against a slip, a contact by the person responsible.'],
  'not-a-helper': [403, '不在本村代办员名单上', 'Not on the village’s list of helpers', '代办须由名单上的代办员办理，请先列入名单。', 'Errands are run by listed helpers; have the person listed first.'],
  'village-may-not-accept': [403, '村（社区）不能受理或者决定', 'A village may neither accept nor decide', '村（社区）只代收代办，受理和决定由有权的机关作出。', 'Villages help; acceptance and decision are for the body in charge.'],
  'not-authorised': [409, '居民还没有授权', 'The resident has given no mandate', '请先由居民签署授权，或者录音录像确认。', 'Let the resident sign, or record the consent, first.'],
  'original-without-receipt': [422, '收取原件须出具收据', 'An original needs a receipt', '请填写收据编号，并把收据交给居民保存。', 'Give the number of the slip that the resident keeps.'],
  'originals-held': [409, '还有原件没有交还', 'Originals have not been returned', '请先把原件交还居民并签收。', 'Return them first, against a signature.'],
  'not-free': [422, '代办不得收费', 'Errands are free of charge', '帮办代办一律免费，请由居民确认没有收费。', 'Nothing may be taken for them; let the resident confirm it.'],
  'not-in-town': [422, '不属于这个镇街', 'It does not belong to this town', '请核对镇街、村（社区）和事项。', 'Check town, village and item.'],
  'hall-closed': [409, '当天大厅不办公', 'The hall is closed on that day', '请选择办公日，或者已公布延时服务的时段。', 'Choose a working day, or hours that were announced.'],
  'slot-past': [409, '这个时段已经过去', 'The time has passed', '请选择以后的时段。', 'Choose a later one.'],
  'slot-full': [409, '这个时段已经约满', 'The time is fully booked', '请另选时段；不预约也可以直接到大厅取号。', 'Choose another one; walking in is always possible.'],
  'slot-unknown': [404, '没有这个预约时段', 'There is no such time', '请刷新页面后重新选择。', 'Reload the page and choose again.'],
  'double-booking': [409, '您已预约这个时段', 'You have booked this time already', '同一时段只能预约一次；需要改约的，请先取消。', 'One booking per person and time; cancel it to change it.'],
  'not-booked': [409, '没有这个预约', 'There is no such booking', '预约可能已经取消，请刷新页面查看。', 'It may have been cancelled: reload the page.'],
  'no-such-ticket': [404, '没有这个号码', 'There is no such ticket', '请核对当天的取号凭条。', 'Check the ticket of the day.'],
  'terminal-not-admitted': [409, '这台终端没有开通取号', 'This terminal may not give numbers', '请到导办台或者窗口取号；大厅负责人可在“预约与窗口”页开通这台终端。', 'Ask for a number at the desk; whoever manages the hall can admit it on the page of hours and slots.'],
  'terminals-full': [409, '本大厅开通的终端已满', 'The hall has as many terminals as it may', '请先停用不再使用的终端。', 'Dismiss one that is no longer used first.'],
  'terminal-spent': [409, '这台终端今天的号已经发完', 'This terminal has given its numbers of the day', '请到导办台或者窗口取号，办理不受影响。', 'Ask for a number at the desk; you are served all the same.'],
  'nobody-waiting': [409, '现在没有人在等候', 'Nobody is waiting', '有人取号后再叫号。', 'Call when somebody has taken a ticket.'],
});
