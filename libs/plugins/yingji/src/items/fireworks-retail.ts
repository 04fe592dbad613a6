import { calendarDays, cel, field, firstMatch, procedures, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { fireworks } from '../bases.ts';

const item = usualItem({
  name: t('烟花爆竹经营（零售）许可', 'Licence for retail sale of fireworks'), kind: 'licence', applicant: 'either', basis: [fireworks('第十九条')],
  promised: workingDays(10), statutory: calendarDays(20, { basis: fireworks('第十九条') }), procedures: [procedures.siteInspection],
  form: {
    shop: field.choice(t('销售形式', 'Kind of shop'), { shop: t('专店销售', 'A shop of its own'), counter: t('专柜销售', 'A counter of its own'), stall: t('流动摊点', 'A moving stall') }, { classification: 'public' }),
    trained: field.yesNo(t('主要负责人是否经过安全知识教育', 'Was the person in charge taught safety?'), { classification: 'internal' }), equipped: field.yesNo(t('是否配备消防器材、张贴安全警示标志', 'Are there fire extinguishers and warning signs?'), { classification: 'internal' }),
    upstairs: field.yesNo(t('同一建筑内是否有人居住', 'Does anybody live in the same building?'), { classification: 'internal' }), distance: field.decimal(t('与学校、医院、加油站等的距离（米）', 'Distance from schools, hospitals and petrol stations (m)'), { min: 0, max: 100000, classification: 'internal' }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`form.shop == 'stall'`, outcome: 'refuse', because: t('零售须专店或者专柜、专人销售，不得流动经营', 'Sold in a shop or at a counter of its own only, never from a moving stall'), basis: fireworks('第十八条') }),
    rule('R-DECIDE-02', { when: cel`!form.trained || !form.equipped`, outcome: 'refuse', because: t('主要负责人未经安全知识教育，或者没有配备消防器材和警示标志', 'The person in charge was not taught safety, or extinguishers and signs are missing'), basis: fireworks('第十八条') }),
    rule('R-DECIDE-03', { when: cel`form.upstairs || form.distance < 100.0`, outcome: 'refuse', because: t('同一建筑内有人居住，或者与人员密集场所、易燃易爆场所的距离不足100米（均为示例标准）', 'Somebody lives in the building, or it is less than 100 m from crowded or dangerous places (illustrative standards)') }),
    rule('R-DECIDE-04', { otherwise: 'manual', because: t('书面条件符合，经现场核查安全条件后作出决定', 'The papers meet the conditions: decided after the site is found safe'), basis: fireworks('第十九条') }),
  ),
  conditions: [t('专店或者专柜、专人销售，主要负责人经过安全知识教育', 'A shop or counter of its own, its own staff, and a person in charge who was taught safety'), t('配备消防器材，张贴明显的安全警示标志', 'Extinguishers and plain warning signs'), t('与人员密集场所保持安全距离（示例：100米）', 'A safe distance from crowded places (illustrative: 100 m)')],
  notes: [t('距离和居住限制为示例，实际以应急管理部门公布的安全条件为准', 'The distance and the rule on residents are illustrative; what the emergency authority publishes prevails')],
  complete: { form: { shop: 'shop', trained: true, equipped: true, upstairs: false, distance: '180' } },
  cases: [
    { name: '专店销售，等待现场核查', expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-04' } },
    { name: '推车叫卖', form: { shop: 'stall' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '没有灭火器', form: { equipped: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '离小学八十米', form: { distance: '80' }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '楼上住人', form: { upstairs: true }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
  ],
});

/** 烟花爆竹经营（零售）许可: what is surely unsafe is refused; whether the place is safe is seen on site. */
export const fireworksRetail: ItemDraft = { ...item, results: { licence: { name: t('烟花爆竹经营（零售）许可证', 'Fireworks retail licence'), kind: 'licence' } } };
