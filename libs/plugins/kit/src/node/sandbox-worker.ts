// The inside of the sandbox: a thread that may be ended at any moment. Sees one task at a time and answers it.
import { parentPort } from 'node:worker_threads';
import { admitInputs, admitManifest } from '../admit.ts';
import { calendarOf } from '../calendar.ts';
import { digestOf } from '../digest.ts';
import { evaluate } from '../evaluator/index.ts';
import { sha256 } from './digest.ts';
import type { SandboxAnswer, SandboxTask } from './sandbox.ts';

function answer({ manifest, inputs, calendar, version, digest }: SandboxTask): SandboxAnswer {
  const rulebook = admitManifest(manifest);
  if ('refused' in rulebook) return { kind: 'refused', reasons: rulebook.refused };
  const read = admitInputs(inputs);
  if ('refused' in read) return { kind: 'refused', reasons: read.refused };
  return { kind: 'explained', explanation: evaluate(rulebook.value, read.value, { version, digest, workingDaysBetween: calendarOf(calendar), digestOf: of => digestOf(of, sha256) }) };
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
