import { classified, defineCommand, defineEvent, evolveBy, Step, type ActContext, type Decider, type EventOf } from '@yichuang/domain';
import type { Aggregate } from '@yichuang/event-store';
import { z } from 'zod';
import type { CommandEntry } from '../../application/registry/entry.ts';

/** A stand-in for a case, until there are cases: a stream `probe-<item>-<town>` on which steps are taken. */
export const ProbeStepTaken = defineEvent('ProbeStepTaken', 1, classified('internal', z.strictObject({ step: Step })));
const probeEvents = [ProbeStepTaken] as const;
type ProbeEvent = EventOf<typeof probeEvents>;
interface Taken {
  steps: number;
}
const TakeDecision = defineCommand('TakeDecision', {});
const TakeAcceptance = defineCommand('TakeAcceptance', {});
export const ProbeCommand = z.discriminatedUnion('type', [TakeDecision, TakeAcceptance]);
export type ProbeCommand = z.infer<typeof ProbeCommand>;

const decider: Decider<Taken, ProbeCommand, ProbeEvent, ActContext> = {
  category: 'probe',
  initialState: () => ({ steps: 0 }),
  decide: ({ type }) => [{ type: 'ProbeStepTaken', data: { step: type === 'TakeDecision' ? 'decide' : 'accept' } }],
  evolve: evolveBy<Taken, ProbeEvent>({ ProbeStepTaken: draft => void (draft.steps += 1) }),
};
export const probe: Aggregate<Taken, ProbeCommand, ProbeEvent, ActContext> = { decider, events: probeEvents };

const entry = (schema: typeof TakeDecision | typeof TakeAcceptance, step: 'decide' | 'accept'): CommandEntry => ({
  type: schema.shape.type.value, category: 'probe', policy: { step }, data: schema.shape.data, path: null, idFrom: null, idOf: null, of: null,
  caseOf: ({ id }) => ({ item: id.slice(0, id.indexOf('-')), town: id.slice(id.indexOf('-') + 1) }),
});
export const PROBES: readonly CommandEntry[] = [entry(TakeDecision, 'decide'), entry(TakeAcceptance, 'accept')];
