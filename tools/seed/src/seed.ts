import { authorityFor, Rejection, type Actor } from '@yichuang/domain';
import type { Application } from '@yichuang/api/application';
import type { Clock, EventStore } from '@yichuang/event-store';
import { historyOfCases } from './cases/index.ts';
import type { By, CaseStep } from './cases/script.ts';
import { readSampleData, type SampleData } from './data.ts';
import { sampleId } from './ids.ts';
import { commandOf, planSample, type Known, type Step } from './plan/index.ts';

/** A clock that the seed moves from step to step. */
export type MovableClock = Clock & { set(instant: string): void };

export interface SeedOptions {
  /** Told after each step: how many are done, of how many. */
  readonly progress?: (done: number, of: number) => void;
  /** Default: the files of `tools/seed/data`. */
  readonly data?: SampleData;
  /** Cases of citizens and bodies over the year 2023. Default 0: offices, lists and rules alone. */
  readonly cases?: number;
}

export interface SeedResult {
  readonly steps: number;
  /** Steps that wrote something now; 0 when the sample was there already. */
  readonly recorded: number;
}

type Commands = Pick<Application, 'execute' | 'world'>;
const commandIdOf = ({ name }: Pick<Step, 'name'>): string => sampleId(`step/${name}`);

/** Answers of the steps so far, and the digests of what they have published. */
function knowledge(app: Commands): Known & { learn(step: string, number: number): void } {
  const numbers = new Map<string, number>();
  return {
    learn: (step, number) => void numbers.set(step, number),
    numberOf: step => {
      const number = numbers.get(step);
      if (number === undefined) throw new Error(`step ${step} has not been taken yet`);
      return number;
    },
    digestOf: version => {
      const entry = app.world.catalog()?.versions.find(candidate => candidate.version === version);
      if (!entry) throw new Error(`version ${version} has not been published yet`);
      return entry.digest;
    },
    rowsDigestOf: id => {
      const consultation = app.world.delegation.change(id)?.consultation;
      if (!consultation) throw new Error(`change ${id} has not been consulted yet`);
      return consultation.digest;
    },
    sampleOf: check => Object.keys(app.world.supervision.spotCheck(check)?.cases ?? {}),
    sealOf: period => {
      const sealed = app.world.supervision.appraisal(period)?.sealed;
      if (!sealed) throw new Error(`the appraisal of ${period} has not been sealed yet`);
      return sealed;
    },
  };
}

/** Which step was refused, and why. */
function stopped({ name, at, stream }: Pick<Step, 'name' | 'at' | 'stream'>, type: string, error: unknown): Error {
  const details = error instanceof Rejection ? ` ${JSON.stringify(error.details)}` : '';
  return new Error(`the sample stopped at ${name} (${type} on ${stream}, ${at}): ${error instanceof Error ? error.message : String(error)}${details}`, { cause: error });
}

const isDone = (error: unknown): boolean => error instanceof Rejection && error.code === 'already-done';

async function take(app: Commands, step: Step, known: Known): Promise<{ outcome: string; number: number }> {
  // What a step asks of the log has to be all of it: the step before may have been the last to write.
  if (typeof step.command === 'function') await app.world.refresh();
  const { type, data } = commandOf(step, known);
  const envelope = { commandId: commandIdOf(step), actor: step.actor, channel: step.notice ? 'system' as const : 'web' as const };
  try {
    return await app.execute({ type, stream: step.stream, data }, envelope);
  } catch (error) {
    if ((step.notice && isDone(error)) || (step.ofCases && error instanceof Rejection)) return { outcome: 'unchanged', number: -1 };
    throw stopped(step, type, error);
  }
}

/** Whoever of those on duty may act at the instant: posts change hands during the year. @throws Error when nobody may: the plan is wrong */
function actorOf(app: Commands, by: By, at: string): Actor {
  if ('actor' in by) return by.actor;
  const { step, item, town, officers } = by.duty;
  const model = app.world.authority();
  const answerOf = ({ id, unit, post }: Actor) => authorityFor(model, { act: { kind: 'step', step, item, town }, officer: { person: id, unit, post }, at });
  const found = officers.find(officer => answerOf(officer).allowed);
  if (!found) throw new Error(`nobody may ${step} ${item} at ${town} at ${at}: ${JSON.stringify(officers.map(answerOf))}`);
  return found;
}

async function takeCaseStep(app: Commands, step: CaseStep): Promise<boolean> {
  const { at, stream, command: { type, data }, by, channel } = step;
  try {
    const { outcome } = await app.execute({ type, stream, data }, { commandId: commandIdOf(step), actor: actorOf(app, by, at), channel });
    return outcome === 'recorded';
  } catch (error) {
    throw stopped(step, type, error);
  }
}

/** Acts of a case, on the average: the end of the work is not known before it is there. */
const ACTS_OF_A_CASE = 11;

/**
 * Plays the history of the sample district through commands, each on its day. Every command has an id of its own, so playing it
 * again changes nothing, and playing it after a crash goes on where the log ends.
 * @param app its clock must be `clock`: the days of the steps become `recordedAt`
 * @throws Error naming the step that was refused
 */
export async function seedSampleDistrict(app: Commands, clock: MovableClock, { progress, data = readSampleData(), cases = 0 }: SeedOptions = {}): Promise<SeedResult> {
  const steps = planSample(data);
  const known = knowledge(app);
  const acts = cases > 0 ? historyOfCases(data, { cases }) : [].values();
  let [done, recorded] = [0, 0];
  const count = (isNew: boolean): void => {
    done += 1;
    if (isNew) recorded += 1;
    progress?.(done, Math.max(done, steps.length + cases * ACTS_OF_A_CASE));
  };
  let act = acts.next();
  const casesUntil = async (at: string): Promise<void> => {
    for (; act.done !== true && act.value.at < at; act = acts.next()) {
      clock.set(act.value.at);
      count(await takeCaseStep(app, act.value));
    }
  };
  for (const step of steps) {
    await casesUntil(step.at);
    clock.set(step.at);
    const { outcome, number } = await take(app, step, known);
    known.learn(step.name, number);
    count(outcome === 'recorded');
  }
  return { steps: done, recorded };
}

/** Whether the log holds the sample to its last step. Reads the tail of one stream. */
export async function isSeeded(store: EventStore): Promise<boolean> {
  const last = planSample(readSampleData()).at(-1);
  if (!last) return true;
  for await (const event of store.readStream(last.stream, { backwards: true })) {
    if (event.metadata.includes(`"commandId":"${commandIdOf(last)}"`)) return true;
  }
  return false;
}

/**
 * Fills an empty log with the sample district, or completes one whose seeding was cut off. A log that holds the whole sample,
 * whatever has happened in it since, is left alone.
 */
export async function ensureSample(app: Commands & Pick<Application, 'store'>, clock: MovableClock, options: SeedOptions = {}): Promise<SeedResult> {
  if (await isSeeded(app.store)) return { steps: 0, recorded: 0 };
  return seedSampleDistrict(app, clock, options);
}
