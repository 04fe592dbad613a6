import { hash } from 'node:crypto';
import { canonicalText, type ItemManifest, type ReleaseManifest, type RulebookEvent } from '@yichuang/domain';
import { CODES } from './catalogue-log.ts';
import type { Happened } from './log.ts';

/** Rules of the sample department: two items, two releases, the second from 1 March 2022. */
const DEPARTMENT = 'D-MZJ';
export const RULED = CODES[0];
export const ALSO_RULED = CODES[1];
export const RULEBOOK = `rulebook-${DEPARTMENT}`;
export const digestOf = (value: unknown): string => hash('sha256', canonicalText(value), 'hex');
const words = (zh: string) => ({ zh, en: 'words' });

/** A manifest; `note` makes other bytes, and `longer` makes many of them. */
export function manifest(item: string, note: string, longer = 0): ItemManifest {
  return {
    format: 1, item, department: DEPARTMENT, illustrative: true, basis: [], situations: [], form: [], commitments: [],
    materials: [{ key: 'form', name: words('申请表'), kind: 'application_form', form: 'original', originals: 1, copies: 0, issuer: 'applicant', source: '申请人', requiredWhen: null, requiredWords: null, core: true, deferrableDays: null, commitment: false, licence: null, basis: null }],
    limits: { statutory: null, promised: { amount: 5, unit: 'working_day', start: 'accepted', basis: null }, specialProcedures: [] },
    accept: [{ id: 'R-ACCEPT-01', when: null, outcome: 'accept', because: words('材料齐全'), basis: null }], decide: [{ id: 'R-DECIDE-01', when: null, outcome: 'manual', because: words('人工审查'), basis: null }],
    amount: null, inPerson: false, fees: [], results: [], guide: { summary: words('说明'), conditions: Array.from({ length: longer }, () => words('条件'.repeat(240))), process: words('窗口受理'), notes: [words(note)] }, examples: [],
  };
}

export function head(version: string, manifests: readonly ItemManifest[], base: string | null, changed: readonly string[]): ReleaseManifest {
  return {
    format: 1, kit: '1', department: DEPARTMENT, version, base, notes: words('说明'), items: manifests.map(each => ({ item: each.item, digest: digestOf(each) })),
    changes: changed.map(item => ({ item, pointer: '', kind: 'changed', words: words('调整'), inFlight: 'pinned' })),
  };
}

/** The first manifest is as long as they come: it stands in several rows. */
export const M1 = manifest(RULED, '一', 19);
export const M2 = manifest(RULED, '二');
export const OTHER = manifest(ALSO_RULED, '一');
export const H1 = head('1.0.0', [M1, OTHER], null, [RULED, ALSO_RULED]);
export const H2 = head('1.1.0', [M2], digestOf(H1), [RULED, ALSO_RULED]);
export const [FIRST_FROM, SECOND_FROM] = ['2022-02-01T01:00:00.000Z', '2022-03-01T01:00:00.000Z'] as const;

export const onRules = (...events: readonly RulebookEvent[]): readonly Happened[] => events.map(event => ({ stream: RULEBOOK, event }));
const signature = { kind: 'ed25519', key: 'k', signature: 's' } as const;

export function proposed(release: ReleaseManifest, ...manifests: readonly ItemManifest[]): readonly RulebookEvent[] {
  const { version } = release;
  return [
    ...manifests.map((each): RulebookEvent => ({ type: 'ItemManifestProposed', data: { department: DEPARTMENT, version, item: each.item, digest: digestOf(each), manifest: each, officer: 'officer-author' } })),
    { type: 'ReleaseProposed', data: { department: DEPARTMENT, version, digest: digestOf(release), release, catalogVersion: '2022', officer: 'officer-author' } },
  ];
}
export const passed = (release: ReleaseManifest): RulebookEvent => ({ type: 'ReleaseTested', data: { department: DEPARTMENT, version: release.version, digest: digestOf(release), examples: 2, rules: 2, report: '5'.repeat(64) } });
export const approved = (release: ReleaseManifest, gate: 'department' | 'reform' | 'legality', expires = '2022-05-01'): RulebookEvent => ({
  type: 'ReleaseApproved', data: { department: DEPARTMENT, version: release.version, digest: digestOf(release), rehearsal: null, gate, by: 'D-SGB', opinion: '同意', officer: `officer-${gate}`, signature, expires },
});
export const allApproved = (release: ReleaseManifest): readonly RulebookEvent[] => [passed(release), approved(release, 'department'), approved(release, 'reform'), approved(release, 'legality')];
export const publishedFrom = (release: ReleaseManifest, effectiveFrom: string, rollbackOf: string | null = null): RulebookEvent => ({
  type: 'ReleasePublished', data: { department: DEPARTMENT, version: release.version, digest: digestOf(release), effectiveFrom, rollbackOf, inFlight: 'pinned', officer: 'officer-head' },
});
export const suspendedFrom = (release: ReleaseManifest, from: string, items: readonly string[] = []): RulebookEvent => ({ type: 'ReleaseSuspended', data: { department: DEPARTMENT, version: release.version, from, items: [...items], reason: '核查' } });

/** Both releases published, the second ahead of its time. */
export const RULES: readonly Happened[] = onRules(
  ...proposed(H1, M1, OTHER), ...allApproved(H1), publishedFrom(H1, FIRST_FROM), ...proposed(H2, M2), ...allApproved(H2), publishedFrom(H2, SECOND_FROM),
);
