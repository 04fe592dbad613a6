import type { SampleData } from '../data.ts';
import { afterPublication, basisSteps, correctionAndSuspension } from './afterwards.ts';
import { appointmentSteps } from './appointments.ts';
import { appraisalSteps } from './appraisal.ts';
import { inspectionSteps } from './inspections.ts';
import { spotCheckSteps } from './spot-checks.ts';
import { bulletinSteps } from './bulletins.ts';
import { catalogueOf2022, catalogueOf2023 } from './catalogues.ts';
import { earlierDocuments, laterLaws, noticeOf2022, planOf2023, reportsOfWork } from './documents.ts';
import { hallSteps } from './halls.ts';
import { jointMatterSteps } from './joint.ts';
import { disclosureSteps } from './disclosure.ts';
import { expiredLetter, letterSteps } from './letters.ts';
import { milestoneSteps } from './milestones.ts';
import { staffOf } from './offices.ts';
import { calendarStep, openingSteps } from './opening.ts';
import { complaintPlan } from './complaints.ts';
import { policyNoticeSteps } from './policy-notices.ts';
import { obligationSteps } from './obligations.ts';
import { FIRST_LIST, provinceSteps } from './province.ts';
import { responsibilitySteps } from './responsibility.ts';
import { reviewSteps } from './reviews.ts';
import { rulebookSteps } from './rulebooks.ts';
import { competencySteps, handlerSteps, staffingSteps } from './staff.ts';
import { staffChanges } from './staff-changes.ts';
import { networkSteps } from './network.ts';
import type { Step } from './step.ts';
import { trainingSteps } from './training.ts';
import { venueSteps } from './venues.ts';
import { villageSteps } from './village.ts';

export * from './step.ts';

/**
 * The history of the sample district from January 2022 to January 2024, as commands in the order of their days.
 * Pure: the same data gives the same steps, names and times.
 * @throws Error when the data and the story do not fit together
 */
export function planSample(data: SampleData): Step[] {
  const staff = staffOf(data);
  const operator = staff('operator', 'D-ZWZX');
  const steps = [
    ...openingSteps(data, staff), ...staffingSteps(data, staff), ...earlierDocuments(data, staff), ...noticeOf2022(data, staff), ...catalogueOf2022(data, staff), ...competencySteps(data, staff),
    calendarStep(data, { year: 2023, day: '2022-12-09', time: '09:30' }, operator), ...provinceSteps(data, staff, FIRST_LIST),
    ...planOf2023(data, staff), ...catalogueOf2023(data, staff), ...afterPublication(staff), ...hallSteps(data, staff), ...villageSteps(data, staff),
    ...letterSteps(data, staff), ...responsibilitySteps(data, staff), ...rulebookSteps(data, staff), ...expiredLetter(data, staff),
    ...handlerSteps(data, staff), ...milestoneSteps(data, staff), ...jointMatterSteps(data, staff), ...obligationSteps(data, staff), ...bulletinSteps(staff), ...staffChanges(data, staff),
    ...venueSteps(data, staff), ...networkSteps(data, staff),
    ...correctionAndSuspension(staff), ...reportsOfWork(data, staff), ...laterLaws(data, staff), ...basisSteps(data, staff, '2023-09-01'),
    calendarStep(data, { year: 2024, day: '2023-10-26', time: '09:30' }, operator), ...basisSteps(data, staff, '2023-12-01'),
    // The province has the new laws too by then: what differs from now on are the planted differences alone.
    ...provinceSteps(data, staff, '2023-12-05'), ...appointmentSteps(data, staff), ...reviewSteps(staff), ...policyNoticeSteps(data, staff), ...trainingSteps(data, staff), ...inspectionSteps(data, staff), ...spotCheckSteps(staff), ...appraisalSteps(data, staff), ...disclosureSteps(data, staff), ...complaintPlan(data, staff),
  ];
  return steps.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)));
}
