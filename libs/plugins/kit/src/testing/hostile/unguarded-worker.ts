// The sandbox's inside without guard, limits and closed list: for seeing that the corpus would get through.
import { parentPort } from 'node:worker_threads';
import { Environment } from '@marcbachmann/cel-js';
import { ADMITTED, type SandboxTask } from '../../node/sandbox.ts';

const environment = new Environment({ unlistedVariablesAreDyn: true, homogeneousAggregateLiterals: false });

parentPort?.on('message', ({ manifest, inputs }: SandboxTask) => {
  const { form, situations, papers, applicant } = JSON.parse(inputs) as Readonly<Record<string, object>>;
  const values = { form: { ...form, story: 'a'.repeat(40) + '!' }, situations, papers, applicant, missing: [{ key: 'a', core: true }], today: new Date(0) };
  parentPort?.postMessage(ADMITTED);
  try {
    environment.evaluate(manifest, values);
    parentPort?.postMessage({ kind: 'explained' });
  } catch {
    parentPort?.postMessage({ kind: 'refused', reasons: [] });
  }
});
parentPort?.postMessage('ready');
