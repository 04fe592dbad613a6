import { cel, field, firstMatch, papers, pledge, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { revitalisation } from '../bases.ts';

const farmPapers = {
  form: papers.form(t('《家庭农场名录登记表》', 'Registration form')), identity: papers.identity(),
  area: papers.copyOf(t('土地经营面积材料', 'Papers on area farmed'), 'proof', { deferrable: workingDays(3), basis: revitalisation(), commitment: pledge(t('所报经营面积真实', 'The area stated is true')) }),
};
const farm = { form: { business: 'grain', area: '45', family: true } };

const item = usualItem({
  name: t('家庭农场名录登记', 'Entry of family farms in the directory'), kind: 'service', applicant: 'person', basis: [revitalisation()], promised: workingDays(5), materials: farmPapers,
  form: {
    farmName: field.text(t('家庭农场名称', 'Name of the farm'), { classification: 'public' }),
    business: field.choice(t('主营业务', 'Main business'), { grain: t('粮食作物', 'Grain'), crops: t('经济作物', 'Other crops'), livestock: t('畜禽、水产养殖', 'Livestock or fish'), mixed: t('种养结合', 'Crops and livestock') }, { classification: 'public' }),
    area: field.decimal(t('土地经营面积（亩）', 'Area farmed (mu)'), { min: 0, max: 100000, classification: 'internal' }), family: field.yesNo(t('是否以家庭成员为主要劳动力', 'Do mostly family members do the work?')),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.area == 'deferred'`, outcome: 'manual', because: t('经营面积材料还没有补齐，补齐后再登记', 'The papers on the area are still missing: entered once they are there') }),
    rule('R-DECIDE-02', { when: cel`!form.family`, outcome: 'refuse', because: t('家庭农场以家庭成员为主要劳动力', 'On a family farm mostly family members do the work') }),
    rule('R-DECIDE-03', { when: cel`form.business in ['livestock', 'mixed']`, outcome: 'manual', because: t('养殖和种养结合的，按养殖规模由人工核定', 'Livestock: an officer looks at the scale') }),
    rule('R-DECIDE-04', { when: cel`form.business == 'grain' ? form.area >= 30.0 : form.area >= 10.0`, outcome: 'grant', because: t('达到规模标准（示例：粮食30亩、经济作物10亩），予以登记', 'Of the set size (illustrative: 30 mu of grain, 10 mu of other crops): entered') }),
    rule('R-DECIDE-05', { otherwise: 'refuse', because: t('没有达到规模标准（示例：粮食30亩、经济作物10亩）', 'Below the set size (illustrative: 30 mu of grain, 10 mu of other crops)') }),
  ),
  conditions: [t('以家庭成员为主要劳动力，以农业经营收入为主', 'Mostly family members do the work, and farming is the main income'), t('经营规模相对稳定，达到示例标准：粮食30亩、经济作物10亩', 'A lasting size of at least 30 mu of grain or 10 mu of other crops (illustrative)')],
  notes: [t('规模标准为示例', 'The sizes are illustrative')],
  complete: farm,
  cases: [
    { name: '种粮四十五亩', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04', missing: [] } },
    { name: '面积材料以承诺代替', papers: { area: 'committed' }, expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04' } },
    { name: '面积材料待补', papers: { area: 'deferred' }, expect: { decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '主要靠雇工', form: { family: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '养猪场', form: { business: 'livestock' }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
    { name: '种粮二十亩', form: { area: '20' }, expect: { decide: 'refuse', rule: 'R-DECIDE-05' } },
    { name: '种菜十亩', form: { business: 'crops', area: '10' }, expect: { decide: 'grant', rule: 'R-DECIDE-04' } },
  ],
});

/** 家庭农场名录登记: thirty mu of grain, ten of other crops; both made up. */
export const familyFarm: ItemDraft = { ...item, results: { record: { name: t('家庭农场名录编码', 'Number in the register of family farms'), kind: 'record' } } };
