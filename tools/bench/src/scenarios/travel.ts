import { START } from '@yichuang/event-store';
import { PROJECTIONS, adjustment, catalogueAt, events as eventList, itemGuide, type ReadModel } from '@yichuang/projections';
import { createRunner, type Runner } from '@yichuang/projections/runner';
import type { Scenario, Task } from '../harness/task.ts';
import { rss, sequential } from '../harness/loop.ts';
import type { Measurement } from '../harness/measure.ts';
import { quantile } from '../harness/stats.ts';
import { preparedLog, preparedViews } from '../workload/prepared.ts';
import { codeOf, draftOf } from '../workload/seed-fates.ts';
import { openSource, registry } from '../workload/views-source.ts';
import { demand } from './gates.ts';

interface At { readonly number?: number; readonly on: string }
/** A page by what it reads; answers how many entries it shows, and the greatest event number that it names. */
interface Page {
  readonly views: Parameters<Runner['read']>[0];
  shown(read: ReadModel, at: At, events: number): { readonly entries: number; readonly newest: number };
}

const ITEM = codeOf(31);
const PAGES: Readonly<Record<string, Page>> = {
  catalogue: {
    views: ['catalogue'],
    shown: (read, at) => {
      const { items, catalogue } = catalogueAt(read, at);
      return { entries: items.length, newest: catalogue?.number ?? -1 };
    },
  },
  guide: {
    views: ['item-guide'],
    shown: (read, at) => {
      const guide = itemGuide(read, ITEM, at);
      return { entries: guide?.history.length ?? 0, newest: Math.max(-1, ...(guide?.history ?? []).map(line => line.number)) };
    },
  },
  adjustment: {
    views: ['adjustment'],
    shown: (read, at, events) => {
      const lines = adjustment(read, draftOf(events), at)?.lines ?? [];
      return { entries: lines.length, newest: Math.max(-1, ...lines.map(line => line.number ?? -1)) };
    },
  },
  events: {
    views: ['event-index'],
    shown: (read, at) => {
      const found = eventList(read, { limit: 50, ...(at.number === undefined ? {} : { to: at.number }) }).events;
      return { entries: found.length, newest: found[0]?.number ?? -1 };
    },
  },
};

const MOMENTS = 200;
/** Live pages shown before the clock starts. */
const WARM = 30;
/** The same moments in every run, spread over the whole log in no order. */
const shareOf = (nth: number): number => (((nth * 7919) % MOMENTS) + 0.5) / MOMENTS;

interface Opened {
  readonly runner: Runner;
  readonly events: number;
  readonly head: number;
  /** Day of the last event. */
  readonly today: string;
  /** Day on which an event was recorded. */
  dayOf(number: number): Promise<string>;
  close(): Promise<void>;
}

async function opened(options: Task['options']): Promise<Opened> {
  const events = Number(options?.['events'] ?? 100_000);
  const file = preparedViews(events);
  const { store } = await openSource(preparedLog('fates', events));
  const runner = createRunner({ store, registry, file, definitions: PROJECTIONS });
  const head = (await store.head()).number;
  demand(runner.health().projections.every(({ checkpoint }) => checkpoint === head), 'the prepared views stand at the end of their log');
  const dayOf = async (number: number): Promise<string> => {
    for await (const { events: [event] } of store.readAll({ after: START, backwards: true, upTo: number, limit: 1 })) if (event) return (JSON.parse(event.metadata) as { recordedAt: string }).recordedAt.slice(0, 10);
    throw new Error(`no event ${number}`);
  };
  const close = async (): Promise<void> => {
    await runner.stop();
    await store.close();
  };
  return { runner, events, head, today: await dayOf(head), dayOf, close };
}

/**
 * One page at 200 moments, each asked once, in turn with the live page: `asOf` as known at an event number, on the day of
 * that event; `on` as known now, on that day. A page that shows nothing, or an event of later, says nothing about speed.
 */
export const travel: Scenario = async ({ options, side }) => {
  const page = PAGES[String(options?.['page'])];
  demand(page !== undefined, `no page ${String(options?.['page'])}`);
  const read = await opened(options);
  const moments = await Promise.all(Array.from({ length: MOMENTS }, async (_, nth) => {
    const number = momentOf(page, { share: shareOf(nth), head: read.head });
    const on = await read.dayOf(number);
    return side === 'asOf' ? { number, on } : { on };
  }));
  const figures = visit(read, page, moments);
  await read.close();
  return figures;
};

function visit({ runner, today, events }: Opened, page: Page, moments: readonly At[]): Measurement {
  const timed = (at: At): { micros: number; entries: number } => {
    const before = performance.now();
    const { entries, newest } = runner.read(page.views, read => page.shown(read, at, events));
    const micros = (performance.now() - before) * 1000;
    demand(newest <= (at.number ?? Infinity), `the page as of ${String(at.number)} shows event ${newest}`);
    return { micros, entries };
  };
  // The code is warm, the pages of the file are not.
  for (let nth = 0; nth < WARM; nth += 1) timed({ on: today });
  const asked = moments.map(at => ({ past: timed(at), live: timed({ on: today }) }));
  const entries = asked.reduce((sum, { past }) => sum + past.entries, 0) / moments.length;
  demand(entries > 0 && asked.every(({ live }) => live.entries > 0), 'the page shows nothing');
  const past = asked.map(each => each.past.micros);
  const [pastp95us, livep95us] = [quantile(past, 0.95), quantile(asked.map(({ live }) => live.micros), 0.95)];
  return { rate: 1e6 / pastp95us, p50us: quantile(past, 0.5), rssMiB: rss(), extra: { livep95us, pastp95us, ratio: pastp95us / livep95us, entries } };
}

/** A draft is drawn up in the last of its events: its moments lie among them, those of other pages in the whole log. */
function momentOf(page: Page, { share, head }: { share: number; head: number }): number {
  return page === PAGES['adjustment'] ? head - Math.floor(share * 480) : Math.floor(share * head);
}

/** G8: a list page of the event index in the past, over and over. */
export const listPage: Scenario = async ({ options, seconds }) => {
  const { runner, head, close } = await opened(options);
  let turn = 0;
  const measured = await sequential(seconds, () => {
    const to = Math.floor(shareOf(turn++ % MOMENTS) * head);
    const { entries } = runner.read(['event-index'], read => ({ entries: eventList(read, { limit: 50, to }).events.length }));
    demand(entries === Math.min(50, to + 1), `${entries} entries up to ${to}`);
  });
  await close();
  return measured;
};
