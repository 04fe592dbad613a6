import { Rejection, type JointState } from '@yichuang/domain';
import { commandIdFor, NotAllowed, type CommandEnvelope } from '@yichuang/event-store';
import type { Reactor } from '@yichuang/projections/reactor';
import type { AddressedTo, Application } from '../application.ts';
import { InvalidCommand } from '../application/invalid-command.ts';
import { createStreamWaker, TIMER } from '../case/timers/stream-waker.ts';
import { decodedStream } from '../commands/conflict.ts';
import { applicationOf, caseOfLeg } from './legs.ts';

type Leg = JointState['legs'][number];

/** Why the rule said no, by its code; what else failed is tried again. */
function refusalIn(failure: unknown): string {
  if (failure instanceof Rejection || failure instanceof NotAllowed) return failure.code;
  if (failure instanceof InvalidCommand) return 'validation-failed';
  throw failure;
}

/** Commands of the program under ids that follow from the joint case and the leg: sent again, they change nothing. */
const own = (app: Application, joint: string) => (command: Omit<AddressedTo, 'stream'>, key: string) =>
  app.execute({ ...command, stream: `joint-${joint}` }, { commandId: commandIdFor(joint, key), actor: TIMER, channel: 'system' });

/**
 * In whose name the case of a leg is opened: whoever took the application in, under their own authority at their own town. What another
 * town took in is opened by the program in that clerk's name, so that it is dated there and then (W10): nobody there has the step.
 */
function envelopeFor({ world }: Application, { joint, leg, state, attempt }: { readonly joint: string; readonly leg: Leg; readonly state: Readonly<JointState>; readonly attempt: number }): CommandEnvelope {
  const actor = world.joint.clerkOf({ joint, item: leg.item }) ?? TIMER;
  return { commandId: commandIdFor(joint, `open/${leg.item}/${attempt}`), actor, channel: actor.unit === state.town ? 'window' : 'system' };
}

/** How often a leg has been tried: each time is a command of its own. */
async function attemptsOf({ store }: Application, joint: string, item: string): Promise<number> {
  const events = await decodedStream(store, `joint-${joint}`);
  return events.filter(({ type, data }) => type === 'SubcaseRetried' && (data as { item?: string }).item === item).length;
}

/** Opens the case of a leg as an ordinary application, and notes which it is, or why there is none. @req #39 */
async function openLeg(app: Application, joint: string, { leg, state }: { readonly leg: Leg; readonly state: Readonly<JointState> }): Promise<void> {
  const id = caseOfLeg(joint, leg.item);
  const attempt = await attemptsOf(app, joint, leg.item);
  const send = own(app, joint);
  const data = await applicationOf(app, { joint, leg, state });
  const refusal = await app.execute({ type: 'ReceiveApplication', stream: `case-${id}`, data }, envelopeFor(app, { joint, leg, state, attempt })).then(() => null, refusalIn);
  await app.world.refresh();
  if (refusal === null || refusal === 'already-exists') await send({ type: 'OpenSubcase', data: { item: leg.item, case: id } }, `opened/${leg.item}`);
  else await send({ type: 'NoteSubcaseRefusal', data: { item: leg.item, refusal } }, `not-opened/${leg.item}/${attempt}`);
}

/** What a joint case waits for the program to do: legs whose turn it is, and legs whose case has come to an end. */
function pendingIn(app: Application, joint: string): readonly (() => Promise<unknown>)[] {
  const state = app.world.joint.state(joint);
  if (state === null) return [];
  return state.legs.flatMap((leg): (() => Promise<unknown>)[] => {
    if (leg.status === 'ready') return [() => openLeg(app, joint, { leg, state })];
    const { case: id } = leg;
    if (leg.status !== 'open' || id === null || !app.world.joint.caseOf(id)?.end) return [];
    return [() => own(app, joint)({ type: 'NoteSubcaseDecision', data: { case: id } }, `decided/${id}`)];
  });
}

const MOST_ROUNDS = 25;

/** Does what is pending until nothing is: a leg that is granted may free another. Answers how many things were done. */
async function settle(app: Application, joint: string): Promise<number> {
  let done = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await app.world.refresh();
    const [next] = pendingIn(app, joint);
    if (!next) break;
    await next();
    done += 1;
  }
  return done;
}

/** Opens legs, notes their ends and the limits that run out (W10): started, ticked and stopped as one. What is to be done follows from the log, so that nothing is done twice whoever ends in between. @req #39 */
export function openJointProcess(app: Application, onFailure: (failure: unknown) => void): Pick<Reactor, 'start' | 'tick' | 'stop'> {
  const { world } = app;
  const waker = createStreamWaker(app, { category: 'joint', wake: 'WakeJoint', touched: () => world.joint.takeTouched(), open: () => world.joint.running(), ground: () => world.rulebook.calendar() }, onFailure);
  /** Joint cases to be looked at in the next turn: those of which something has become known, and those in which something failed. */
  const waiting = new Set(world.joint.running());
  async function turn(): Promise<number> {
    await world.refresh();
    for (const id of world.joint.takeUnsettled()) waiting.add(id);
    let done = 0;
    for (const id of [...waiting]) {
      waiting.delete(id);
      done += await settle(app, id).catch((failure: unknown) => {
        waiting.add(id);
        onFailure(failure);
        return 0;
      });
    }
    return done;
  }
  let running: Promise<number> | null = null;
  return {
    start: async () => undefined,
    tick: () => (running ??= (async () => (await turn()) + (await waker.tick()))().finally(() => { running = null; })),
    stop: async () => void (await running),
  };
}
