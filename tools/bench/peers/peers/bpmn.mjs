// bpmn-engine: twelve user tasks in a row. `stateless`: state row read, recovered, signalled and saved for each step;
// `live`: the engine stays, its state is saved for each step; `memory`: nothing is saved.
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Engine } from 'bpmn-engine';
import { STEPS, stepData } from '../workload.mjs';

const tasks = Array.from({ length: STEPS }, (_, at) => `<userTask id="t${at}" /><sequenceFlow id="f${at}" sourceRef="${at === 0 ? 'start' : `t${at - 1}`}" targetRef="t${at}" />`).join('');
const source = `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="http://example.com/bench"><process id="life" isExecutable="true"><startEvent id="start" />${tasks}<endEvent id="end" /><sequenceFlow id="last" sourceRef="t${STEPS - 1}" targetRef="end" /></process></definitions>`;

function states(folder) {
  const database = new DatabaseSync(join(folder, 'states.db'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE state (id TEXT PRIMARY KEY, state TEXT NOT NULL)');
  const [put, get] = [database.prepare('INSERT INTO state VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state'), database.prepare('SELECT state FROM state WHERE id = ?')];
  return { put: (id, state) => put.run(id, JSON.stringify(state)), get: id => JSON.parse(String(get.get(id).state)) };
}

async function begun(id) {
  const listener = new EventEmitter();
  const waits = once(listener, 'activity.wait');
  const execution = await new Engine({ name: id, source }).execute({ listener });
  await waits;
  return execution;
}

/** Signals the task that waits; resolves when the next one does, or the case ends. */
async function signal(execution, sequence) {
  const [task] = execution.getPostponed();
  if (task?.id !== `t${sequence}`) throw new Error(`${task?.id} waits, not t${sequence}`);
  task.signal(stepData(sequence));
  await Promise.resolve();
}

export async function open({ folder, variant }) {
  const store = states(folder);
  const live = new Map();
  const stateless = async (id, sequence) => {
    const execution = sequence === 0 ? await begun(id) : await new Engine({ name: id }).recover(store.get(id)).resume({ listener: new EventEmitter() });
    await signal(execution, sequence);
    store.put(id, execution.getState());
    if (sequence < STEPS - 1) await execution.stop();
  };
  const resident = async (id, sequence) => {
    const execution = live.get(id) ?? await begun(id);
    live.set(id, execution);
    await signal(execution, sequence);
    if (variant !== 'memory') store.put(id, execution.getState());
    if (sequence === STEPS - 1) live.delete(id);
  };
  return { command: variant === 'stateless' ? stateless : resident };
}
