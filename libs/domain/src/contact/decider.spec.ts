import { describe, expect, it } from 'vitest';
import { actor, item, itemMap, UNITS } from '../catalog/testing/fixtures.ts';
import { toSeal } from '../kernel/sealed.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { ContactCommand, contactDecider, type ContactCommandData, type ContactContext, type ContactFact } from './index.ts';

const { given } = specification(contactDecider, { commands: ContactCommand });
const [TOWN, OTHER] = ['610702100', '610702001'];
const NOW = '2023-03-02T01:00:00.000Z';
const SUBJECT = 'resident-0123456789';
const POSTS: Readonly<Record<string, string>> = { [`clerk-1 ${TOWN}`]: 'A1', [`clerk-2 ${TOWN}`]: 'A2', [`clerk-3 ${OTHER}`]: 'B1' };
const [ONE, TWO, THREE, HEAD] = [actor(TOWN, 'clerk-1', 'town_acceptor'), actor(TOWN, 'clerk-2', 'town_acceptor'), actor(OTHER, 'clerk-3', 'town_acceptor'), actor(TOWN, 'head-1', 'centre_manager')];
const by = (who: ContactContext['actor'], parts: Partial<ContactContext> = {}): ContactContext => ({
  now: NOW, today: '2023-03-02', actor: who, units: UNITS, catalogue: itemMap(item(1)), known: person => person === SUBJECT, postOf: ({ person, unit }) => POSTS[`${person} ${unit}`] ?? null, standsInFor: () => false, ...parts,
});
const record = (parts: Partial<ContactCommandData<'RecordConsultation'>> = {}): ContactCommand => ({ type: 'RecordConsultation', data: { unit: TOWN, item: null, topic: '高龄津贴怎么办', subject: null, details: null, channel: 'counter', ...parts } });
const handOver = (person: string, unit = TOWN): ContactCommand => ({ type: 'HandOverContact', data: { to: { unit, person }, reason: '属另一窗口业务' } });
const accept: ContactCommand = { type: 'AcceptContact', data: {} };
const close: ContactCommand = { type: 'CloseContact', data: { answer: '已告知所需材料', case: null } };

const recorded: ContactFact = { type: 'ConsultationRecorded', data: { unit: TOWN, item: null, topic: '高龄津贴怎么办', subject: null, details: null, channel: 'counter' } };
const assigned: ContactFact = { type: 'FirstContactAssigned', data: { unit: TOWN, person: 'clerk-1', post: 'A1', at: NOW } };
const handed: ContactFact = { type: 'FirstContactHandedOver', data: { to: { unit: TOWN, person: 'clerk-2', post: 'A2' }, reason: '属另一窗口业务', at: NOW } };
const accepted: ContactFact = { type: 'FirstContactAccepted', data: { person: 'clerk-2', unit: TOWN, at: NOW } };
const closed: ContactFact = { type: 'FirstContactClosed', data: { answer: '已告知所需材料', case: null, at: NOW } };
const OPEN = [recorded, assigned];

// @req #44
describe('whoever is asked first', () => {
  it('is responsible, on the post on which the question came', () => {
    given().when(record(), by(ONE)).records(recorded, assigned);
    given(...OPEN).when(record(), by(ONE)).refuses('already-exists');
    given().when(record(), by(THREE)).refuses('wrong-body');
    given().when(record(), by(HEAD)).refuses('unknown-post');
    given().when(record({ unit: '610702199' }), by(ONE)).refuses('unknown-unit');
    given().when(record({ item: '990711009000' }), by(ONE)).refuses('unknown-item');
  });
  it('writes what names people only under the key of somebody known', () => {
    const [event] = given().when(record({ subject: SUBJECT, details: '本人患病' }), by(ONE)).recordsTypes('ConsultationRecorded', 'FirstContactAssigned');
    expect(event?.data).toMatchObject({ details: toSeal(SUBJECT, '本人患病') });
    given().when(record({ details: '本人患病' }), by(ONE)).refuses('unknown-person');
    given().when(record({ subject: 'someone-else-00000' }), by(ONE)).refuses('unknown-person');
  });
  it('stays responsible until another has taken it over', () => {
    given(...OPEN).when(handOver('clerk-2'), by(ONE)).records(handed);
    expect(stateAfter(contactDecider, [...OPEN, handed]).owner).toMatchObject({ person: 'clerk-1' });
    given(...OPEN, handed).when(close, by(ONE)).records(closed);
    given(...OPEN, handed).when(close, by(TWO)).refuses('not-the-owner');
    given(...OPEN, handed).when(accept, by(TWO)).records(accepted);
    expect(stateAfter(contactDecider, [...OPEN, handed, accepted])).toMatchObject({ owner: { person: 'clerk-2', post: 'A2' }, offered: null });
    given(...OPEN, handed, accepted).when(close, by(ONE)).refuses('not-the-owner');
  });
});

// @req #44
describe('handing over', () => {
  it('is for the owner to do, to somebody on a post', () => {
    given(...OPEN).when(handOver('clerk-2'), by(TWO)).refuses('not-the-owner', { unit: TOWN });
    given(...OPEN).when(handOver('clerk-9'), by(ONE)).refuses('unknown-post');
    given(...OPEN).when(handOver('clerk-1'), by(ONE)).refuses('nothing-to-change');
    given(...OPEN).when(handOver('clerk-3', OTHER), by(ONE)).recordsTypes('FirstContactHandedOver');
    given(...OPEN, handed).when(handOver('clerk-2'), by(ONE)).refuses('already-done');
    given().when(handOver('clerk-2'), by(ONE)).refuses('does-not-exist');
    given(...OPEN, closed).when(handOver('clerk-2'), by(ONE)).refuses('wrong-step');
  });
  it('is done by the deputy while the owner is away, and by the head when the owner has left', () => {
    given(...OPEN).when(handOver('clerk-2'), by(TWO, { standsInFor: ({ person }) => person === 'clerk-1' })).recordsTypes('FirstContactHandedOver');
    given(...OPEN).when(handOver('clerk-2'), by(HEAD)).refuses('not-the-owner');
    given(...OPEN).when(handOver('clerk-2'), by(HEAD, { postOf: ({ person }) => (person === 'clerk-2' ? 'A2' : null) })).recordsTypes('FirstContactHandedOver');
  });
  it('is accepted by the one to whom it is offered, and nobody else', () => {
    given(...OPEN).when(accept, by(TWO)).refuses('not-handed-over');
    given(...OPEN, handed).when(accept, by(THREE)).refuses('not-the-owner');
    given(...OPEN, handed, accepted).when(accept, by(TWO)).refuses('already-done');
    given(...OPEN, closed).when(accept, by(TWO)).refuses('wrong-step');
    given(...OPEN, closed).when(close, by(ONE)).refuses('already-done');
    given().when(close, by(ONE)).refuses('does-not-exist');
  });
});
