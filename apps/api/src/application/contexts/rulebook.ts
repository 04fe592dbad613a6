import { hash } from 'node:crypto';
import {
  approvalText, manifestOf, releaseOf, rollbackText, same,
  type ItemManifest, type ManifestJudgement, type ManifestPlace, type Release, type RulebookCommand, type RulebookContext, type RulebookState, type SigningKeyContext, type TestFacts,
} from '@yichuang/domain';
import { judgeInThread } from '../../rulebook/evaluation/in-thread.ts';
import { testFacts } from '../../rulebook/evaluation/report.ts';
import { factsOf } from '../../rulebook/rehearsal/report.ts';
import { isSigned } from '../../rulebook/signing/verify.ts';
import type { Act } from '../capability.ts';
import type { World } from '../world.ts';
import { announcedCatalogue } from './delegation.ts';
import { actContext } from '../contexts.ts';

type Acting = Act<RulebookCommand>;
const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** The release that a command is about. */
function releaseIn({ world, id, command }: Acting): Found | null {
  const { data } = command;
  const version = 'to' in data ? data.to : 'version' in data ? data.version : null;
  const state = world.rulebook.state(id);
  const release = state && version !== null ? releaseOf(state, version) : null;
  return state && release ? { state, release } : null;
}

interface Found {
  readonly state: Readonly<RulebookState>;
  readonly release: Readonly<Release>;
}

/** Where the manifests of a release stand. */
const placesOf = ({ state, release }: Found): readonly ManifestPlace[] => Object.keys(release.items).flatMap(item => manifestOf(state, { item, version: release.version }) ?? []);

/** Manifests of every item of a release. @throws {ManifestDamaged} */
async function manifestsOf({ rulebook }: World, department: string, found: Found): Promise<readonly ItemManifest[]> {
  return Promise.all(placesOf(found).map(place => rulebook.manifests.item(department, place)));
}

/** What binds others rests on the very bytes that were signed: they are read, and checked, before it is decided. @throws {ManifestDamaged} */
const BINDING: ReadonlySet<RulebookCommand['type']> = new Set(['ApproveRelease', 'PublishRelease', 'SignRollback']);
async function requireManifests(act: Acting): Promise<void> {
  const found = BINDING.has(act.command.type) ? releaseIn(act) : null;
  if (found) await act.world.rulebook.manifests.verify(act.id, found.release, placesOf(found));
}

async function judged({ world, command }: Acting): Promise<ManifestJudgement | null> {
  if (command.type !== 'ProposeItemManifest') return null;
  const [judgement] = await judgeInThread({ manifests: [command.data.manifest], calendar: world.rulebook.calendar() });
  return judgement ?? null;
}

async function tested(act: Acting): Promise<TestFacts | null> {
  const found = act.command.type === 'TestRelease' ? releaseIn(act) : null;
  if (!found) return null;
  const manifests = await manifestsOf(act.world, act.id, found);
  return testFacts(await judgeInThread({ manifests, calendar: act.world.rulebook.calendar() }), found.release.items, sha256);
}

/** The text that the actor is to have signed. */
function textOf({ id: department, command }: Acting): string | null {
  if (command.type === 'ApproveRelease') return approvalText({ department, ...command.data });
  return command.type === 'SignRollback' ? rollbackText({ department, ...command.data }) : null;
}

async function verifier(act: Acting): Promise<RulebookContext['verify']> {
  const { world, actor, now, command: { data } } = act;
  const text = textOf(act);
  if (text === null || !('signature' in data)) return () => false;
  const { signature } = data;
  const good = await isSigned({ person: actor.id, key: world.rulebook.keyInUse(actor.id, now), passkeys: world.rulebook.passkeys }, signature, text);
  return (given, of) => good && of === text && same(given, signature);
}

/** What was decided after the log was read for the trial is not tried yet. */
function decidedMeanwhile({ world: { rulebook }, id, command }: Acting): boolean {
  const covered = command.type === 'PublishRelease' ? rulebook.rehearser?.covered(id, command) ?? null : null;
  return covered !== null && rulebook.lastDecision(id) > covered;
}

/** What is known of the world is taken at once; what has to be read or computed is waited for. */
export async function rulebookContext(act: Acting): Promise<RulebookContext> {
  const { world, today, id } = act;
  const known = { ...actContext(act), department: id, units: world.units(today), catalogue: announcedCatalogue(world, today), sha256 };
  await requireManifests(act);
  const { rehearser } = world.rulebook;
  const trial = rehearser?.prepared(id, act.command) ?? null;
  const trials = { rehearsed: act.command.type === 'RehearseRelease' && trial ? factsOf(trial) : null, decidedSince: act.command.type === 'PublishRelease' && trial ? factsOf(trial) : null, decidedMeanwhile: decidedMeanwhile(act) };
  return { ...known, ...trials, judged: await judged(act), tested: await tested(act), verify: await verifier(act) };
}

export function signingKeyContext(act: Act<unknown>): SigningKeyContext {
  return { ...actContext(act), person: act.id, sha256 };
}
