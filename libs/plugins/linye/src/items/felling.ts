import { cel, field, firstMatch, paper, papers, procedures, rule, situation, t, usualAcceptance, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { forests, licensing } from '../bases.ts';

const materials = {
  form: papers.form(t('《林木采伐申请表》', 'Application form')),
  identity: papers.identity(),
  ownership: paper(t('林木权属材料', 'Papers on forest ownership'), 'certificate', { form: 'electronic', issuer: 'organ', source: '不动产登记机构核发，窗口调取电子证照，调取不到的出示原件', licence: '不动产权证书', core: true, basis: forests('第五十八条') }),
  plan: paper(t('采伐地点、林种、树种、面积、蓄积和更新措施说明', 'Statement of place, type, species, area, volume and regeneration'), 'plan', { core: true, basis: forests('第五十八条') }),
  survey: paper(t('伐区调查设计材料', 'Felling-area survey and design'), 'report', {
    basis: forests('第五十八条'), requiredWhen: cel`situations.size == 'above'`, requiredWords: t('超过省级以上林业主管部门规定面积或蓄积量时', 'When above the area or volume set at provincial level'),
  }),
};
const given = {
  situations: { size: 'within' }, form: { trees: 'wood', ground: 'forest', forest: 'commercial', method: 'selective', inReserve: false, closed: false, replanted: true, replantOn: '2023-12-31' },
};
const FREE = rule('R-SCOPE-01', {
  when: cel`(form.trees == 'bamboo' && !form.inReserve) || form.ground == 'homestead'`, outcome: 'not_accept',
  because: t('采伐自然保护区以外的竹林、自留地和房前屋后个人所有的零星林木，不需要采伐许可证', 'Bamboo outside reserves, and scattered trees of one’s own on private plots and round the house, need no permit'), basis: forests('第五十六条'),
});

const item = usualItem({
  name: t('林木采伐许可证核发（农村居民自留山和个人承包集体林地）', 'Timber-felling permit (private plots and individually contracted collective forest land)'), kind: 'licence', applicant: 'person', basis: [forests('第五十七条')],
  promised: workingDays(10), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.siteInspection], materials,
  situations: { size: situation(t('采伐面积或者蓄积是否超过省级以上林业主管部门规定的标准？', 'Is the felling above the area or volume set at provincial level?'), { within: t('没有超过', 'No'), above: t('超过', 'Yes') }) },
  form: {
    place: field.text(t('采伐地点（村、小班）', 'Place of felling (village, plot)'), { classification: 'internal' }),
    trees: field.choice(t('采伐什么', 'What is felled'), { wood: t('乔木', 'Trees'), bamboo: t('竹子', 'Bamboo') }, { classification: 'internal' }),
    ground: field.choice(t('林木长在哪里', 'Where it grows'), { forest: t('自留山或者承包林地', 'Private hill or contracted forest'), homestead: t('自留地或者房前屋后', 'Private plot or round the house') }, { classification: 'internal' }),
    forest: field.choice(t('森林类别', 'Class of forest'), { commercial: t('商品林', 'Commercial forest'), publicBenefit: t('公益林', 'Public-benefit forest') }, { classification: 'internal' }),
    method: field.choice(t('采伐方式', 'Method'), { selective: t('择伐', 'Selective felling'), clear: t('皆伐', 'Clear felling'), tending: t('抚育采伐', 'Tending'), renewal: t('更新采伐', 'Renewal'), improvement: t('低质低效林改造', 'Improvement of poor forest') }, { classification: 'internal' }),
    area: field.decimal(t('采伐面积（亩）', 'Area (mu)'), { min: 0, max: 10000, classification: 'internal' }), volume: field.decimal(t('采伐蓄积（立方米）', 'Volume (m³)'), { min: 0, max: 100000, classification: 'internal' }),
    inReserve: field.yesNo(t('是否在自然保护区内', 'Is it in a nature reserve?'), { classification: 'internal' }),
    closed: field.yesNo(t('是否在封山育林期、封山育林区内', 'Is the hill closed for regrowth?'), { classification: 'internal' }),
    replanted: field.yesNo(t('上年度采伐后是否已按规定完成更新造林（没有采伐的填“是”）', 'Was last year’s felling replanted as prescribed (yes if there was none)?'), { classification: 'internal' }),
    replantOn: field.date(t('本次采伐后完成更新造林的日期', 'Day by which this felling will be replanted'), { classification: 'internal' }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`form.closed`, outcome: 'refuse', because: t('采伐封山育林期、封山育林区内的林木，不得核发', 'No permit where the hill is closed for regrowth'), basis: forests('第六十条') }),
    rule('R-DECIDE-02', { when: cel`!form.replanted`, outcome: 'refuse', because: t('上年度采伐后未按照规定完成更新造林任务，不得核发', 'No permit where last year’s felling was not replanted as prescribed'), basis: forests('第六十条') }),
    rule('R-DECIDE-03', { when: cel`form.forest == 'publicBenefit' && !(form.method in ['tending', 'renewal', 'improvement'])`, outcome: 'refuse', because: t('公益林只能进行抚育、更新和低质低效林改造性质的采伐', 'In public-benefit forest only tending, renewal and improvement are allowed'), basis: forests('第五十五条') }),
    rule('R-DECIDE-04', { when: cel`form.inReserve`, outcome: 'manual', because: t('在自然保护区内，由林业主管部门核实是否属于允许采伐的特殊情况', 'In a nature reserve: the forest authority checks whether an exception applies'), basis: forests('第五十五条') }),
    rule('R-DECIDE-05', { otherwise: 'manual', because: t('书面条件符合，经现场核查、并核对年采伐限额后作出决定', 'The papers meet the conditions: decided after the site is seen and the yearly quota checked'), basis: forests('第五十九条') }),
  ),
  conditions: [t('林木权属清楚', 'The ownership is clear'), t('不在封山育林期、封山育林区内，上年度更新造林任务已完成', 'The hill is not closed, and last year’s felling was replanted'), t('承诺的更新造林面积不少于采伐面积', 'At least the area that is felled will be replanted')],
  notes: [t('采伐自然保护区以外的竹林、自留地和房前屋后个人所有的零星林木，不需要申请采伐许可证', 'Bamboo outside reserves, and scattered trees of one’s own on private plots and round the house, need no permit')],
  complete: given,
  cases: [
    { name: '商品林择伐，等待现场核查', expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-05', materials: ['form', 'identity', 'ownership', 'plan'], missing: [] } },
    { name: '砍自家房前的树', form: { ground: 'homestead' }, expect: { accept: 'not_accept', rule: 'R-SCOPE-01' } },
    { name: '砍保护区外的竹子', form: { trees: 'bamboo' }, expect: { accept: 'not_accept', rule: 'R-SCOPE-01' } },
    { name: '超过规定面积，没有伐区调查设计', situations: { size: 'above' }, papers: { survey: 'missing' }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['survey'] } },
    { name: '封山育林区内', form: { closed: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '去年采伐后没有更新造林', form: { replanted: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '公益林要皆伐', form: { forest: 'publicBenefit', method: 'clear' }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '公益林抚育采伐', form: { forest: 'publicBenefit', method: 'tending' }, expect: { decide: 'manual', rule: 'R-DECIDE-05' } },
    { name: '自然保护区内', form: { inReserve: true }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
  ],
});

/** 林木采伐许可证核发: what needs no permit is not accepted (行政许可法32); what the Forest Law forbids is refused; the rest is seen on site. */
export const felling: ItemDraft = { ...item, accept: firstMatch(FREE, ...usualAcceptance(materials)), results: { licence: { name: t('林木采伐许可证', 'Felling permit'), kind: 'licence' } } };
