import type { HallCommand } from '@yichuang/domain';
import type { ItemRow, SampleData } from '../data.ts';
import { during } from '../working-time.ts';
import { townsOf, type Staff } from './offices.ts';
import type { Step } from './step.ts';

type Draft = Extract<HallCommand, { type: 'DraftHallDirectory' }>['data'];
type Entry = Draft['entries'][number];
const entry = (origin: Entry['origin'], code: string, [zh, en, source]: readonly [zh: string, en: string, source: string]): Entry => ({ origin, code, name: { zh, en }, source });

/** What a hall offers beside the delegated items: powers that the law gives to the town itself, its public services, and acceptance moved forward. */
const OWN_ITEMS: readonly Entry[] = [
  entry('statutory_town_power', 'T-01', ['农村村民住宅用地审核批准', 'Approval of land for a rural dwelling', '《土地管理法》第六十二条']),
  entry('statutory_town_power', 'T-02', ['社会救助申请受理和初审', 'Acceptance and first review of social-assistance applications', '《社会救助暂行办法》第四条']),
  entry('statutory_town_power', 'T-03', ['适龄儿童延缓入学、休学批准', 'Approval of deferred or interrupted schooling', '《义务教育法》第十一条']),
  entry('statutory_town_power', 'T-04', ['个人之间、个人与单位之间土地权属争议处理', 'Disputes over land between individuals, or individuals and units', '《土地管理法》第十四条']),
  entry('statutory_town_power', 'T-05', ['个人之间、个人与单位之间林木林地权属争议处理', 'Disputes over trees and forest land between individuals, or individuals and units', '《森林法》第二十二条']),
  entry('statutory_town_power', 'T-06', ['农村土地承包经营纠纷调解', 'Mediation of disputes over contracted rural land', '《农村土地承包经营纠纷调解仲裁法》第七条']),
  entry('public_service', 'P-01', ['人民调解咨询引导', 'Guidance on people’s mediation', '《镇（街道）公共服务事项清单》（示例）']),
  entry('public_service', 'P-02', ['法律咨询预约', 'Appointments for legal advice', '《镇（街道）公共服务事项清单》（示例）']),
  entry('public_service', 'P-03', ['综合文化站设施预约', 'Booking of rooms at the culture station', '《镇（街道）公共服务事项清单》（示例）']),
  entry('public_service', 'P-04', ['惠民惠农补贴发放情况查询', 'Enquiry about subsidies paid to residents and farmers', '《镇（街道）公共服务事项清单》（示例）']),
  entry('front_moved_acceptance', 'F-01', ['住房公积金业务材料代收', 'Receipt of papers for the housing provident fund', '《住房公积金管理条例》第二十四条（示例）']),
  entry('front_moved_acceptance', 'F-02', ['异地就医备案材料代收', 'Receipt of papers for treatment outside the region', '《社会保险法》第二十九条（示例）']),
];

/** Towns that cannot carry everything at once; the reason is illustrative. */
const LATE_TOWNS = new Set(['610702106', '610702107']);
const LATE_REASON = '窗口人员培训期间暂由区级窗口办理，2023年一季度末前进驻';
const EDITION = 1;

function absentOf(town: string, kept: readonly ItemRow[], neededByVillages: ReadonlySet<string | null>): Draft['absent'] {
  if (!LATE_TOWNS.has(town)) return [];
  return kept.filter(row => row.kind === '行政许可' && !neededByVillages.has(row.code)).slice(0, 3).map(row => ({ code: row.code, reason: LATE_REASON }));
}

/** What a hall does not offer, as `<town>/<item>`. */
export function absentFromHalls(data: SampleData): ReadonlySet<string> {
  const neededByVillages = new Set(data.villageItems.map(row => row.upstream_item_code));
  const kept = data.items.filter(row => !row.withdrawn);
  return new Set(townsOf(data).flatMap(town => absentOf(town, kept, neededByVillages).map(({ code }) => `${town}/${code}`)));
}

/** The directory of each of the 15 halls: drafted by its town, confirmed by the approval bureau and published in the week after the plan. */
export function hallSteps(data: SampleData, staff: Staff): Step[] {
  const kept = data.items.filter(row => !row.withdrawn);
  const neededByVillages = new Set(data.villageItems.map(row => row.upstream_item_code));
  const times = { draft: during('2023-01-16', '09:30', 900), confirm: during('2023-01-17', '14:00', 600), publish: during('2023-01-18', '09:30', 600) };
  return townsOf(data).flatMap((town): Step[] => {
    const manager = staff('centre_manager', town);
    const bureau = staff('approval_bureau', 'D-SPJ');
    const absent = absentOf(town, kept, neededByVillages);
    const missing = new Set(absent.map(({ code }) => code));
    const delegated = kept.map(row => row.code).filter(code => !missing.has(code));
    const stream = `halldirectory-${town}`;
    return [
      { name: `hall-${town}-draft`, at: times.draft.next().value, actor: manager, stream, command: { type: 'DraftHallDirectory', data: { town, edition: EDITION, catalogVersion: '2023', delegated, absent, entries: [...OWN_ITEMS] } } },
      { name: `hall-${town}-confirm`, at: times.confirm.next().value, actor: bureau, stream, command: { type: 'ConfirmHallDirectory', data: { edition: EDITION } } },
      { name: `hall-${town}-publish`, at: times.publish.next().value, actor: manager, stream, command: { type: 'PublishHallDirectory', data: { edition: EDITION, effectiveFrom: '2023-01-18' } } },
    ];
  });
}
