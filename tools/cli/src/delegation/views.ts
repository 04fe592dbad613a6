import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECTIONS, projectionsOf, type Moment, type ReadModel, type ViewName } from '@yichuang/projections';
import { createRunner } from '@yichuang/projections/runner';
import { legalDay, numberAt, parseAsOf } from '../log/moment.ts';
import { withLog } from '../log/open.ts';
import { registry } from '../log/states.ts';
import type { WhereWhen } from '../options.ts';

export interface WhereWhenOn extends WhereWhen {
  readonly on?: string;
}

const WAIT_MS = 600_000;

/** The instant that was asked for, when the day is its own; else the end of the day counts. */
function instantIn({ asOf, on }: WhereWhenOn): { readonly at?: string } {
  const moment = asOf === undefined ? null : parseAsOf(asOf);
  return moment !== null && 'instant' in moment && on === undefined ? { at: moment.instant } : {};
}

/**
 * Answers a question from the log of a folder alone: the views that it needs are folded into a folder of their own, which
 * goes away again, so that a server may run beside it.
 */
export function askViews<T>(options: WhereWhenOn, view: ViewName, question: (read: ReadModel, at: Moment) => T): Promise<T> {
  const needed = new Set(projectionsOf([view]));
  return withLog(options.file, async store => {
    const folder = mkdtempSync(join(tmpdir(), 'yichuang-views-'));
    const runner = createRunner({ store, registry, file: join(folder, 'views.sqlite'), definitions: PROJECTIONS.filter(({ name }) => needed.has(name)) });
    try {
      const number = await numberAt(store, options.asOf ? parseAsOf(options.asOf) : null);
      const at: Moment = { number, on: legalDay(options, new Date().toISOString()), ...instantIn(options) };
      await runner.start();
      await runner.waitFor((await store.head()).number, { views: [view], timeoutMs: WAIT_MS });
      return runner.read([view], read => question(read, at));
    } finally {
      await runner.stop();
      rmSync(folder, { recursive: true });
    }
  });
}
