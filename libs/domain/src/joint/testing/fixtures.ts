import { CALENDAR } from '../../case/testing/fixtures.ts';
import { actor, codeOf, item, itemMap, REFORM, UNITS } from '../../catalog/testing/fixtures.ts';
import type { JointCommand, JointCommandData, JointContext, JointFact, JointMatterCommand, JointMatterCommandData, JointMatterContext, JointMatterVersion, KnownCase } from '../index.ts';

export const [TOWN, ELSEWHERE] = ['610702100', '610702001'];
export const TODAY = '2023-03-02';
export const [ONE, TWO, THREE] = [codeOf(1, 'licence'), codeOf(2), codeOf(3)];
export const ITEMS = itemMap(item(1, { code: ONE, kind: 'licence' }), item(2), item(3));
const parts = (['lead', 'implement', 'accept', 'review', 'supervise'] as const).map((role, at) => ({ role, unit: ['D-MZJ', 'D-SPJ', TOWN, 'D-MZJ', 'D-SGB'][at] ?? '', duty: '各负其责，边界以清单为准', days: null }));
/** Three items: the second waits for the first, the third for nobody. */
export const LISTING: JointMatterCommandData<'ListJointMatter'> = {
  code: '99J03', name: { zh: '农村建房“一件事”', en: 'Building a rural house' }, legs: [{ item: ONE, days: 10, after: [] }, { item: TWO, days: 5, after: [ONE] }, { item: THREE, days: 3, after: [] }],
  parts, way: '一表受理、并联办理、统一出件', days: null, cap: 45, from: TODAY, illustrative: true,
};
export const VERSION: JointMatterVersion = { ...LISTING, version: 1 };
export const list = (change: Partial<typeof LISTING> = {}): JointMatterCommand => ({ type: 'ListJointMatter', data: { ...LISTING, ...change } });
export const publish = (version = 1): JointMatterCommand => ({ type: 'PublishJointMatter', data: { version } });
export const officer = (change: Partial<JointMatterContext> = {}): JointMatterContext => ({ now: `${TODAY}T01:00:00.000Z`, today: TODAY, actor: REFORM, units: UNITS, itemsOn: () => ITEMS, ...change });

export const [SUBJECT, CHILD] = ['resident-0123456789', 'child-01234567890'];
export const caseOf = (item_: string): string => `00000000-0000-4000-8000-0000000000${[ONE, TWO, THREE].indexOf(item_)}0`;
const answers = { contact: { name: '某某', phone: '0916-0000000', address: null }, shared: { situations: {}, form: {} }, own: {} };
export const APPLICATION: JointCommandData<'ReceiveJointApplication'> = {
  matter: '99J03', items: [ONE, TWO, THREE], at: TOWN, town: TOWN, applicant: { subject: SUBJECT, kind: 'natural_person' }, related: [], priority: false, answers,
  papers: [{ name: '居民身份证', source: 'original_seen', serves: [{ item: ONE, material: 'idCard' }, { item: TWO, material: 'idCard' }] }],
};
export const receive = (change: Partial<typeof APPLICATION> = {}): JointCommand => ({ type: 'ReceiveJointApplication', data: { ...APPLICATION, ...change } });
export const open = (item_: string): JointCommand => ({ type: 'OpenSubcase', data: { item: item_, case: caseOf(item_) } });
export const decided = (item_: string): JointCommand => ({ type: 'NoteSubcaseDecision', data: { case: caseOf(item_) } });
/** The clerk of a town; cases of every leg, with these ends. */
export function clerk(ends: Readonly<Record<string, NonNullable<KnownCase['end']>['outcome']>> = {}, change: Partial<JointContext> = {}): JointContext {
  const known = (id: string): KnownCase | null => {
    const of = [ONE, TWO, THREE].find(one => caseOf(one) === id);
    const outcome = of && ends[of];
    return of ? { item: of, town: TOWN, applicant: SUBJECT, end: outcome ? { outcome, on: TODAY } : null } : null;
  };
  return {
    now: `${TODAY}T01:00:00.000Z`, today: TODAY, actor: actor(TOWN, 'clerk-1', 'town_acceptor'), calendar: CALENDAR, units: UNITS, catalogue: ITEMS, itemsOn: () => ITEMS, isUsable: () => true, matter: code => (code === '99J03' ? VERSION : null),
    person: subject => ([SUBJECT, CHILD].includes(subject) ? { kind: 'citizen' } : null), caseOf: known, file: digest => (digest.startsWith('f') ? null : { bytes: 1200, type: 'application/pdf' }), number: year => `LB${year}-000001`, illustrative: true, ...change,
  };
}
export const split: JointFact = { type: 'JointCaseSplit', data: { legs: LISTING.legs.map(leg => ({ ...leg, department: 'D-MZJ' })), on: TODAY } };

/** The office of the government, which records what its head has approved. */
export const government = (change: Partial<JointContext> = {}): JointContext => clerk({}, { actor: actor('D-ZFB', 'officer-government', 'government_publisher'), ...change });
export const extend = (change: Partial<JointCommandData<'ExtendJointHandling'>> = {}): JointCommand => ({ type: 'ExtendJointHandling', data: { days: 15, reason: '需要专家评审，四十五日内不能办结', document: '汉区政批〔2023〕7号', told: true, ...change } });
export const scan = (paper: number, ...digests: readonly string[]): JointCommand => ({ type: 'AddJointPaperFiles', data: { paper, files: digests.map(digest => ({ digest: digest.padEnd(64, '0'), name: '身份证.pdf' })) } });
