import type { Aspect, StandardPoint } from './events.ts';

type Words = readonly [code: string, zh: string, en: string];
const PLAN = '实施方案 二（一）';
const LAW = '无障碍环境建设法第三十九条、第四十条';
const point = ([code, zh, en]: Words, group: StandardPoint['group'], parts: Partial<StandardPoint> = {}): StandardPoint =>
  ({ code, name: { zh, en }, group, aspect: 'standardised', mandatory: true, inPrinciple: false, atLeast: null, source: PLAN, ...parts });
const each = (group: StandardPoint['group'], aspect: Aspect, words: readonly Words[]): StandardPoint[] => words.map(one => point(one, group, { aspect }));

const ZONES: readonly Words[] = [['zone-guidance', '咨询引导区', 'Guidance zone'], ['zone-counter', '窗口受理区', 'Counter zone'], ['zone-waiting', '休息等待区', 'Waiting zone'], ['zone-disclosure', '信息公开区', 'Disclosure zone']];
const BASIC: readonly Words[] = [['network', '网络', 'Network'], ['computer', '计算机', 'Computer'], ['scanner', '高拍仪', 'Document camera'], ['printer', '打印机', 'Printer'], ['copier', '复印机', 'Copier']];
const TOWN_ONLY: readonly Words[] = [['card-reader', '读卡器', 'Card reader']];
const HEARD_TOWN: readonly Words[] = [['reviewer', '评价器', 'Reviewing device'], ['suggestion-box', '意见箱', 'Suggestion box'], ['complaint-phone', '投诉电话', 'Complaint telephone']];
const HEARD_VILLAGE: readonly Words[] = [['review-form', '评价表', 'Review form'], ['complaint-phone', '投诉电话', 'Complaint telephone']];
const BARRIER_FREE: readonly Words[] = [
  ['low-counter', '低位服务台或者无障碍服务窗口', 'Low counter or accessible window'], ['text-display', '电子信息显示屏', 'Information display'], ['writing-board', '手写板', 'Writing board'], ['voice-prompt', '语音提示', 'Voice prompt'], ['manual-service', '保留现场指导和人工办理', 'Service by people is kept'],
];
const barrierFree = (mandatory: boolean): StandardPoint[] => BARRIER_FREE.map(words => point(words, 'accessibility', { aspect: 'convenient', mandatory, source: LAW }));
const TERMINAL = point(['terminal', '自助服务终端', 'Self-service terminal'], 'encouraged', { aspect: 'convenient', mandatory: false });
const AREA = point(['area', '服务场所面积', 'Floor area'], 'area', { inPrinciple: true, atLeast: 200 });

/**
 * What the plan asks of halls (二(一)), as the first version of the standard says it: data for `IssueVenueStandard`, on the log
 * from then on. Barrier-free points bind from 1 September 2023 (无障碍环境建设法39, 40). @req #7 #8 #9
 * @param barrierFreeBinds whether a hall without them fails
 */
export function venueBaseline(barrierFreeBinds: boolean): { readonly town: StandardPoint[]; readonly village: StandardPoint[] } {
  const shared = [...barrierFree(barrierFreeBinds), TERMINAL];
  return {
    town: [AREA, ...each('zone', 'standardised', ZONES), ...each('equipment', 'standardised', [...BASIC, ...TOWN_ONLY]), ...each('equipment', 'regularised', HEARD_TOWN), ...shared],
    village: [...each('equipment', 'standardised', BASIC), ...each('equipment', 'regularised', HEARD_VILLAGE), ...shared],
  };
}
