import type { Limit } from '../../rulebook/manifest/index.ts';
import type { Clock, ClockEntry } from '../index.ts';

/** What happened, and when. A case received and accepted on one day is said by its acceptance alone. */
export type Moved = readonly [act: 'received' | 'notified' | 'corrected' | 'accepted' | 'suspended' | 'resumed' | 'inspected' | 'granted' | 'deemed', on: string] | readonly [act: 'extended', on: string, days: number];

/** One line of the table. `due` is a literal, counted by hand from the notices of the State Council: `counted` names the days, or says why. `by`: the entry whose article counts, or the clock's own basis. */
export interface Golden {
  readonly clock: Clock['clock'];
  readonly limit: readonly [amount: number, unit: 'wd' | 'cd', start: Limit['start']];
  readonly moves: readonly Moved[];
  readonly due: string;
  readonly counted: string;
  readonly by: ClockEntry['cause'] | 'basis';
  readonly article: string;
  readonly kind?: 'licence' | 'payment';
  readonly today?: string;
  readonly state?: Clock['state'];
  readonly provisional?: true;
}

const LAW = '《行政许可法》';
const [A32, A34, A42, A44, A45] = [`${LAW}第三十二条`, `${LAW}第三十四条`, `${LAW}第四十二条`, `${LAW}第四十四条`, `${LAW}第四十五条`];
type Days = [amount: number, unit: 'wd' | 'cd'];
/** A limit that runs from acceptance on a day. */
const accepted = (on: string, limit: Days, due: string, counted: string): Golden => ({ clock: 'statutory', limit: [...limit, 'accepted'], moves: [['accepted', on]], due, counted, by: 'accepted', article: A32 });
const moved = (limit: Days, moves: readonly Moved[], due: string, counted: string): Golden => ({ clock: 'statutory', limit: [...limit, 'accepted'], moves, due, counted, by: moves.some(([act]) => act === 'extended') ? 'extended' : 'suspended', article: moves.some(([act]) => act === 'extended') ? A42 : A45 });
const notice = (moves: readonly Moved[], due: string, counted: string): Golden => ({ clock: 'notice', limit: [20, 'wd', 'accepted'], moves, due, counted, by: 'basis', article: A32 });
const delivery = (on: string, due: string, counted: string): Golden => ({ clock: 'delivery', limit: [20, 'wd', 'accepted'], moves: [['accepted', '2023-01-03'], ['granted', on]], due, counted, by: 'basis', article: A44 });
const starting = ([start, ...limit]: [start: Limit['start'], ...limit: Days], moves: readonly Moved[], due: string, counted: string): Golden => ({ clock: 'statutory', limit: [...limit, start], moves, due, counted, by: start === 'inspection_passed' || start === 'all_documents_received' ? start : 'received', article: start === 'inspection_passed' ? A34 : A32 });

