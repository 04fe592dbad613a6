import { describe, expect, it } from 'vitest';
import type { DecodedEvent } from '@yichuang/event-store';
import { countsFold } from '../counts.ts';

const TOWN = '610702100';
const STREAM = 'case-00000000-0000-4000-8000-000000000001';
let number = 0;
const told = (type: string, data: object): DecodedEvent => ({
  type, data, number: number += 1, revision: number, stream: STREAM, id: '', metadata: {
    commandId: '', correlationId: '', causationId: '', actor: { id: 'system', unit: 'system', post: 'clock' }, channel: 'system', authority: { kind: 'system', cause: '' }, authorityAt: -1, schemaVersion: 1, occurredAt: '2023-04-05T16:00:00.000Z', recordedAt: '2023-04-05T16:00:00.000Z', hash: '',
  },
});

// @req #56 #63
describe('a licence renewed because nobody decided before it ran out', () => {
  it('is counted as decided, late where its limit had passed, and nothing of it is counted afterwards', () => {
    const { fold, of } = countsFold();
    const events = [
      told('ApplicationReceived', { town: TOWN, receivedOn: '2023-03-01' }), told('DeadlinePassed', { clock: 'promised' }), told('RenewalDeemedGranted', { expired: '2023-04-05' }), told('DeadlinePassed', { clock: 'delivery' }), told('OneTimeNoticeBreached', {}),
    ];
    events.forEach(fold.take);
    expect(of(TOWN, { from: '2023-01-01', to: '2023-12-31' })).toEqual({ received: 1, decided: 1, late: [3], overdue: [2], breaches: [] });
  });
});
