import { applicantOfLeg, JointAnswers, type CaseAnswers, type ItemManifest, type JointState } from '@yichuang/domain';
import { commandIdFor, streamIdFor } from '@yichuang/event-store';
import type { Application } from '../application.ts';
import { manifestBy, releaseFor } from '../case/rules.ts';

/** The case of a leg is the same whoever opens it and however often. */
export const caseOfLeg = (joint: string, item: string): string => streamIdFor(commandIdFor(joint, `leg/${item}`));

/** Entries whose keys the item asks for, in the leg's own words where it has any. */
function pick<T>(shared: Readonly<Record<string, T>>, own: Readonly<Record<string, T>> | undefined, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries({ ...shared, ...own }).filter(([key]) => keys.includes(key)));
}

/** What one form says to one item. @req #39 */
export function answersFor(manifest: Pick<ItemManifest, 'situations' | 'form'>, { shared, own }: Pick<JointAnswers, 'shared' | 'own'>, item: string): CaseAnswers {
  const mine = own[item];
  return { situations: pick(shared.situations, mine?.situations, manifest.situations.map(({ key }) => key)), form: pick(shared.form, mine?.form, manifest.form.map(({ key }) => key)) };
}

/** The papers of one item, out of those that were handed in once. @req #39 */
export function papersFor(papers: JointState['papers'], item: string): readonly { readonly material: string; readonly source: string; readonly files: readonly never[] }[] {
  return papers.flatMap(({ source, serves }) => serves.filter(one => one.item === item).map(({ material }) => ({ material, source, files: [] })));
}

type World = Application['world'];
type Empty = Pick<ItemManifest, 'situations' | 'form'>;
const NO_QUESTIONS: Empty = { situations: [], form: [] };
const NO_MANIFEST = '0'.repeat(64);

/** What one form says, opened inside the process. @throws {SealError} */
async function openedOf({ cases: { open } }: World, joint: string, { answers }: Readonly<JointState>): Promise<JointAnswers> {
  if (answers === null || open === null) throw new TypeError('answers that cannot be opened');
  return JointAnswers.parse(await open(answers, `joint-${joint}`));
}

/** The questions of the item in force now; none while it has no rules: then the case itself says why it cannot be opened. @throws {ManifestDamaged} */
async function questionsOf(world: World, of: { readonly department: string; readonly item: string }, now: string): Promise<{ readonly manifest: Empty; readonly digest: string }> {
  const release = releaseFor(world, of, now)?.release;
  const manifest = release && (await manifestBy(world, release));
  return release && manifest ? { manifest, digest: release.manifest } : { manifest: NO_QUESTIONS, digest: NO_MANIFEST };
}

/**
 * The application of a leg as an ordinary one: by the rules that are in force when it is opened, so that it is bound to a release of its
 * own. @throws {SealError} · {ManifestDamaged}
 */
export async function applicationOf({ world, clock }: Pick<Application, 'world' | 'clock'>, { joint, leg, state }: { readonly joint: string; readonly leg: JointState['legs'][number]; readonly state: Readonly<JointState> }): Promise<object> {
  const { item, department } = leg;
  const answers = await openedOf(world, joint, state);
  const { manifest, digest } = await questionsOf(world, { department, item }, clock.now());
  return {
    item, town: state.town, applicant: applicantOfLeg(state, item), agent: null, priority: state.priority, contact: answers.contact, answers: answersFor(manifest, answers, item), papers: papersFor(state.papers, item),
    // People came once, for all of them.
    visit: state.legs[0]?.item === item, appointment: null, agency: null, contactRecord: null, manifest: digest, renewsUntil: null,
  };
}
