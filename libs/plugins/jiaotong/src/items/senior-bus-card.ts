import { cel, field, firstMatch, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { elderly } from '../bases.ts';

const law = elderly('第五十八条');
const item = usualItem({
  name: t('老年人免费乘车卡办理', 'Free travel card for older people'), kind: 'service', applicant: 'person', basis: [law], promised: workingDays(3),
  form: {
    birthDate: field.date(t('出生日期', 'Date of birth')), residence: field.choice(t('户籍或者居住情况', 'Residence'), { local: t('本市户籍', 'Registered in this city'), permit: t('持有本市居住证', 'Holds a residence permit of this city'), other: t('以上都不是', 'Neither') }),
    hasCard: field.yesNo(t('是否已经持有免费乘车卡', 'Is there a free travel card already?')),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`form.residence == 'other'`, outcome: 'refuse', because: t('没有本市户籍，也没有本市居住证', 'Neither registered here nor the holder of a residence permit') }),
    rule('R-DECIDE-02', { when: cel`age(form.birthDate, today) < 65`, outcome: 'refuse', because: t('未满六十五周岁（示例年龄）', 'Under sixty-five (illustrative age)'), basis: law }),
    rule('R-DECIDE-03', { when: cel`form.hasCard`, outcome: 'manual', because: t('已有乘车卡的，由窗口办理挂失补卡或者年审', 'There is a card already: the window replaces or renews it') }),
    rule('R-DECIDE-04', { otherwise: 'grant', because: t('年满六十五周岁（示例年龄），予以办理', 'Sixty-five or older (illustrative age): issued'), basis: law }),
  ),
  conditions: [t('年满六十五周岁（示例年龄）', 'Sixty-five or older (illustrative age)'), t('本市户籍，或者持有本市居住证', 'Registered in this city, or the holder of its residence permit')],
  notes: [t('年龄标准为示例，实际标准以市公布的优待办法为准', 'The age is illustrative; what the city publishes prevails')],
  complete: { form: { birthDate: '1955-10-01', residence: 'local', hasCard: false } },
  cases: [
    { name: '六十七岁，本市户籍', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04', missing: [] } },
    { name: '办理当天满六十五周岁', form: { birthDate: '1958-02-01', residence: 'permit' }, expect: { decide: 'grant', rule: 'R-DECIDE-04' } },
    { name: '第二天才满六十五周岁', form: { birthDate: '1958-02-02' }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '外地来探亲', form: { residence: 'other' }, expect: { decide: 'refuse', rule: 'R-DECIDE-01' } },
    { name: '已经有卡', form: { hasCard: true }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
  ],
});

/** 老年人免费乘车卡办理: from sixty-five on, which is made up. */
export const seniorBusCard: ItemDraft = { ...item, results: { certificate: { name: t('老年人免费乘车卡', 'Free travel card'), kind: 'certificate' } } };
