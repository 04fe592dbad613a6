import type { Actor } from '@yichuang/domain';
import { streamIdFor } from '@yichuang/event-store';
import { APPLICANT, CLERK, DECIDER, DEPARTMENT, DEPT_DECIDER, DEPT_REVIEWER, LICENCE, openCases, OTHER_TOWN, PAYMENT, REVIEWER, TOWN } from '../../case/testing/ground.ts';
import { POOR } from '../../case/testing/rules.ts';
import { ACCEPT } from '../../case/testing/stages.ts';
import { revisionOf } from '../../commands/conflict.ts';
import { actor, idOf, type Given } from '../../testing/sample-commands.ts';
import type { Answered, Scene, SceneOptions } from '../../testing/given-when-then.ts';
import { caseOfLeg } from '../legs.ts';
import { openJointProcess } from '../process.ts';

export const REFORM = actor('reform_officer', 'D-SGB');
/** The office of the government, which records what its head has approved. */
export const GOVERNMENT = actor('government_publisher');
export const ELSEWHERE: Actor = { id: 'officer-other-town', unit: OTHER_TOWN, post: 'centre_manager' };
const parts = (['lead', 'implement', 'accept', 'review', 'supervise'] as const).map(role => ({ role, unit: role === 'accept' ? TOWN : DEPARTMENT, duty: '各负其责，边界以清单为准', days: null }));
export const LISTING = { code: '99J01', name: { zh: '困难帮扶“一件事”', en: 'Relief' }, legs: [{ item: LICENCE.code, days: 5, after: [] as string[] }, { item: PAYMENT.code, days: 10, after: [LICENCE.code] }], parts, way: '一表受理、并联办理、统一送达', days: null as number | null, from: '2022-01-17', illustrative: true };
export const list = (change: object = {}, by: Actor = REFORM): Given => ({ type: 'ListJointMatter', stream: `jointmatter-${(change as { code?: string }).code ?? LISTING.code}`, data: { ...LISTING, ...change }, by });
export const publish = (version = 1, code = LISTING.code, by: Actor = REFORM): Given => ({ type: 'PublishJointMatter', stream: `jointmatter-${code}`, data: { version }, by });

const PAPERS = ['idCard', 'form', 'income', 'account'];
const both = (material: string) => [LICENCE, PAYMENT].map(({ code }) => ({ item: code, material }));
export const APPLICATION = {
  matter: LISTING.code, items: [LICENCE.code, PAYMENT.code], at: TOWN, town: TOWN, applicant: { subject: APPLICANT.id, kind: 'natural_person' }, related: [] as object[], priority: false,
  answers: { contact: { name: '王某某', phone: '13800000000', address: null }, shared: { situations: { filedBy: 'self' }, form: POOR }, own: {} }, papers: PAPERS.map(name => ({ name, source: 'original_seen', serves: both(name) })),
};
export const jointOf = (key: string): string => streamIdFor(idOf(key));
export const receiveJoint = (key: string, change: object = {}, by: Actor = CLERK): Given => ({ type: 'ReceiveJointApplication', stream: `joint-${jointOf(key)}`, data: { ...APPLICATION, ...change }, by });
export const onJoint = (key: string, type: string, data: object = {}, by: Actor = CLERK): Given => ({ type, stream: `joint-${jointOf(key)}`, data, by });

export const EXTENSION = { days: 15, reason: '需要专家评审，四十五日内不能办结', document: '试政批〔2022〕7号', told: true };
export const extend = (key: string, change: object = {}, by: Actor = GOVERNMENT): Given => onJoint(key, 'ExtendJointHandling', { ...EXTENSION, ...change }, by);
export const addFiles = (key: string, digests: readonly string[], { paper = 0, by = CLERK }: { readonly paper?: number; readonly by?: Actor } = {}): Given =>
  onJoint(key, 'AddJointPaperFiles', { paper, files: digests.map(digest => ({ digest, name: '身份证.jpg' })) }, by);

/** The district with cases, and one matter of two items of which the second waits for the first. */
export async function openJoints(options: SceneOptions = {}): Promise<Scene> {
  const scene = await openCases(options);
  await scene.given([list(), publish()]);
  return scene;
}
/** What the program does by itself, until nothing is left to do. */
export const settled = (scene: Scene): Promise<number> => openJointProcess(scene.app, failure => { throw failure; }).tick();

export async function sendNow(scene: Scene, command: Given, headers: Readonly<Record<string, string>> = {}): Promise<Answered> {
  const revision = await revisionOf(scene.app.store, command.stream);
  return scene.send(command, { headers: { ...(revision < 0 ? {} : { 'if-match': `"${revision}"` }), ...headers } });
}

const reason = '经审查符合规定';
type Step = readonly [type: string, data: object, by: Actor];
const REVIEWED: readonly Step[] = [['AcceptApplication', ACCEPT, CLERK], ['CompleteTownReview', { opinion: 'agree', reason }, REVIEWER]];
const WAYS: Readonly<Record<string, readonly Step[]>> = {
  [LICENCE.code]: [...REVIEWED, ['GrantCase', { reason }, DECIDER]],
  [PAYMENT.code]: [...REVIEWED, ['ForwardCase', {}, REVIEWER], ['CompleteDepartmentReview', { opinion: 'agree', reason }, DEPT_REVIEWER], ['GrantCase', { reason }, DEPT_DECIDER]],
};

/** Brings the case of a leg to its decision over HTTP, as any other case. `refused`: the last step says no. @throws Error with what was not taken */
export async function decideLeg(scene: Scene, key: string, item: string, { refused = false }: { readonly refused?: boolean } = {}): Promise<void> {
  for (const [type, data, by] of WAYS[item] ?? []) {
    const command = { type: refused && type === 'GrantCase' ? 'RefuseCase' : type, stream: `case-${caseOfLeg(jointOf(key), item)}`, data, by };
    const answer = await sendNow(scene, command);
    if (answer.status !== 200) throw new Error(`${type}: ${answer.text}`);
  }
}
