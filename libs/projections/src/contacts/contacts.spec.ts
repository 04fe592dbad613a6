import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bench, type Bench } from '../testing/log.ts';
import { CASE, CONTACT, onContact, TOWN } from '../testing/service-log.ts';
import { contact, contacts, type ContactFilter } from './query.ts';

const AT = '2022-03-01T01:00:00.000Z';
const [ONE, TWO] = [{ unit: TOWN, person: 'clerk-1', post: 'A1' }, { unit: TOWN, person: 'clerk-2', post: 'A2' }];

// @req #44
describe('first contacts', () => {
  let log: Bench;
  let handed = -1;
  beforeEach(async () => {
    log = await bench();
    handed = await log.happened(...onContact(
      { type: 'ConsultationRecorded', data: { unit: TOWN, item: null, topic: '高龄津贴怎么办', subject: null, details: null, channel: 'phone' } }, { type: 'FirstContactAssigned', data: { ...ONE, at: AT } },
      { type: 'FirstContactHandedOver', data: { to: TWO, reason: '属另一窗口业务', at: AT } },
    ));
  });
  afterEach(() => log.close());
  const one = (number?: number) => log.read(['contacts'], read => contact(read, CONTACT, { on: '2022-03-01', number }));
  const of = (filter: ContactFilter, number?: number) => log.read(['contacts'], read => contacts(read, filter, { at: { on: '2022-03-01', number }, open: true })).length;

  it('are the owner’s until another has accepted', async () => {
    expect(one()).toMatchObject({ topic: '高龄津贴怎么办', channel: 'phone', hasDetails: false, owner: ONE, offered: TWO, status: 'open', since: AT, revision: 2 });
    expect([of({ owner: 'clerk-1' }), of({ owner: 'clerk-2' }), of({ offered: 'clerk-2' }), of({ unit: TOWN })]).toEqual([1, 0, 1, 1]);
    await log.happened(...onContact({ type: 'FirstContactAccepted', data: { person: 'clerk-2', unit: TOWN, at: AT } }));
    expect(one()).toMatchObject({ owner: TWO, offered: null, owners: [ONE, TWO] });
    expect([of({ owner: 'clerk-1' }), of({ owner: 'clerk-2' }), of({ offered: 'clerk-2' })]).toEqual([0, 1, 0]);
    expect([of({ owner: 'clerk-1' }, handed), of({ owner: 'clerk-2' }, handed), one(handed)?.owner?.person]).toEqual([1, 0, 'clerk-1']);
  });

  it('end with an answer, or with the case that they became', async () => {
    await log.happened(...onContact({ type: 'FirstContactClosed', data: { answer: '已受理', case: CASE, at: AT } }));
    expect(one()).toMatchObject({ status: 'closed', answer: '已受理', case: CASE, offered: null });
    expect([of({ unit: TOWN }), of({ offered: 'clerk-2' })]).toEqual([0, 0]);
    expect(log.read(['contacts'], read => contact(read, CASE, { on: '2022-03-01' }))).toBeNull();
  });
});
