import { asks, cel, field, firstMatch, onTheSpot, paper, papers, pledge, rule, situation, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { registration } from '../bases.ts';

const materials = {
  form: papers.form(t('《个体工商户登记（备案）申请书》', 'Application form')),
  identity: papers.identity(),
  premises: paper(t('经营场所使用证明', 'Proof of use of premises'), 'proof', {
    form: 'copy', originals: 0, copies: 1, deferrable: workingDays(2), basis: registration('第十六条'), commitment: pledge(t('经营场所真实存在，本人有权使用', 'The premises exist and I may use them')),
  }),
  lease: papers.copyOf(t('房屋租赁合同', 'Lease contract'), 'contract', { deferrable: workingDays(2), requiredWhen: cel`situations.premises == 'rented'`, requiredWords: t('场所为租赁时', 'When the premises are rented') }),
  permit: paper(t('许可证件', 'Licence required beforehand'), 'certificate', {
    form: 'electronic', issuer: 'organ', source: '许可机关核发，窗口调取电子证照，调取不到的出示原件', licence: '相应许可证', basis: registration('第十四条'),
    requiredWhen: cel`situations.licensedScope == 'yes'`, requiredWords: t('经营范围有前置许可项目时', 'When the scope needs a prior licence'),
  }),
};
const given = {
  situations: { premises: 'own', licensedScope: 'no' }, form: { birthDate: '1988-06-01', operator: 'mainland', composition: 'individual' },
};

const item = usualItem({
  name: t('个体工商户设立登记', 'Registration of individual businesses'), kind: 'licence', applicant: 'person', basis: [registration('第十九条')],
  promised: onTheSpot({ start: 'received' }), statutory: workingDays(3, { start: 'received', basis: registration('第十九条') }), materials,
  situations: {
    premises: situation(t('经营场所是哪一种？', 'What are the premises?'), { own: t('自有房屋', 'Own property'), rented: t('租赁房屋', 'Rented'), free: t('无偿使用', 'Used free of charge'), online: t('电商平台提供的网络经营场所', 'An online shop on a platform') }),
    licensedScope: asks.yesNo(t('经营范围里有没有登记前须经批准的项目？', 'Does the scope hold something that needs approval beforehand?')),
  },
  form: {
    birthDate: field.date(t('经营者出生日期', 'Date of birth of the trader')),
    operator: field.choice(t('经营者身份', 'Who the trader is'), { mainland: t('内地居民', 'Resident of the mainland'), hkMacao: t('香港、澳门居民', 'Resident of Hong Kong or Macao'), taiwan: t('台湾居民', 'Resident of Taiwan') }),
    composition: field.choice(t('组成形式', 'Form'), { individual: t('个人经营', 'Run by one person'), family: t('家庭经营', 'Run by a family') }),
    members: field.paragraph(t('参加经营的家庭成员姓名', 'Family members who take part'), { maxLength: 200, shownWhen: cel`form.composition == 'family'` }),
    tradeName: field.text(t('名称（可以不用名称）', 'Trade name (may be left out)'), { required: false, classification: 'public' }),
    premisesAddress: field.text(t('经营场所地址', 'Address of the premises'), { maxLength: 200, classification: 'public' }),
    scope: field.paragraph(t('经营范围', 'Scope of business'), { maxLength: 500, classification: 'public' }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`papers.premises == 'deferred' || (situations.premises == 'rented' && papers.lease == 'deferred')`, outcome: 'manual', because: t('容缺的材料还没有补齐，补齐后再登记', 'A paper that was to follow is still missing: registered once it is there') }),
    rule('R-DECIDE-02', { when: cel`form.operator != 'mainland'`, outcome: 'manual', because: t('港澳台居民申请的，由登记人员按专门规定办理', 'Residents of Hong Kong, Macao and Taiwan: an officer applies the rules for them') }),
    rule('R-DECIDE-03', { when: cel`age(form.birthDate, today) < 18`, outcome: 'manual', because: t('经营者未满十八周岁，由登记人员核实是否有经营能力', 'The trader is under eighteen: an officer checks the capacity to trade') }),
    rule('R-DECIDE-04', { otherwise: 'grant', because: t('材料齐全、符合法定形式，予以确认并当场登记', 'The papers are complete and in due form: confirmed and registered on the spot'), basis: registration('第十九条') }),
  ),
  conditions: [t('有经营能力的自然人', 'A natural person able to trade'), t('登记前须经批准的项目，已经取得批准', 'Approval is there for whatever needs it beforehand')],
  notes: [t('登记机关对材料作形式审查，申请人对材料的真实性负责', 'Papers are examined in form; the applicant answers for their truth')],
  complete: given,
  cases: [
    { name: '自有场所，当场登记', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04', materials: ['form', 'identity', 'premises'], missing: [] } },
    { name: '租房经营，没有带租赁合同，可以容缺', situations: { premises: 'rented' }, papers: { lease: 'missing' }, expect: { accept: 'accept_deferred', rule: 'R-ACCEPT-03', missing: ['lease'] } },
    { name: '租房经营，租赁合同待补', situations: { premises: 'rented' }, papers: { lease: 'deferred' }, expect: { accept: 'accept', decide: 'manual', rule: 'R-DECIDE-01' } },
    { name: '场所证明以承诺代替', papers: { premises: 'committed' }, expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04' } },
    { name: '有前置许可项目，没有许可证', situations: { licensedScope: 'yes' }, papers: { permit: 'missing' }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['permit'] } },
    { name: '澳门居民申请', form: { operator: 'hkMacao' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '十七岁申请', form: { birthDate: '2005-03-01' }, expect: { decide: 'manual', rule: 'R-DECIDE-03' } },
  ],
});

/** 个体工商户设立登记: complete papers in due form are registered on the spot. */
export const selfEmployed: ItemDraft = { ...item, results: { licence: { name: t('营业执照', 'Business licence'), kind: 'licence' } } };
