import { asks, cel, field, firstMatch, LATER, paper, papers, pledge, procedures, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { landAdministration, licensing, planning } from '../bases.ts';

const item = usualItem({
  name: t('乡村建设规划许可证核发（农村村民住宅）', "Rural construction planning permit (villagers' housing)"), kind: 'licence', applicant: 'person', basis: [planning('第四十一条')],
  promised: workingDays(15), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.siteInspection],
  materials: {
    form: papers.form(t('《农村宅基地和建房（规划许可）申请表》', 'Application form')), identity: papers.identity(), household: papers.household(),
    consent: paper(t('村民会议或村民代表会议同意及公示材料', 'Minutes of consent and publicity by the villagers'), 'report', { issuer: 'third_party', source: '村（居）委会出具', core: true, basis: planning('第四十一条') }),
    design: paper(t('住宅设计方案或选用的通用图集', 'House design or standard drawings'), 'plan', { deferrable: LATER, basis: planning('第四十一条') }),
    neighbours: paper(t('四邻意见', 'Consent of neighbours'), 'proof', {
      deferrable: LATER, basis: planning('第四十一条'), commitment: pledge(t('已征得四邻同意，没有争议', 'The neighbours agree and there is no dispute')), requiredWhen: cel`situations.adjoining == 'yes'`, requiredWords: t('与相邻房屋毗连时', 'When adjoining other houses'),
    }),
  },
  situations: { adjoining: asks.yesNo(t('拟建房屋是否与相邻房屋毗连？', 'Will the house adjoin others?')) },
  form: {
    purpose: field.choice(t('建房类型', 'What is built'), { fresh: t('新建', 'A new house'), rebuild: t('原址翻建', 'A house in place of the old one'), extend: t('改建、扩建', 'A change or extension') }, { classification: 'internal' }),
    place: field.choice(t('拟建位置', 'Where'), { village: t('村庄规划确定的建设用地', 'Building land of the village plan'), farmland: t('需要占用农用地', 'Farmland'), outside: t('村庄规划确定的禁止建设区域', 'Where the village plan forbids building') }, { classification: 'internal' }),
    plot: field.decimal(t('宅基地面积（平方米）', 'Plot (m²)'), { min: 1, max: 10000, classification: 'internal' }), floors: field.integer(t('建筑层数', 'Floors'), { min: 1, max: 10, classification: 'internal' }),
    hasHomestead: field.yesNo(t('本户是否已有宅基地', 'Does the household have a homestead already?')),
    givesBack: field.yesNo(t('建成后是否退出原宅基地', 'Will the old homestead be given back?'), { shownWhen: cel`form.purpose == 'fresh' && form.hasHomestead` }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.household == 'deferred' || papers.design == 'deferred' || (situations.adjoining == 'yes' && papers.neighbours == 'deferred')`, outcome: 'manual', because: t('容缺的材料还没有补齐，补齐前不作许可决定', 'A paper that was to follow is still missing: no decision before it is there') }),
    rule('R-DECIDE-02', { when: cel`form.place == 'outside'`, outcome: 'refuse', because: t('不符合村庄规划', 'Against the village plan'), basis: planning('第四十一条') }),
    rule('R-DECIDE-03', { when: cel`has(form.givesBack) && !form.givesBack`, outcome: 'refuse', because: t('一户只能拥有一处宅基地，新建须退出原宅基地', 'A household may have one homestead only: the old one is given back for a new one'), basis: landAdministration('第六十二条') }),
    rule('R-DECIDE-04', { when: cel`form.plot > 200.0`, outcome: 'refuse', because: t('宅基地面积超过200平方米（示例标准）', 'The plot is larger than 200 m² (illustrative standard)'), basis: landAdministration('第六十二条') }),
    rule('R-DECIDE-05', { when: cel`form.place == 'farmland'`, outcome: 'manual', because: t('占用农用地的，办理农用地转用审批手续后再核发', 'On farmland, the change of use is approved first'), basis: planning('第四十一条') }),
    rule('R-DECIDE-06', { otherwise: 'manual', because: t('书面条件符合，经现场核查后作出决定', 'The papers meet the conditions: decided after the site is seen') }),
  ),
  conditions: [t('本村村民，经村民会议或者村民代表会议同意并公示', 'A villager, with the consent of the villagers and after public notice'), t('符合村庄规划和一户一宅', 'In line with the village plan, and one homestead for each household')],
  notes: [t('宅基地面积标准为示例，实际标准由省、自治区、直辖市规定', 'The size of the plot is illustrative; the province sets what applies')],
  complete: { situations: { adjoining: 'no' }, form: { purpose: 'rebuild', place: 'village', plot: '140', floors: 2, hasHomestead: true } },
  cases: [
    { name: '原址翻建，等待现场核查', expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-06', materials: ['form', 'identity', 'household', 'consent', 'design'], missing: [] } },
    { name: '与邻居毗连，缺四邻意见，可以容缺', situations: { adjoining: 'yes' }, papers: { neighbours: 'missing' }, expect: { accept: 'accept_deferred', rule: 'R-ACCEPT-03', missing: ['neighbours'] } },
    { name: '四邻意见待补', situations: { adjoining: 'yes' }, papers: { neighbours: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '建在规划禁止建设的地方', form: { place: 'outside' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '新建但不退出老宅基地', form: { purpose: 'fresh', givesBack: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '新建并退出老宅基地', form: { purpose: 'fresh', givesBack: true }, expect: { decide: 'manual', rule: 'R-DECIDE-06' } },
    { name: '宅基地二百二十平方米', form: { plot: '220' }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
    { name: '要占用农用地', form: { place: 'farmland' }, expect: { decide: 'manual', rule: 'R-DECIDE-05' } },
  ],
});

/** 乡村建设规划许可证核发（农村村民住宅）: one homestead for each household; the plot of at most 200 m² is made up. */
export const villageHouse: ItemDraft = { ...item, results: { licence: { name: t('乡村建设规划许可证', 'Rural construction planning permit'), kind: 'licence' } } };
