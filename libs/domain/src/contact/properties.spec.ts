import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actor, UNITS } from '../catalog/testing/fixtures.ts';
import { step } from '../kernel/decider.ts';
import { Rejection } from '../kernel/rejection.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { type ContactCommand, type ContactContext, contactDecider, type ContactState, contactEvents } from './index.ts';

const TOWN = '610702100';
const PEOPLE = ['clerk-1', 'clerk-2', 'clerk-3'];
const context = (person: string): ContactContext => ({
  now: '2023-03-02T01:00:00.000Z', today: '2023-03-02', actor: actor(TOWN, person, 'town_acceptor'), units: UNITS, catalogue: new Map(), known: () => false, postOf: of => (PEOPLE.includes(of.person) ? 'A1' : null), standsInFor: () => false,
});
const record: ContactCommand = { type: 'RecordConsultation', data: { unit: TOWN, item: null, topic: '医保报销', subject: null, details: null, channel: 'phone' } };
const handOver = (person: string): ContactCommand => ({ type: 'HandOverContact', data: { to: { unit: TOWN, person }, reason: '属另一窗口业务' } });
const accept: ContactCommand = { type: 'AcceptContact', data: {} };
const close: ContactCommand = { type: 'CloseContact', data: { answer: '已答复', case: null } };
const command = fc.oneof(fc.constantFrom(record, accept, accept), fc.constantFrom(...PEOPLE).map(handOver));
const by = fc.constantFrom(...PEOPLE).map(context);
const acts = fc.record({ command: fc.oneof({ weight: 20, arbitrary: command }, { weight: 1, arbitrary: fc.constant(close) }), context: by });
const way = [{ command: record, context: context('clerk-1') }, { command: handOver('clerk-2'), context: context('clerk-1') }, { command: accept, context: context('clerk-2') }, { command: close, context: context('clerk-2') }];

function decided(state: ContactState, { command, context: of }: { command: ContactCommand; context: ContactContext }) {
  try {
    return contactDecider.decide(command, state, of);
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

// @req #44
describe('any history of a first contact', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(contactDecider, { acts, way, events: contactEvents, reaches: contactEvents.map(({ type }) => type) });
  });
  it('has one person responsible from the first question to the end, and another only by that person’s own act', () => {
    let takenOver = 0;
    fc.assert(fc.property(fc.array(acts, { minLength: 10, maxLength: 60 }), more => {
      let state = step(contactDecider, step(contactDecider, contactDecider.initialState(), decided(contactDecider.initialState(), way[0]!)[0]!), { type: 'FirstContactAssigned', data: { unit: TOWN, person: 'clerk-1', post: 'A1', at: '2023-03-02T01:00:00.000Z' } });
      for (const act of more) {
        const before = state.owner?.person;
        for (const event of decided(state, act)) state = step(contactDecider, state, event);
        expect(state.owner).not.toBeNull();
        if (state.owner?.person === before) continue;
        expect([act.command.type, act.context.actor.id]).toEqual(['AcceptContact', state.owner?.person]);
        takenOver += 1;
      }
    }), { numRuns: 200 });
    expect(takenOver).toBeGreaterThan(20);
  });
});
