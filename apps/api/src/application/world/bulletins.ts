import { bulletinFigures, PROJECTIONS, type BulletinFound } from '@yichuang/projections';
import { createRunner, type Runner } from '@yichuang/projections/runner';
import type { EventStore } from '@yichuang/event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '../codec.ts';

/** What a bulletin asks of the log: figures of a period at a position. */
export interface BulletinWorld {
  at(of: { readonly period: string; readonly position: number }): Promise<BulletinFound>;
}

/** Views that figures are read from. */
const FROM: ReadonlySet<string> = new Set(['supervised-case', 'supervised-errand', 'supervised-review', 'unit']);

/** Figures by the views that the application keeps; where it keeps none, by views built for this and thrown away at the end. */
export function bulletinSource({ views, store, dataDir }: { readonly views: Runner | null; readonly store: EventStore; readonly dataDir: string }): BulletinWorld & { close(): Promise<void> } {
  let own: Promise<{ readonly runner: Runner; readonly folder: string }> | null = null;

  async function built(): Promise<{ readonly runner: Runner; readonly folder: string }> {
    const folder = mkdtempSync(join(dataDir, 'bulletin-'));
    const runner = createRunner({ store, registry, file: join(folder, 'views.sqlite'), definitions: PROJECTIONS.filter(({ name }) => FROM.has(name)) });
    await runner.start();
    return { runner, folder };
  }

  async function runnerAt(position: number): Promise<Runner> {
    const runner = views ?? (await (own ??= built())).runner;
    await runner.waitFor(position, { timeoutMs: 60_000 });
    return runner;
  }

  return {
    at: async ({ period, position }) => (await runnerAt(position)).read(['supervision'], read => bulletinFigures(read, { period, position })),
    close: async () => {
      const made = await own;
      await made?.runner.stop();
      if (made) rmSync(made.folder, { recursive: true, force: true });
    },
  };
}
