import type { CatalogueAnswer, CatalogueItem, CatalogueVersion, Facet, InstrumentView, ItemGuide, UnitView } from '@yichuang/projections';
import type { PageQueries, RenderContext, RenderRequest } from '../../../api/src/web-port.ts';
import rows from './rows.json' with { type: 'json' };

/** One row of the sample district as the tests keep it. */
export interface FixtureRow {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly department: string;
  readonly departmentZh: string;
  readonly kind: string;
  readonly basis: { readonly status: string; readonly text?: string; readonly inForceFrom?: string };
  readonly theme: string;
  readonly applicant: string;
  readonly handling: string;
  readonly steps: readonly string[];
  readonly form: string;
}

export const fixtureDocument = { id: '5a1f6d1e-53a4-5c0b-9a53-0d9c3b7e2f10', number: '汉区政办函〔2023〕1号', title: '汉台区政务服务事项延伸下沉工作实施方案', titleEn: 'Implementation plan for delegating government services in Hantai District', issuedOn: '2023-01-12' };

export const fixtureVersion: CatalogueVersion = { version: '2023', adjustmentId: '7e0cbf8e-9a3a-5b8f-8a8e-0a52c8c2b3d1', effectiveFrom: '2023-01-12', effectiveTo: null, publishedOn: '2023-01-12', instrument: fixtureDocument, count: rows.length, number: 1204, cancelled: false };

export function fixtureItem(row: FixtureRow): CatalogueItem {
  return {
    code: row.code, name: { zh: row.zh, en: row.en }, kind: row.kind as CatalogueItem['kind'], basis: row.basis as CatalogueItem['basis'], origin: 'delegated', department: row.department,
    departmentName: { zh: row.departmentZh, en: `Bureau ${row.department}` }, theme: row.theme, applicant: row.applicant, handling: row.handling as CatalogueItem['handling'],
    delegation: { steps: row.steps as CatalogueItem['delegation']['steps'], recipients: 'all_towns', form: row.form }, illustrative: true, status: 'in_force', suspendedUntil: null, deviation: null,
  };
}

function facets(items: readonly CatalogueItem[], of: (item: CatalogueItem) => Omit<Facet, 'count'>): Facet[] {
  return [...Map.groupBy(items, item => of(item).key)].map(([, group]) => ({ ...of(group[0] ?? fixtureItems[0] as CatalogueItem), count: group.length }));
}

export function fixtureCatalogue(items: readonly CatalogueItem[]): CatalogueAnswer {
  return {
    version: '2023', effectiveFrom: '2023-01-12', count: items.length, items, catalogue: { ...fixtureVersion, count: items.length },
    facets: {
      department: facets(items, item => ({ key: item.department, ...item.departmentName })),
      kind: facets(items, item => ({ key: item.kind, zh: item.kind, en: item.kind })),
      theme: facets(items, item => ({ key: item.theme, zh: item.theme, en: item.theme })),
    },
  };
}

export const fixtureItems: readonly CatalogueItem[] = (rows as readonly FixtureRow[]).map(fixtureItem);

const TOWNS = [['610702001', '北关街道', 'Beiguan Subdistrict', 'subdistrict'], ['610702100', '铺镇', 'Puzhen Town', 'town']] as const;
export const fixtureTowns: readonly UnitView[] = TOWNS.map(([code, zh, en, kind]) => ({ code, name: { zh, en }, shortName: null, kind, parent: '610702', level: 4, aliases: [], servicePoint: null, illustrative: false, state: 'active', into: null, effectiveFrom: '2022-01-01', children: 14 }));

