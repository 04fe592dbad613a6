import type { Bodies, ResponsibilityRow } from '@yichuang/domain';
import { naturalIdFor, type EventStore } from '@yichuang/event-store';
import { newEvents, type TestEvent } from '@yichuang/event-store/testing';
import { DISTRICT, FIRST, idOf, INSTRUMENT, item, OPENING, published, type Given } from '../../testing/sample-commands.ts';

export const [TOWN, DEPARTMENT] = ['610702101', 'D-MZJ'] as const;
export const LICENCE = { ...item(90), code: '990101090000', kind: 'licence' as const, basis: { status: 'in_force' as const, text: '《殡葬管理条例》第八条' }, delegation: { steps: ['accept' as const, 'review' as const, 'decide' as const], recipients: 'all_towns' as const, form: '委托实施' } };
export const SERVICE = item(1);
export const LETTER = '试民委〔2022〕1号';
export const PEOPLE = ['p-anna-000000000', 'p-bert-000000000', 'p-carl-000000000'] as const;

/** The sample district with a catalogue of six items, a licence among them, and three persons on its register. */
export const GROUND: readonly Given[] = [
  ...OPENING,
  ...published({ ...FIRST, fates: [...FIRST.fates, { fate: 'added', record: LICENCE, reason: '首批', deviation: null }], declared: { ...FIRST.declared, added: 6, after: 6 } }),
  ...PEOPLE.map(subject => ({ type: 'RegisterSubject', stream: `subject-${subject}`, data: { subject, kind: 'officer', name: '某某（虚构）', idNumber: null, phone: null, illustrative: true }, by: { id: 'officer-operator', unit: 'D-ZWZX', post: 'operator' } })),
];

const bodies: Bodies = {
  consult: 'town', receive: 'town', notify: 'town', accept: 'town', on_site_check: 'town', public_notice: 'town', review: 'town', decide: 'town', issue: 'town', deliver: 'town', archive: 'town', post_supervise: 'department',
};
const rows: readonly ResponsibilityRow[] = [LICENCE.code, SERVICE.code].map(code => ({ item: code, towns: 'all_towns', bodies }));
const change = idOf('change');

/** Events that stand before a test begins: a list that gives the towns two items whole, and a letter for the licence. */
export async function layGround(store: EventStore): Promise<void> {
  const put = async (stream: string, events: readonly TestEvent[]): Promise<void> => {
    await store.append(stream, 'no-stream', newEvents(stream, 0, events.map(event => ({ ...event, metadata: { recordedAt: '2022-01-04T02:00:00.000Z', occurredAt: '2022-01-04T02:00:00.000Z' } }))));
  };
  const letter = LETTER;
  await put(`responsibility-${change}`, [{ type: 'ResponsibilityRowsProposed', data: { changeId: change, rows } }]);
  await put(`responsibilitylist-${DISTRICT}`, [{ type: 'ResponsibilityVersionScheduled', data: { version: '2022', changeId: change, base: null, rowsDigest: 'd'.repeat(64), items: rows.map(row => row.item), dropped: [], effectiveFrom: '2022-01-05', officer: 'officer-reform' } }]);
  await put(`delegation-${DEPARTMENT}-${TOWN}`, [
    { type: 'DelegationDrafted', data: { letter, department: DEPARTMENT, town: TOWN, items: [{ code: LICENCE.code, scope: ['accept', 'review', 'decide'] }], duties: '依法办理', from: '2022-01-05', to: '2023-12-31', instrument: INSTRUMENT, renews: null, illustrative: true } },
    { type: 'DelegationSignedByDepartment', data: { letter, signedOn: '2022-01-04', unit: DEPARTMENT, officer: 'officer-civil' } },
    { type: 'DelegationSignedByTown', data: { letter, signedOn: '2022-01-04', unit: TOWN, officer: 'officer-town' } },
    { type: 'DelegationAnnounced', data: { letter, announcedOn: '2022-01-04', medium: '区政府网站' } },
  ]);
}

/** A stable id for the n-th command of a test. */
export const commandId = (name: string): string => naturalIdFor('test', [name]);
