import type { CaseView, ClockView } from '@yichuang/projections';
import { z } from 'zod';
import { dayInWords } from '../../notifications/days.ts';
import type { DocumentBasis, DocumentFact, DocumentPoint } from '../../web-port-documents.ts';

export interface Words {
  readonly zh: string;
  readonly en: string;
}
export const words = (zh: string, en: string): Words => ({ zh, en });
export const same = (text: string): Words => ({ zh: text, en: text });
export const dayWords = (day: string): Words => ({ zh: dayInWords(day, 'zh'), en: dayInWords(day, 'en') });
export const fact = (zh: string, en: string, value: Words): DocumentFact => ({ label: { zh, en }, value });

/** What every document says of a case. */
export function headFacts({ number, itemName, item, receivedOn }: CaseView): readonly DocumentFact[] {
  return [
    fact('办件编号', 'Case number', same(number)), fact('事项名称', 'Item', itemName), fact('事项编码', 'Item code', same(item)), fact('收件日期', 'Received on', dayWords(receivedOn)),
  ];
}

const UNIT = { working_day: words('个工作日', ' working days'), calendar_day: words('日', ' days') };
const CLOCK = { notice: words('告知期限', 'Limit for telling'), promised: words('承诺办结时限', 'Promised limit'), statutory: words('法定办结时限', 'Limit of the law'), delivery: words('送达期限', 'Limit for delivery') };

/** A limit with its last day in words; null while it does not run. A day beyond the last calendar that was published is told as such. */
export function limitFact({ clock, amount, unit, due, provisional }: ClockView): DocumentFact | null {
  if (due === null) return null;
  const [day, limit] = [dayWords(due), UNIT[unit]];
  const zh = amount === 0 ? `当场办结（${day.zh}）` : `${amount}${limit.zh}，到${day.zh}为止${provisional ? '（节假日安排公布后可能调整）' : ''}`;
  const en = amount === 0 ? `on the spot (${day.en})` : `${amount}${limit.en}, until ${day.en}${provisional ? ' (may move when holidays are announced)' : ''}`;
  return { label: CLOCK[clock], value: { zh, en } };
}

export function limitFacts(view: CaseView, clocks: readonly ClockView['clock'][]): readonly DocumentFact[] {
  return clocks.flatMap(name => view.clocks.filter(({ clock }) => clock === name).map(limitFact)).filter(each => each !== null);
}

const STATE: Readonly<Record<CaseView['papers'][number]['state'], Words>> = {
  provided: words('已收', 'received'), retrieved: words('由系统调取电子证照，免于提交', 'read from the licence store'), invalid: words('不符合要求', 'not as required'), deferred: words('容缺后补', 'to follow'),
  committed: words('以书面承诺代替', 'a written commitment instead'), missing: words('未收到', 'not received'),
};

/** Papers that came in or stand as something else, and how. */
export function paperPoints({ papers }: CaseView): readonly DocumentPoint[] {
  return papers.filter(({ state }) => state !== 'missing').map(({ name, state, deferredUntil }) => {
    const by = deferredUntil === null ? null : dayWords(deferredUntil);
    return { name, note: by ? words(`${STATE[state].zh}，请在${by.zh}前交来`, `${STATE[state].en}, by ${by.en}`) : STATE[state] };
  });
}

/** 行政许可法, or by its rule where the item is no licence. @param licence kind of the item */
export function lawOf(article: string, licence: boolean): DocumentBasis {
  return { document: `${licence ? '' : '参照'}《中华人民共和国行政许可法》`, article, verified: true };
}

/** Reconsideration and suit (行政复议法20, 行政诉讼法46). @param government of the district, at whose level the organ is */
export function remediesOf(government: Words): readonly Words[] {
  return [
    words(`不服本决定的，可以自收到之日起60日内，向${government.zh}申请行政复议；`, `You may apply for administrative reconsideration to ${government.en} within 60 days of receiving this;`),
    words('也可以自收到之日起6个月内，向有管辖权的人民法院提起行政诉讼。', 'or bring an administrative suit before the competent people’s court within 6 months of receiving it.'),
  ];
}

const Details = z.looseObject({ reason: z.string().optional(), goTo: z.string().nullable().optional(), on: z.string().optional(), cause: z.string().optional() });

/** What the last act of a type says, as far as a document needs it; null when there was none. */
export function lastAct({ timeline }: CaseView, type: string): z.infer<typeof Details> & { readonly at: string } | null {
  const act = timeline.findLast(each => each.type === type);
  return act ? { ...Details.parse(act.details), at: act.at } : null;
}
