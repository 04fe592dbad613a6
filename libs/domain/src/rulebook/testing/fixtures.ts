import { actor, codeOf, item, itemMap, sha256, UNITS } from '../../catalog/testing/fixtures.ts';
import { canonicalText } from '../../kernel/canonical.ts';
import { specification } from '../../kernel/testing/specification.ts';
import {
  approvalText, type ItemManifest, type ReleaseGate, type ReleaseManifest, type ReleaseSignature, rollbackText, RulebookCommand, type RulebookCommandData, type RulebookContext, rulebookDecider, type RulebookEvent, rulebookEvents, type TestFacts,
} from '../index.ts';

export const DEPARTMENT = 'D-MZJ';
/** Two items of the department, and one of another. */
export const [ONE, TWO, FOREIGN] = [codeOf(1), codeOf(2), codeOf(3)] as const;
export const ITEMS = itemMap(item(1), item(2), item(3, { department: 'D-SPJ' }));
export const CATALOGUE = { version: '2023', items: ITEMS };
export const NOW = '2023-02-01T01:00:00.000Z';

export const AUTHOR = actor(DEPARTMENT, 'p-author', 'dept_catalog_owner');
export const HEAD = actor(DEPARTMENT, 'p-head', 'dept_decider');
export const REFORM = actor('D-SGB', 'p-reform', 'reform_officer');
export const JUSTICE = actor('D-SFJ', 'p-justice', 'legality_reviewer');
export const APPROVERS: Readonly<Record<ReleaseGate, typeof HEAD>> = { department: HEAD, reform: REFORM, legality: JUSTICE };

const words = (zh: string) => ({ zh, en: 'words' });
const basis = { document: '社会救助暂行办法', article: '第四条', verified: true };
type Paper = ItemManifest['materials'][number];
const paper = (key: string, parts: Partial<Paper> = {}): Paper => ({
  key, name: words(`材料${key}`), kind: 'application_form', form: 'original', originals: 1, copies: 0, issuer: 'applicant', source: '申请人', requiredWhen: null, requiredWords: null, core: true,
  deferrableDays: null, commitment: false, licence: null, basis: null, ...parts,
});

/** A manifest that every rule accepts; `note` makes other bytes. */
export function manifest(code: string, note = '一', parts: Partial<ItemManifest> = {}): ItemManifest {
  return {
    format: 1, item: code, department: DEPARTMENT, illustrative: true, basis: [basis], situations: [], form: [], materials: [paper('form')], commitments: [],
    limits: { statutory: { amount: 20, unit: 'working_day', start: 'accepted', basis }, promised: { amount: 5, unit: 'working_day', start: 'accepted', basis: null }, specialProcedures: [] },
    accept: [{ id: 'R-ACCEPT-01', when: null, outcome: 'accept', because: words('材料齐全'), basis: null }], decide: [{ id: 'R-DECIDE-01', when: null, outcome: 'manual', because: words('由工作人员审查'), basis: null }],
    amount: null, inPerson: false, fees: [], results: [], guide: { summary: words('办理说明'), conditions: [], process: words('窗口受理'), notes: [words(note)] }, examples: [], ...parts,
  };
}
export const digestOf = (value: unknown): string => sha256(canonicalText(value));

type Changes = ReleaseManifest['changes'];
const changed = (code: string): Changes[number] => ({ item: code, pointer: '', kind: 'changed', words: words('调整'), inFlight: 'pinned' });
/** A release of some manifests; whatever differs from the base has to be among the changes. */
export function head(version: string, manifests: readonly ItemManifest[], parts: Partial<ReleaseManifest> = {}): ReleaseManifest {
  return { format: 1, kit: '1', department: DEPARTMENT, version, base: null, notes: words('首版'), items: manifests.map(each => ({ item: each.item, digest: digestOf(each) })), changes: manifests.map(each => changed(each.item)), ...parts };
}

const FACTS: TestFacts = { examples: 2, rules: 2, failed: [], uncovered: [], report: '5'.repeat(64) };
/** A key that signs whatever its holder says; {@link FORGED} is told apart. */
export const SIGNATURE: ReleaseSignature = { kind: 'ed25519', key: 'k', signature: 'good' };
export const FORGED: ReleaseSignature = { ...SIGNATURE, signature: 'forged' };
/** Signs only this text: what a real key does. */
export const signedText = (text: string): ReleaseSignature => ({ kind: 'ed25519', key: 'k', signature: sha256(text) });

export function at(parts: Partial<RulebookContext> = {}): RulebookContext {
  const now = parts.now ?? NOW;
  return {
    now, today: now.slice(0, 10), actor: AUTHOR, department: DEPARTMENT, units: UNITS, catalogue: CATALOGUE, sha256, judged: { invalid: [], unlawful: [] }, tested: FACTS, rehearsed: null, decidedSince: null, decidedMeanwhile: false,
    verify: (signature, text) => signature.kind === 'ed25519' && [sha256(text), 'good'].includes(signature.signature), ...parts,
  };
}
export const as = (who: RulebookContext['actor'], parts: Partial<RulebookContext> = {}): RulebookContext => at({ actor: who, ...parts });
export const tested = (parts: Partial<TestFacts>): TestFacts => ({ ...FACTS, ...parts });

