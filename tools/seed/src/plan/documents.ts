import type { InstrumentCommand } from '@yichuang/domain';
import { instrumentIdOf } from '@yichuang/api/application';
import type { SampleData } from '../data.ts';
import { at } from '../working-time.ts';
import type { Staff } from './offices.ts';
import type { Step } from './step.ts';

type Register = Extract<InstrumentCommand, { type: 'RegisterInstrument' }>['data'];
type Relation = Extract<InstrumentCommand, { type: 'LinkInstrument' }>['data']['relation'];
type Paper = Omit<Register, 'sha256' | 'scan'>;

/** The documents of the story, by a short key. `illustrative`: the day of issue is assumed. */
const PAPERS = {
  city108: { number: '汉办字〔2021〕108号', title: '中共汉中市委办公室 汉中市人民政府办公室关于印发《关于优化提升“四个一”基层治理体系的实施方案》的通知', titleEn: 'Notice of the Hanzhong Party Committee Office and Government Office on the plan to improve the “four ones” system of grassroots governance', issuer: '中共汉中市委办公室、汉中市人民政府办公室', issuedOn: '2021-09-15', effectiveFrom: '2021-09-15', illustrative: true },
  district36: { number: '汉区办发〔2021〕36号', title: '中共汉中市汉台区委办公室 汉中市汉台区人民政府办公室关于印发《汉中市汉台区镇级行政管理体制改革重点任务实施方案》的通知', titleEn: 'Notice of the Hantai Party Committee Office and Government Office on the plan for reforming town administration', issuer: '中共汉中市汉台区委办公室、汉中市汉台区人民政府办公室', issuedOn: '2021-11-18', effectiveFrom: '2021-11-18', illustrative: true },
  delegation2022: { number: '汉区政办发〔2022〕1号', title: '汉中市汉台区人民政府办公室关于向镇（街道）再委托下放一批审批服务事项的通知', titleEn: 'Notice of the Office of the Hantai District People’s Government on entrusting another batch of approval service items to towns and sub-districts', issuer: '汉中市汉台区人民政府办公室', issuedOn: '2022-01-21', effectiveFrom: '2022-01-21', illustrative: true },
  plan2023: { number: null, title: '汉台区进一步深化“一窗两端三级”改革加快基层便民服务建设实施方案', titleEn: 'Hantai District plan to deepen the “one window, two ends, three levels” reform and speed up convenient services at the grassroots', issuer: '汉中市汉台区人民政府办公室', issuedOn: '2023-01-12', effectiveFrom: '2023-01-12', illustrative: false },
  january2023: { number: null, title: '“一窗两端三级”改革1月底前任务完成情况报告（示例）', titleEn: 'Report on the tasks of the reform due by the end of January (sample)', issuer: '汉台区行政审批服务局', issuedOn: '2023-01-31', effectiveFrom: '2023-01-31', illustrative: true },
  june2023: { number: null, title: '“镇街村社联审联办”工作完成情况报告（示例）', titleEn: 'Report on joint handling by towns and villages (sample)', issuer: '汉台区审改办', issuedOn: '2023-06-30', effectiveFrom: '2023-06-30', illustrative: true },
  accessibility: { number: '中华人民共和国主席令第六号', title: '中华人民共和国无障碍环境建设法', titleEn: 'Law of the People’s Republic of China on Building a Barrier-Free Environment', issuer: '全国人民代表大会常务委员会', issuedOn: '2023-06-28', effectiveFrom: '2023-09-01', illustrative: false },
  socialInsurance: { number: '国务院令第765号', title: '社会保险经办条例', titleEn: 'Regulations on the Handling of Social Insurance', issuer: '国务院', issuedOn: '2023-08-16', effectiveFrom: '2023-12-01', illustrative: false },
} as const satisfies Record<string, Paper>;
export type PaperKey = keyof typeof PAPERS;

/** Id of a document of the sample. */
export const paperId = (key: PaperKey): string => instrumentIdOf(PAPERS[key]);

function register(key: PaperKey, data: SampleData, when: Pick<Step, 'at' | 'actor'>): Step {
  const plan = key === 'plan2023' ? { sha256: data.plan.sha256, scan: { mediaType: 'text/plain' as const, ...data.plan } } : { sha256: null, scan: null };
  return { name: `instrument-${key}`, ...when, stream: `instrument-${paperId(key)}`, command: { type: 'RegisterInstrument', data: { ...PAPERS[key], ...plan } } };
}

function link(from: PaperKey, [relation, to]: readonly [Relation, PaperKey], rest: Pick<Step, 'at' | 'actor'> & { note: string }): Step {
  const { note, ...when } = rest;
  return { name: `link-${from}-${relation}-${to}`, ...when, stream: `instrument-${paperId(from)}`, command: { type: 'LinkInstrument', data: { to: paperId(to), relation, note } } };
}

/** The two documents on which the delegation of 2022 rests. */
export function earlierDocuments(data: SampleData, staff: Staff): Step[] {
  const actor = staff('operator', 'D-ZWZX');
  return [
    register('city108', data, { at: at('2022-01-04', '16:30'), actor }),
    register('district36', data, { at: at('2022-01-04', '16:35'), actor }),
    link('district36', ['implements', 'city108'], { at: at('2022-01-04', '16:40'), actor, note: '区级落实市级“四个一”基层治理方案' }),
  ];
}

/** The notice of 2022 with the first catalogue. */
export function noticeOf2022(data: SampleData, staff: Staff): Step[] {
  const actor = staff('government_publisher', 'D-ZFB');
  return [
    register('delegation2022', data, { at: at('2022-01-21', '09:05'), actor }),
    link('delegation2022', ['implements', 'district36'], { at: at('2022-01-21', '09:10'), actor, note: '落实镇级行政管理体制改革重点任务' }),
  ];
}

/** The plan of 12 January 2023 and what it says of itself: it rests on three documents and replaces the list of one of them. */
export function planOf2023(data: SampleData, staff: Staff): Step[] {
  const actor = staff('government_publisher', 'D-ZFB');
  const day = '2023-01-12';
  return [
    register('plan2023', data, { at: at(day, '09:05'), actor }),
    link('plan2023', ['implements', 'city108'], { at: at(day, '09:10'), actor, note: '实施方案引言' }),
    link('plan2023', ['implements', 'district36'], { at: at(day, '09:11'), actor, note: '实施方案引言' }),
    link('plan2023', ['implements', 'delegation2022'], { at: at(day, '09:12'), actor, note: '实施方案引言' }),
    link('plan2023', ['amends', 'delegation2022'], { at: at(day, '09:13'), actor, note: '二（二）1：原500项调整为366项' }),
  ];
}

/** Two reports of work done: what the sample shows of tasks whose own records come with other parts of the system. */
export function reportsOfWork(data: SampleData, staff: Staff): Step[] {
  const actor = staff('government_publisher', 'D-ZFB');
  return [register('january2023', data, { at: at('2023-01-31', '16:00'), actor }), register('june2023', data, { at: at('2023-06-30', '16:00'), actor })];
}

/** Two laws that give items their basis later in the year, entered when they were published. */
export function laterLaws(data: SampleData, staff: Staff): Step[] {
  const actor = staff('operator', 'D-ZWZX');
  return [register('accessibility', data, { at: at('2023-06-29', '10:00'), actor }), register('socialInsurance', data, { at: at('2023-09-04', '10:00'), actor })];
}