/** Working days from acceptance, over every kind of holiday and make-up day of four years. */
const WORKING: readonly Golden[] = [
  accepted('2023-01-12', [5, 'wd'], '2023-01-19', '1月13 16 17 18 19'),
  accepted('2023-01-12', [20, 'wd'], '2023-02-14', '1月13 16–20,春节21–27,调休28 29,30 31,2月1–3 6–10 13 14'),
  accepted('2023-01-20', [1, 'wd'], '2023-01-28', '春节后第一个工作日是调休的周六'),
  accepted('2023-01-19', [3, 'wd'], '2023-01-29', '1月20 28 29'),
  accepted('2023-01-29', [5, 'wd'], '2023-02-03', '调休周日受理,1月30 31,2月1 2 3'),
  accepted('2023-04-04', [2, 'wd'], '2023-04-07', '清明5日,4月6 7'),
  accepted('2023-04-20', [5, 'wd'], '2023-04-26', '4月21,调休23,24 25 26'),
  accepted('2023-04-28', [3, 'wd'], '2023-05-06', '劳动节4月29–5月3,5月4 5,调休6'),
  accepted('2023-06-20', [3, 'wd'], '2023-06-26', '6月21,端午22–24,调休25,26'),
  accepted('2023-09-27', [3, 'wd'], '2023-10-08', '9月28,国庆9月29–10月6,调休7 8'),
  accepted('2023-09-28', [10, 'wd'], '2023-10-18', '10月7 8 9–13 16 17 18'),
  accepted('2024-02-09', [1, 'wd'], '2024-02-18', '春节10–17,调休周日18'),
  accepted('2024-02-01', [10, 'wd'], '2024-02-20', '2月2,调休4,5–9,春节,18 19 20'),
  accepted('2024-02-02', [20, 'wd'], '2024-03-06', '2月4 5–9 18 19–23 26–29(闰日),3月1 4 5 6'),
  accepted('2024-04-03', [1, 'wd'], '2024-04-07', '清明4–6,调休周日7'),
  accepted('2024-04-26', [5, 'wd'], '2024-05-07', '4月28 29 30,劳动节1–5,5月6 7'),
  accepted('2024-05-10', [2, 'wd'], '2024-05-13', '调休周六11,13'),
  accepted('2024-06-07', [1, 'wd'], '2024-06-11', '端午10'),
  accepted('2024-09-13', [3, 'wd'], '2024-09-19', '调休14,中秋15–17,18 19'),
  accepted('2024-09-27', [5, 'wd'], '2024-10-10', '9月29 30,国庆1–7,10月8 9 10'),
  accepted('2024-09-30', [5, 'wd'], '2024-10-12', '10月8 9 10 11,调休周六12'),
  accepted('2024-12-30', [5, 'wd'], '2025-01-07', '12月31,元旦1,1月2 3 6 7'),
  accepted('2025-01-27', [5, 'wd'], '2025-02-10', '春节1月28–2月4,2月5 6 7,调休8,10'),
  accepted('2025-04-25', [5, 'wd'], '2025-05-06', '调休27,28 29 30,劳动节1–5,5月6'),
  accepted('2025-05-30', [3, 'wd'], '2025-06-05', '端午5月31–6月2,6月3 4 5'),
  accepted('2025-12-31', [1, 'wd'], '2026-01-04', '元旦1–3,调休周日4'),
  accepted('2026-02-13', [20, 'wd'], '2026-03-19', '调休14,春节15–23,24–27,调休28,3月2–6 9–13 16–19'),
  accepted('2026-04-30', [4, 'wd'], '2026-05-09', '劳动节1–5,5月6 7 8,调休9'),
  accepted('2026-06-18', [1, 'wd'], '2026-06-22', '端午19–21'),
  accepted('2026-09-18', [5, 'wd'], '2026-09-24', '调休20,21 22 23 24'),
  accepted('2026-09-30', [5, 'wd'], '2026-10-13', '国庆1–7,10月8 9,调休10,12 13'),
  { ...accepted('2022-12-30', [3, 'wd'], '2023-01-05', '元旦12月31–1月2,1月3 4 5;2022年的通知没有录入'), provisional: true },
  { ...accepted('2026-12-21', [15, 'wd'], '2027-01-11', '12月22–25 28–31,1月1 4–8 11;2027年还没有通知,只扣周末'), provisional: true },
  { ...accepted('2023-03-06', [5, 'wd'], '2023-03-13', '非许可事项参照执行:3月7–10 13'), kind: 'payment', article: `参照${A32}` },
  accepted('2023-03-06', [0, 'wd'], '2023-03-06', '即办件当天办结'),
  accepted('2023-05-06', [0, 'wd'], '2023-05-06', '即办件,调休的周六当天办结'),
];

/** Calendar days: every day counts, but a last day off moves on. */
const CALENDAR_DAYS: readonly Golden[] = [
  accepted('2023-03-01', [30, 'cd'], '2023-03-31', '3月31日是周五'),
  accepted('2023-01-06', [15, 'cd'], '2023-01-28', '1月21日除夕放假,顺延到调休的28日'),
  accepted('2023-04-14', [15, 'cd'], '2023-05-04', '4月29日放假,顺延'),
  accepted('2023-06-08', [15, 'cd'], '2023-06-25', '6月23日端午,顺延到调休的周日'),
  accepted('2024-01-26', [15, 'cd'], '2024-02-18', '2月10日春节,顺延到调休的18日'),
  accepted('2025-01-14', [15, 'cd'], '2025-02-05', '1月29日春节,顺延'),
  accepted('2026-08-03', [60, 'cd'], '2026-10-08', '10月2日国庆,顺延'),
];

