import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication, createServer, type Application } from '@yichuang/api';
import type { RulebookCommand } from '@yichuang/domain';
import { manualClock } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { PROJECTIONS } from '@yichuang/projections';
import { planSample, readSampleData, seedSampleDistrict } from '@yichuang/seed';
import { staffOf } from '../../../../seed/src/plan/offices.ts';

/** The sample stops here: offices, laws, both catalogues and the keys of those who sign are there, and no department has rules yet. */
const UNTIL = '2023-01-17';

/** Who of the sample holds an office. */
export const holderOf = staffOf(readSampleData());

export interface District {
  readonly url: string;
  readonly app: Application;
  /** Lets somebody act on the rules of a department. */
  readonly act: (department: string, command: RulebookCommand, actor: ReturnType<typeof holderOf>) => Promise<void>;
  readonly close: () => Promise<void>;
}

class Enough extends Error {}

/** Plays the sample up to the day. It is made to be cut off anywhere. */
async function play(app: Application, clock: ReturnType<typeof manualClock>): Promise<void> {
  const steps = planSample(readSampleData()).findIndex(({ at }) => at >= UNTIL);
  await seedSampleDistrict(app, clock, {
    progress: done => {
      if (done === steps) throw new Enough();
    },
  }).catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error;
  });
}

/** A real server on a store in memory, with the sample district opened, on a day before any rules. */
export async function openDistrict(): Promise<District> {
  const dataDir = mkdtempSync(join(tmpdir(), 'yichuang-district-'));
  const [store, clock] = [createMemoryStore(), manualClock('2022-01-04T01:00:00.000Z')];
  const app = createApplication({ store, clock, dataDir, mode: 'sample', views: PROJECTIONS });
  await app.ready();
  await play(app, clock);
  clock.set(`${UNTIL}T01:00:00.000Z`);
  await app.views?.waitFor((await store.head()).number, { timeoutMs: 120_000 });
  const server = createServer(app);
  const listener = server.http.listen(0, '127.0.0.1');
  await new Promise(resolve => listener.once('listening', resolve));
  const address = listener.address();
  return {
    app, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    act: async (department, { type, data }, actor) => {
      await app.execute({ type, stream: `rulebook-${department}`, data }, { commandId: randomUUID(), actor, channel: 'web' });
      await app.views?.waitFor((await store.head()).number, { timeoutMs: 60_000 });
    },
    close: async () => {
      listener.closeAllConnections();
      await new Promise(resolve => listener.close(resolve));
      server.close();
      await app.close();
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
