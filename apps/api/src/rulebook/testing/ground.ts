import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { approvalText, rollbackText, type Actor, type ReleaseGate } from '@yichuang/domain';
import type { Built } from '@yichuang/plugin-kit';
import { z } from 'zod';
import { by, DEPARTMENT, GROUND as DISTRICT_GROUND } from '../../delegation/testing/ground.ts';
import type { Given } from '../../testing/sample-commands.ts';
import { FIRST, sha256, textDigest } from './rules.ts';

export { DEPARTMENT };
/** The decider of the department as an officer of the reform office, and an officer of reform inside the department: neither may open the reform gate. */
export const TURNCOAT: Actor = { id: 'officer-civil-head', unit: 'D-SGB', post: 'reform_officer' };
export const INSIDER: Actor = { id: 'officer-inside', unit: DEPARTMENT, post: 'reform_officer' };
const held = ({ id, unit, post }: Actor) => ({ office: post, unit, holder: id });
const Opening = z.looseObject({ offices: z.array(z.unknown()) });
/** The district of letters and lists, with these two. */
export const GROUND: readonly Given[] = DISTRICT_GROUND.map(given => {
  if (given.type !== 'OpenLog') return given;
  const data = Opening.parse(given.data);
  return { ...given, data: { ...data, offices: [...data.offices, held(TURNCOAT), held(INSIDER)] } };
});
export const STREAM = `rulebook-${DEPARTMENT}`;
export const AUTHOR = by('dept_catalog_owner', DEPARTMENT);
export const HEAD = by('dept_decider', DEPARTMENT);
export const REFORM = by('reform_officer', 'D-SGB', 'officer-reform');
export const JUSTICE = by('legality_reviewer', 'D-SFJ');
export const APPROVERS: Readonly<Record<ReleaseGate, Actor>> = { department: HEAD, reform: REFORM, legality: JUSTICE };

/** A key pair of a person, made for one run. */
export interface Pen {
  readonly person: Actor;
  readonly privateKey: KeyObject;
  readonly publicKey: string;
  readonly key: string;
}
function penOf(person: Actor): Pen {
  const { privateKey, publicKey: pair } = generateKeyPairSync('ed25519');
  const publicKey = String(pair.export({ format: 'jwk' }).x);
  return { person, privateKey, publicKey, key: sha256(publicKey) };
}
export const PENS: Readonly<Record<ReleaseGate, Pen>> = { department: penOf(HEAD), reform: penOf(REFORM), legality: penOf(JUSTICE) };
export const SPARE = penOf(HEAD);

export const onKeys = (type: string, data: object, who: Actor, stream = `signingkey-${who.id}`): Given => ({ type, stream, data, by: who });
export const registerKey = ({ person, key, publicKey }: Pen, expires = '2022-12-31'): Given => onKeys('RegisterSigningKey', { key, publicKey, expires }, person);
export const signedBy = ({ privateKey, key }: Pen, text: string) => ({ kind: 'ed25519', key, signature: sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url') });

/** A command on the rules of the department. */
export const onRules = (type: string, data: object, who: Actor = AUTHOR): Given => ({ type, stream: STREAM, data, by: who });
type Manifest = Built['manifests'][number];
export const sendItem = (version: string, manifest: Manifest, parts: object = {}, who = AUTHOR): Given => onRules('ProposeItemManifest', { version, digest: textDigest(manifest), manifest, ...parts }, who);
export const sendHead = ({ release }: Pick<Built, 'release'>, parts: object = {}): Given => onRules('ProposeRelease', { digest: textDigest(release), release, catalogVersion: '2022', ...parts });
/** A release on its way in: the items that differ from its base, then the head. */
export const proposed = (built: Built, base?: Built): Given[] => [...built.manifests.filter(each => base === undefined || !base.manifests.some(other => textDigest(other) === textDigest(each))).map(each => sendItem(built.release.version, each)), sendHead(built)];
export const test = (version = FIRST.release.version): Given => onRules('TestRelease', { version });

export const approve = (gate: ReleaseGate, { release: { version }, digest }: Built = FIRST, parts: object = {}): Given => {
  const text = approvalText({ department: DEPARTMENT, version, gate, digest, rehearsal: null });
  return onRules('ApproveRelease', { version, gate, digest, rehearsal: null, opinion: '同意', signature: signedBy(PENS[gate], text), ...parts }, APPROVERS[gate]);
};
export const approvals = (built: Built = FIRST): Given[] => [approve('department', built), approve('reform', built), approve('legality', built)];
export const publish = ({ release: { version }, digest }: Built = FIRST, parts: object = {}): Given => onRules('PublishRelease', { version, digest, effectiveFrom: null, inFlight: 'pinned', ...parts }, HEAD);
export const rollBack = (gate: ReleaseGate, { from, to }: { readonly from: Built; readonly to: Built }, parts: object = {}): Given => {
  const way = { from: from.release.version, to: to.release.version, digest: to.digest };
  return onRules('SignRollback', { ...way, reason: '新版有误', signature: signedBy(PENS[gate], rollbackText({ department: DEPARTMENT, ...way })), ...parts }, APPROVERS[gate]);
};

export const KEYS: readonly Given[] = [registerKey(PENS.department), registerKey(PENS.reform), registerKey(PENS.legality)];
/** The district with keys of the three who sign. */
export const READY: readonly Given[] = [...GROUND, ...KEYS];
export const APPROVED: readonly Given[] = [...READY, ...proposed(FIRST), test(), ...approvals()];
/** The first release in force from the moment of its publication. */
export const IN_FORCE: readonly Given[] = [...APPROVED, publish()];
/** A release up to its approvals. */
export const upToApproval = (built: Built, base: Built): Given[] => [...proposed(built, base), test(built.release.version), ...approvals(built)];
