import { classified, defineCommand, defineEvent, evolveBy, Step, type ActContext, type Decider, type EventOf } from '@yichuang/domain';
import type { Aggregate } from '@yichuang/event-store';
import { z } from 'zod';
import { steps, type Addressed, type CommandEntry, type Place } from '../../application/registry/entry.ts';

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

const place: Place = { category: 'probe', at: '/probes' };
const caseOf = ({ id }: Addressed) => ({ item: id.slice(0, id.indexOf('-')), town: id.slice(id.indexOf('-') + 1) });
export const PROBES: readonly CommandEntry[] = [steps(place, 'decide', { schema: TakeDecision, step: 'decide', caseOf }), steps(place, 'accept', { schema: TakeAcceptance, step: 'accept', caseOf })];
