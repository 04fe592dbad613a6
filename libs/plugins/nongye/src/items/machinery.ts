import { asks, cel, field, firstMatch, paper, papers, procedures, rule, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { mechanisation } from '../bases.ts';

const machinePapers = {
  form: papers.form(t('《农机购置与应用补贴申请表》', 'Application form')), identity: papers.identity(),
  invoice: paper(t('购机发票', 'Purchase invoice'), 'proof', { copies: 1, issuer: 'third_party', source: '税务发票', licence: '电子发票', core: true, basis: mechanisation('第二十七条') }),
  plate: paper(t('机具铭牌和人机合影', 'Name plate and photograph of owner with machine'), 'photo', { form: 'electronic', deferrable: workingDays(5) }),
  registration: paper(t('行驶证和登记证书', 'Vehicle licence and registration certificate'), 'certificate', { form: 'copy', originals: 0, copies: 1, basis: mechanisation('第二十七条'), issuer: 'third_party', source: '农机监理机构核发', requiredWhen: cel`situations.licensedMachine == 'yes'`, requiredWords: t('购置牌证管理机具时', 'When the machine must be registered') }),
  account: papers.account(),
};
const machine = { situations: { licensedMachine: 'no' }, form: { listed: true, price: '12000.00', invoiceOn: '2022-11-20' } };

const item = usualItem({
  name: t('农机购置与应用补贴申请', 'Application for the farm-machinery purchase and use subsidy'), kind: 'payment', applicant: 'either', basis: [mechanisation('第二十七条')],
  promised: workingDays(15), procedures: [procedures.siteVerification, procedures.notice], materials: machinePapers,
  situations: { licensedMachine: asks.yesNo(t('购置的是不是实行牌证管理的机具（如拖拉机、联合收割机）？', 'Is it a machine that must be registered, such as a tractor or combine?')) },
  form: {
    machine: field.text(t('机具名称和型号', 'Machine and model'), { classification: 'internal' }), serial: field.text(t('出厂编号', 'Serial number'), { classification: 'internal' }),
    listed: field.yesNo(t('是否属于当年补贴机具范围', 'Is it in the range that is subsidised this year?'), { classification: 'internal' }),
    price: field.money(t('购机价格（元）', 'Price (yuan)'), { min: 0, max: 2000000 }), invoiceOn: field.date(t('发票日期', 'Date of the invoice')),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.plate == 'deferred' || papers.account == 'deferred'`, outcome: 'manual', because: t('容缺的材料还没有补齐，补齐后再核定', 'A paper that was to follow is still missing: assessed once it is there') }),
    rule('R-DECIDE-02', { when: cel`!form.listed`, outcome: 'refuse', because: t('机具不在当年补贴范围内', 'The machine is not in the range subsidised this year'), basis: mechanisation('第二十七条') }),
    rule('R-DECIDE-03', { when: cel`today - form.invoiceOn > duration('8784h')`, outcome: 'refuse', because: t('开具发票已超过366天（示例期限）', 'The invoice is older than 366 days (illustrative)') }),
    rule('R-DECIDE-04', { when: cel`situations.licensedMachine == 'yes' || fen(form.price) >= fen('50000.00')`, outcome: 'manual', because: t('牌证管理机具和单台5万元以上（示例）的机具，现场核验后核定', 'Registered machines, and those of 50,000 yuan or more (illustrative), are verified on site first') }),
    rule('R-DECIDE-05', { otherwise: 'grant', because: t('符合补贴条件，按示例标准核定，公示无异议后发放', 'The conditions are met: assessed by the illustrative rate and paid after public notice'), basis: mechanisation('第二十七条') }),
  ),
  amount: cel`fen(form.price) * 3 / 10 > fen('15000.00') ? '15000.00' : yuan(fen(form.price) * 3 / 10)`,
  conditions: [t('从事农业生产的个人或者农业生产经营组织', 'A person or organisation engaged in farming'), t('机具属于当年补贴范围，已全额付款并取得发票', 'The machine is in the range of the year, paid for, and invoiced')],
  notes: [t('补贴比例30%、单台最高15000元、50000元核验线和366天期限均为示例', 'The rate of 30 %, the ceiling of 15,000 yuan, the line of 50,000 yuan and the 366 days are illustrative')],
  complete: machine,
  cases: [
    { name: '一万二千元的微耕机，补贴三千六百元', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-05', materials: ['form', 'identity', 'invoice', 'plate', 'account'], missing: [] } },
    { name: '人机合影待补', papers: { plate: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '不在补贴范围内', form: { listed: false }, expect: { decide: 'refuse', rule: 'R-DECIDE-02' } },
    { name: '发票是前年的', form: { invoiceOn: '2021-10-01' }, expect: { decide: 'refuse', rule: 'R-DECIDE-03' } },
    { name: '六万元的烘干机', form: { price: '60000.00' }, expect: { decide: 'manual', rule: 'R-DECIDE-04' } },
    { name: '拖拉机没有行驶证', situations: { licensedMachine: 'yes' }, papers: { registration: 'missing' }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['registration'] } },
  ],
});

/** 农机购置与应用补贴申请: 30 % of the price up to 15,000 yuan, both made up; large and registered machines are looked at. */
export const machinery: ItemDraft = { ...item, results: { payment: { name: t('农机购置与应用补贴', 'Subsidy for farm machinery'), kind: 'payment' } } };
