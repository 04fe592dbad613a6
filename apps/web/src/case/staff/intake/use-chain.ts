import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { commandKey } from '../../../shared/command-key.ts';
import { address, read, send, type Done } from '../../../staff/api.ts';
import { caseAt, CASES, type OneCase } from '../reads.ts';
import type { Ending, Step } from './steps.ts';

/** How far a chain has come. */
export interface Progress {
  readonly state: 'idle' | 'sending' | 'stopped' | 'done';
  /** Steps that are recorded. */
  readonly done: number;
  readonly of: number;
  readonly error: Error | null;
  readonly taken: { readonly view: OneCase; readonly ending: Ending } | null;
}
const IDLE: Progress = { state: 'idle', done: 0, of: 0, error: null, taken: null };

interface Running {
  readonly steps: readonly Step[];
  readonly keys: readonly string[];
  readonly ending: Ending;
  at: number;
  id: string | null;
  last: Done | null;
}

const idIn = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** Sends one step under its own key. */
async function sendStep({ act, word, data }: Step, { key, id, last }: { readonly key: string; readonly id: string | null; readonly last: Done | null }): Promise<Done> {
  if (word === 'register') return send({ path: '/api/v1/subjects', data, key, revision: null });
  if (act === null) return send({ path: CASES, data, key, revision: null });
  return send({ path: `${caseAt(id ?? '')}/${act}`, data, key, revision: last?.revision ?? 0 });
}

const idOf = ({ id }: Running): string => id ?? '';

/** Sends the step at which the chain stands, and moves it on. */
async function sendNext(chain: Running): Promise<void> {
  const [step, key] = [chain.steps[chain.at], chain.keys[chain.at]];
  if (step === undefined || key === undefined) return;
  const done = await sendStep(step, { key, id: chain.id, last: chain.last });
  if (step.word !== 'register') [chain.last, chain.id] = [done, chain.id ?? idIn(done.stream)];
  chain.at += 1;
}

/**
 * Sends what one confirmation brings about, step by step. What is recorded stays; when a step is refused the chain stands
 * there, and goes on from that very step, under the same key, when it is tried again.
 */
export function useChain() {
  const client = useQueryClient();
  const [progress, setProgress] = useState<Progress>(IDLE);
  const running = useRef<Running | null>(null);

  async function advance(chain: Running): Promise<void> {
    const report = (state: Progress['state'], error: Error | null = null): void => setProgress({ state, done: chain.at, of: chain.steps.length, error, taken: null });
    report('sending');
    try {
      while (chain.at < chain.steps.length) {
        await sendNext(chain);
        report('sending');
      }
      const { body } = await read<OneCase>(address(caseAt(idOf(chain)), { after: chain.last?.position }));
      void client.invalidateQueries();
      setProgress({ state: 'done', done: chain.at, of: chain.steps.length, error: null, taken: { view: body, ending: chain.ending } });
    } catch (error) {
      report('stopped', error instanceof Error ? error : new Error('sending'));
    }
  }

  return {
    progress,
    /** Whether the application itself is on record already: from then on only what follows can be tried again. */
    received: () => running.current?.id !== null && running.current !== null,
    /** The case that a stopped chain has made; null: none yet. */
    madeCase: () => running.current?.id ?? null,
    start: (steps: readonly Step[], ending: Ending) => {
      running.current = { steps, keys: steps.map(() => commandKey()), ending, at: 0, id: null, last: null };
      return advance(running.current);
    },
    again: () => (running.current ? advance(running.current) : Promise.resolve()),
    reset: () => {
      running.current = null;
      setProgress(IDLE);
    },
  };
}
export type Chain = ReturnType<typeof useChain>;
