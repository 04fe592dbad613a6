import type { Actor, CaseCommand, ContactCommand, ErrandCommand, JointCommand, ReviewCommand, Step as CaseStepName, SubjectCommand, AccessCommand } from '@yichuang/domain';
import type { Channel } from '@yichuang/domain';
import { sampleId } from '../ids.ts';
import { minute } from './days.ts';
import type { Random } from './random.ts';

/** Whoever has a step of the responsibility list: who exactly, is found out on the day, as in an office. */
export interface Duty {
  readonly step: CaseStepName;
  readonly item: string;
  readonly town: string;
  readonly officers: readonly Actor[];
}
export type By = { readonly actor: Actor } | { readonly duty: Duty };

/** One act of the sample's cases. `name` is unique and stable: the command's id is derived from it. */
export interface CaseStep {
  readonly name: string;
  readonly at: string;
  readonly stream: string;
  readonly command: CaseCommand | SubjectCommand | AccessCommand | ErrandCommand | ContactCommand | ReviewCommand | JointCommand;
  readonly by: By;
  readonly channel: Channel;
}

export const CLOCK: By = { actor: { id: 'system', unit: 'system', post: 'clock' } };

/** What happens in one case, day after day. Acts of one day follow one another by minutes. */
export class Script {
  readonly id: string;
  readonly steps: CaseStep[] = [];
  readonly #name: string;
  readonly #random: Random;
  #minutes: number;
  day: string;

  constructor(name: string, day: string, random: Random) {
    this.#name = name;
    this.id = sampleId(name);
    this.day = day;
    this.#random = random;
    this.#minutes = random.below(200);
  }

  get stream(): string {
    return `case-${this.id}`;
  }

  /** The instant of the next act. */
  get now(): string {
    return minute(this.day, this.#minutes);
  }

  on(day: string): this {
    if (day > this.day) this.#minutes = this.#random.below(200);
    this.day = day > this.day ? day : this.day;
    return this;
  }

  act(by: By, command: CaseStep['command'], { channel = 'window', stream = this.stream }: { readonly channel?: Channel; readonly stream?: string } = {}): this {
    const name = `${this.#name}/${this.steps.length}-${command.type}`;
    this.steps.push({ name, at: this.now, stream, command, by, channel: 'actor' in by && by.actor.id === 'system' ? 'system' : channel });
    this.#minutes += 3 + this.#random.below(12);
    return this;
  }
}
