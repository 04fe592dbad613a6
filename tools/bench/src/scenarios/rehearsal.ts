import { weekdaysBetween } from '@yichuang/plugin-kit';
import { evaluate, type Inputs } from '@yichuang/plugin-kit/evaluator';
import { createSealer, openKeyStore } from '@yichuang/event-store/sealed';
import { replayLog } from '../../../../apps/api/src/rulebook/rehearsal/rehearse.ts';
import { openTroupe } from '../../../../apps/api/src/rulebook/rehearsal/troupe.ts';
import { rss } from '../harness/loop.ts';
import type { Scenario } from '../harness/task.ts';
import { logOf, pastDecisions, settingFor, type Past } from '../workload/decided.ts';
import { demand } from './gates.ts';

function openedAndEvaluated(folder: string, past: readonly Past[]): (times: number) => Promise<void> {
  const { open } = createSealer({ keys: openKeyStore({ directory: folder }) });
  const context = { version: '1.0.0', digest: '', workingDaysBetween: weekdaysBetween, digestOf: () => '' };
  return async times => {
    for (let at = 0; at < times; at += 1) {
      const { sealed, place, rulebook } = past[at % past.length] as Past;
      evaluate(rulebook, (await open(sealed, place)) as Inputs, context);
    }
  };
}

const reveal = async (): Promise<void> => undefined;

/**
 * Past decisions replayed against a candidate in one thread: read, opened, evaluated, compared and added up. The limit: the same inputs opened
 * one after another and put through the evaluator, without a log, a thread or a report.
 */
export const rehearsal: Scenario = async ({ folder, side, options }) => {
  const count = Number(options?.['decisions'] ?? 30_000);
  const past = await pastDecisions(folder);
  if (side === 'limit') {
    const run = openedAndEvaluated(folder, past);
    await run(count / 3);
    const started = performance.now();
    await run(count);
    return { rate: (count * 1000) / (performance.now() - started) };
  }
  const setting = settingFor(folder);
  // One thread, ready before the clock starts: what is measured is a core, not the start of a machine.
  const troupe = openTroupe(setting, 1);
  const replayed = (decisions: number) => replayLog({ store: logOf(past, decisions), department: setting.department, after: -1, reveal, troupe });
  await replayed(5000);
  const started = performance.now();
  const { cases, same } = await replayed(count);
  const took = performance.now() - started;
  demand(cases === count && same === count, `${cases} of ${count} were replayed, ${same} of them alike`);
  const memory = rss();
  await troupe.close();
  return { rate: (count * 1000) / took, rssMiB: memory, extra: { decisions: count } };
};
