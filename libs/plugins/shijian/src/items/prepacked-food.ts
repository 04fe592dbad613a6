import { asks, cel, field, firstMatch, onTheSpot, papers, rule, t, usualItem, type ItemDraft } from '@yichuang/plugin-kit';
import { foodSafety } from '../bases.ts';

const materials = { form: papers.form(t('《仅销售预包装食品经营者备案信息采集表》', 'Information form')), businessLicence: papers.businessLicence(), identity: papers.identity() };
const given = { situations: { otherFood: 'no' }, form: { sellsBy: ['shop'], coversFood: true, hasLicence: false } };

const item = usualItem({
  name: t('仅销售预包装食品经营者备案', 'Record-filing of sellers of pre-packaged food only'), kind: 'other', applicant: 'either', basis: [foodSafety('第三十五条（仅销售预包装食品备案）')], promised: onTheSpot(), materials,
  situations: { otherFood: asks.yesNo(t('除预包装食品外，还销售散装食品或者现场制售食品吗？', 'Do you also sell loose food, or food made on the spot?')) },
  form: {
    sellsBy: field.choices(t('销售方式', 'How it is sold'), { shop: t('门店', 'In a shop'), online: t('网络', 'Online'), vending: t('自动售货设备', 'By vending machine') }, { classification: 'public' }),
    coversFood: field.yesNo(t('营业执照经营范围是否包含食品销售', 'Does the business licence cover the sale of food?'), { classification: 'public' }),
    hasLicence: field.yesNo(t('是否已经取得食品经营许可证', 'Is there a food business licence already?'), { classification: 'public' }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`situations.otherFood == 'yes'`, outcome: 'refuse', because: t('还销售散装食品或者现场制售食品的，不适用备案，应当申请食品经营许可', 'Who also sells loose or freshly made food needs a food business licence instead of a filing'), basis: foodSafety('第三十五条') }),
    rule('R-DECIDE-02', { when: cel`form.hasLicence`, outcome: 'manual', because: t('已有食品经营许可证，由窗口核对是否还需要备案', 'There is a food licence already: the window checks whether a filing is still needed') }),
    rule('R-DECIDE-03', { when: cel`!form.coversFood`, outcome: 'manual', because: t('营业执照没有食品销售项目，由窗口引导先办变更登记', 'The business licence does not cover food: the window helps to change it first') }),
    rule('R-DECIDE-04', { otherwise: 'grant', because: t('仅销售预包装食品，信息完整，当场备案', 'Packed food only, and the information is complete: filed on the spot'), basis: foodSafety('第三十五条') }),
  ),
  conditions: [t('已领取营业执照，经营范围包含食品销售', 'There is a business licence that covers the sale of food'), t('只销售预包装食品', 'Packed food only is sold')],
  complete: given,
  cases: [
    { name: '门店只卖预包装食品', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04', missing: [] } },
    { name: '还卖散装熟食', situations: { otherFood: 'yes' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '已有食品经营许可证', form: { hasLicence: true }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '营业执照没有食品销售', form: { coversFood: false }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
    { name: '没有带营业执照，也调取不到', papers: { businessLicence: 'missing' }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['businessLicence'] } },
  ],
});

/** 仅销售预包装食品经营者备案: who sells packed food only needs no licence, but says so to the authority. */
export const prepackedFood: ItemDraft = { ...item, results: { record: { name: t('仅销售预包装食品备案编号', 'Filing number'), kind: 'record' } } };
