import { cel, field, firstMatch, papers, rule, situation, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { subsidyCards } from '../bases.ts';

const item = usualItem({
  name: t('惠民惠农补贴一卡通信息登记与变更', 'Registration and change of all-in-one subsidy card information'), kind: 'service', applicant: 'person', basis: [subsidyCards()], promised: workingDays(5),
  materials: { form: papers.form(t('《一卡通信息登记（变更）表》', 'Form')), identity: papers.identity(), account: papers.account({ core: true }), agent: papers.agent() },
  situations: { purpose: situation(t('是首次登记还是变更？', 'Is it the first registration or a change?'), { first: t('首次登记', 'First registration'), change: t('变更', 'A change') }) },
  form: {
    account: field.text(t('补贴发放账号', 'Account to be paid to'), { maxLength: 30, classification: 'sensitive' }), bank: field.text(t('开户银行', 'Bank')), ownAccount: field.yesNo(t('账户户名与补贴对象姓名是否一致', 'Is the account in the name of the person entitled?')),
    reason: field.choice(t('变更原因', 'Why it changes'), { lost: t('银行卡遗失、更换', 'Card lost or replaced'), data: t('姓名、电话等信息变化', 'Name, telephone or the like'), death: t('补贴对象去世，变更户内领取人', 'The person died: another of the household receives it') }, { shownWhen: cel`situations.purpose == 'change'` }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`has(form.reason) && form.reason == 'death'`, outcome: 'manual', because: t('变更领取人的，由镇（街道）会同补贴主管部门核实', 'Another receiver: the town checks with the department that pays'), basis: subsidyCards() }),
    rule('R-DECIDE-02', { when: cel`!form.ownAccount`, outcome: 'refuse', because: t('补贴只能发放到补贴对象本人账户', 'Subsidies are paid to the person’s own account only'), basis: subsidyCards() }),
    rule('R-DECIDE-03', { when: cel`situations.purpose == 'change' && applicant.byAgent`, outcome: 'manual', because: t('他人代办变更账户的，电话或者上门向本人核实', 'A change filed by somebody else is confirmed with the person by telephone or visit') }),
    rule('R-DECIDE-04', { otherwise: 'grant', because: t('信息完整，户名一致，予以登记', 'The information is complete and the name is the same: registered'), basis: subsidyCards() }),
  ),
  conditions: [t('账户户名与补贴对象姓名一致', 'The account is in the name of the person entitled')],
  complete: { situations: { purpose: 'first' }, form: { ownAccount: true } },
  cases: [
    { name: '本人首次登记', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04', missing: [] } },
    { name: '本人换卡', situations: { purpose: 'change' }, form: { reason: 'lost' }, expect: { decide: 'grant', rule: 'R-DECIDE-04' } },
    { name: '用邻居的账户', form: { ownAccount: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '他人代办换卡', situations: { purpose: 'change', filedBy: 'agent' }, form: { reason: 'lost' }, applicant: { byAgent: true }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-03' } },
    { name: '户主去世，换领取人', situations: { purpose: 'change' }, form: { reason: 'death', ownAccount: false }, expect: { decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '没有银行账户', papers: { account: 'missing' }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['account'] } },
  ],
});

/** 惠民惠农补贴一卡通信息登记与变更: money goes to an account of the person's own; a change by somebody else is looked at. */
export const subsidyCard: ItemDraft = { ...item, results: { record: { name: t('一卡通信息登记回执', 'Receipt for the registered account'), kind: 'record' } } };