/** Statutes differ in when a limit begins. */
const STARTS: readonly Golden[] = [
  starting(['received', 7, 'cd'], [['received', '2023-09-22'], ['accepted', '2023-09-25']], '2023-10-07', '9月29日国庆,顺延到调休的10月7日'),
  starting(['received', 7, 'cd'], [['received', '2026-02-11'], ['accepted', '2026-02-12']], '2026-02-24', '2月18日春节,顺延'),
  starting(['received', 10, 'wd'], [['received', '2024-05-30'], ['accepted', '2024-05-31']], '2024-06-14', '5月31,6月3–7,端午10,11–14'),
  starting(['received', 3, 'wd'], [['received', '2025-03-03']], '2025-03-06', '尚未受理,自收到之日起算:3月4 5 6'),
  { ...starting(['received', 10, 'wd'], [['received', '2024-09-02'], ['notified', '2024-09-04'], ['corrected', '2024-09-12'], ['accepted', '2024-09-13']], '2024-09-27', '自收到补正材料之日起算:9月13 14,中秋,18–20 23–27'), by: 'corrected' },
  starting(['accepted', 5, 'wd'], [['received', '2024-09-02'], ['notified', '2024-09-04'], ['corrected', '2024-09-12'], ['accepted', '2024-09-13']], '2024-09-23', '9月14,中秋,18 19 20 23'),
  starting(['day_after_received', 30, 'cd'], [['received', '2024-03-01'], ['accepted', '2024-03-04']], '2024-04-01', '次日起第30日是3月31日周日,顺延'),
  starting(['day_after_received', 30, 'cd'], [['received', '2024-04-01'], ['accepted', '2024-04-02']], '2024-05-06', '次日起第30日是5月1日,顺延'),
  starting(['all_documents_received', 10, 'wd'], [['received', '2025-03-03'], ['notified', '2025-03-05'], ['corrected', '2025-03-10'], ['accepted', '2025-03-12']], '2025-03-24', '材料3月10日收齐:11–14 17–21 24'),
  starting(['inspection_passed', 2, 'wd'], [['accepted', '2025-04-01'], ['inspected', '2025-04-03']], '2025-04-08', '清明4–6,4月7 8'),
  starting(['inspection_passed', 2, 'wd'], [['accepted', '2026-02-10'], ['inspected', '2026-02-13']], '2026-02-24', '调休14,春节15–23,24'),
  starting(['inspection_passed', 2, 'wd'], [['accepted', '2025-04-01'], ['suspended', '2025-04-01'], ['inspected', '2025-04-08'], ['resumed', '2025-04-08']], '2025-04-10', '起算以前的中止不计:4月9 10'),
];

/** Five working days to tell everything; silence accepts on the day of receipt. */
const NOTICE: readonly Golden[] = [
  notice([['received', '2023-01-17']], '2023-01-29', '1月18 19 20 28 29'),
  notice([['received', '2023-04-25']], '2023-05-05', '4月26 27 28,劳动节,5月4 5'),
  notice([['received', '2024-02-08']], '2024-02-21', '2月9,春节,18 19 20 21'),
  notice([['received', '2025-09-26']], '2025-10-10', '调休28,29 30,国庆1–8,10月9 10'),
  notice([['received', '2026-02-09'], ['notified', '2026-02-10'], ['corrected', '2026-02-12']], '2026-02-26', '收到补正后重新计算:2月13 14,春节,24 25 26'),
  notice([['received', '2023-03-04']], '2023-03-10', '周六网上收到:3月6–10'),
  { ...notice([['deemed', '2025-01-23']], '2025-02-06', '1月24 26 27,春节,2月5 6'), state: 'stopped' },
  { ...starting(['accepted', 20, 'wd'], [['deemed', '2025-01-23']], '2025-02-26', '自收到之日视为受理:1月24 26 27,2月5–8 10–14 17–21 24 25 26'), by: 'deemed_accepted' },
  { ...starting(['accepted', 10, 'wd'], [['deemed', '2025-01-23']], '2025-02-12', '1月24 26 27,2月5 6 7 8 10 11 12'), by: 'deemed_accepted', clock: 'promised' },
  { ...starting(['accepted', 15, 'wd'], [['deemed', '2024-09-26']], '2024-10-22', '9月27 29 30,国庆,10月8–12 14–18 21 22'), by: 'deemed_accepted' },
];

