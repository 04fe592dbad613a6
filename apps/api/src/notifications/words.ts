import type { NoticeKind, NoticeParams } from '@yichuang/projections';
import type { Channel } from './notifier.ts';
import { dayInWords } from './days.ts';

type Language = 'zh' | 'en';
type Words = Readonly<Record<Language, string>>;
/** A notice in words: what happened, and what to do now. */
export interface NoticeWords {
  readonly title: Words;
  readonly text: Words;
}
type Line = readonly [zh: string, en: string, textZh: string, textEn: string];

/** `{due}`, `{on}`, `{before}` are days; `{count}` and `{days}` numbers; `{procedure}` and `{clock}` names from the tables below. */
const LINES: Readonly<Record<NoticeKind, Line>> = {
  received: ['已收件', 'Received', '我们在{on}收到了您的申请，5个工作日内告诉您是否受理。', 'We received your application on {on} and will tell you within 5 working days whether it is accepted.'],
  correction: ['请补正{count}处', 'Please correct {count} points', '需要补正的内容已一次列全，请在{due}前补齐。', 'All that is needed is listed at once. Please send it by {due}.'],
  further_papers: ['还需补充{count}项', '{count} more points are needed', '因为出现了新的情况，还需要您补充材料。原因写在办件里。', 'Something new has come up, and more is needed. The reason stands with your application.'],
  breached: ['窗口漏告知了{count}项', 'The window left out {count} points', '这些内容本应一次告知。系统已记录，您可以投诉。', 'These should have been told at once. It is on record, and you may complain.'],
  accepted: ['已受理', 'Accepted', '您的申请已在{on}受理，正在办理。', 'Your application was accepted on {on} and is being handled.'],
  deemed_accepted: ['已视为受理', 'Counts as accepted', '窗口没有在5个工作日内答复，您的申请自{on}起视为受理。', 'The window did not answer within 5 working days: your application counts as accepted from {on}.'],
  not_accepted: ['不予受理', 'Not accepted', '您的申请没有受理。理由和救济途径写在通知书里。', 'Your application was not accepted. The reasons and where to turn stand in the notice.'],
  abandoned: ['逾期未补正，已终止', 'Ended: nothing was corrected', '到{due}没有收到补正，这次申请已终止。您可以重新申请。', 'Nothing came by {due}, so this application has ended. You may apply again.'],
  deferred_reminder: ['容缺材料快到期', 'A promised paper is due soon', '您承诺后补的材料请在{due}前交来。', 'Please bring the paper that you promised by {due}.'],
  deferred_lapsed: ['容缺材料已逾期', 'A promised paper did not come', '到{due}没有收到您承诺后补的材料，这次申请不能继续办理。', 'The paper that you promised did not come by {due}: this application cannot go on.'],
  suspended: ['办理时限暂停', 'The time limit is paused', '因{procedure}，自{on}起约{days}天不计入办理时限。', 'For {procedure}, about {days} days from {on} are not counted.'],
  resumed: ['办理时限继续', 'The time limit runs again', '{procedure}已结束，自{on}起继续计算办理时限。', '{procedure} has ended; the limit runs again from {on}.'],
  extended: ['办理期限延长{days}个工作日', 'Extended by {days} working days', '经批准，办理期限延长{days}个工作日。理由写在办件里。', 'With approval, the limit was extended by {days} working days. The reason stands with your application.'],
  joint_extended: ['联办期限延长{days}个工作日', 'Joint handling extended by {days} working days', '经本级人民政府负责人批准，几件事一起办的期限延长{days}个工作日，最晚{due}办结。理由写在延长期限告知书里。', 'With the approval of the head of the government, the limit for all items that are handled together was extended by {days} working days, until {due}. The reason stands in the notice of extension.'],
  due_changed: ['办结日期有变', 'The due day has changed', '因节假日安排调整，办结日期由{before}改为{due}。', 'Holidays were rearranged: the due day moved from {before} to {due}.'],
  overdue: ['已超过承诺时限', 'The limit has passed', '{clock}到{due}为止，现在已经超期。系统已记录并督办，您可以投诉。', '{clock} ended on {due} and has passed. It is on record and followed up; you may complain.'],
  granted: ['已准予', 'Granted', '您的申请已在{on}获准，我们会尽快把结果交给您。', 'Your application was granted on {on}. You will have the result soon.'],
  refused: ['不予批准', 'Refused', '您的申请没有获准。理由写在决定书里；您可以在60日内申请行政复议，或者在6个月内起诉。', 'Your application was refused. The reasons stand in the decision; you may ask for reconsideration within 60 days, or sue within 6 months.'],
  renewed: ['视为准予延续', 'Counts as renewed', '到{on}您的许可期满时还没有作出决定，依法视为准予延续，我们会尽快把结果交给您。', 'Nothing was decided by {on}, when your licence ran out: by law it counts as renewed. You will have the result soon.'],
  issued: ['结果已出，可以领取', 'The result is ready', '结果已在{on}出具，可按您选的方式领取。', 'The result was issued on {on}. You can have it in the way that you chose.'],
  terminated: ['办理已终止', 'Ended', '这次申请已在{on}终止。理由写在办件里。', 'This application ended on {on}. The reason stands with it.'],
  revoked: ['原决定已撤销', 'The decision was revoked', '原来的决定已在{on}撤销。理由和救济途径写在决定书里。', 'The decision was revoked on {on}. The reasons and where to turn stand in the document.'],
};

