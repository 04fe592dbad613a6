/** Offices that may read a screen; null: whoever works for a body of the district. The service asks its own policy: `tools/authz/watch.spec.ts` holds the two equal. */
type Offices = readonly string[] | null;

const EVERY: Offices = null;
const TICKETS: Offices = ['approval_bureau', 'auditor', 'inspector', 'centre_manager', 'village_manager', 'dept_catalog_owner', 'dept_decider', 'dept_reviewer'];
const COMPLAINTS: Offices = ['approval_bureau', 'auditor', 'inspector', 'centre_manager', 'village_manager', 'dept_catalog_owner', 'government_publisher', 'town_acceptor', 'town_reviewer', 'town_decider', 'village_agent'];
const SIGNALS: Offices = ['auditor', 'inspector', 'approval_bureau'];

/** Screens of supervision, in the order in which the work goes: the address, its word, the route that it is made of, and who may read that. */
export const WATCH_SCREENS = [
  { at: '/watch/tickets', word: 'review.title', reads: 'GET /reviews', offices: TICKETS },
  { at: '/watch/complaints', word: 'complaint.title', reads: 'GET /complaints', offices: COMPLAINTS },
  { at: '/watch/problems', word: 'problem.title', reads: 'GET /major-problems', offices: EVERY },
  { at: '/watch', word: 'watch.title', reads: 'GET /supervision', offices: EVERY },
  { at: '/watch/plan', word: 'plan.title', reads: 'GET /plan', offices: EVERY },
  { at: '/watch/bulletins', word: 'bulletin.title', reads: 'GET /bulletins', offices: EVERY },
  { at: '/watch/integrity', word: 'integrity.title', reads: 'GET /integrity-signals', offices: SIGNALS },
  { at: '/watch/inspections', word: 'inspect.title', reads: 'GET /inspections', offices: EVERY },
  { at: '/watch/checks', word: 'inspect.check.title', reads: 'GET /spot-checks', offices: EVERY },
  { at: '/watch/appraisal', word: 'appraisal.title', reads: 'GET /appraisals', offices: EVERY },
  { at: '/watch/field', word: 'venue.field.title', reads: 'GET /network', offices: EVERY },
  { at: '/watch/venues', word: 'venue.title', reads: 'GET /venues', offices: EVERY },
  { at: '/watch/network', word: 'network.title', reads: 'GET /network', offices: EVERY },
  { at: '/watch/agency', word: 'venue.agency.title', reads: 'GET /agency-performance', offices: EVERY },
  { at: '/watch/notices', word: 'policy.title', reads: 'GET /policy-notices', offices: EVERY },
  { at: '/watch/training', word: 'training.title', reads: 'GET /training', offices: EVERY },
  { at: '/office/disclosure', word: 'disclosure.staff.title', reads: 'GET /disclosures', offices: EVERY },
  { at: '/watch/publicity', word: 'disclosure.publicity.title', reads: 'GET /publicity', offices: EVERY },
] as const;

/** Screens that do not refuse whoever acts in an office; every one until it is known which. */
export const screensFor = (office: string | null | undefined): readonly (typeof WATCH_SCREENS)[number][] => WATCH_SCREENS.filter(({ offices }) => offices === null || office === undefined || (office !== null && offices.includes(office)));
