// The inside of the sandbox: a thread that may be ended at any moment. Sees one task at a time and answers it.
import { parentPort } from 'node:worker_threads';
import { admitInputs, admitManifest, type Admitted } from '../admit.ts';
import { calendarOf } from '../calendar.ts';
import { digestOf } from '../digest.ts';
import { evaluate, LIMITS, materialsOf, questionsOf, type Inputs, type Rulebook } from '../evaluator/index.ts';
import { sha256 } from './digest.ts';
import { ADMITTED, type SandboxAnswer, type SandboxTask } from './sandbox.ts';

/** Manifests that were read lately, by their very text: whoever sends it says nothing about it that is believed. */
const KEPT = 32;
const read = new Map<string, Rulebook>();

function admitted(text: string): Admitted<Rulebook> {
  const known = text.length > LIMITS.manifestBytes ? undefined : read.get(text);
  if (known) return { value: known };
  const fresh = admitManifest(text);
  if ('refused' in fresh) return fresh;
  read.set(text, fresh.value);
  const oldest = read.keys().next().value;
  if (read.size > KEPT && oldest !== undefined) read.delete(oldest);
  return fresh;
}

function run(rulebook: Rulebook, inputs: Inputs, { calendar, version, digest, suspended = false, want = 'explanation' }: SandboxTask): SandboxAnswer {
  const workingDaysBetween = calendarOf(calendar);
  if (want === 'list') return { kind: 'listed', questions: questionsOf(rulebook, inputs, { workingDaysBetween }).situations, materials: materialsOf(rulebook, inputs, { workingDaysBetween }) };
  return { kind: 'explained', explanation: evaluate(rulebook, inputs, { version, digest, suspended, workingDaysBetween, digestOf: of => digestOf(of, sha256) }) };
}

function answer(task: SandboxTask): SandboxAnswer {
  const rulebook = admitted(task.manifest);
  if ('refused' in rulebook) return { kind: 'refused', reasons: rulebook.refused };
  const inputs = admitInputs(task.inputs);
  if ('refused' in inputs) return { kind: 'refused', reasons: inputs.refused };
  parentPort?.postMessage(ADMITTED);
  return run(rulebook.value, inputs.value, task);
}

function safely(task: SandboxTask): SandboxAnswer {
  try {
    return answer(task);
  } catch {
    // Whatever the error says may hold an answer of the applicant.
    return { kind: 'stopped', by: 'failure' };
  }
}

parentPort?.on('message', (task: SandboxTask) => parentPort?.postMessage(safely(task)));
parentPort?.postMessage('ready');
