import { cel, field, firstMatch, LATER, paper, papers, procedures, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { smallFood, unverified } from '../bases.ts';
import { foodPapers, staff } from './food.ts';

const WAITING = t('容缺的材料还没有补齐，补齐前不作许可决定', 'A paper that was to follow is still missing: no decision before it is there');
const UNCERTIFIED = t('接触直接入口食品的人员没有全部取得健康证明', 'Not all staff who touch ready-to-eat food have a health certificate');
const ON_SITE = t('书面条件符合，由现场核查人员核查后作出决定', 'The papers meet the conditions: decided after the inspection of the site');

const workshopPapers = {
  form: papers.form(t('《食品小作坊许可申请书》', 'Application form')), businessLicence: papers.businessLicence(), identity: papers.identity(), layout: foodPapers.layout(smallFood()),
  process: paper(t('生产工艺流程说明', 'Description of production process'), 'plan', { deferrable: LATER, basis: smallFood() }), rules: foodPapers.rules(smallFood()), health: foodPapers.health(smallFood()),
};
const workshop = { form: { products: ['noodles'], separated: true, staff: 4, certified: 4 } };

const item = usualItem({
  name: t('食品小作坊生产许可（新办）', 'Small food-workshop licence (new)'), kind: 'licence', applicant: 'person', basis: [smallFood()],
  promised: workingDays(10), statutory: workingDays(20, { basis: unverified() }), procedures: [procedures.siteInspection], materials: workshopPapers,
  form: {
    products: field.choices(t('生产品种', 'What is made'), { noodles: t('面皮、挂面等米面制品', 'Noodles and rice products'), tofu: t('豆制品', 'Tofu'), oil: t('食用植物油', 'Edible oil'), pickles: t('酱腌菜', 'Pickles'), dairy: t('乳制品', 'Dairy'), cans: t('罐头', 'Canned food'), infant: t('婴幼儿食品', 'Infant food') }, { classification: 'public' }),
    separated: field.yesNo(t('生产场所与生活区是否分开', 'Is the workshop apart from the living quarters?'), { classification: 'internal' }), ...staff,
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.layout == 'deferred' || papers.process == 'deferred' || papers.rules == 'deferred' || papers.health == 'deferred'`, outcome: 'manual', because: WAITING }),
    rule('R-DECIDE-02', { when: cel`form.products.exists(product, product in ['dairy', 'cans', 'infant'])`, outcome: 'refuse', because: t('小作坊不得生产乳制品、罐头和婴幼儿食品（示例目录）', 'Small workshops may not make dairy, canned or infant food (illustrative list)'), basis: smallFood() }),
    rule('R-DECIDE-03', { when: cel`!form.separated`, outcome: 'refuse', because: t('生产场所没有与生活区分开', 'The workshop is not apart from the living quarters'), basis: smallFood() }),
    rule('R-DECIDE-04', { when: cel`form.certified < form.staff`, outcome: 'refuse', because: UNCERTIFIED, basis: smallFood() }),
    rule('R-DECIDE-05', { otherwise: 'manual', because: ON_SITE }),
  ),
  conditions: [t('有固定生产场所，与生活区分开', 'A fixed workshop apart from the living quarters'), t('不生产禁止的品种', 'Nothing is made that is forbidden'), t('接触直接入口食品的人员持有健康证明', 'Staff who touch ready-to-eat food have health certificates')],
  notes: [t('禁止品种和法定时限的条文待核，均为示例', 'The forbidden foods and the statutory limit are illustrative: their articles are still to be compared')],
  complete: workshop,
  cases: [
    { name: '面皮作坊，等待现场核查', expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-05', missing: [] } },
    { name: '工艺流程说明待补', papers: { process: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '想生产罐头', form: { products: ['cans'] }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '在家中堂屋生产', form: { separated: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '一人没有健康证明', form: { certified: 3 }, expect: { decide: 'refuse', rule: 'R-DECIDE-04' } },
  ],
});

/** 食品小作坊生产许可（新办）. */
export const smallWorkshop: ItemDraft = { ...item, results: { licence: { name: t('食品小作坊生产许可证', 'Small food-workshop licence'), kind: 'licence' } } };
