import { z } from 'zod';
import { AuthorityParams, SpanParams } from '../authority/params.ts';
import { COMMANDS } from '../application/registry.ts';
import { ReadingParams, UploadParams } from '../attachments/routes.ts';
import { Because, FindAccount, OpenStaffAccount } from '../identity/http/account-routes.ts';
import { IDENTITY_ACTS } from '../identity/http/acts.ts';
import { CallbackParams, StartParams } from '../identity/http/oidc-routes.ts';
import { DisclosureParams, FeedParams, UnitParams } from '../disclosure/params.ts';
import { PolicyNoticeParams } from '../policynotices/params.ts';
import { GuidanceParams, PracticeParams, TrainingParams } from '../training/params.ts';
import { InspectionParams } from '../inspections/params.ts';
import { SpotCheckParams } from '../spotchecks/params.ts';
import { DriftParams, LetterParams, MatrixParams, MilestoneParams, StaffParams } from '../reads/authority/params.ts';
import { StreamTopics } from '../live/routes.ts';
import { AdoptionParams, CaseParams, RevealBody, TrackParams, WorklistParams } from '../case/reads/params.ts';
import { DaysParams } from '../appointments/params.ts';
import { ContactParams } from '../contacts/params.ts';
import { IntegrityParams } from '../integrity/params.ts';
import { SupervisionListParams, SupervisionParams } from '../supervision/params.ts';
import { AgencyParams, NetworkParams, VenueParams } from '../venue/params.ts';
import { FindPersonBody } from '../people/find.ts';
import { CallBody, FigureParams, InvitationParams, RevealBody as ReviewRevealBody, SpanParams as ReviewSpanParams, TicketParams } from '../reviews/params.ts';
import { ComplaintParams, HotlineParams, ProblemParams, RevealBody as ComplaintRevealBody } from '../complaints/params.ts';
import { JointMatterParams, JointParams } from '../joint/params.ts';
import { ErrandParams } from '../errands/params.ts';
import { DiffParams, EvaluateBody, MaterialParams } from '../rulebook/reads/params.ts';
import { DryRunBody, RecordBody } from '../rulebook/rehearsal/routes.ts';
import { BlameParams, EventParams, ItemParams, MomentParams, StateParams, StreamParams } from '../reads/params.ts';

/** One route as the documentation tells it. The paths are those of the routers; a test compares the two. */
export interface DocumentedRoute {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly tag: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodObject;
  readonly answer: 'json' | 'csv' | 'html' | 'text' | 'link-format' | 'event-stream' | 'atom' | 'file';
  /** Takes `If-Match` and `Idempotency-Key`. */
  readonly command?: boolean;
}

type Read = readonly [path: string, summary: string, more?: Partial<DocumentedRoute>];
const get = (tag: string, base: string, reads: readonly Read[]): DocumentedRoute[] =>
  reads.map(([path, summary, more]) => ({ method: 'get', path: `${base}${path}`, summary, tag, answer: 'json', query: MomentParams, ...more }));

const commands = COMMANDS.flatMap((entry): DocumentedRoute[] =>
  entry.path === null ? [] : [{ method: 'post', path: `/api/v1${entry.path}`, summary: entry.type, tag: entry.category, answer: 'json', body: entry.data, command: true }]);

