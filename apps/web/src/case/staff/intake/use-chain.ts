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

const subjectIn = (data: unknown): string => (typeof data === 'object' && data !== null && 'subject' in data && typeof data.subject === 'string' ? data.subject : '');

/** Who has been registered is not registered again when the form is put right and sent anew. */
function noteRegistered({ steps, at }: Running, registered: Set<string>): void {
  const last = steps[at - 1];
  if (last?.word === 'register') registered.add(subjectIn(last.data));
}

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
  const registered = useRef(new Set<string>());

  async function advance(chain: Running): Promise<void> {
    const report = (state: Progress['state'], error: Error | null = null): void => setProgress({ state, done: chain.at, of: chain.steps.length, error, taken: null });
    report('sending');
    try {
      while (chain.at < chain.steps.length) {
        await sendNext(chain);
        noteRegistered(chain, registered.current);
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
    /** The case that a stopped chain has made; null: none yet. */
    madeCase: () => running.current?.id ?? null,
    start: (steps: readonly Step[], ending: Ending) => {
      const left = steps.filter(step => step.word !== 'register' || !registered.current.has(subjectIn(step.data)));
      running.current = { steps: left, keys: left.map(() => commandKey()), ending, at: 0, id: null, last: null };
      return advance(running.current);
    },
    /** Goes on where it stands, under the same key; what has been changed since is another act, and has another key. */
    again: (steps: readonly Step[]) => {
      const chain = running.current;
      if (chain === null) return Promise.resolve();
      const left = steps.slice(steps.length - chain.steps.length);
      running.current = { ...chain, steps: left, keys: chain.keys.map((key, at) => (JSON.stringify(left[at]) === JSON.stringify(chain.steps[at]) ? key : commandKey())) };
      return advance(running.current);
    },
    /** Gives up a chain that has made no case: whoever was registered stays so. */
    reset: () => {
      running.current = null;
      setProgress(IDLE);
    },
  };
}
export type Chain = ReturnType<typeof useChain>;
