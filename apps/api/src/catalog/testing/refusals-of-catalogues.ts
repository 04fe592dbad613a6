import type { RejectionCode } from '@yichuang/domain';
import type { Given } from '../../testing/sample-commands.ts';
import type { Covered, Refusal } from './refusal-table.ts';
import { batch, by, CATALOGUE, CIVIL, entryOf, idOf, INSTRUMENT, item, ITEMS, OPEN_SNAPSHOT, OWNER, PENDING, PROVINCE, province, PUBLISHER, REFORM, REPEALED, SNAPSHOT, stage } from './stages.ts';
import { FIRST } from '../../testing/sample-commands.ts';

const rowOf = (part: Covered) => (code: RejectionCode, status: Refusal['status'], send: Given): Refusal => ({ part, code, status, send });
const row = rowOf('catalog');
const publish = (name: string, data: object = {}, who = PUBLISHER): Given => ({ type: 'PublishVersion', stream: CATALOGUE, by: who, data: { version: '2024', adjustmentId: idOf(name), instrument: INSTRUMENT, publishedOn: '2022-01-10', effectiveFrom: '2022-02-01', ...data } });
const onItem = (type: string, data: object, who = CIVIL): Given => ({ type, stream: CATALOGUE, by: who, data: { code: item(1).code, effectiveFrom: '2022-01-20', reason: '试验理由', ...data } });
const amend = (data: object, who = CIVIL): Given => onItem('AmendItem', { changes: { theme: '社会救助' }, instrument: null, ...data }, who);
const rename = (data: object): Given => onItem('RenameItem', { name: { zh: '新名称', en: '' }, deviation: null, ...data });
const suspend = (data: object): Given => onItem('SuspendItem', { until: null, instrument: null, ...data });
const cancel = (version: string): Given => ({ type: 'CancelPublication', stream: CATALOGUE, by: PUBLISHER, data: { version, reason: '撤回发布' } });
const SUSPENDED = { code: item(2).code, effectiveFrom: '2022-01-15', until: '2022-03-31' };

/** Six days after the catalogue of 2022 took effect: batches before their publication, one item out of use. */
export const catalogue = () => stage(async scene => {
  await batch(scene, { name: 'proposed', reached: 'proposed' });
  await batch(scene, { name: 'lawful', reached: 'lawful' });
  await batch(scene, { name: 'approved', reached: 'approved' });
  await province(scene, ITEMS.map(entryOf));
  scene.clock.advance(6 * 86_400_000);
  await scene.given([suspend(SUSPENDED)]);
});

// @req #13 #14 #16 #17
export const CATALOGUE_REFUSALS: readonly Refusal[] = [
  row('opinions-missing', 409, publish('proposed')),
  row('not-approved', 409, publish('lawful')),
  row('does-not-exist', 404, publish('nobody')),
  row('version-exists', 409, publish('approved', { version: '2022' })),
  row('already-done', 409, publish('first', { version: '2022', adjustmentId: FIRST.id })),
  row('date-in-future', 422, publish('approved', { publishedOn: '2022-01-30' })),
  row('effective-in-past', 422, publish('approved', { effectiveFrom: '2022-01-05' })),
  row('unknown-instrument', 422, publish('approved', { instrument: idOf('no document') })),
  row('instrument-repealed', 409, publish('approved', { instrument: REPEALED })),
  row('reviewer-from-proposer', 403, publish('approved', {}, by('government_publisher', 'D-SPJ'))),
  row('same-body', 403, publish('approved', {}, by('government_publisher', 'D-SGB'))),
  row('same-person', 403, publish('approved', {}, by('government_publisher', 'D-SJJ'))),
  row('already-effective', 409, cancel('2022')),
  // Between versions.
  { ...row('unknown-item', 422, amend({ code: item(9).code })), edge: 'not-delegated' },
  { ...row('wrong-office', 403, amend({}, REFORM)), edge: 'not-delegated' },
  { ...row('wrong-body', 403, amend({}, OWNER)), edge: 'not-delegated' },
  row('nothing-to-change', 422, amend({ changes: {} })),
  row('effective-in-past', 422, amend({ effectiveFrom: '2022-01-05' })),
  row('basis-not-yet-in-force', 409, amend({ code: PENDING.code, changes: { basis: { status: 'in_force', text: '《某某法》第三条' } } })),
  row('name-unchanged', 422, rename({ name: item(1).name })),
  row('duplicate-name', 409, rename({ name: item(2).name })),
  row('provincial-difference', 422, rename({})),
  row('bad-effective-date', 422, suspend({ until: '2022-01-19' })),
  row('already-done', 409, suspend(SUSPENDED)),
  row('already-suspended', 409, suspend({ ...SUSPENDED, effectiveFrom: '2022-02-01', until: null })),
  row('not-suspended', 409, onItem('ResumeItem', {})),
  row('date-in-future', 422, onItem('CorrectItem', { corrects: 1, changes: { theme: '社会救助' } })),
];

/** Two versions announced, one after the other, and a batch that was approved before either. */
export const announced = () => stage(async scene => {
  await batch(scene, { name: 'late', reached: 'approved' });
  await batch(scene, { name: 'second', reached: 'published', effectiveFrom: '2022-02-01' });
  await batch(scene, { name: 'third', reached: 'published', version: '2023.1', effectiveFrom: '2022-03-01' });
  await batch(scene, { name: 'fourth', reached: 'approved' });
  scene.clock.advance(6 * 86_400_000);
});
export const ANNOUNCED_REFUSALS: readonly Refusal[] = [
  row('stale-base', 409, publish('late')),
  row('before-previous-version', 422, publish('fourth', { effectiveFrom: '2022-02-15' })),
  row('later-version-exists', 409, cancel('2023')),
];

/** The provincial list moved after the approval. */
export const moved = () => stage(async scene => {
  await batch(scene, { name: 'approved', reached: 'approved' });
  await province(scene, ITEMS.map(one => ({ ...entryOf(one), name: `省级名称${one.code}` })));
});
export const MOVED_REFUSALS: readonly Refusal[] = [row('provincial-difference', 422, publish('approved', { publishedOn: '2022-01-04' }))];

const listRow = rowOf('province');
const record = (snapshotId: string, entries: readonly unknown[]): Given => ({ type: 'RecordProvincialEntries', stream: PROVINCE, data: { snapshotId, entries }, by: REFORM });
const commit = (data: object): Given => ({ type: 'CommitProvincialSnapshot', stream: PROVINCE, data: { snapshotId: OPEN_SNAPSHOT, takenOn: '2022-01-04', count: 1, sha256: '0'.repeat(64), source: '省级目录', ...data }, by: REFORM });

/** One provincial list on record, another one half received. */
export const lists = () => stage(async scene => {
  await province(scene, ITEMS.map(entryOf));
  await scene.given([record(OPEN_SNAPSHOT, [entryOf(item(1))])]);
});
// @req #14 #15
export const PROVINCE_REFUSALS: readonly Refusal[] = [
  listRow('already-done', 409, record(SNAPSHOT, [entryOf(item(6))])),
  listRow('kind-mismatch', 422, record(OPEN_SNAPSHOT, [{ ...entryOf(item(6)), kind: 'reward' }])),
  listRow('duplicate-code', 409, record(OPEN_SNAPSHOT, [entryOf(item(6)), entryOf(item(6))])),
  listRow('does-not-exist', 404, commit({ snapshotId: idOf('no list') })),
  listRow('date-in-future', 422, commit({ takenOn: '2022-01-05' })),
  listRow('declared-sums-differ', 422, commit({ count: 2 })),
];
