import type { Actor, ItemRecord, ProvincialEntry } from '@yichuang/domain';
import { instrumentIdOf } from '../../application/natural-ids.ts';
import { openScene, type Scene } from '../../testing/given-when-then.ts';
import { DISTRICT, DOCUMENT, FIRST, idOf, INSTRUMENT, item, NO_COUNTS, OFFICES, OPENING, published, type Given } from '../../testing/sample-commands.ts';

export const TOWN = '610702101';
export const OTHER_TOWN = '610702102';
const VILLAGE = '610702101001';
export const OTHER_VILLAGE = '610702102001';

/** Offices beside those of the small district: the bodies and persons that a rule keeps apart. */
const MORE = [
  { office: 'dept_catalog_owner', unit: 'D-SJJ', holder: 'officer-third' },
  { office: 'legality_reviewer', unit: 'D-SGB', holder: 'officer-reform-two' },
  { office: 'legality_reviewer', unit: 'D-SJJ', holder: 'officer-reform' },
  { office: 'government_publisher', unit: 'D-SPJ', holder: 'officer-owner-as-publisher' },
  { office: 'government_publisher', unit: 'D-SGB', holder: 'officer-reform-as-publisher' },
  { office: 'government_publisher', unit: 'D-SJJ', holder: 'officer-reform' },
  { office: 'centre_manager', unit: OTHER_TOWN, holder: 'officer-other-town' },
  { office: 'reform_officer', unit: OTHER_TOWN, holder: 'officer-of-the-town' },
  { office: 'village_manager', unit: OTHER_VILLAGE, holder: 'officer-other-village' },
  { office: 'village_manager', unit: '610702109009', holder: 'officer-nowhere' },
] as const;

/** The holder of an office in a unit. */
export function by(office: (typeof OFFICES)[number]['office'], unit: string): Actor {
  const held = [...OFFICES, ...MORE].find(one => one.office === office && one.unit === unit);
  if (!held) throw new Error(`nobody holds ${office} in ${unit}`);
  return { id: held.holder, unit, post: office };
}
export const OWNER = by('dept_catalog_owner', 'D-SPJ');
export const CIVIL = by('dept_catalog_owner', 'D-MZJ');
export const REFORM = by('reform_officer', 'D-SGB');
export const JUSTICE = by('legality_reviewer', 'D-SFJ');
export const PUBLISHER = by('government_publisher', 'D-ZFB');
export const TOWN_MANAGER = by('centre_manager', TOWN);
export const OTHER_TOWN_MANAGER = by('centre_manager', OTHER_TOWN);
export const VILLAGE_MANAGER = by('village_manager', VILLAGE);
const OPERATOR = by('operator', 'D-ZWZX');

const OLD_DOCUMENT = { ...DOCUMENT, number: '试字〔2022〕2号', title: '已废止的文件' };
/** A document that no longer counts. */
export const REPEALED = instrumentIdOf(OLD_DOCUMENT);
/** An item whose law is enacted and not yet in force. */
export const PENDING: ItemRecord = { ...item(5), basis: { status: 'pending', inForceFrom: '2022-06-01' } };
export const ITEMS = [item(1), item(2), item(3), item(4), PENDING] as const;
export const CODES = ITEMS.map(({ code }) => code);

const isOpenLog = ({ type }: Given): boolean => type === 'OpenLog';
const otherVillage = (given: Given): Given[] => (given.stream === `unit-${VILLAGE}` ? [given, { ...given, stream: `unit-${OTHER_VILLAGE}`, data: { ...Object(given.data), code: OTHER_VILLAGE, parent: OTHER_TOWN } }] : [given]);

/** The small district with all its offices, a repealed document, and a catalogue of five items in force. */
const GROUND: readonly Given[] = [
  ...OPENING.map(given => (isOpenLog(given) ? { ...given, data: { ...Object(given.data), offices: [...OFFICES, ...MORE] } } : given)).flatMap(otherVillage),
  { type: 'RegisterInstrument', stream: `instrument-${REPEALED}`, data: OLD_DOCUMENT, by: OPERATOR },
  { type: 'RepealInstrument', stream: `instrument-${REPEALED}`, data: { effectiveFrom: '2022-01-04', by: null, reason: '已被替代' }, by: OPERATOR },
  ...published({ ...FIRST, effectiveFrom: '2022-01-04', fates: ITEMS.map(record => ({ fate: 'added', record, reason: '首批', deviation: null })) }),
];

/** How far a batch goes: each step is one command of {@link published}. */
export const REACHED = { drafted: 1, decided: 2, heard: 3, proposed: 4, reviewed: 5, lawful: 6, approved: 7, published: 8 } as const;
const KEPT = ITEMS.map(record => ({ fate: 'kept', record, reason: '', deviation: null }));

export interface BatchStep {
  readonly name: string;
  readonly reached: keyof typeof REACHED;
  /** Fates of the batch; by default everything is kept. */
  readonly fates?: readonly unknown[];
  readonly version?: string;
  readonly effectiveFrom?: string;
}

/** Takes a batch, opened on the latest catalogue, as far as it is told. */
export async function batch(scene: Scene, { name, reached, fates = KEPT, version = '2023', effectiveFrom = '2022-02-01' }: BatchStep): Promise<void> {
  await scene.app.world.refresh();
  const plan = { id: idOf(name), version, base: scene.app.world.latest(), fates, declared: { ...NO_COUNTS, before: 5, kept: 5, after: 5 }, publishedOn: '2022-01-04', effectiveFrom };
  await scene.given(published(plan).slice(0, REACHED[reached]));
}

export const PROVINCE = `province-${DISTRICT}`;
export const CATALOGUE = `catalog-${DISTRICT}`;
export const SNAPSHOT = idOf('provincial list');
export const OPEN_SNAPSHOT = idOf('provincial list being recorded');
export const entryOf = ({ code, name, kind, basis }: ItemRecord): ProvincialEntry => ({ code, name: name.zh, kind, basis: basis.status === 'in_force' ? basis.text : '' });

/** A provincial list on record. */
export async function province(scene: Scene, entries: readonly ProvincialEntry[], snapshotId = SNAPSHOT): Promise<void> {
  await scene.given([
    { type: 'RecordProvincialEntries', stream: PROVINCE, data: { snapshotId, entries }, by: REFORM },
    { type: 'CommitProvincialSnapshot', stream: PROVINCE, data: { snapshotId, takenOn: '2022-01-04', count: entries.length, sha256: '0'.repeat(64), source: '省级目录' }, by: REFORM },
  ]);
}

/** A scene on the ground; `prepare` takes it further. */
export async function stage(prepare: (scene: Scene) => Promise<void>): Promise<Scene> {
  const scene = await openScene();
  await scene.given(GROUND);
  await prepare(scene);
  return scene;
}
export { DISTRICT, INSTRUMENT, idOf, item };
