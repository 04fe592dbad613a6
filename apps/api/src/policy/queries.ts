import { Role } from '@yichuang/domain';
import { NOBODYS, district, type QueryPolicy, type Subject } from './policy.ts';
import { streamRule } from './streams.ts';
import { COUNTERS } from '../people/counters.ts';
import { COMPLAINT_READERS } from './complaints.ts';
import { JOINT_READERS } from './joint.ts';
import { TICKET_READERS } from './reviews.ts';
import { CASE_READERS } from '../case/reads/scope.ts';

/** What a route asks of whoever calls it. `subject`: whose the thing in the path is; a list limits itself by its `Scope`. */
export interface QueryRule {
  readonly policy: QueryPolicy;
  readonly subject: Subject;
}
type Params = Readonly<Record<string, string | readonly string[] | undefined>>;
/** A rule, or one that follows from what the path names. */
export type QueryEntry = QueryRule | ((params: Params) => QueryRule);

const open: QueryRule = { policy: 'public', subject: NOBODYS };
const self: QueryRule = { policy: 'self', subject: NOBODYS };
/** Anybody who has shown who they are; what is theirs, the query says. */
const known: QueryRule = { policy: 'signed-in', subject: NOBODYS };
const by = (...clauses: Exclude<QueryPolicy, string>): QueryRule => ({ policy: clauses, subject: NOBODYS });
/** Everybody who works for a body of the district, whatever the office. */
const officers = by(district(...Role.options.filter(office => office !== 'applicant' && office !== 'public')));
/** Whoever has work of a unit in hand, or supervises those who have. */
const workers = by(district(...CASE_READERS.flatMap(({ offices }) => offices)));
const stream = ({ id }: Params): QueryRule => streamRule(String(id));

/** The same rule for several routes. */
const each = (rule: QueryEntry, method: 'GET' | 'POST', paths: readonly string[]): Readonly<Record<string, QueryEntry>> => Object.fromEntries(paths.map(path => [`${method} ${path}`, rule]));
/** A page in both languages. */
const pages = (...paths: readonly string[]): readonly string[] => paths.flatMap(path => [path, `/en${path}`]);

/**
 * Every route that is no command, by its method and its path below the place where its router is mounted. A route that is
 * not here keeps the service from starting (trust A2): add its line when you add the route.
 */
