import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIRST, actor, idOf, item, OPENING, published, type Given } from '../testing/sample-commands.ts';
import { ARENAS, CALLERS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const [TOWN, VILLAGE] = ['610702101', '610702101001'];
const [HALL, STATION, OPERATOR] = [actor('centre_manager'), actor('village_manager'), actor('operator')];
/** A Thursday, on the day after the clock of the arenas stands. */
const DATE = '2022-01-06';
const personOf = (caller: number): string => `person-0123456-${String(caller).padStart(2, '0')}`;
const citizen = (caller: number): Given['by'] => ({ id: personOf(caller), unit: 'citizen', post: 'applicant' });
const people = everyCaller((caller): Given => ({
  type: 'RegisterSubject', stream: `subject-${personOf(caller)}`, data: { subject: personOf(caller), kind: 'citizen', name: `甲${caller}（虚构）`, idNumber: null, phone: null, illustrative: true }, by: OPERATOR,
}));
const on = (stream: string) => (type: string, data: object, by: Given['by'] = HALL): Given => ({ type, stream, data, by });
const day = on(`slots-${TOWN}-${DATE}`);
const queue = on(`queue-${TOWN}-2022-01-04`);
const slot = (capacity: number) => ({ slot: '0900', from: '09:00', to: '09:59', capacity });
const book = (caller: number, who = caller): Given => day('BookAppointment', { booking: idOf(`booking ${caller}`), slot: '0900', item: null, subject: personOf(who), help: false }, citizen(who));
const called = (events: readonly { readonly data: string; readonly type: string }[]): readonly string[] => events.filter(({ type }) => type === 'QueueTicketCalled').map(({ data }) => (JSON.parse(data) as { ticket: string }).ticket);

describe.each(ARENAS)('halls under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder([...OPENING, ...people]);
  });
  afterEach(() => rivals.close());

  // @req #49
  it('promise no more places than there are', async () => {
    await rivals.inOrder([day('PublishSlots', { slots: [slot(3)] })]);
    const ends = await rivals.atOnce(everyCaller(caller => book(caller)));
    expect(ends).toEqual([...Array.from({ length: 3 }, () => 'recorded'), ...Array.from({ length: CALLERS - 3 }, () => 'slot-full')].sort());
    expect((await rivals.types(`slots-${TOWN}-${DATE}`)).filter(type => type === 'AppointmentBooked')).toHaveLength(3);
  });

  // @req #49
  it('promise one place of a slot to a person', async () => {
    await rivals.inOrder([day('PublishSlots', { slots: [slot(40)] })]);
    expect(await rivals.atOnce(everyCaller(caller => book(caller, 0)))).toEqual(oneWins('double-booking'));
  });

  // @req #49
  it('never go below what they have promised', async () => {
    await rivals.inOrder([day('PublishSlots', { slots: [slot(2)] })]);
    const ends = await rivals.atOnce(everyCaller(caller => (caller % 2 === 0 ? book(caller) : day('PublishSlots', { slots: [slot(1)] }))));
    expect(ends.filter(end => !['recorded', 'unchanged', 'slot-full'].includes(end))).toEqual([]);
    let [capacity, booked] = [0, 0];
    for (const { type, data } of await rivals.events(`slots-${TOWN}-${DATE}`)) {
      if (type === 'SlotPublished') capacity = (JSON.parse(data) as { slots: readonly { capacity: number }[] }).slots[0]?.capacity ?? 0;
      if (type === 'AppointmentBooked') booked += 1;
      expect(booked).toBeLessThanOrEqual(capacity);
    }
  });

  // @req #49 #59
  it('give every number once, and call nobody to two windows', async () => {
    expect(await rivals.atOnce(everyCaller(caller => queue('IssueTicket', { priority: caller % 4 === 0, booking: null })))).toEqual(everyCaller(() => 'recorded'));
    const issued = (await rivals.events(`queue-${TOWN}-2022-01-04`)).map(({ data }) => (JSON.parse(data) as { ticket: string }).ticket);
    expect([issued.length, new Set(issued).size]).toEqual([CALLERS, CALLERS]);
    await rivals.atOnce(everyCaller(caller => queue('CallNextTicket', { window: `${caller}号` })));
    const calls = called(await rivals.events(`queue-${TOWN}-2022-01-04`));
    expect([calls.length, new Set(calls).size]).toEqual([CALLERS, CALLERS]);
    expect(calls.slice(0, CALLERS / 4).every(ticket => ticket.startsWith('P'))).toBe(true);
  });
});

