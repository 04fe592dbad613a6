import type { Actor, Role, Step } from '@yichuang/domain';
import { streamIdFor } from '@yichuang/event-store';
import { cells, digestOf as rowsDigest, inForce, LICENCE, OTHER_TOWN, otherTownInForce, PAYMENT, reviewed, ROWS, schedule, TOWN, type RowSent } from '../../delegation/testing/ground.ts';
import { approvals, DEPARTMENT, proposed, publish, READY, test } from '../../rulebook/testing/ground.ts';
import { textDigest } from '../../rulebook/testing/rules.ts';
import { openScene, type Answered, type Scene, type SceneOptions, type When } from '../../testing/given-when-then.ts';
import { actor, idOf, type Given } from '../../testing/sample-commands.ts';
import { ALL, POOR, RULES } from './rules.ts';

export { DEPARTMENT, LICENCE, OTHER_TOWN, PAYMENT, TOWN };
const OPERATOR = actor('operator');
const TOWN_MANAGER = actor('centre_manager', TOWN);
const CIVIL = actor('dept_catalog_owner', DEPARTMENT);

const person = (name: string): string => `person-of-cases-${name}`;
const officer = (name: string, unit: string, post: string): Actor => ({ id: person(name), unit, post });
/** Clerks of the town, its reviewer and decider, and the department's. */
export const CLERK = officer('clerk', TOWN, 'A1');
export const BACKUP = officer('backup', TOWN, 'A1');
export const OTHER_CLERK = officer('other-clerk', TOWN, 'A2');
export const REVIEWER = officer('reviewer', TOWN, 'B1');
export const DECIDER = officer('decider', TOWN, 'C1');
export const DEPT_REVIEWER = officer('dept-reviewer', DEPARTMENT, 'R1');
export const DEPT_DECIDER = officer('dept-decider', DEPARTMENT, 'D1');
export const CENTRE = TOWN_MANAGER;
/** One who has every step of the town on one post: what two persons have to do, is seen with one. */
export const ALLROUND = officer('allround', TOWN, 'X1');
const citizen = (name: string): Actor => ({ id: person(name), unit: 'citizen', post: 'applicant' });
export const APPLICANT = citizen('applicant');
export const STRANGER = citizen('stranger');
export const HELPER = citizen('helper');
export const COMPANY = person('company');

const register = (name: string, kind: string): Given => ({ type: 'RegisterSubject', stream: `subject-${person(name)}`, data: { subject: person(name), kind, name: '某某（虚构）', idNumber: null, phone: null, illustrative: true }, by: OPERATOR });
interface Line {
  readonly post: string;
  readonly office: Role;
  readonly duties: readonly Step[];
  readonly clerk: Actor;
  readonly backup?: Actor;
}
const roster = (unit: string, by: Actor, lines: readonly Line[]): Given => ({
  type: 'EnterRoster', stream: `staff-${unit}`, by,
  data: { posts: lines.map(({ post, office, duties, clerk, backup }) => ({ post, office, title: { zh: '岗位', en: 'Post' }, duties, sendingUnit: null, clerk: clerk.id, backup: backup?.id ?? null })), helpers: [], from: null },
});
const AT_COUNTER: readonly Step[] = ['consult', 'receive', 'notify', 'accept', 'deliver'];
const AT_DESK: readonly Step[] = ['on_site_check', 'public_notice', 'review'];
const AT_HEAD: readonly Step[] = ['decide', 'issue', 'archive'];

const LISTED: readonly RowSent[] = ROWS.map(row => (row.item === LICENCE.code ? { ...row, cells: cells('decide') } : row));
/** A year with the Spring Festival. */
export const calendarYear = (type: 'PublishCalendarYear' | 'AmendCalendarYear', year: number, offDays: readonly string[], makeUpDays: readonly string[] = []): Given =>
  ({ type, stream: 'calendar-cn', data: { year, notice: { title: `${year}年节假日安排`, number: null, issuer: '国务院办公厅', publishedOn: null }, offDays, makeUpDays }, by: OPERATOR });
const SPRING = ['2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04', '2022-02-05', '2022-02-06'];
export const YEAR = calendarYear('PublishCalendarYear', 2022, SPRING, ['2022-01-29', '2022-01-30']);

