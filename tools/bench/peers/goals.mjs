// What the product must reach against each peer. `must: null`: measured and shown, nothing is asked.
const command = (what, must, [product, peer]) => ({ what, must, a: { scenario: 'command', side: product }, b: { scenario: 'command', side: peer } });
const among64 = (what, must, peer) => ({ what, must, a: { scenario: 'concurrent', side: 'product' }, b: { scenario: 'concurrent', side: peer } });
/** Peers hold fewer events: a log of 100,000 takes some of them minutes. Their cost per event does not fall with size. */
const load = (what, must, [peer, events]) => ({ what, must, a: { scenario: 'load', side: 'product', options: { events: 12_000 } }, b: { scenario: 'load', side: peer, options: { events } } });
const replay = (what, must, [peer, options]) => ({ what, must, a: { scenario: 'replay', side: 'product', options: { events: 100_000 } }, b: { scenario: 'replay', side: peer, options } });

export const LINES = [
  { goal: 'G1', ...command('durable command / emmett-sqlite, a connection per operation (its default)', 15, ['product', 'emmett-sqlite']) },
  { goal: 'G1', ...command('durable command / emmett-sqlite, one shared connection', 3.5, ['product', 'emmett-sqlite:shared']) },
  { goal: 'G1', ...command('durable command / emmett-postgresql', 5, ['product', 'emmett-postgresql']) },
  { goal: 'G1', ...command('durable command / @resolve-js/eventstore-lite', 12, ['product', 'resolve']) },
  { goal: 'G2', ...among64('64 callers / emmett-postgresql', 25, 'emmett-postgresql') },
  { goal: 'G2', ...among64('64 callers / hand-written PostgreSQL with group insert', 3, 'pg-group') },
  { goal: 'G3', ...command('relaxed command / emmett-sqlite, one shared connection, relaxed', 12, ['product:normal', 'emmett-sqlite:shared-normal']) },
  { goal: 'G3', ...command('relaxed command / emmett-postgresql, relaxed', 15, ['product:normal', 'emmett-postgresql:relaxed']) },
  { goal: 'G5', ...replay('replay / emmett-sqlite consumer, defaults', 200, ['emmett-sqlite:shared', { events: 6000 }]) },
  { goal: 'G5', ...replay('replay / emmett-sqlite consumer, batches of 1,000 without a pause', 50, ['emmett-sqlite:shared', { events: 12_000, consumer: 'tuned' }]) },
  { goal: 'G5', ...replay('replay / emmett-sqlite, its rows read by hand', 2.5, ['emmett-sqlite:shared', { events: 60_000, consumer: 'raw' }]) },
  { goal: 'G5', ...replay('replay / emmett-postgresql consumer, defaults', 80, ['emmett-postgresql', { events: 6000 }]) },
  { goal: 'G5', ...replay('replay / @nestjs/cqrs EventBus, per event', 2.5, ['nest', { events: 100_000 }]) },
  { goal: 'G5', ...replay('replay / one immer produce per event, 83,000 rows', 4000, ['immer', { events: 0 }]) },
  { goal: 'G7', ...load('load of 12 events / emmett-sqlite, one shared connection', 4, ['emmett-sqlite:shared', 12_000]) },
  { goal: 'G7', ...load('load of 12 events / emmett-sqlite, a connection per operation', 10, ['emmett-sqlite', 12_000]) },
  { goal: 'G7', ...load('load of 12 events / emmett-postgresql', 6, ['emmett-postgresql', 12_000]) },
  { goal: 'G7', ...load('load of 12 events / @resolve-js/eventstore-lite', 15, ['resolve', 1200]) },
  { goal: 'G10', what: '64 writers on one stream / emmett-postgresql', must: 500, a: { scenario: 'hot', side: 'product' }, b: { scenario: 'hot', side: 'emmett-postgresql' } },
  { goal: 'G11', ...command('durable command / bpmn-engine, state read and saved per step', 30, ['product', 'bpmn:stateless']) },
  { goal: 'G11', ...command('durable command / bpmn-engine, live, state saved per step', 10, ['product', 'bpmn:live']) },
  { goal: 'G11', ...command('durable command / bpmn-engine, live, nothing saved', 6, ['product', 'bpmn:memory']) },
  { goal: 'G13', ...command('command on the memory store / castore in memory', 0.5, ['product:memory', 'castore']) },
  { goal: 'G13', ...command('command on the memory store / eventstore in memory', null, ['product:memory', 'eventstore']) },
];

export const ABOUT = [
  'Form of `node tools/bench/peers/run.mjs`, which installs the peers into a folder of their own and writes this page whole. Each line is the product over a peer, in turn (ABBA), each in a process of its own; the interval is a 95 % bootstrap of the median. Pairs during which the machine changed its speed are dropped, as in [performance](performance.md).',
  'One twelve-event case, 64 of them open; `stepData`, `evolve` and `decide` are the same functions for all. The product stores and checks its whole envelope: metadata, schema, hash, authority. A peer stores the data alone, which is in its favour. A row counts only if the acknowledged commands are there for a second connection, and each loaded case has its twelve events.',
];