type Data<T extends RulebookEvent['type']> = Extract<RulebookEvent, { type: T }>['data'];
export const [V1, V2] = ['1.0.0', '1.1.0'] as const;
export const M1 = manifest(ONE);
export const H1 = head(V1, [M1, manifest(TWO)]);
export const D1 = digestOf(H1);
export const M2 = manifest(ONE, '二');
/** The second release: one item anew, the other as it was. */
export const H2 = head(V2, [M2, manifest(TWO)], { base: D1, changes: [changed(ONE)] });
export const D2 = digestOf(H2);

export const sent = (version: string, each: ItemManifest, officer = AUTHOR.id): RulebookEvent => ({ type: 'ItemManifestProposed', data: { department: DEPARTMENT, version, item: each.item, digest: digestOf(each), manifest: each, officer } });
export const proposed = (release: ReleaseManifest): RulebookEvent => ({ type: 'ReleaseProposed', data: { department: DEPARTMENT, version: release.version, digest: digestOf(release), release, catalogVersion: '2023', officer: AUTHOR.id } });
export const passedTest = (version: string, digest: string): RulebookEvent => ({ type: 'ReleaseTested', data: { department: DEPARTMENT, version, digest, examples: 2, rules: 2, report: FACTS.report } });
export const approved = (version: string, gate: ReleaseGate, parts: Partial<Data<'ReleaseApproved'>> = {}): RulebookEvent => ({
  type: 'ReleaseApproved',
  data: { department: DEPARTMENT, version, digest: version === V1 ? D1 : D2, rehearsal: null, gate, by: APPROVERS[gate].unit, opinion: '同意', officer: APPROVERS[gate].id, signature: SIGNATURE, expires: '2023-05-01', ...parts },
});
export const published = (version: string, effectiveFrom: string, parts: Partial<Data<'ReleasePublished'>> = {}): RulebookEvent => ({
  type: 'ReleasePublished', data: { department: DEPARTMENT, version, digest: version === V1 ? D1 : D2, effectiveFrom, rollbackOf: null, inFlight: 'pinned', officer: HEAD.id, ...parts },
});
export const tookEffect = (version: string, instant: string): RulebookEvent => ({ type: 'ReleaseTookEffect', data: { department: DEPARTMENT, version, at: instant } });
export const superseded = (version: string, by: string, instant: string): RulebookEvent => ({ type: 'ReleaseSuperseded', data: { department: DEPARTMENT, version, by, at: instant } });
const three = (version: string): readonly RulebookEvent[] => [approved(version, 'department'), approved(version, 'reform'), approved(version, 'legality')];

export const PROPOSED: readonly RulebookEvent[] = [sent(V1, M1), sent(V1, manifest(TWO)), proposed(H1)];
export const TESTED: readonly RulebookEvent[] = [...PROPOSED, passedTest(V1, D1)];
export const APPROVED: readonly RulebookEvent[] = [...TESTED, ...three(V1)];
/** The first release in force since the beginning of February. */
export const FIRST_FROM = '2023-02-01T01:00:00.000Z';
export const IN_FORCE: readonly RulebookEvent[] = [...APPROVED, published(V1, FIRST_FROM), tookEffect(V1, FIRST_FROM)];
export const SECOND_APPROVED: readonly RulebookEvent[] = [...IN_FORCE, sent(V2, M2), proposed(H2), passedTest(V2, D2), ...three(V2)];
export const SECOND_FROM = '2023-02-10T01:00:00.000Z';
/** The second release in force since 10 February. */
export const SECOND_IN_FORCE: readonly RulebookEvent[] = [...SECOND_APPROVED, published(V2, SECOND_FROM), tookEffect(V2, SECOND_FROM), superseded(V1, V2, SECOND_FROM)];

export const proposeItem = (version: string, each: ItemManifest, parts: Partial<RulebookCommandData<'ProposeItemManifest'>> = {}): RulebookCommand => ({ type: 'ProposeItemManifest', data: { version, digest: digestOf(each), manifest: each, ...parts } });
export const proposeHead = (release: ReleaseManifest, parts: Partial<RulebookCommandData<'ProposeRelease'>> = {}): RulebookCommand => ({ type: 'ProposeRelease', data: { digest: digestOf(release), release, catalogVersion: '2023', ...parts } });
export const approve = (gate: ReleaseGate, parts: Partial<RulebookCommandData<'ApproveRelease'>> = {}): RulebookCommand => {
  const version = parts.version ?? V1;
  const digest = parts.digest ?? (version === V1 ? D1 : D2);
  const rehearsal = parts.rehearsal ?? null;
  return { type: 'ApproveRelease', data: { version, gate, digest, rehearsal, opinion: '同意', signature: signedText(approvalText({ department: DEPARTMENT, version, gate, digest, rehearsal })), ...parts } };
};
export const publish = (parts: Partial<RulebookCommandData<'PublishRelease'>> = {}): RulebookCommand => ({ type: 'PublishRelease', data: { version: V1, digest: parts.version === V2 ? D2 : D1, effectiveFrom: null, inFlight: 'pinned', ...parts } });
export const rollBack = (parts: Partial<RulebookCommandData<'SignRollback'>> = {}): RulebookCommand => ({
  type: 'SignRollback', data: { from: V2, to: V1, digest: D1, reason: '新版有误', signature: signedText(rollbackText({ department: DEPARTMENT, from: V2, to: V1, digest: D1 })), ...parts },
});

export const { given } = specification(rulebookDecider, { events: rulebookEvents, commands: RulebookCommand });