/** The district with a licence that the town decides under a letter, a payment that the department decides, rules of both, and everybody on a post. */
export const GROUND: readonly Given[] = [
  ...READY, YEAR, ...['clerk', 'backup', 'other-clerk', 'reviewer', 'decider', 'allround', 'dept-reviewer', 'dept-decider'].map(name => register(name, 'officer')), ...['applicant', 'stranger', 'helper'].map(name => register(name, 'citizen')), register('company', 'legal_person'),
  roster(TOWN, TOWN_MANAGER, [
    { post: 'A1', office: 'town_acceptor', duties: AT_COUNTER, clerk: CLERK, backup: BACKUP }, { post: 'A2', office: 'town_acceptor', duties: AT_COUNTER, clerk: OTHER_CLERK }, { post: 'B1', office: 'town_reviewer', duties: AT_DESK, clerk: REVIEWER },
    { post: 'C1', office: 'town_decider', duties: AT_HEAD, clerk: DECIDER },
    { post: 'X1', office: 'town_decider', duties: [...AT_COUNTER, ...AT_DESK, ...AT_HEAD], clerk: ALLROUND },
  ]),
  roster(DEPARTMENT, CIVIL, [
    { post: 'R1', office: 'dept_reviewer', duties: ['review', 'decide', 'post_supervise'], clerk: DEPT_REVIEWER }, { post: 'D1', office: 'dept_decider', duties: [...AT_HEAD, 'post_supervise'], clerk: DEPT_DECIDER },
  ]),
  ...inForce(), ...otherTownInForce(), ...reviewed(undefined, { rows: LISTED }), schedule(rowsDigest(LISTED)), ...proposed(RULES), test(RULES.release.version), ...approvals(RULES), publish(RULES),
];

/** A Monday on which everything is in force, nine in the morning. */
export const MONDAY = '2022-01-17T01:00:00.000Z';
export async function openCases(options: SceneOptions = {}): Promise<Scene> {
  const scene = await openScene('2022-01-04T01:00:00.000Z', options);
  await scene.given(GROUND);
  scene.clock.set(MONDAY);
  return scene;
}

export const manifestOf = (item: string, built = RULES): string => textDigest(built.manifests.find(manifest => manifest.item === item));
export const seen = (material: string) => ({ material, source: 'original_seen', files: [] });
export const PAPERS = Object.keys(ALL).map(seen);
/** The data of an application; parts take the place of its own. */
export const application = (parts: object = {}): Readonly<Record<string, unknown>> => ({
  item: PAYMENT.code, town: TOWN, applicant: { subject: APPLICANT.id, kind: 'natural_person' }, agent: null, priority: false, contact: { name: '王某某', phone: '13800000000', address: null },
  answers: { situations: { filedBy: 'self' }, form: POOR }, papers: PAPERS, visit: true, appointment: null, agency: null, contactRecord: null, manifest: manifestOf(PAYMENT.code), renewsUntil: null, ...parts,
});

/** The id of the case that an application under this key makes. */
export const caseIdOf = (key: string): string => streamIdFor(idOf(key));
export const receiving = (parts: object = {}, by: Actor = CLERK): Given => ({ type: 'ReceiveApplication', stream: 'case-new', data: application(parts), by });
/** Takes an application in over HTTP under a key of its own. */
export const receive = (scene: Scene, key: string, given: Given = receiving()): Promise<Answered> => scene.send(given, { headers: { 'idempotency-key': idOf(key) } });

/** An act on the case of a key. */
export const onCase = (key: string, type: string, { data = {}, by = CLERK }: { readonly data?: object; readonly by?: Actor } = {}): Given => ({ type, stream: `case-${caseIdOf(key)}`, data, by });

/** Sends an act at the revision that stands now, as a screen does. */
export async function act(scene: Scene, command: Given, how: When = {}): Promise<Answered> {
  let revision = -1;
  for await (const event of scene.app.store.readStream(command.stream, { backwards: true, limit: 1 })) ({ revision } = event);
  return scene.send(command, { ...how, headers: { ...(revision < 0 ? {} : { 'if-match': `"${revision}"` }), ...how.headers } });
}

/** Brings the case of a key through acts, each of which must be taken. @throws Error with the answer to the one that was not */
export async function through(scene: Scene, key: string, acts: readonly Given[], application_: Given = receiving()): Promise<void> {
  const first = await receive(scene, key, application_);
  if (first.status !== 201) throw new Error(first.text);
  for (const command of acts) {
    const answer = await act(scene, command);
    if (answer.status !== 200) throw new Error(`${command.type}: ${answer.text}`);
  }
}
