import type { AgencyCommand } from '@yichuang/domain';
import type { SampleData, VillageRow } from '../data.ts';
import { during } from '../working-time.ts';
import { paperId } from './documents.ts';
import { speakingVillages, townsOf, type Staff } from './offices.ts';
import type { Step } from './step.ts';

type Proposal = Extract<AgencyCommand, { type: 'ProposeVillageItem' }>['data'];
const MODES = { 代办: 'agency', 帮办: 'assistance', 直接办理: 'handled_at_station' } as const;
const IN_EFFECT = '2023-01-31';

function proposalOf(row: VillageRow): Proposal {
  return {
    item: {
      code: row.code, name: { zh: row.name_zh, en: row.name_en }, theme: row.theme, mode: MODES[row.mode], upstream: row.upstream_item_code, receivingBody: row.receiving_body, handoverDays: row.handover_days,
      inPersonRequired: row.in_person_required, authorisationRequired: row.authorisation_required, priorityGroups: row.priority_groups, materialsSummary: row.materials_summary, illustrative: row.illustrative,
    },
    reason: '列入《汉台区村（社区）可代办公共服务事项目录》（附件2）',
  };
}

/** The department that reviews: that of the item behind it, or the approval bureau for what a station does by itself. */
function reviewerOf(row: VillageRow, data: SampleData): string {
  return data.items.find(item => item.code === row.upstream_item_code)?.department_code ?? 'D-SPJ';
}

/** 89 services of the village stations: proposed by a village, collected by its town, summarised, reviewed, put into effect by all 15 towns, published. */
export function villageSteps(data: SampleData, staff: Staff): Step[] {
  const villages = speakingVillages(data);
  const towns = townsOf(data);
  const times = { propose: during('2023-01-28', '09:00', 60), collect: during('2023-01-28', '14:00', 60), summarise: during('2023-01-29', '09:30', 60), review: during('2023-01-30', '09:30', 60), implement: during('2023-01-31', '09:00', 15), publish: during('2023-01-31', '15:30', 60) };
  const phases: Step[][] = [[], [], [], [], [], []];
  data.villageItems.forEach((row, index) => {
    const village = staff('village_manager', villages[index % villages.length] ?? '');
    const town = staff('centre_manager', towns[index % towns.length] ?? '');
    const step = (name: string, { when, by }: { when: string; by: Step['actor'] }, command: AgencyCommand): Step => ({ name: `village-${row.code}-${name}`, at: when, actor: by, stream: `villageitem-${row.code}`, command });
    phases[0]?.push(step('propose', { when: times.propose.next().value, by: village }, { type: 'ProposeVillageItem', data: proposalOf(row) }));
    phases[1]?.push(step('collect', { when: times.collect.next().value, by: town }, { type: 'CollectVillageItem', data: {} }));
    phases[2]?.push(step('summarise', { when: times.summarise.next().value, by: staff('reform_officer', 'D-SGB') }, { type: 'SummariseVillageItem', data: {} }));
    phases[3]?.push(step('review', { when: times.review.next().value, by: staff('dept_catalog_owner', reviewerOf(row, data)) }, { type: 'ReviewVillageItem', data: { opinion: '村（社区）仅代为提交，不受理、不决定，同意实施' } }));
    towns.forEach(code => phases[4]?.push(step(`implement-${code}`, { when: times.implement.next().value, by: staff('centre_manager', code) }, { type: 'ImplementVillageItem', data: { effectiveFrom: IN_EFFECT, instrument: paperId('plan2023') } })));
    phases[5]?.push(step('publish', { when: times.publish.next().value, by: village }, { type: 'PublishVillageGuide', data: { publishedOn: IN_EFFECT } }));
  });
  return phases.flat();
}
