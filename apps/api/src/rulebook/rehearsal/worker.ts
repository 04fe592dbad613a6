// The inside of a rehearsal: the only place where the inputs of decided cases are opened. What leaves it says of a case what rules make of it.
import { parentPort } from 'node:worker_threads';
import { decisionIn, type Decision } from './inside/decision.ts';
import { inputsOf } from './inside/inputs.ts';
import { lookAhead } from './inside/open-case.ts';
import { exampleOf } from './inside/record.ts';
import { calendarAt, candidateFor, setting } from './inside/tools.ts';
import { limitsOf } from './limits.ts';
import { replay, type Compared, type Replayed, type Said } from '@yichuang/plugin-kit';
import type { Rulebook } from '@yichuang/plugin-kit/evaluator';
import type { Part, Played } from './task.ts';

/** Whatever breaks is told as such: what an error says may hold an answer. */
function broken({ outcome, rule, amount }: Said): Compared {
  return { verdict: 'error', before: { outcome, rule, amount }, after: { outcome: 'manual', rule: null, amount: null }, added: [], saved: [], faults: [{ code: 'failed', at: 'inputs' }] };
}

async function compared(decision: Decision, rulebook: Rulebook): Promise<Compared | null> {
  try {
    const inputs = await inputsOf(decision);
    return inputs && replay(rulebook, { said: decision.said, inputs }, calendarAt(decision.event.number));
  } catch {
    return broken(decision.said);
  }
}

async function replayed(decision: Decision): Promise<Replayed | null> {
  const { event: { stream, number }, capsule: { release, phase } } = decision;
  const pinned = setting.pinned[release.manifest];
  const rulebook = pinned && candidateFor(pinned.item);
  if (!rulebook) return null;
  return { case: stream.slice('case-'.length), number, item: pinned.item, phase, limits: { before: pinned.limits, after: limitsOf(rulebook.manifest) }, compared: await compared(decision, rulebook) };
}

async function play({ decided, open, today, recorded }: Part): Promise<Played> {
  const decisions: Replayed[] = [];
  let leftOut = 0;
  for (const event of decided) {
    const decision = decisionIn(event);
    if (decision === null) continue;
    const found = await replayed(decision);
    if (found) decisions.push(found);
    else leftOut += 1;
  }
  const ahead: Played['open'][number][] = [];
  for (const one of open) ahead.push(...(await lookAhead(one, today)));
  const examples: Played['examples'][number][] = [];
  for (const { event, name } of recorded) examples.push(await exampleOf(decisionIn(event), name));
  return { decisions, leftOut, open: ahead, examples };
}

parentPort?.on('message', (part: Part) => {
  void play(part).then(played => parentPort?.postMessage(played), () => parentPort?.postMessage(null));
});
parentPort?.postMessage('ready');
