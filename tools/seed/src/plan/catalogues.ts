import type { Fate } from '@yichuang/domain';
import type { ItemRow, SampleData } from '../data.ts';
import { adjustmentSteps, fatesStep, sittings, type AdjustmentPlan, type Sitting } from './adjustment.ts';
import { MISTRANSLATED, NAMES_OF_2022, recordOf } from './items.ts';
import { townsOf, type Staff } from './offices.ts';
import { EXPLAINED } from './province.ts';
import type { Step } from './step.ts';

const NONE = { before: 0, kept: 0, renamed: 0, withdrawn: 0, mergedAway: 0, splitAway: 0, splitInto: 0, added: 0, after: 0 };

function byDepartment(rows: readonly ItemRow[], fatesOf: (rows: readonly ItemRow[]) => Fate[]): Map<string, Fate[]> {
  return new Map([...Map.groupBy(rows, row => row.department_code)].map(([department, group]) => [department, fatesOf(group)]));
}

/** The first catalogue: every item is added. */
export function catalogueOf2022(data: SampleData, staff: Staff): Step[] {
  const days = { drafted: '2022-01-05', decided: '2022-01-06', asked: '2022-01-10', proposed: '2022-01-11', reviewed: '2022-01-13', lawful: '2022-01-20', published: '2022-01-21', effective: '2022-02-07' };
  const added = (rows: readonly ItemRow[]): Fate[] => rows.map(row => ({ fate: 'added', record: recordOf(row, days.published), reason: '列入首批再委托下放目录', deviation: null }));
  const count = data.items.length;
  return adjustmentSteps({
    version: '2022', title: '汉台区向镇（街道）再委托下放审批服务事项目录（500项）', base: null, groundedOn: 'district36', approvedBy: 'delegation2022',
    fates: sittings(byDepartment(data.items, added)), opinions: townsOf(data).map(town => ({ town, opinion: 'can', note: '' })),
    declared: { ...NONE, added: count, after: count }, days,
    words: { unified: '事项来源、部门和环节已逐项核对，同意报法制审查', legality: '目录内容不违反法律、法规、规章规定，同意发布' },
  }, staff);
}

/** What became of one item of 2022, when it is not merged away. */
function fateOf(row: ItemRow, onDay: string): Fate {
  if (row.withdrawn) return { fate: 'withdrawn', code: row.code, reason: row.withdraw_reason, successor: row.department_code };
  const whole = { record: recordOf(row, onDay), deviation: EXPLAINED[row.code]?.reason ?? null };
  if (row.code in NAMES_OF_2022) return { fate: 'renamed', ...whole, reason: '名称与陕西省政务服务事项目录保持一致' };
  return { fate: 'kept', ...whole, reason: '' };
}

function mergers(rows: readonly ItemRow[]): Fate[] {
  const targets = Map.groupBy(rows.filter(row => row.merged_into_code !== null), row => row.merged_into_code ?? '');
  return [...targets].map(([into, group]) => ({ fate: 'merged', from: group.map(row => row.code), into, reason: group[0]?.withdraw_reason ?? '' }));
}

const isSetApart = (fate: Fate): boolean => fate.fate === 'kept' && fate.record.code === MISTRANSLATED.code;

/** Fates of all 500: own decisions by department first, then the mergers, whose targets must be there. The item corrected later stands alone. */
function fatesOf2023(data: SampleData, onDay: string): Sitting[] {
  const own = sittings(byDepartment(data.items.filter(row => row.merged_into_code === null), rows => rows.map(row => fateOf(row, onDay)).filter(fate => !isSetApart(fate))));
  const apart = data.items.filter(row => row.code === MISTRANSLATED.code).map(row => ({ department: row.department_code, fates: [fateOf(row, onDay)] }));
  return [...apart, ...own, { department: 'D-SPJ', fates: mergers(data.items) }];
}

/** The step whose event says the English name wrongly. */
export const MISTRANSLATED_STEP = fatesStep('2023', 0);

function countsOf2023(data: SampleData): AdjustmentPlan['declared'] {
  const before = data.items.length;
  const mergedAway = data.items.filter(row => row.merged_into_code !== null).length;
  const withdrawn = data.items.filter(row => row.withdrawn).length - mergedAway;
  const renamed = Object.keys(NAMES_OF_2022).length;
  const after = before - withdrawn - mergedAway;
  return { ...NONE, before, kept: after - renamed, renamed, withdrawn, mergedAway, after };
}

/** Towns with fewer hands said that they need support; illustrative. */
const NEED_SUPPORT = new Set(['610702106', '610702107']);

/** The adjustment of January 2023: 500 become 366, published on the day of the plan. */
export function catalogueOf2023(data: SampleData, staff: Staff): Step[] {
  const days = { drafted: '2022-12-15', decided: '2022-12-16', asked: '2022-12-27', proposed: '2022-12-29', reviewed: '2023-01-04', lawful: '2023-01-11', published: '2023-01-12', effective: '2023-01-12' };
  const opinions: AdjustmentPlan['opinions'] = townsOf(data).map(town => NEED_SUPPORT.has(town) ? { town, opinion: 'can_with_support', note: '窗口人员不足，需部门跟班指导' } : { town, opinion: 'can', note: '' });
  return adjustmentSteps({
    version: '2023', title: '汉台区向镇（街道）延伸下沉审批服务事项调整目录（366项）', base: '2022', groundedOn: 'delegation2022', approvedBy: 'plan2023',
    fates: fatesOf2023(data, days.published), opinions, declared: countsOf2023(data), days,
    words: { unified: '500项逐项说明去向，保留、收回、合并合计相符，与省目录差异均已说明，同意报法制审查', legality: '收回与合并理由充分，委托对象和环节符合《行政许可法》第二十四条，同意报区政府发布' },
  }, staff);
}