/** Every route of the interface. */
export const ROUTES: readonly DocumentedRoute[] = [
  ...get('item', '/api/v1', [
    ['/items', 'Items of the catalogue: search, filters, facets', { query: ItemParams }],
    ['/items/:code', 'Guide of an item'],
    ['/items/:code/versions', 'What became of an item, version by version'],
    ['/items/:code/timemap', 'Mementos of an item (RFC 7089)', { answer: 'link-format' }],
  ]),
  ...get('catalog', '/api/v1', [['/catalogue', 'The catalogue in force'], ['/catalogue/versions', 'All versions of the catalogue']]),
  ...get('adjustment', '/api/v1', [['/adjustments', 'Batches with their sums and gates'], ['/adjustments/:id', 'The fate ledger of a batch']]),
  ...get('instrument', '/api/v1', [['/instruments', 'Documents'], ['/instruments/:id', 'A document, what it rests on, and the acts that cite it']]),
  ...get('unit', '/api/v1', [['/units', 'Organisations on a day'], ['/units/:id', 'One organisation']]),
  ...get('villageitem', '/api/v1', [['/village-items', 'Services of the village stations']]),
  ...get('halldirectory', '/api/v1', [['/hall-directories', 'What the town halls offer']]),
  ...get('audit', '/api/v1', [
    ['/events', 'The event index, newest first', { query: EventParams }],
    ['/streams/:id/events', 'Events of a stream, hash checked', { query: StreamParams }],
    ['/streams/:id/state', 'State of a stream at a moment, compared with another', { query: StateParams }],
    ['/streams/:id/blame', 'By which event a field became what it is', { query: BlameParams }],
    ['/projections', 'Health of the views'],
  ]),
  ...get('authority', '/api/v1', [
    ['/authority', 'Who could take a step of an item at a town, and whether one officer may', { query: AuthorityParams }],
    ['/events/:number/authority', 'Why the act of an event was allowed, link by link'],
    ['/authority/invalid-acts', 'Acts without valid authority, as recorded and as corrected', { query: SpanParams }],
  ]),
  ...get('delegation', '/api/v1', [
    ['/matrix', 'Who does which step of which item at which town; with vs or vsOn, what differs', { query: MatrixParams }], ['/matrix/:item/:town', 'One cell: bodies and posts, letters, documents, versions'],
    ['/delegations', 'Letters of delegation', { query: LetterParams }], ['/delegations/:between', 'Every letter between one department and one town'],
    ['/responsibility-changes', 'Changes of the responsibility list'], ['/responsibility-changes/:id', 'A change: rows, differences, who was asked and what they said'], ['/responsibility-list/versions', 'Versions of the responsibility list'],
    ['/permissions/:town', 'What the rights of a town follow from, and what platforms were told'], ['/permission-drifts', 'Where a platform and the list differ', { query: DriftParams }],
  ]),
  ...get('rulebook', '/api/v1', [
    ['/rulebooks', 'Rules of departments: what is in force, and how many items have any'], ['/rulebooks/:department', 'Releases of one department'], ['/rulebooks/:department/versions/:version', 'A release: items, approvals, what is signed'],
    ['/rulebooks/:department/versions/:version/diff', 'What a release changes, in words and as data', { query: DiffParams }],
    ['/rulebooks/:department/versions/:version/items/:code', 'The manifest of an item in a release'],
    ['/items/:code/rules', 'The manifest of an item in force on a day'], ['/items/:code/materials', 'The papers that are needed, given the answers so far', { query: MaterialParams }],
    ['/signing-keys', 'One’s own keys, with which programs sign'],
  ]),
  { method: 'get', path: '/api/v1/rulebooks/:department/versions/:version/rehearsal', summary: 'The report of a release’s trial on decided cases', tag: 'rulebook', answer: 'json', query: MomentParams },
  { method: 'post', path: '/api/v1/rulebooks/:department/dry-run', summary: 'Tries rules on decided cases; that inputs are opened is recorded', tag: 'rulebook', answer: 'json', body: DryRunBody },
  { method: 'post', path: '/api/v1/rulebooks/:department/record', summary: 'A decided case as an example, without what tells who somebody is', tag: 'rulebook', answer: 'json', body: RecordBody },
  { method: 'post', path: '/api/v1/items/:code/evaluate', summary: 'Tries the rules of an item; nothing is recorded', tag: 'rulebook', answer: 'json', body: EvaluateBody, query: MomentParams },
  ...get('case', '/api/v1', [
    ['/cases', 'Cases that one may see, the newest first', { query: CaseParams }], ['/cases/:id', 'A case: clocks, papers, notices, decision, record, and what may be done now'],
    ['/cases/:id/explanations/:number', 'Why an acceptance or decision was made as it was; what the rules were given stays sealed'],
    ['/worklist', 'What lies on the desk of a unit, by queue', { query: WorklistParams }], ['/adoption', 'Cases by town, item or month: online, through a village, visits, in time', { query: AdoptionParams }],
    ['/track', 'How far a case is, for whoever knows its number and the last digits of the telephone', { query: TrackParams }],
  ]),
  { method: 'post', path: '/api/v1/people/find', summary: 'Who is registered under the number on a card; that somebody looked, and for what, is recorded first', tag: 'subject', answer: 'json', body: FindPersonBody },
  { method: 'post', path: '/api/v1/cases/:id/reveal', summary: 'Shows personal values of a case; who sees them and why is recorded first', tag: 'case', answer: 'json', body: RevealBody },
  { method: 'post', path: '/api/v1/attachments', summary: 'Takes a file (JPG, PNG, PDF; 10 MB) as the whole body, named by X-File-Name, or files of a form', tag: 'attachment', answer: 'json', query: UploadParams },
  ...get('attachment', '/api/v1', [
    ['/attachments/:digest', 'A file, for its owner or within a case; that an officer read it is recorded first', { query: ReadingParams, answer: 'file' }],
    ['/attachments/:digest/preview', 'The same, shown in place when it is an image', { query: ReadingParams, answer: 'file' }],
  ]),
  ...get('case', '/api/v1', [['/notices', 'What one was told of one’s cases, the newest first'], ['/cases/:id/documents/:kind', 'A document of a case: receipt, notice, decision']]),
  ...get('agency', '/api/v1', [['/errands', 'Errands: one’s own, those of one’s village station or of one’s hall', { query: ErrandParams }], ['/errands/:id', 'An errand: mandate, who has which original by which slip, and what may be done now']]),
  ...get('slots', '/api/v1', [
    ['/appointments/:town', 'The days of a hall: open or not, what is free', { query: DaysParams }], ['/appointments/:town/:date', 'One day of a hall'], ['/appointments/:town/:date/bookings', 'Who comes on a day, for the hall itself'],
    ['/bookings', 'One’s own appointments'], ['/bookings/:id', 'An appointment, for whoever made it and for the hall'],
  ]),
  ...get('queue', '/api/v1', [['/queues/:town/:date', 'The queue of a day: who waits, and who is at which window']]),
  ...get('contact', '/api/v1', [['/contacts', 'First contacts that one answers for, is offered, or that one’s unit has', { query: ContactParams }], ['/contacts/:id', 'A first contact: who is responsible, and who was']]),
  ...get('supervision', '/api/v1', [
    ['/supervision', 'How the work stands: the whole, towns, departments, the last months', { query: SupervisionParams }], ['/supervision.csv', 'The same as a table', { query: SupervisionParams, answer: 'csv' }],
    ['/supervision/list', 'What stands behind a number, as far as one may open it', { query: SupervisionListParams }],
    ['/bulletins', 'Bulletins on the progress of the work'], ['/bulletins/:period', 'A bulletin: figures frozen at a position, with their digest then and now'], ['/plan', 'Every obligation of the plan with what the log shows of it'],
  ]),
  ...get('integrity', '/api/v1', [['/integrity-signals', 'What rules over the log raise for those who supervise: what was seen, of whose post, in which events', { query: IntegrityParams }]]),
  ...get('jointmatter', '/api/v1', [['/joint-matters', 'What is handled jointly: the published list, or every version', { query: JointMatterParams }], ['/joint-matters/:code', 'One matter: items in order, five parts, days, and the one form']]),
  ...get('joint', '/api/v1', [['/joint-cases', 'Joint cases within one’s work, what ends first coming first', { query: JointParams }], ['/joint-cases/:id', 'A joint case: legs and lanes, each with its own limit, and what may be done now']]),
  ...get('venue', '/api/v1', [['/venue-standards', 'What halls have to have, by version'], ['/venues', 'Halls with what they lack, and their sums by town', { query: VenueParams }], ['/venues/:unit', 'One hall: facts, answers, gaps, exceptions, works, equipment, and what may be done now']]),
  ...get('network', '/api/v1', [
    ['/network', 'Lines of villages, and how far they are by town', { query: NetworkParams }], ['/network.csv', 'The same for spreadsheets', { query: NetworkParams, answer: 'csv' }], ['/gateways', 'Gateways and whose their ports are'],
    ['/agency-performance', 'What village stations do for people, in counts', { query: AgencyParams }], ['/agency-performance.csv', 'The same for spreadsheets', { query: AgencyParams, answer: 'csv' }], ['/field', 'How things stand on the ground: halls, lines, errands and trainings in sums'],
  ]),
  ...get('inspection', '/api/v1', [['/inspections', 'Inspections, with how far up the ladder they are', { query: InspectionParams }], ['/inspections/:id', 'An inspection: findings, orders, criticism, referral, and what may be done now']]),
  ...get('spotcheck', '/api/v1', [['/spot-checks', 'Spot checks of delegated decisions, with their samples', { query: SpotCheckParams }], ['/spot-checks/:id', 'One spot check, and what may be done now'], ['/spot-checks/:id/frame', 'What a sample was drawn from, so that anybody can draw it again']]),
  ...get('appraisal', '/api/v1', [['/appraisals', 'Appraisals with the scorecards one may see'], ['/appraisals/:period', 'One appraisal: frozen numbers with their events, marks, cards, objections, and what may be done now']]),
  ...get('policynotice', '/api/v1', [['/policy-notices', 'Notices of what departments change, how every town stands to them, and how long it took', { query: PolicyNoticeParams }], ['/policy-notices/:id', 'One notice, and what may be done now']]),
  ...get('training', '/api/v1', [['/training', 'Training of a year against what is owed, and the negative list', { query: TrainingParams }], ['/training/:id', 'A unit in a year, session by session, and what may be done now']]),
  ...get('guidance', '/api/v1', [['/guidance', 'Visits of centres at their stations, and questions that they answered', { query: GuidanceParams }]]),
  ...get('practice', '/api/v1', [['/practices', 'The library of good practice', { query: PracticeParams }]]),
  ...get('review', '/api/v1', [
    ['/reviews', 'Bad reviews with lights, for those who follow them up or supervise', { query: TicketParams }], ['/reviews/:id', 'A bad review: what was done, by when, and what may be done now; never who gave it'], ['/review-invitations', 'The review of a case by its number, to put a paper form in', { query: InvitationParams }],
    ['/review-signals', 'What somebody should look at: reviews put in by staff, one device for many, many at once', { query: ReviewSpanParams }],
  ]),
  ...get('complaint', '/api/v1', [['/complaints', 'Complaints with lights, for those who answer or supervise', { query: ComplaintParams }], ['/complaints/:id', 'A complaint: what was done, by when, and what may be done now; never who complained']]),
  { method: 'post', path: '/api/v1/complaints/:id/reveal', summary: 'Shows what was written in a complaint; who sees it and why is recorded first', tag: 'complaint', answer: 'json', body: ComplaintRevealBody },
  ...get('hotline', '/api/v1', [['/hotlines', 'Numbers for complaints, by unit', { query: HotlineParams }]]), ...get('kiosk', '/api/v1', [['/kiosk-days', 'How often the machines of halls were used, by day']]),
  ...get('majorproblem', '/api/v1', [['/major-problems', 'The register of major problems', { query: ProblemParams }], ['/major-problems/:id', 'One major problem, and what may be done now']]),
  ...get('reviewform', '/api/v1', [['/review-forms', 'Versions of the questions and days of reviews']]),
  { method: 'post', path: '/api/v1/review-calls', summary: 'A code with which whoever was served opens the review of a case at the device of the window: six digits, good once and for five minutes', tag: 'review', answer: 'json', body: CallBody },
  { method: 'post', path: '/api/v1/reviews/:id/reveal', summary: 'Shows what was written in a review; who sees it and why is recorded first', tag: 'review', answer: 'json', body: ReviewRevealBody },
  ...get('staff', '/api/v1', [['/staff', 'Units with the sums of their staff', { query: StaffParams }], ['/staff/:unit', 'Posts and persons of a unit; counts alone outside one’s jurisdiction']]),
  ...get('milestone', '/api/v1', [['/milestones', 'Obligations of documents, as they stand on a day', { query: MilestoneParams }]]),
  ...get('live', '/api/v1', [['/stream', 'What changed, as server-sent events', { query: StreamTopics, answer: 'event-stream' }]]),
  ...get('open', '', [['/open/catalogue.json', 'The catalogue as open data'], ['/open/catalogue.csv', 'The catalogue for spreadsheets', { answer: 'csv' }],
    ['/open/joint.json', 'What is handled jointly, as open data'], ['/open/joint.csv', 'The same for spreadsheets, one row for each item', { answer: 'csv' }],
    ['/open/venues.json', 'Halls as open data'], ['/open/venues.csv', 'Halls for spreadsheets', { answer: 'csv' }], ['/open/network.json', 'How far the lines of villages are, by town'], ['/open/network.csv', 'The same for spreadsheets', { answer: 'csv' }]]),
  ...get('open', '', [['/open/reviews.json', 'Reviews in figures, given and assumed apart', { query: FigureParams }], ['/open/reviews.csv', 'The same for spreadsheets', { answer: 'csv', query: FigureParams }]]),
  ...get('open', '', [
    ['/open/disclosures.json', 'What is disclosed, as open data', { query: DisclosureParams }], ['/open/disclosures.csv', 'The same for spreadsheets', { answer: 'csv', query: DisclosureParams }], ['/open/disclosures.atom', 'What is new, as a feed (RFC 4287)', { answer: 'atom', query: FeedParams }],
    ['/open/exemptions.json', 'What is not disclosed, with the clause', { query: UnitParams }],
  ]),
  ...get('disclosure', '/api/v1', [
    ['/disclosures', 'Disclosures with their clocks; texts that wait only within one’s jurisdiction', { query: DisclosureParams }], ['/disclosures/:id', 'One disclosure, and what may be done now'], ['/exemptions', 'The register of what is not disclosed, and what may be done', { query: UnitParams }],
    ['/whereabouts/:unit', 'Where the clerks of a unit are on the day, by post'], ['/publicity', 'Plans of publicity and coverage by unit and medium', { query: UnitParams }],
  ]),
  ...get('ops', '', [
    ['/health', 'Whether the service works', { query: z.strictObject({}) }], ['/ops/projections', 'Health of the views', { query: z.strictObject({}) }],
    ['/ops/messages', 'Messages outside the service: how they stand, and what failed', { query: z.strictObject({}) }],
    ['/metrics', 'Metrics for a monitor', { answer: 'text', query: z.strictObject({}) }], ['/api/openapi.json', 'This description', { query: z.strictObject({}) }],
  ]),
  ...get('docs', '', [['/docs/api', 'This description for people', { answer: 'html', query: z.strictObject({}) }], ['/docs/problems', 'All problems', { answer: 'html', query: z.strictObject({}) }], ['/docs/problems/:code', 'What a problem means', { answer: 'html', query: z.strictObject({}) }]]),
  ...get('session', '', [
    ['/api/v1/session', 'Who asks, for which post, and what is missing', { query: z.strictObject({}) }], ['/api/v1/accounts', 'Accounts of officers, for the operator', { query: z.strictObject({}) }],
    ['/session/oidc/start', 'Goes to the identity provider', { query: StartParams, answer: 'html' }], ['/session/oidc/callback', 'The way back from the identity provider', { query: CallbackParams, answer: 'html' }],
  ]),
  { method: 'post', path: '/api/v1/accounts', summary: 'Opens an officer’s account', tag: 'session', answer: 'json', body: OpenStaffAccount },
  { method: 'post', path: '/api/v1/accounts/:id/reset-password', summary: 'A new one-time password', tag: 'session', answer: 'json', body: z.strictObject({}) },
  { method: 'post', path: '/api/v1/accounts/find', summary: 'A citizen’s account, by the whole name or number', tag: 'session', answer: 'json', body: FindAccount },
  { method: 'post', path: '/api/v1/accounts/:id/reset-second-factor', summary: 'Takes away second factors that were lost', tag: 'session', answer: 'json', body: z.strictObject({}) },
  ...([['lock', 'Locks an account and ends its sessions'], ['unlock', 'Unlocks an account'], ['end-sessions', 'Ends every session of an account'], ['close', 'Closes an officer’s account and ends its sessions']] as const).map(([act, summary]) => ({ method: 'post', path: `/api/v1/accounts/:id/${act}`, summary, tag: 'session', answer: 'json', body: Because }) as const),
  ...IDENTITY_ACTS.map(({ path, summary, schema }): DocumentedRoute => ({ method: 'post', path, summary, tag: 'session', answer: 'json', body: schema })),
  ...commands,
];