const NAMES: Readonly<Record<string, Words>> = {
  hearing: { zh: '听证', en: 'a hearing' }, tender: { zh: '招标', en: 'a tender' }, auction: { zh: '拍卖', en: 'an auction' }, inspection: { zh: '检验', en: 'an inspection' }, test: { zh: '检测', en: 'a test' },
  quarantine: { zh: '检疫', en: 'quarantine' }, appraisal: { zh: '鉴定', en: 'an appraisal' }, expert_review: { zh: '专家评审', en: 'an expert review' },
  notice: { zh: '告知期限', en: 'The limit for telling' }, promised: { zh: '承诺时限', en: 'The promised limit' }, statutory: { zh: '法定时限', en: 'The limit of the law' }, delivery: { zh: '送达期限', en: 'The limit for delivery' },
};

/** A day in words, a key by its name, anything else as it is. */
function valueOf(value: string | number | undefined, language: Language): string {
  if (typeof value !== 'string') return String(value ?? '');
  return NAMES[value]?.[language] ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dayInWords(value, language) : value);
}

function filled(text: string, params: NoticeParams, language: Language): string {
  const written = text.replaceAll(/\{(\w+)\}/g, (_all, name: string) => valueOf(params[name], language));
  return `${written.charAt(0).toUpperCase()}${written.slice(1)}`;
}

/** A notice in both languages. */
export function noticeWords({ kind, params }: { readonly kind: NoticeKind; readonly params: NoticeParams }): NoticeWords {
  const [zh, en, textZh, textEn] = LINES[kind];
  return { title: { zh: filled(zh, params, 'zh'), en: filled(en, params, 'en') }, text: { zh: filled(textZh, params, 'zh'), en: filled(textEn, params, 'en') } };
}

export interface MessagePlace {
  readonly number: string;
  readonly origin: string | null;
  readonly channel: Channel;
}

/** A message outside this service: the number of the case and what to do; never what the case is about, nor whose it is. */
export function messageWords(told: { readonly kind: NoticeKind; readonly params: NoticeParams }, { number, origin, channel }: MessagePlace): { readonly subject: string; readonly text: string } {
  const { title, text } = noticeWords(told);
  const where = origin === null ? { zh: '详情请在“查进度”里查看。', en: 'See “Track” for more.' } : { zh: `详情：${origin}/track`, en: `More: ${origin}/en/track` };
  const zh = `【一窗】办件${number}：${title.zh}。${text.zh}${where.zh}`;
  if (channel === 'sms') return { subject: '', text: zh };
  return { subject: `办件${number}：${title.zh}`, text: `${zh}\n咨询电话：12345\n\n--\nCase ${number}: ${title.en}. ${text.en} ${where.en}\nHelp: 12345\n` };
}
