// One side of one pair, in a process of its own. Prints one JSON line.
import { callers, sequential } from '../src/harness/loop.ts';
import { CALLERS, STEPS, cases, demand } from './workload.mjs';

const { scenario, side, seconds, folder, options = {} } = JSON.parse(process.argv[2] ?? '{}');
const [name, variant = ''] = side.split(':');
const { open } = await import(`./peers/${name}.mjs`);
const peer = await open({ folder, variant, ...options });

/** Appends whole cases until the store holds about `events`. */
async function seed(events) {
  if (peer.seed) return peer.seed(events);
  for (let nth = 0; nth < Math.ceil(events / STEPS); nth += 1) await peer.fill(`seed${nth}`);
}

/** Every acknowledged command must be there for another connection. */
async function check(acknowledged) {
  if (peer.visible === undefined) return;
  const visible = await peer.visible();
  demand(visible >= acknowledged, `${acknowledged} acknowledged, ${visible} visible`);
}

const SCENARIOS = {
  command: async () => {
    const next = cases();
    let turn = 0;
    const measured = await sequential(seconds, async () => {
      const { id, sequence } = next(turn++);
      await peer.command(id, sequence);
    });
    await check(turn);
    return measured;
  },
  concurrent: async () => {
    const next = cases();
    let done = 0;
    const measured = await callers({ seconds, count: CALLERS }, async caller => {
      const { id, sequence } = next(caller);
      await peer.command(id, sequence);
      done += 1;
    });
    await check(done);
    return measured;
  },
  /** 64 writers on one stream, each until it wins. */
  hot: async () => callers({ seconds, count: CALLERS }, () => peer.win('hot')),
  load: async () => {
    const count = Math.ceil(options.events / STEPS);
    await seed(options.events);
    let turn = 0;
    return sequential(seconds, async () => {
      const state = await peer.load(`seed${(turn++ * 7919) % count}`);
      demand(state.sequence === STEPS - 1, `a case of ${state.sequence + 1} events`);
    });
  },
  replay: async () => {
    await seed(options.events);
    return peer.replay({ events: options.events, seconds: options.limit ?? 20 });
  },
};

const measured = await SCENARIOS[scenario]();
await peer.close?.();
process.stdout.write(`${JSON.stringify(measured)}\n`);
process.exit(0);
