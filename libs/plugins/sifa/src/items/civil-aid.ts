import { calendarDays, cel, field, firstMatch, paper, papers, rule, situation, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { legalAid } from '../bases.ts';

const item = usualItem({
  name: t('民事法律援助申请初审', 'Preliminary review of civil legal-aid applications'), kind: 'service', applicant: 'person', basis: [legalAid('第四十三条')],
  promised: workingDays(3, { start: 'received' }), statutory: calendarDays(7, { start: 'received', basis: legalAid('第四十三条') }),
  materials: {
    form: papers.form(t('《法律援助申请表》', 'Application form')), identity: papers.identity(),
    hardship: paper(t('经济困难状况说明表或诚信承诺', 'Statement of financial hardship or commitment of good faith'), 'declaration', { basis: legalAid('第四十一条'), requiredWhen: cel`situations.means == 'checked'`, requiredWords: t('不属于免予核查经济困难人员时', 'When not exempt from the means check') }),
    caseFile: paper(t('与申请事项有关的案件材料', 'Papers of the case'), 'report', { form: 'copy', originals: 0, copies: 1, core: true, basis: legalAid('第四十三条') }), agent: papers.agent(),
  },
  situations: {
    means: situation(t('申请人是否免予核查经济困难状况？', 'Is the applicant exempt from the means check?'), {
      checked: t('不属于下列人员', 'None of the following'), group: t('无固定生活来源的未成年人、老年人、残疾人', 'A minor, old or disabled person without a steady living'), relief: t('社会救助、司法救助或者优抚对象', 'Somebody on social or judicial relief, or entitled to special care'),
      worker: t('讨薪或者请求工伤赔偿的进城务工人员', 'A migrant worker who claims wages or compensation for injury'), unrestricted: t('因见义勇为、受虐待、遗弃、家庭暴力等不受经济困难条件限制的', 'Somebody whom means do not matter for, such as victims of domestic violence'),
    }),
  },
  form: {
    matter: field.choice(t('申请事项', 'Matter'), {
      benefits: t('请求给予社会保险待遇或者社会救助', 'Social insurance or relief'), pension: t('请求发给抚恤金', 'Survivors’ pension'), support: t('请求给付赡养费、抚养费、扶养费', 'Support'), labour: t('请求确认劳动关系或者支付劳动报酬', 'Employment or wages'),
      capacity: t('请求认定无民事行为能力或者限制民事行为能力', 'Finding of no or limited capacity'), injury: t('请求工伤、交通、食品药品、医疗事故人身损害赔偿', 'Compensation for injury'), environment: t('请求环境污染、生态破坏损害赔偿', 'Compensation for pollution'), other: t('以上都不是', 'None of these'),
    }, { classification: 'sensitive' }),
    income: field.money(t('家庭人均月收入（元）', 'Monthly income for each person (yuan)'), { classification: 'sensitive', shownWhen: cel`situations.means == 'checked'` }),
    story: field.paragraph(t('案情和请求', 'What happened and what is claimed'), { classification: 'sensitive' }),
  },
  decide: firstMatch(
    rule('R-DECIDE-01', { when: cel`situations.means == 'unrestricted' && has(form.matter)`, outcome: 'grant', because: t('不受经济困难条件限制，初审通过，转法律援助机构决定', 'Means do not matter: passed on to the legal-aid body'), basis: legalAid('第三十二条') }),
    rule('R-DECIDE-02', { when: cel`form.matter == 'other'`, outcome: 'manual', because: t('不属于列明的事项，由法律援助机构审查是否属于法律、法规、规章规定的其他情形', 'Not a listed matter: the legal-aid body sees whether another rule covers it'), basis: legalAid('第三十一条') }),
    rule('R-DECIDE-03', { when: cel`situations.means != 'checked'`, outcome: 'grant', because: t('免予核查经济困难状况，初审通过，转法律援助机构决定', 'Exempt from the means check: passed on to the legal-aid body'), basis: legalAid('第四十二条') }),
    rule('R-DECIDE-04', { when: cel`fen(form.income) <= fen('1300.00')`, outcome: 'grant', because: t('人均月收入不高于1300元（示例标准），初审通过，转法律援助机构决定', 'At most 1,300 yuan a month for each person (illustrative standard): passed on to the legal-aid body'), basis: legalAid('第四十一条') }),
    rule('R-DECIDE-05', { otherwise: 'refuse', because: t('人均月收入高于1300元（示例标准），不符合经济困难条件', 'More than 1,300 yuan a month for each person (illustrative standard): not in hardship'), basis: legalAid('第三十四条') }),
  ),
  conditions: [t('因经济困难没有委托代理人，或者依法不受经济困难条件限制', 'No lawyer for lack of means, or means do not matter by law'), t('申请事项属于法律援助范围', 'The matter is one that legal aid covers')],
  notes: [t('经济困难标准1300元为示例，实际标准由省、自治区、直辖市人民政府确定', 'The line of 1,300 yuan is illustrative; the province sets what applies')],
  complete: { situations: { means: 'checked' }, form: { matter: 'support', income: '900.00' } },
  cases: [
    { name: '人均月收入九百元，请求赡养费', expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-04', materials: ['form', 'identity', 'hardship', 'caseFile'], missing: [] } },
    { name: '人均月收入两千元', form: { income: '2000.00' }, expect: { decide: 'refuse', rule: 'R-DECIDE-05' } },
    { name: '低保对象，不用说明经济状况', situations: { means: 'relief' }, papers: { hardship: 'missing' }, expect: { accept: 'accept', decide: 'grant', rule: 'R-DECIDE-03', missing: [] } },
    { name: '家庭暴力受害人', situations: { means: 'unrestricted' }, form: { matter: 'other' }, expect: { decide: 'grant', rule: 'R-DECIDE-01' } },
    { name: '邻里名誉纠纷', form: { matter: 'other' }, expect: { decide: 'manual', rule: 'R-DECIDE-02' } },
    { name: '没有经济困难状况说明', papers: { hardship: 'missing' }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['hardship'] } },
    { name: '子女代办没有委托书', situations: { filedBy: 'agent' }, papers: { agent: 'missing' }, applicant: { byAgent: true }, expect: { accept: 'request_correction', rule: 'R-ACCEPT-01', missing: ['agent'] } },
  ],
});

/** 民事法律援助申请初审: whoever is exempt is not asked about money; the line of 1,300 yuan a month is made up. */
export const civilAid: ItemDraft = { ...item, results: { decision: { name: t('法律援助初审意见', 'First opinion on legal aid'), kind: 'decision' } } };
