/** Views that a page can read together; `runner.read(views, …)` answers them at one event number. */
export type ViewName = 'catalogue' | 'item-guide' | 'adjustment' | 'instruments' | 'organisations' | 'village' | 'hall' | 'event-index'
  | 'delegation-matrix' | 'letters' | 'responsibility' | 'staff' | 'milestones' | 'permission-drift' | 'rulebook' | 'cases' | 'worklist' | 'adoption' | 'errands' | 'appointments' | 'contacts' | 'joint' | 'inspections' | 'spot-checks' | 'appraisals' | 'policy-notices' | 'training' | 'guidance' | 'practices' | 'disclosures' | 'notices' | 'venues' | 'reviews' | 'complaints' | 'major-problems' | 'kiosks' | 'network' | 'agency-performance' | 'field' | 'supervision' | 'supervision-list' | 'bulletins' | 'plan' | 'integrity';

/** What a name of an item on a day is read from. */
const ITEMS = ['catalog-version', 'catalog-fate', 'item-overlay', 'instrument', 'unit'];
const LIST = ['responsibility-version', 'responsibility-row', 'responsibility-change'];
const LETTERS = ['letter', 'letter-act'];
const RULEBOOK = ['rulebook-release', 'rulebook-item', 'rulebook-manifest'];
/** What due days and the next step of a case are computed from. */
const CASE = ['case', 'calendar-year', ...LIST];
const STAFF = ['staff-post', 'staff-centre', 'staff-act', 'unit'];

/** Projections that the queries of each view read. */
const PROJECTIONS: Readonly<Record<ViewName, readonly string[]>> = {
  catalogue: ['catalog-version', 'catalog-fate', 'item-overlay', 'instrument', 'unit'],
  'item-guide': ['catalog-version', 'catalog-fate', 'item-overlay', 'item-change', 'instrument', 'unit', 'village-item', 'hall-directory', ...LIST, ...LETTERS, ...RULEBOOK],
  adjustment: ['adjustment', 'catalog-fate', 'catalog-version', 'item-overlay', 'drift', 'instrument', 'unit'],
  instruments: ['instrument', 'instrument-link', 'instrument-act'],
  organisations: ['unit'],
  village: ['village-item'],
  hall: ['hall-directory', 'unit'],
  'delegation-matrix': [...ITEMS, ...LIST, ...LETTERS, ...STAFF],
  letters: [...ITEMS, ...LETTERS],
  responsibility: [...ITEMS, ...LIST, 'responsibility-opinion', 'responsibility-act'],
  staff: STAFF,
  milestones: ['milestone', 'instrument', 'unit'],
  'permission-drift': ['permission-drift', 'permission-platform', 'responsibility-version', ...ITEMS],
  rulebook: [...ITEMS, ...RULEBOOK],
  cases: [...CASE, 'case-receipt', 'case-paper', 'case-gap', 'case-act', 'case-basis', 'joint', 'joint-leg', 'joint-paper', ...ITEMS, ...RULEBOOK],
  worklist: [...CASE, ...ITEMS],
  adoption: ['adoption'],
  errands: ['errand', 'errand-act'],
  appointments: ['hall-day', 'booking', 'queue-ticket', 'calendar-year'],
  contacts: ['contact'],
  joint: ['joint', 'joint-department', 'joint-leg', 'joint-paper', 'joint-matter', ...CASE, ...ITEMS],
  inspections: ['inspection', 'accountability-referral', 'unit'],
  'spot-checks': ['spot-check', 'unit'],
  appraisals: ['appraisal', 'unit'],
  'policy-notices': ['policy-notice', ...ITEMS],
  training: ['training', 'negative-list', 'unit', 'instrument'],
  guidance: ['guidance', 'unit'],
  practices: ['practice', 'unit'],
  disclosures: ['disclosure', 'exemption', 'presence', 'publicity', 'unit'],
  notices: ['notice', ...ITEMS],
  reviews: ['review', 'review-form', 'unit'],
  complaints: ['complaint', 'hotline', 'unit'],
  'major-problems': ['major-problem', 'unit'],
  kiosks: ['kiosk', 'kiosk-day', 'unit'],
  venues: ['venue', 'venue-act', 'venue-standard', 'unit'],
  network: ['network', 'gateway', 'unit'],
  'agency-performance': ['errand', 'staff-post', 'staff-centre', 'unit'],
  field: ['venue', 'network', 'errand', 'staff-post', 'staff-centre', 'training', 'unit'],
  supervision: ['supervised-case', 'supervised-errand', 'supervised-review', 'unit'],
  bulletins: ['bulletin', 'unit'],
  // Whatever shows that a clause of the plan is carried out.
  plan: ['milestone', ...ITEMS, ...RULEBOOK, ...LIST, ...STAFF, 'hall-directory', 'village-item', 'venue', 'venue-act', 'venue-standard', 'network', 'permission-drift', 'adoption', 'supervised-case', 'supervised-errand', 'supervised-review', 'appraisal', 'training', 'inspection', 'accountability-referral', 'bulletin', 'joint-matter', 'disclosure', 'exemption', 'presence', 'publicity', 'practice'],
  'supervision-list': ['supervised-case', 'supervised-errand', 'supervised-review', ...ITEMS],
  integrity: ['integrity', 'event-index', 'calendar-year', 'letter', 'responsibility-version', 'responsibility-row'],
  'event-index': ['event-index', 'event-subject'],
};

/** Names of the projections behind some views, each once. */
export function projectionsOf(views: readonly ViewName[]): readonly string[] {
  return [...new Set(views.flatMap(view => PROJECTIONS[view]))];
}
