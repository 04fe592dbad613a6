import { cel, field, firstMatch, papers, procedures, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { smallFood, unverified } from '../bases.ts';
import { foodPapers, premises, staff } from './food.ts';

const WAITING = t('容缺的材料还没有补齐，补齐前不作许可决定', 'A paper that was to follow is still missing: no decision before it is there');
const UNCERTIFIED = t('接触直接入口食品的人员没有全部取得健康证明', 'Not all staff who touch ready-to-eat food have a health certificate');
const ON_SITE = t('书面条件符合，由现场核查人员核查后作出决定', 'The papers meet the conditions: decided after the inspection of the site');

const cateringPapers = {
  form: papers.form(t('《小餐饮经营许可申请书》', 'Application form')), businessLicence: papers.businessLicence(), identity: papers.identity(),
  layout: foodPapers.layout(smallFood()), rules: foodPapers.rules(smallFood()), health: foodPapers.health(smallFood()), lease: foodPapers.lease(),
};
const catering = { situations: { premises: 'own' }, form: { area: '48', foods: ['noodles'], staff: 3, certified: 3 } };

const item = usualItem({
  name: t('小餐饮经营许可（新办）', 'Small-catering licence (new)'), kind: 'licence', applicant: 'person', basis: [smallFood()],
  promised: workingDays(10), statutory: workingDays(15, { basis: unverified() }), procedures: [procedures.siteInspection], materials: cateringPapers, situations: premises,
  form: {
    area: field.decimal(t('经营面积（平方米）', 'Area (m²)'), { min: 1, max: 2000, classification: 'public' }),
    foods: field.choices(t('经营品种', 'What is served'), { noodles: t('米面制品', 'Rice and noodles'), dishes: t('热食菜肴', 'Hot dishes'), hotpot: t('火锅、麻辣烫', 'Hot pot'), cold: t('凉菜', 'Cold dishes'), raw: t('生食水产品', 'Raw seafood'), cakes: t('裱花蛋糕', 'Decorated cakes') }, { classification: 'public' }), ...staff,
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.layout == 'deferred' || papers.rules == 'deferred' || papers.health == 'deferred' || papers.lease == 'deferred'`, outcome: 'manual', because: WAITING }),
    rule('R-DECIDE-02', { when: cel`form.area > 150.0`, outcome: 'refuse', because: t('面积超过150平方米（示例标准），应当申请食品经营许可', 'Larger than 150 m² (illustrative standard): a food business licence is needed instead'), basis: smallFood() }),
    rule('R-DECIDE-03', { when: cel`form.foods.exists(food, food in ['raw', 'cakes'])`, outcome: 'refuse', because: t('小餐饮不得经营生食水产品、裱花蛋糕（示例目录）', 'Small caterers may not serve raw seafood or decorated cakes (illustrative list)'), basis: smallFood() }),
    rule('R-DECIDE-04', { when: cel`form.certified < form.staff`, outcome: 'refuse', because: UNCERTIFIED, basis: smallFood() }),
    rule('R-DECIDE-05', { otherwise: 'manual', because: ON_SITE }),
  ),
  conditions: [t('有固定店面，面积不超过150平方米（示例标准）', 'Fixed premises of at most 150 m² (illustrative standard)'), t('不经营禁止的品种', 'Nothing is served that is forbidden'), t('接触直接入口食品的人员持有健康证明', 'Staff who touch ready-to-eat food have health certificates')],
  notes: [t('面积标准、禁止品种和法定时限的条文待核，均为示例', 'The area, the forbidden foods and the statutory limit are illustrative: their articles are still to be compared')],
  complete: catering,
  cases: [
    { name: '面馆四十八平方米，等待现场核查', expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-05', missing: [] } },
    { name: '平面图待补', papers: { layout: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '正好一百五十平方米', form: { area: '150' }, expect: { decide: 'manual', rule: 'R-DECIDE-05' } },
    { name: '一百六十平方米', form: { area: '160' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '还要卖裱花蛋糕', form: { foods: ['noodles', 'cakes'] }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '三人中两人有健康证明', form: { certified: 2 }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
    { name: '租房开店，缺租赁合同', situations: { premises: 'rented' }, papers: { lease: 'missing' }, expect: { accept: 'accept_deferred', rule: 'R-ACCEPT-03', missing: ['lease'] } },
  ],
});

/** 小餐饮经营许可（新办）. */
export const smallCatering: ItemDraft = { ...item, results: { licence: { name: t('小餐饮经营许可证', 'Small-catering licence'), kind: 'licence' } } };