export const QUERIES: Readonly<Record<string, QueryEntry>> = {
  // Catalogue, documents, organisations: public by law (行政许可法24, 信息公开条例20).
  'GET /items': open, 'GET /items/:code': open, 'GET /items/:code/versions': open, 'GET /items/:code/timemap': open,
  'GET /catalogue': open, 'GET /catalogue/versions': open, 'GET /adjustments': open, 'GET /adjustments/:id': open,
  'GET /instruments': open, 'GET /instruments/:id': open, 'GET /units': open, 'GET /units/:id': open, 'GET /village-items': open, 'GET /hall-directories': open,
  // Rules, papers and limits of items, and how their release came about: public by law (行政许可法30). Trying them records nothing.
  'GET /rulebooks': open, 'GET /rulebooks/:department': open, 'GET /rulebooks/:department/versions/:version': open, 'GET /rulebooks/:department/versions/:version/diff': open, 'GET /rulebooks/:department/versions/:version/items/:code': open,
  'GET /items/:code/rules': open, 'GET /items/:code/materials': open, 'POST /items/:code/evaluate': open,
  'GET /signing-keys': officers,
  // Files and documents of a case, and what one was told: one's own, or of a case within one's jurisdiction; whose they are, the route asks.
  'POST /attachments': known, 'GET /attachments/:digest': known, 'GET /attachments/:digest/preview': known, 'GET /notices': known,
  'GET /cases/:id/documents/:kind': known, 'GET /en/cases/:id/documents/:kind': known,
  // Trials on decided cases: the report names cases and no person; who opens inputs for one is the department's own (the route asks for the unit).
  'GET /rulebooks/:department/versions/:version/rehearsal': officers, ...each(by(district('dept_catalog_owner', 'dept_reviewer', 'dept_decider')), 'POST', ['/rulebooks/:department/dry-run', '/rulebooks/:department/record']),
  'GET /open/catalogue.json': open, 'GET /open/catalogue.csv': open,
  // The log: public, but for the streams that tell of persons; the index leaves those out in its query.
  'GET /events': open, 'GET /streams/:id/events': stream, 'GET /streams/:id/state': stream, 'GET /streams/:id/blame': stream,
  // Authority: what an act rests on may be read by whoever works here; acts without it are the auditors' business.
  'GET /authority': officers, 'GET /events/:number/authority': officers, 'GET /authority/invalid-acts': by(district('auditor')),
  // Who does what, on which letters and by which list, and what is owed: public by law (行政许可法24, 二(二)2). Who sits where and what a platform was told is for those who work here; whose persons they see, the query limits.
  'GET /matrix': open, 'GET /matrix/:item/:town': open, 'GET /delegations': open, 'GET /delegations/:between': open, 'GET /responsibility-changes': open, 'GET /responsibility-changes/:id': open,
  'GET /responsibility-list/versions': open, 'GET /milestones': open, 'GET /staff': officers, 'GET /staff/:unit': officers, 'GET /permissions/:town': officers, 'GET /permission-drifts': officers,
  // Cases: their own to whoever asked, their unit's and their department's to those who handle them; the query cuts no list out of a longer one. By number and telephone anybody sees how far theirs is.
  ...each(known, 'GET', ['/cases', '/cases/:id', '/cases/:id/explanations/:number']), 'POST /cases/:id/reveal': known, 'GET /worklist': workers, 'GET /adoption': officers, 'GET /track': open,
  // Errands and first contacts: one's own, one's station's, one's hall's; the route asks whose. What halls offer on their days and who is called are for everybody, without anybody's name.
  'GET /errands': known, 'GET /errands/:id': known, 'GET /contacts': officers, 'GET /contacts/:id': officers, 'GET /bookings': known, 'GET /bookings/:id': known, 'GET /appointments/:town/:date/bookings': officers,
  'GET /appointments/:town': open, 'GET /appointments/:town/:date': open, 'GET /queues/:town/:date': open,
  // Halls and lines of villages: where halls are and how far the lines of a town are is for everybody; what a hall lacks, whose port is whose and what stations do, for those who work here.
  'GET /venue-standards': open, 'GET /open/venues.json': open, 'GET /open/venues.csv': open, 'GET /open/network.json': open, 'GET /open/network.csv': open, ...each(officers, 'GET', ['/venues', '/venues/:unit', '/network', '/network.csv', '/agency-performance', '/agency-performance.csv', '/field']),
  // How the work stands, in numbers, and what the plan obliges to: for those who work here; the query leaves out small numbers of other units, and lists only what one may open.
  ...each(officers, 'GET', ['/supervision', '/supervision.csv', '/supervision/list', '/bulletins', '/bulletins/:period', '/plan']),
  // Signals of integrity: for those who supervise the district; the query leaves out their own unit's.
  'GET /integrity-signals': by(district('auditor', 'inspector', 'approval_bureau')),
  'GET /gateways': by(district('operator', 'approval_bureau', 'auditor')),
  // Joint handling: the list for everybody; joint cases as cases are, which the route cuts.
  ...each(open, 'GET', ['/joint-matters', '/joint-matters/:code', '/open/joint.json', '/open/joint.csv']), ...each(by(district(...JOINT_READERS.flatMap(({ offices }) => offices))), 'GET', ['/joint-cases', '/joint-cases/:id']),
  // Supervision: everything for those who supervise the district, one's own unit's for everybody else; the query cuts. A frame names cases and no person, so that a draw can be drawn again.
  ...each(officers, 'GET', ['/inspections', '/inspections/:id', '/spot-checks', '/spot-checks/:id', '/spot-checks/:id/frame', '/appraisals', '/appraisals/:period']),
  // Reviews: bad ones for whoever follows them up or supervises, which the query cuts; figures without anybody in them for everybody.
  ...each(by(...TICKET_READERS.map(({ offices }) => district(...offices))), 'GET', ['/reviews', '/reviews/:id']), 'POST /reviews/:id/reveal': by(...TICKET_READERS.map(({ offices }) => district(...offices))),
  'POST /review-calls': by(district('town_acceptor', 'town_reviewer', 'town_decider', 'centre_manager')),
  'GET /review-invitations': by(...CASE_READERS.map(({ offices }) => district(...offices))), 'GET /review-signals': by(district('approval_bureau', 'auditor')), 'GET /review-forms': open, 'GET /open/reviews.json': open, 'GET /open/reviews.csv': open,
  // Complaints: for whoever answers or supervises, which the query cuts; numbers to ring and uses of machines for everybody.
  ...each(by(...COMPLAINT_READERS.map(({ offices }) => district(...offices))), 'GET', ['/complaints', '/complaints/:id']), 'POST /complaints/:id/reveal': by(...COMPLAINT_READERS.map(({ offices }) => district(...offices))),
  'GET /hotlines': open, 'GET /kiosk-days': open, ...each(officers, 'GET', ['/major-problems', '/major-problems/:id']),
  // What is disclosed and what is not: public by law (信息公开条例19–23). Texts that wait, and where people of a unit are to be entered, for those who work here; the query cuts.
  ...each(open, 'GET', ['/open/disclosures.json', '/open/disclosures.csv', '/open/disclosures.atom', '/open/exemptions.json']), ...each(officers, 'GET', ['/disclosures', '/disclosures/:id', '/exemptions', '/whereabouts/:unit', '/publicity']),
  // Whose card lies on a counter: for those who sit there; that they looked is recorded first.
  'POST /people/find': by(...COUNTERS),
  // What departments change, who learnt what: for everybody who works here; guidance by whose village it is, the route asks. Good practice is for all.
  ...each(officers, 'GET', ['/policy-notices', '/policy-notices/:id', '/training', '/training/:id', '/guidance']), 'GET /practices': open,
  // What changed: the topics are judged one by one, and again while the stream is open.
  'GET /stream': open,
  // Those who run the service.
  'GET /health': open, 'GET /projections': open, 'GET /ops/projections': open, 'GET /metrics': open, 'GET /ops/messages': by(district('operator')),
  // Documentation and pages.
  'GET /api/openapi.json': open, 'GET /docs/docs.css': open, 'GET /docs/api': open, 'GET /docs/problems': open, 'GET /docs/problems/:code': open,
  'POST /preferences/elder': open, 'GET /{*path}': open,
  ...each(open, 'GET', pages('/office{/*rest}', '/work{/*rest}', '/studio{/*rest}', '/watch{/*rest}', '/audit{/*rest}', '/_kit/staff')),
  // Applying, tracking, booking, asking for help: a draft opens to whoever holds its address until somebody signs in, a case to its receipt; who may act is asked of the log.
  ...each(open, 'GET', pages(
    '/apply', '/apply/:draft', '/apply/:draft/who', '/apply/:draft/whom', '/apply/:draft/contact', '/apply/:draft/changed', '/apply/:draft/stop', '/apply/:draft/account', '/apply/:draft/papers', '/apply/:draft/check', '/apply/:draft/done', '/apply/:draft/q/:field',
    '/track', '/track/:token', '/track/:token/withdraw', '/track/:token/correct', '/track/:token/supply', '/track/:token/complain', '/me', '/book', '/book/:booking', '/help', '/help/:errand', '/rate/:token', '/complain', '/complain/:complaint',
  )),
  ...each(open, 'POST', pages(
    '/apply', '/apply/:draft/who', '/apply/:draft/whom', '/apply/:draft/contact', '/apply/:draft/changed', '/apply/:draft/account', '/apply/:draft/papers', '/apply/:draft/check', '/apply/:draft/q/:field',
    '/track', '/track/:token/withdraw', '/track/:token/correct', '/track/:token/supply', '/track/:token/complain', '/track/:token/sign', '/track/:token/unsign', '/book', '/book/:booking/cancel', '/help', '/help/:errand/authorise', '/help/:errand/revoke', '/help/:errand/confirm-free', '/rate/:token', '/rate/:token/more', '/complain', '/complain/:complaint',
  )),
  // Self-service terminals: for whoever stands before one.
  ...each(open, 'GET', pages('/kiosk/:town', '/kiosk/:town/pay', '/kiosk/:town/receipt/:payment', '/kiosk/:town/terminal', '/kiosk/:town/number/:ticket')), ...each(open, 'POST', pages('/kiosk/:town/open', '/kiosk/:town/pay', '/kiosk/:town/number')),
  // The device at a window, for whoever was served there: opened by a code.
  ...each(open, 'GET', pages('/counter/rate/:town', '/counter/rate/:town/now', '/counter/rate/:town/thanks')), ...each(open, 'POST', pages('/counter/rate/:town', '/counter/rate/:town/now')),
  // Signing in, and one's own session and account.
  'GET /api/v1/session': self, 'GET /session/oidc/start': self, 'GET /session/oidc/callback': self,
  ...each(self, 'POST', [
    '/session/sign-in', '/session/register', '/session/second-factor', '/session/new-password', '/session/enrol', '/session/sample', '/session/step-up', '/session/post', '/session/sign-out', '/session/end', '/session/end-others',
    '/session/password', '/session/totp/begin', '/session/totp/confirm', '/session/totp/remove', '/session/passkey/remove', '/session/passkey/options', '/session/passkey', '/session/reset', '/session/reset/code',
  ]),
  ...each(self, 'GET', pages('/office/signin', '/office/signin/second-factor', '/office/signin/new-password', '/office/signin/enrol', '/office/account', '/signin', '/register', '/signin/new-password', '/signin/reset', '/signin/reset/code', '/account')),
  // Accounts of officers.
  'GET /accounts': by(district('operator')), ...each(by(district('operator')), 'POST', ['/accounts', '/accounts/find', ...['reset-password', 'reset-second-factor', 'lock', 'unlock', 'end-sessions', 'close'].map(act => `/accounts/:id/${act}`)]),
};