/** Special procedures: days after the day of suspension up to that of resumption are not counted. */
const PAUSES: readonly Golden[] = [
  moved([10, 'wd'], [['accepted', '2023-03-06'], ['suspended', '2023-03-09'], ['resumed', '2023-03-14']], '2023-03-23', '原3月20;不计10 13 14'),
  moved([10, 'wd'], [['accepted', '2023-01-16'], ['suspended', '2023-01-19'], ['resumed', '2023-01-29']], '2023-02-07', '原2月2;跨春节不计1月20 28 29;2月3 6 7'),
  moved([10, 'wd'], [['accepted', '2024-02-05'], ['suspended', '2024-02-09'], ['resumed', '2024-02-18']], '2024-02-26', '原2月23;假期里只不计调休的18日'),
  moved([10, 'wd'], [['accepted', '2023-03-06'], ['suspended', '2023-03-09'], ['resumed', '2023-03-09']], '2023-03-20', '当天中止当天恢复,一天不少'),
  moved([10, 'wd'], [['accepted', '2025-03-03'], ['suspended', '2025-03-05'], ['resumed', '2025-03-06'], ['suspended', '2025-03-11'], ['resumed', '2025-03-13']], '2025-03-20', '原3月17;不计6,12 13'),
  { ...moved([10, 'wd'], [['accepted', '2025-03-03'], ['suspended', '2025-03-05']], '2025-03-20', '中止到3月10日,不计6 7 10'), today: '2025-03-10', state: 'paused' },
  moved([20, 'cd'], [['accepted', '2025-06-05'], ['suspended', '2025-06-10'], ['resumed', '2025-06-17']], '2025-07-02', '原6月25;不计11–17共7日'),
  moved([15, 'cd'], [['accepted', '2024-09-10'], ['suspended', '2024-09-12'], ['resumed', '2024-09-18']], '2024-10-08', '原9月25;不计6日到10月1日,国庆顺延'),
  moved([5, 'wd'], [['accepted', '2023-03-06'], ['suspended', '2023-03-15'], ['resumed', '2023-03-17']], '2023-03-13', '期满以后的中止不起作用'),
  moved([5, 'wd'], [['accepted', '2023-03-06'], ['suspended', '2023-03-13'], ['resumed', '2023-03-15']], '2023-03-15', '期满当天中止:不计14 15'),
];

/** One extension, in working days, by the last day at the latest. */
const EXTENSIONS: readonly Golden[] = [
  moved([20, 'wd'], [['accepted', '2023-03-06'], ['extended', '2023-04-03', 10]], '2023-04-18', '期满当天批准:4月4 6 7 10–14 17 18'),
  moved([20, 'wd'], [['accepted', '2023-03-06'], ['extended', '2023-04-04', 10]], '2023-04-03', '期满次日批准,不起作用'),
  moved([20, 'wd'], [['accepted', '2026-01-16'], ['extended', '2026-02-13', 5]], '2026-02-27', '调休14,春节15–23,24 25 26 27'),
  moved([20, 'wd'], [['accepted', '2023-03-06'], ['suspended', '2023-03-09'], ['resumed', '2023-03-14'], ['extended', '2023-04-07', 10]], '2023-04-21', '中止3日到4月7;再10–14 17–21'),
  moved([20, 'wd'], [['accepted', '2023-03-06'], ['extended', '2023-03-31', 10], ['suspended', '2023-04-10'], ['resumed', '2023-04-12']], '2023-04-20', '延到4月18;又不计11 12'),
  moved([30, 'cd'], [['accepted', '2024-01-05'], ['extended', '2024-02-02', 10]], '2024-02-22', '原2月4日调休上班;2月5–9 18–22'),
  { ...moved([15, 'wd'], [['accepted', '2025-03-03'], ['extended', '2025-03-20', 5]], '2025-03-31', '原3月24;25–28 31'), clock: 'promised' },
  { ...moved([5, 'wd'], [['accepted', '2025-03-03'], ['extended', '2025-03-20', 5]], '2025-03-10', '承诺时限已过,延期不能追补'), clock: 'promised' },
];

/** Ten working days from a grant to its delivery. */
const DELIVERIES: readonly Golden[] = [
  delivery('2023-01-18', '2023-02-06', '1月19 20 28–31,2月1 2 3 6'),
  delivery('2025-09-30', '2025-10-21', '国庆1–8,10月9 10 11 13–17 20 21'),
  delivery('2026-09-17', '2026-10-08', '9月18 20 21–24,中秋25–27,28 29 30,国庆,10月8'),
];

export const GOLDEN: readonly Golden[] = [...WORKING, ...CALENDAR_DAYS, ...STARTS, ...NOTICE, ...PAUSES, ...EXTENSIONS, ...DELIVERIES];
