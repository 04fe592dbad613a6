import { basis, procedures, t, usualItem, workingDays, type ItemDraft } from '@yichuang/plugin-kit';
import { licensing, schooling, studentAid } from './bases.ts';

/** Items whose papers and rules are as usual for their kind: nothing is decided without a person. */
export const plainItems: Readonly<Record<string, ItemDraft>> = {
  '990105002000': {
    ...usualItem({ name: t('适龄儿童、少年因身体状况需要休学审批', 'Approval of suspension of schooling for health reasons'), kind: 'licence', applicant: 'person', basis: [schooling('第十一条')], promised: workingDays(5), statutory: workingDays(20, { basis: licensing('第四十二条（一般期限20日，按第八十二条为工作日）') }), conditions: [t('适龄儿童、少年因身体状况需要休学的，由父母或者其他法定监护人提出申请', 'Parents or guardians apply when a child must leave school for a time because of health')] }),
    results: { licence: { name: t('休学批准书', 'Approval of leave from school'), kind: 'licence' } },
  },
  '990505001000': {
    ...usualItem({ name: t('学前教育家庭经济困难幼儿资助申请', 'Financial aid for preschool children from poor families'), kind: 'payment', applicant: 'person', basis: [studentAid()], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('家庭经济困难的在园幼儿，由监护人申请保教费和生活费资助', 'Guardians of kindergarten children from families in hardship apply for aid')] }),
    results: { payment: { name: t('学前教育资助', 'Aid for kindergarten'), kind: 'payment' } },
  },
  '990505002000': {
    ...usualItem({ name: t('义务教育家庭经济困难学生生活补助申请', 'Living allowance for poor students in compulsory education'), kind: 'payment', applicant: 'person', basis: [schooling('第四十四条')], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('义务教育阶段家庭经济困难学生，由监护人申请生活补助', 'Guardians of pupils from families in hardship apply for a living allowance')] }),
    results: { payment: { name: t('家庭经济困难学生生活补助', 'Living allowance for pupils in hardship'), kind: 'payment' } },
  },
  '990505003000': {
    ...usualItem({ name: t('普通高中国家助学金申请受理', 'Acceptance of applications for senior-high national grants'), kind: 'payment', applicant: 'person', basis: [studentAid()], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('家庭经济困难的普通高中在校学生，申请国家助学金', 'Senior-school students from families in hardship apply for the national grant')] }),
    results: { payment: { name: t('普通高中国家助学金', 'National grant for senior school'), kind: 'payment' } },
  },
  '990505004000': {
    ...usualItem({ name: t('中等职业学校国家助学金申请受理', 'Acceptance of applications for vocational-school national grants'), kind: 'payment', applicant: 'person', basis: [studentAid()], promised: workingDays(20), procedures: [procedures.notice], conditions: [t('符合条件的中等职业学校全日制学生，申请国家助学金', 'Full-time students of vocational schools who qualify apply for the national grant')] }),
    results: { payment: { name: t('中等职业学校国家助学金', 'National grant for vocational school'), kind: 'payment' } },
  },
  '990705001000': {
    ...usualItem({ name: t('三级社会体育指导员技术等级申请', 'Application for level-three social sports instructor'), kind: 'confirmation', applicant: 'person', basis: [basis('体育法', '', { verified: true })], promised: workingDays(20), conditions: [t('志愿从事群众体育指导、经培训考核合格的人员，申请三级社会体育指导员技术等级', 'Volunteers who passed training apply for grade three as sports instructors')] }),
    results: { certificate: { name: t('三级社会体育指导员证书', 'Certificate of sports instructor, grade three'), kind: 'certificate' } },
  },
  '992005002000': {
    ...usualItem({ name: t('进城务工人员随迁子女义务教育入学申请', 'School-entry application for children of migrant workers'), kind: 'service', applicant: 'person', basis: [schooling('第十二条')], promised: workingDays(10), conditions: [t('进城务工人员在汉台居住、就业的，为随迁子女申请就近接受义务教育', 'Migrant workers who live and work in Hantai apply for school places for their children')] }),
    results: { decision: { name: t('入学安排告知单', 'Notice of the school place'), kind: 'decision' } },
  },
  '992005003000': {
    ...usualItem({ name: t('生源地信用助学贷款资格预审', 'Pre-check of eligibility for origin-based student loans'), kind: 'service', applicant: 'person', basis: [basis('生源地信用助学贷款有关规定（文号待核）', '')], promised: workingDays(5), conditions: [t('家庭经济困难的大学新生和在读学生，办理生源地信用助学贷款前申请资格预审', 'Students from families in hardship have their eligibility checked before taking a student loan at home')] }),
    results: { record: { name: t('助学贷款资格预审意见', 'Opinion on eligibility'), kind: 'record' } },
  },
  '992005004000': {
    ...usualItem({ name: t('适龄残疾儿童送教上门申请', 'Application for home teaching of children with disabilities'), kind: 'service', applicant: 'person', basis: [basis('残疾人教育条例', '第十七条', { verified: true })], promised: workingDays(15), conditions: [t('需要专人护理、不能到校就读的适龄残疾儿童少年，由监护人申请送教上门', 'Guardians of children with disabilities who cannot attend school apply for teaching at home')] }),
    results: { decision: { name: t('送教上门安排', 'Arrangement of home teaching'), kind: 'decision' } },
  },
};
