import { z } from 'zod';
import { classified, defineEvent, type Decider, type DomainEvent } from '@yichuang/domain';
import { newCommandId, type Aggregate, type Command, type CommandEnvelope } from '@yichuang/event-store';

/** Steps of the life that the bench repeats: twelve events, about 318 bytes of Chinese JSON each. */
export const STEPS = ['received', 'checked', 'noticed', 'corrected', 'accepted', 'reviewed', 'forwarded', 'verified', 'decided', 'issued', 'delivered', 'closed'] as const;

const Data = z.strictObject({
  step: z.enum(STEPS), sequence: z.number().int().min(0), item: z.string(), town: z.string(), note: z.string(), materials: z.array(z.string()), counter: z.number().int(),
});
type StepData = z.infer<typeof Data>;
/** One event type for each step, as a real case has. */
export const typeOf = (sequence: number): string => `Bench${sequence % STEPS.length}`;
export type StepTaken = DomainEvent<string, StepData>;
export const stepEvents = STEPS.map((_, step) => defineEvent(typeOf(step), 1, classified('internal', Data)));

/** One step; the twelve of them are a case, after which the same stream begins another. */
export function stepData(sequence: number): StepData {
  return {
    step: STEPS[sequence % STEPS.length] ?? 'received', sequence, item: '990711005000 特困人员认定', town: '汉中路街道便民服务中心',
    note: '申请人提交的材料经窗口核对齐全，转入下一环节办理，请按承诺时限办结并告知申请人。', materials: ['居民身份证', '特困人员救助供养申请书', '家庭经济状况声明'], counter: sequence * 7,
  };
}

export interface LifeState {
  step: string;
  sequence: number;
  item: string;
  town: string;
  materials: string[];
  counter: number;
}
export type TakeStep = Command<'TakeStep', { sequence: number }>;

/** decide checks the step and the version, as the product's own deciders do. */
export const lifeDecider: Decider<LifeState, TakeStep, StepTaken, null> = {
  category: 'bench',
  initialState: () => ({ step: '', sequence: -1, item: '', town: '', materials: [], counter: 0 }),
  decide: (command, state) => {
    if (command.data.sequence !== state.sequence + 1) throw new Error(`out of order: ${command.data.sequence} after ${state.sequence}`);
    return [{ type: typeOf(command.data.sequence), data: stepData(command.data.sequence) }];
  },
  evolve: (draft, event) => {
    draft.step = event.data.step;
    draft.sequence = event.data.sequence;
    draft.item = event.data.item;
    draft.town = event.data.town;
    draft.materials = event.data.materials;
    draft.counter = event.data.counter;
  },
};
export const life: Aggregate<LifeState, TakeStep, StepTaken, null> = { decider: lifeDecider, events: stepEvents };

/** An envelope as HTTP would make it; ids differ, everything else is constant. */
export function envelope(): CommandEnvelope {
  return { commandId: newCommandId(Date.now()), actor: { id: 'o-bench-01', unit: '610702001', post: 'window-01' }, channel: 'window' };
}
