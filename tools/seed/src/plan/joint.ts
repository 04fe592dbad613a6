import type { JointMatterCommand } from '@yichuang/domain';
import type { JointRow, SampleData } from '../data.ts';
import { during } from '../working-time.ts';
import type { Staff } from './offices.ts';
import type { Step } from './step.ts';

type Listing = Extract<JointMatterCommand, { type: 'ListJointMatter' }>['data'];
type Leg = Listing['legs'][number];
/** 二（三）3 is due at the end of June 2023: the list counts from the first working day after it. */
export const JOINT_FROM = '2023-07-03';

/** Items that need another one to be granted first: a licence of a shop that is registered, money for somebody who is found entitled to it. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  '990715001000': ['990115001001'], '990131009001': ['990131001000'], '990131010001': ['990131001000'], '990131011001': ['990131001000'], '991031005000': ['990131001000'],
  '990511001000': ['990711001000'], '990511008000': ['992046001000'], '990511009000': ['992046001000'], '990546001000': ['992046001000'], '992014035000': ['992009003000'], '992014036000': ['992009003000'], '992036004000': ['992009003000'],
};

const DUTIES = {
  lead: '牵头制定联办规程，统一申请表和材料清单，协调各部门争议；不代替各部门作出决定。',
  implement: '各事项主管部门按本部门规则独立审查、依法决定并承担法律责任；办理结果及时推送综合窗口。',
  accept: '镇街便民服务中心综合窗口一次收件、一次告知、同步分办；异地申请当日转办，收件日期以收件窗口为准。',
  review: '对跨部门材料的一致性和先后次序进行审核，材料只收一次，不得重复要求申请人提交。',
  supervise: '对各环节时限和一次性告知情况实行监督，超时的通报并督促整改。',
} as const;

/** Days of an item within the matter: what it promises, as far as the matter leaves it. */
function legOf(item: string, row: JointRow, promised: ReadonlyMap<string, number>): Leg {
  return { item, days: Math.min(promised.get(item) ?? row.time_limit_working_days, row.time_limit_working_days), after: (AFTER[item] ?? []).filter(one => row.item_codes.includes(one)) };
}

/** Who has which part: the lead department by its name, and the department of the first item of another one. */
function partsOf(row: JointRow, { organisations, items }: SampleData): Listing['parts'] {
  const lead = organisations.find(({ name_zh }) => name_zh === row.lead_department_zh)?.code;
  if (lead === undefined) throw new Error(`no department ${row.lead_department_zh}`);
  const other = items.find(({ code, department_code }) => row.item_codes.includes(code) && department_code !== lead)?.department_code;
  const unit = (role: keyof typeof DUTIES): string => ({ lead, implement: other ?? lead, accept: 'D-ZWZX', review: 'D-SPJ', supervise: 'D-SGB' })[role];
  return (['lead', 'implement', 'accept', 'review', 'supervise'] as const).map(role => ({ role, unit: unit(role), duty: DUTIES[role], days: role === 'accept' ? Math.min(1, row.time_limit_working_days) : null }));
}

export function listingOf(row: JointRow, data: SampleData): Listing {
  const promised = new Map(data.items.map(({ code, promised_days }) => [code, promised_days]));
  return {
    code: row.code, name: { zh: row.name_zh, en: row.name_en }, legs: row.item_codes.map(item => legOf(item, row, promised)), parts: partsOf(row, data), way: '一窗收件、一表申请、并联办理、按序衔接、统一送达', days: row.time_limit_working_days, cap: 45,
    from: JOINT_FROM, illustrative: row.illustrative,
  };
}

/** 区审改办 draws the list up and publishes it (二（三）3). @req #37 #38 */
export function jointMatterSteps(data: SampleData, staff: Staff): Step[] {
  const reform = staff('reform_officer', 'D-SGB');
  const [drafting, publishing] = [during('2023-06-20', '09:40', 90), during('2023-06-27', '09:40', 60)];
  return data.jointMatters.flatMap((row): Step[] => {
    const stream = `jointmatter-${row.code}`;
    return [
      { name: `${stream}-listed`, at: drafting.next().value, actor: reform, stream, command: { type: 'ListJointMatter', data: listingOf(row, data) } },
      { name: `${stream}-published`, at: publishing.next().value, actor: reform, stream, command: { type: 'PublishJointMatter', data: { version: 1 } } },
    ];
  });
}
