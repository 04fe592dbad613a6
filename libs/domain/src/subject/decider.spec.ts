import { describe, expect, it } from 'vitest';
import type { AccessContext } from './index.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { AccessCommand, accessDecider, accessEvents, REFUSALS_PER_HOUR, SubjectCommand, subjectDecider, type SubjectFact, SubjectRegistered } from './index.ts';

const context: AccessContext = { now: '2023-01-20T01:00:00.000Z', today: '2023-01-20', actor: { id: 'u', unit: 'D-SPJ', offices: ['operator'] }, refusals: { all: 0, recent: 0 } };
const SUBJECT = 's-0123456789abcdef';
const register = { type: 'RegisterSubject' as const, data: { subject: SUBJECT, kind: 'citizen' as const, name: '张三', idNumber: '610702199001011234', phone: null, illustrative: true } };

describe('registering a person', () => {
  const { given } = specification(subjectDecider, { commands: SubjectCommand });
  const registered: SubjectFact = { type: 'SubjectRegistered', data: { ...register.data, name: { $seal: { subject: SUBJECT, value: '张三' } }, idNumber: { $seal: { subject: SUBJECT, value: '610702199001011234' } } } };
  it('hands every personal value over to be sealed under the person’s own key', () => {
    given().when(register, context).records(registered);
  });
  it('happens once', () => {
    given(registered).when({ ...register, data: { ...register.data, name: '李四' } }, context).refuses('already-exists');
  });
  it('cannot be stored unsealed', () => {
    expect(SubjectRegistered.schema.safeParse(register.data).success).toBe(false);
    expect(SubjectRegistered.schema.safeParse(registered.data).success).toBe(false);
    const sealed = { $sealed: 1, k: 'k1', s: SUBJECT, c: 'AA', n: 'AA', x: 'AA' };
    expect(SubjectRegistered.schema.safeParse({ ...register.data, name: sealed, idNumber: sealed }).success).toBe(true);
  });
});

describe('who saw what', () => {
  const { given } = specification(accessDecider, { events: accessEvents, commands: AccessCommand, occurrences: true });
  const reveal = { type: 'RecordReveal' as const, data: { subject: SUBJECT, fields: ['phone'], purpose: '通知取件', unit: 'D-SPJ' } };
  const refusal = { type: 'RecordRefusal' as const, data: { command: 'PublishVersion', stream: 'catalog-610702', missing: 'government_publisher' } };
  it('is recorded each time', () => {
    given().when(reveal, context).records({ type: 'PersonalDataRevealed', data: reveal.data });
    given({ type: 'PersonalDataRevealed', data: reveal.data }).when(reveal, context).recordsTypes('PersonalDataRevealed');
  });
  it('includes refusals, at a bounded rate', () => {
    given().when(refusal, { ...context, refusals: { all: 30, recent: REFUSALS_PER_HOUR - 1 } }).records({ type: 'CommandRefused', data: refusal.data });
    given().when(refusal, { ...context, refusals: { all: 30, recent: REFUSALS_PER_HOUR } }).changesNothing();
    // What the stream holds and the count does not know yet has just been recorded.
    given({ type: 'CommandRefused', data: refusal.data }).when(refusal, { ...context, refusals: { all: 0, recent: REFUSALS_PER_HOUR - 1 } }).changesNothing();
    expect(stateAfter(accessDecider, [{ type: 'CommandRefused', data: refusal.data }, { type: 'PersonalDataRevealed', data: reveal.data }])).toEqual({ reveals: 1, refusals: 1 });
  });
  it('asks for a purpose', () => {
    expect(AccessCommand.safeParse({ ...reveal, data: { ...reveal.data, purpose: '' } }).success).toBe(false);
  });
});