export function fixtureGuide(item: CatalogueItem): ItemGuide {
  return {
    code: item.code, state: 'in_force', item, version: '2023', since: '2023-01-12', successors: [], handledBy: null,
    villageServices: [{ code: '99V001', name: { zh: '最低生活保障申请代办', en: 'Agency for minimum-living-allowance applications' }, mode: 'agency', inPersonRequired: false, handoverDays: 1 }],
    towns: fixtureTowns.map((town, index) => ({ code: town.code, ...town.name, listed: index === 0 })),
    handling: { version: null, effectiveFrom: null, steps: [], towns: [], versions: [] }, rules: null,
    history: [
      { kind: 'renamed', effectiveFrom: '2023-01-12', recordedAt: '2023-01-12T02:00:00.000Z', number: 1204, version: '2023', reason: '与省级目录名称一致', instrument: fixtureDocument, related: [], changes: [{ field: 'name', before: `${item.name.zh}（旧）`, after: item.name.zh }] },
      { kind: 'added', effectiveFrom: '2022-07-01', recordedAt: '2022-06-20T02:00:00.000Z', number: 520, version: '2022', reason: '', instrument: null, related: [{ code: '990511002000', name: '特困人员救助供养金给付', nameEn: 'Support for people in special hardship' }], changes: [] },
    ],
  };
}

const document: InstrumentView = {
  ...fixtureDocument, issuer: 'D-ZFB', effectiveFrom: '2023-01-12', sha256: 'ab'.repeat(32), scan: null, repealedFrom: null, illustrative: true,
  links: [{ to: 'b7', title: '陕西省政务服务事项下沉指导意见', relation: 'implements', direction: 'out' }], acts: [{ number: 1204, type: 'CatalogVersionPublished', stream: 'catalog-610702', recordedAt: '2023-01-12T02:00:00.000Z', summary: '' }],
};

/** Views that answer from a list of items in memory, in the shape of the real ones. */
export function fixtureQueries(items: readonly CatalogueItem[] = fixtureItems): PageQueries {
  const catalogue = fixtureCatalogue(items);
  return {
    catalogue: async () => catalogue,
    versions: async () => [fixtureVersion],
    guide: async code => {
      const item = items.find(one => one.code === code);
      return item ? fixtureGuide(item) : null;
    },
    rules: async () => null,
    search: async ({ q = '', department, theme }, page) => {
      const found = items.filter(item => item.name.zh.includes(q) && (!department || item.department === department) && (!theme || item.theme === theme));
      return { hits: found.slice(0, page?.limit).map(item => ({ item, score: 1, by: 'name' as const })), total: found.length, facets: fixtureCatalogue(found).facets, suggestions: ['最低生活保障'], nextCursor: null };
    },
    adjustments: async () => [],
    adjustment: async () => null,
    instruments: async () => [document],
    instrument: async id => (id === document.id ? document : null),
    units: async () => fixtureTowns,
    unit: async () => null,
    practices: async () => [],
    jointMatters: async () => [],
    jointMatter: async () => null,
    disclosures: async () => [],
    exemptions: async () => [],
    whereabouts: async () => [],
    venues: async () => [],
    venue: async () => null,
    events: async () => [],
    matrix: async () => ({ version: null, effectiveFrom: null, catalogVersion: catalogue.version, towns: [], items: [], kinds: [], cells: [] }),
    matrixCell: async () => null,
    permissions: async () => null,
    letters: async () => [],
    lettersBetween: async () => null,
    responsibilityChanges: async () => [],
    responsibilityChange: async () => null,
    listVersions: async () => [],
    milestones: async () => ({ milestones: [], counts: { met: 0, met_late: 0, long_term: 0, open: 0, due_soon: 0, overdue: 0 } }),
  };
}

export function fixtureContext(change: Partial<RenderContext> = {}): RenderContext {
  return {
    moment: { number: 1500, on: '2024-01-15', travelling: false, recordedAt: '2024-01-12T02:00:00.000Z', now: '2024-01-15T01:00:00.000Z' },
    query: fixtureQueries(), district: { code: '610702', name: { zh: '汉中市汉台区', en: 'Hantai District' }, sample: true }, identity: null, citizen: null, document: null, problem: null, ...change,
  };
}

/** A GET of `address` (without the language prefix). */
export function fixtureRequest(address: string, change: Partial<RenderRequest> = {}): RenderRequest {
  const [path = '/', search = ''] = address.split('?');
  return { path, search, language: 'zh', elder: 'off', cookies: {}, role: null, ...change };
}