const CODE = '01V001';
const villageItem = { code: CODE, name: { zh: '低保申请代办', en: 'Agency' }, theme: '社会保障', mode: 'agency', upstream: null, receivingBody: '镇便民服务中心', handoverDays: 1, inPersonRequired: false, authorisationRequired: true, priorityGroups: '老、弱', materialsSummary: '申请表', illustrative: true };
const offered = on(`villageitem-${CODE}`);
const errand = on(`agency-${idOf('errand')}`);
const helper = STATION.id;
const READY: readonly Given[] = [
  ...published({ ...FIRST, effectiveFrom: '2022-01-04' }),
  offered('ProposeVillageItem', { item: villageItem, reason: '群众需要' }, STATION), offered('CollectVillageItem', {}), offered('SummariseVillageItem', {}, actor('reform_officer', 'D-SGB')), offered('ReviewVillageItem', { opinion: '同意' }, actor('dept_catalog_owner', 'D-MZJ')), offered('ImplementVillageItem', { effectiveFrom: '2022-01-04', instrument: null }),
  errand('RequestAgency', { village: VILLAGE, villageItem: CODE, item: item(1).code, resident: personOf(0), helper, priority: false, atHome: false, contact: { name: '甲（虚构）', phone: '13800000000', address: null } }, citizen(0)),
];
const mandate = (until: string): Given => errand('AuthoriseAgency', { scope: ['submit', 'collect'], until, form: 'electronic', evidence: null, freeOfCharge: true, helper: null }, citizen(0));
const collect = (receipt: string): Given => errand('CollectAgencyPapers', { papers: [{ name: '户口簿', original: true, copies: 0, file: null }], receipt, confirmedByResident: true, helper }, STATION);

describe.each(ARENAS)('errands and first contacts under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder([...OPENING, ...people, ...READY]);
  });
  afterEach(() => rivals.close());
  const stream = `agency-${idOf('errand')}`;

  // @req #51
  it('rest on one mandate', async () => {
    expect(await rivals.atOnce(everyCaller(caller => mandate(`2022-06-${String(caller + 1).padStart(2, '0')}`)))).toEqual(oneWins('already-done'));
    expect((await rivals.types(stream)).filter(type => type === 'AgencyAuthorised')).toHaveLength(1);
  });

  // @req #51
  it('hand each original over once, and to one side', async () => {
    await rivals.inOrder([mandate('2022-06-30'), collect('S-1')]);
    const ends = await rivals.atOnce(everyCaller(caller => (caller % 2 === 0 ? errand('HandOverAgencyPapers', { receipt: `J-${caller}`, originals: 1, helper }, STATION) : errand('ReturnAgencyResult', { originals: 1, receipt: `H-${caller}`, confirmedByResident: true }, STATION))));
    const types = await rivals.types(stream);
    expect(ends.filter(end => end === 'recorded').length).toBe(types.filter(type => type === 'AgencyHandedOver' || type === 'AgencyResultReturned').length);
    // It may go underway and be called back; it never leaves the resident twice.
    expect(types.filter(type => type === 'AgencyResultReturned')).toHaveLength(1);
    expect(types.filter(type => type === 'AgencyHandedOver').length).toBeLessThanOrEqual(1);
  });

  // @req #51
  it('take nothing from the moment on in which the mandate is revoked', async () => {
    await rivals.inOrder([mandate('2022-06-30')]);
    const ends = await rivals.atOnce(everyCaller(caller => (caller === 7 ? errand('RevokeAgencyMandate', { reason: '不再委托' }, citizen(0)) : collect(`S-${caller}`))));
    expect(ends.filter(end => !['recorded', 'mandate-revoked'].includes(end))).toEqual([]);
    const types = await rivals.types(stream);
    expect(types.filter(type => type === 'AgencyMandateRevoked')).toHaveLength(1);
    expect(types.at(-1)).toBe('AgencyMandateRevoked');
  });

  // @req #44
  it('have one person responsible', async () => {
    const contact = on(`contact-${idOf('contact')}`);
    await rivals.inOrder([contact('RecordConsultation', { unit: TOWN, item: null, topic: '高龄津贴怎么办', subject: null, details: null, channel: 'counter' }), contact('HandOverContact', { to: { unit: VILLAGE, person: STATION.id }, reason: '属村里办理' })]);
    const ends = await rivals.atOnce(everyCaller(caller => (caller % 2 === 0 ? contact('AcceptContact', {}, STATION) : contact('CloseContact', { answer: '已答复', case: null }))));
    const types = await rivals.types(`contact-${idOf('contact')}`);
    // `not-delegated`: it is the village's by then, and no business of the hall any more.
    expect(ends.filter(end => !['recorded', 'already-done', 'not-the-owner', 'wrong-step', 'not-delegated'].includes(end))).toEqual([]);
    expect(ends.filter(end => end === 'recorded')).toHaveLength(1);
    // Whoever closed it was responsible then: the one who had it, before the other took it over.
    const [accepted, closed] = [types.indexOf('FirstContactAccepted'), types.indexOf('FirstContactClosed')];
    expect(accepted < 0 || closed < 0).toBe(true);
  });
});
