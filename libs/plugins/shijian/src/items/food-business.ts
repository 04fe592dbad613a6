import { cel, field, firstMatch, papers, procedures, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { foodSafety, licensing } from '../bases.ts';
import { foodPapers, premises, staff } from './food.ts';

const law = foodSafety('第三十五条');
const materials = {
  form: papers.form(t('《食品经营许可申请书》', 'Application form')), businessLicence: papers.businessLicence(), identity: papers.identity(),
  layout: foodPapers.layout(law), rules: foodPapers.rules(law), health: foodPapers.health(law), lease: foodPapers.lease(), agent: papers.agent(),
};
const given = { situations: { premises: 'own', filedBy: 'self' }, form: { business: 'catering', staff: 6, certified: 6, distance: '60', safetyOfficer: true } };

const item = usualItem({
  name: t('食品经营许可（新办）', 'Food business licence (new)'), kind: 'licence', applicant: 'either', basis: [law],
  promised: workingDays(10), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), procedures: [procedures.siteInspection], materials,
  situations: premises,
  form: {
    business: field.choice(t('主体业态', 'Kind of business'), { retail: t('食品销售', 'Sale of food'), catering: t('餐饮服务', 'Catering'), canteen: t('单位食堂', 'Canteen') }, { classification: 'public' }),
    area: field.decimal(t('经营面积（平方米）', 'Area (m²)'), { min: 1, max: 100000, classification: 'public' }),
    distance: field.decimal(t('与开放式粪池、垃圾堆等污染源的距离（米）', 'Distance from open sources of pollution (m)'), { min: 0, max: 10000, classification: 'internal' }),
    safetyOfficer: field.yesNo(t('是否配备食品安全管理人员', 'Is there a food-safety officer?'), { classification: 'internal' }), ...staff,
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.layout == 'deferred' || papers.rules == 'deferred' || papers.health == 'deferred' || papers.lease == 'deferred'`, outcome: 'manual', because: t('容缺的材料还没有补齐，补齐前不作许可决定', 'A paper that was to follow is still missing: no decision before it is there') }),
    rule('R-DECIDE-02', { when: cel`form.distance < 25.0`, outcome: 'refuse', because: t('场所与污染源距离不足25米（示例标准）', 'The place is less than 25 m from a source of pollution (illustrative standard)') }),
    rule('R-DECIDE-03', { when: cel`form.certified < form.staff`, outcome: 'refuse', because: t('接触直接入口食品的人员没有全部取得健康证明', 'Not all staff who touch ready-to-eat food have a health certificate'), basis: foodSafety('第四十五条') }),
    rule('R-DECIDE-04', { when: cel`!form.safetyOfficer`, outcome: 'refuse', because: t('没有配备食品安全管理人员', 'There is no food-safety officer'), basis: foodSafety('第三十三条') }),
    rule('R-DECIDE-05', { otherwise: 'manual', because: t('书面条件符合，由现场核查人员核查后作出决定', 'The papers meet the conditions: decided after the inspection of the site') }),
  ),
  conditions: [t('具有与经营的食品品种、数量相适应的场所、设备和布局', 'Place, equipment and layout fit the food sold'), t('有食品安全管理人员和管理制度', 'There are a food-safety officer and rules'), t('接触直接入口食品的人员持有健康证明', 'Staff who touch ready-to-eat food have health certificates')],
  notes: [t('25米距离为示例标准', 'The distance of 25 m is illustrative')],
  complete: given,
  cases: [
    { name: '餐饮店，书面条件符合，等待现场核查', expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-05', missing: [] } },
    { name: '健康证明待补', papers: { health: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '离垃圾堆十米', form: { distance: '10' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '六人中五人有健康证明', form: { certified: 5 }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '没有食品安全管理人员', form: { safetyOfficer: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
    { name: '租房开店，他人代办，缺租赁合同和委托书', situations: { premises: 'rented', filedBy: 'agent' }, papers: { lease: 'missing', agent: 'missing' }, applicant: { byAgent: true }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['lease', 'agent'] } },
  ],
});

/** 食品经营许可（新办）: rules turn down what cannot be licensed; whether the place is fit is seen on site, by people. */
export const foodBusiness: ItemDraft = { ...item, results: { licence: { name: t('食品经营许可证', 'Food business licence'), kind: 'licence' } } };
