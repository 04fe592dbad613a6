import { adjustmentProjection, driftProjection } from './adjustment/projection.ts';
import { adoptionProjection } from './adoption/projection.ts';
import { appraisalProjection } from './appraisals/projection.ts';
import { inspectionProjection, referralProjection } from './inspections/projection.ts';
import { spotCheckProjection } from './spot-checks/projection.ts';
import { bookingProjection, hallDayProjection, ticketProjection } from './appointments/projection.ts';
import { calendarYearProjection } from './calendar/projection.ts';
import { caseActProjection } from './cases/acts.ts';
import { basisProjection } from './cases/basis.ts';
import { gapProjection, paperProjection } from './cases/papers.ts';
import { caseProjection } from './cases/projection.ts';
import { receiptProjection } from './cases/receipts.ts';
import { complaintProjection, hotlineProjection } from './complaints/projection.ts';
import { kioskDayProjection, kioskProjection } from './kiosks/projection.ts';
import { problemProjection } from './problems/projection.ts';
import { contactProjection } from './contacts/projection.ts';
import { errandActProjection, errandProjection } from './errands/projection.ts';
import { fateProjection } from './catalogue/fate-projection.ts';
import { overlayProjection } from './catalogue/overlay-projection.ts';
import { versionProjection } from './catalogue/version-projection.ts';
import { disclosureProjection } from './disclosure/projection.ts';
import { exemptionProjection, presenceProjection, publicityProjection } from './disclosure/registers.ts';
import { eventIndexProjection, eventSubjectProjection } from './event-index/projection.ts';
import { integrityProjection } from './integrity/projection.ts';
import { guidanceProjection } from './guidance/projection.ts';
import { hallProjection } from './hall/projection.ts';
import { actProjection, instrumentProjection, linkProjection } from './instruments/projection.ts';
import { itemLineProjection } from './item-guide/projection.ts';
import { jointMatterProjection } from './joint/matter-projection.ts';
import { jointDepartmentProjection, jointLegProjection, jointPaperProjection, jointProjection } from './joint/projection.ts';
import { letterActProjection, letterProjection } from './letters/projection.ts';
import { milestoneProjection } from './milestones/projection.ts';
import { gatewayProjection, networkProjection } from './network/projection.ts';
import { venueActProjection, venueProjection, venueStandardProjection } from './venues/projection.ts';
import { noticeProjection } from './notices/projection.ts';
import { unitProjection } from './organisations/projection.ts';
import { permissionDriftProjection, platformProjection } from './permission-drift/projection.ts';
import { policyNoticeProjection } from './policy-notices/projection.ts';
import { practiceProjection } from './practices/projection.ts';
import { changeActProjection, changeProjection, itemRowsProjection, opinionProjection } from './responsibility/projection.ts';
import { listVersionProjection } from './responsibility/version-projection.ts';
import { reviewFormProjection, reviewProjection } from './reviews/projection.ts';
import { manifestProjection } from './rulebook/manifest-projection.ts';
import { releaseItemProjection, releaseProjection } from './rulebook/release-projection.ts';
import { foldable, type Foldable } from './runner/foldable.ts';
import { centreProjection, postProjection, staffActProjection } from './staff/projection.ts';
import { negativeListProjection, trainingProjection } from './training/projection.ts';
import { bulletinProjection } from './supervision/issued.ts';
import { supervisedCaseProjection, supervisedErrandProjection, supervisedReviewProjection } from './supervision/projection.ts';
import { villageItemProjection } from './village/projection.ts';

/** Every projection of the product, as the runner takes them. */
export const PROJECTIONS: readonly Foldable[] = [
  foldable(unitProjection), foldable(instrumentProjection), foldable(linkProjection), foldable(actProjection), foldable(fateProjection), foldable(adjustmentProjection),
  foldable(versionProjection), foldable(overlayProjection), foldable(itemLineProjection), foldable(driftProjection), foldable(villageItemProjection), foldable(hallProjection),
  foldable(letterProjection), foldable(letterActProjection), foldable(changeProjection), foldable(itemRowsProjection), foldable(opinionProjection), foldable(changeActProjection),
  foldable(listVersionProjection), foldable(postProjection), foldable(centreProjection), foldable(staffActProjection), foldable(milestoneProjection), foldable(permissionDriftProjection), foldable(platformProjection),
  foldable(releaseProjection), foldable(releaseItemProjection), foldable(manifestProjection),
  foldable(calendarYearProjection), foldable(caseProjection), foldable(receiptProjection), foldable(paperProjection), foldable(gapProjection), foldable(caseActProjection), foldable(basisProjection), foldable(adoptionProjection),
  foldable(errandProjection), foldable(errandActProjection), foldable(hallDayProjection), foldable(bookingProjection), foldable(ticketProjection), foldable(contactProjection),
  foldable(venueProjection), foldable(venueActProjection), foldable(venueStandardProjection), foldable(networkProjection), foldable(gatewayProjection),
  foldable(noticeProjection), foldable(reviewProjection), foldable(reviewFormProjection),
  foldable(inspectionProjection), foldable(referralProjection), foldable(spotCheckProjection), foldable(appraisalProjection),
  foldable(policyNoticeProjection), foldable(trainingProjection), foldable(negativeListProjection), foldable(guidanceProjection), foldable(practiceProjection),
  foldable(disclosureProjection), foldable(exemptionProjection), foldable(presenceProjection), foldable(publicityProjection),
  foldable(supervisedCaseProjection), foldable(supervisedErrandProjection), foldable(supervisedReviewProjection), foldable(bulletinProjection), foldable(integrityProjection),
  foldable(jointMatterProjection), foldable(jointProjection), foldable(jointDepartmentProjection), foldable(jointLegProjection), foldable(jointPaperProjection),
  foldable(complaintProjection), foldable(hotlineProjection), foldable(problemProjection), foldable(kioskProjection), foldable(kioskDayProjection),
  foldable(eventIndexProjection), foldable(eventSubjectProjection),
];
