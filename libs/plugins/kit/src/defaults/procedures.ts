import { t, type Text } from '../authoring/text.ts';

/** A special procedure whose days do not count towards the limit, with an estimate for people. */
export interface Procedure {
  readonly name: Text;
  readonly estimateDays: number;
}
const procedure = (zh: string, en: string, estimateDays: number): Procedure => ({ name: t(zh, en), estimateDays });

/** Special procedures that come up in the lists. The days are estimates in working days and illustrative. */
export const procedures = {
  notice: procedure('公示', 'Public notice', 7), announcement: procedure('公告', 'Announcement', 10), homeVisit: procedure('入户调查', 'Home visit', 10), homeCheck: procedure('入户核查', 'Check at home', 10), homeAssessment: procedure('入户评估', 'Assessment at home', 10),
  siteInspection: procedure('现场核查', 'Inspection of the site', 5), siteVerification: procedure('现场核验', 'Verification on site', 5), siteSurvey: procedure('现场调查', 'Survey of the site', 5), siteExamination: procedure('现场鉴定', 'Examination on site', 10), quarantine: procedure('现场检疫', 'Quarantine inspection', 2),
  abilityAssessment: procedure('能力评估', 'Ability assessment', 10), disabilityAssessment: procedure('残疾评定', 'Disability assessment', 15), medicalExamination: procedure('医学鉴定', 'Medical examination', 30), adoptionAssessment: procedure('收养评估', 'Assessment for adoption', 30),
  expertReview: procedure('专家评审', 'Review by experts', 20), departmentCheck: procedure('部门核验', 'Verification with other departments', 5), safetyTest: procedure('安全检验', 'Safety test', 3), completion: procedure('竣工验收', 'Acceptance of works', 10), meeting: procedure('民主评议', 'Review by residents', 5), rating: procedure('评级授信', 'Credit rating', 10),
} as const;
