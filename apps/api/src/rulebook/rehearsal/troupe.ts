import { availableParallelism } from 'node:os';
import type { Part, Played, Setting } from './task.ts';
import { openPlayer, type Player } from './thread.ts';

/** Threads that take parts in turn, each begun when there is something for it. */
export interface Troupe {
  /** How many there are at most. */
  readonly most: number;
  /** @throws {RehearsalStopped} */
  play(part: Part): Promise<Played>;
  close(): Promise<void>;
}

/** One core is left to those who wait for an answer. */
const usual = (): number => Math.max(1, Math.min(4, availableParallelism() - 1));

export function openTroupe(setting: Setting, most = usual()): Troupe {
  const players: Player[] = [];
  let taken = 0;
  return {
    most,
    play: part => {
      if (players.length < most && players.length <= taken) players.push(openPlayer(setting));
      const player = players[taken % players.length];
      taken += 1;
      return player ? player.play(part) : Promise.reject(new TypeError('no thread'));
    },
    close: async () => void (await Promise.all(players.map(player => player.close()))),
  };
}
