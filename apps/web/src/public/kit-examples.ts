import type { CatalogueItem, CatalogueVersion, GuideHistoryLine, ItemGuide } from '@yichuang/projections';
import type { Question, SearchOutcome } from '../catalog/home/search.ts';

/** Made-up rows for the page of components; they stand in no catalogue. */
export const kitItem: CatalogueItem = {
  code: '990511001000', name: { zh: '最低生活保障金给付', en: 'Payment of the minimum living allowance' }, kind: 'payment', basis: { status: 'in_force', text: '《社会救助暂行办法》第十二条' }, origin: 'delegated',
  department: 'D-MZJ', departmentName: { zh: '汉台区民政局', en: 'Hantai District Civil Affairs Bureau' }, theme: '社会服务', applicant: '自然人', handling: 'promised',
  delegation: { steps: ['accept', 'review'], recipients: 'all_towns', form: '委托受理和初审' }, illustrative: true, status: 'in_force', suspendedUntil: null, deviation: null,
};

const document = { id: '5a1f6d1e-53a4-5c0b-9a53-0d9c3b7e2f10', number: null, title: '延伸下沉政务服务事项工作方案', titleEn: 'Plan for delegating government services', issuedOn: '2023-01-12' };

export const kitVersion: CatalogueVersion = { version: '2023', adjustmentId: '00000000-0000-4000-8000-000000000001', effectiveFrom: '2023-01-12', effectiveTo: null, publishedOn: '2023-01-12', instrument: document, count: 366, number: 1200, cancelled: false };

const guide: ItemGuide = { code: kitItem.code, state: 'in_force', item: kitItem, version: '2023', since: '2023-01-12', successors: [], handledBy: null, villageServices: [], towns: [], handling: { version: null, effectiveFrom: null, steps: [], towns: [], versions: [] }, rules: null, history: [] };
const successor = { code: '990511002000', name: '特困人员救助供养金给付', nameEn: 'Support for people in special hardship' };
/** One guide for each state that an item can be in. */
export const kitGuides: readonly ItemGuide[] = [
  guide,
  { ...guide, state: 'suspended', item: { ...kitItem, suspendedUntil: '2024-03-01' } },
  { ...guide, state: 'not_yet', since: '2024-06-01' },
  { ...guide, state: 'withdrawn', handledBy: { code: 'D-MZJ', ...kitItem.departmentName } },
  { ...guide, state: 'merged', successors: [successor] },
  { ...guide, state: 'split', successors: [successor] },
];

const line: GuideHistoryLine = { kind: 'added', effectiveFrom: '2022-03-01', recordedAt: '2022-02-25T02:00:00.000Z', number: 300, version: '2022', reason: '', instrument: document, related: [], changes: [] };
export const kitHistory: readonly GuideHistoryLine[] = [
  { ...line, kind: 'renamed', version: '2023', number: 1200, effectiveFrom: '2023-01-12', recordedAt: '2023-01-12T02:00:00.000Z', reason: '与省级目录名称一致', changes: [{ field: 'name', before: '低保金给付', after: '最低生活保障金给付' }] },
  { ...line, kind: 'merged', version: '2023', number: 1201, effectiveFrom: '2023-01-12', recordedAt: '2023-01-12T02:00:00.000Z', reason: '同类事项合并', related: [successor] },
  line,
];

export const kitQuestion: Question = { q: '', department: '', theme: '', kind: '', town: '', cursor: '' };
export const kitOutcome: SearchOutcome = { items: [], total: 0, facets: { department: [], theme: [], kind: [] }, suggestions: ['最低生活保障', '残疾人证'], nextCursor: null };
