import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication, createServer, type Application } from '@yichuang/api';
import { manualClock } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { PROJECTIONS } from '@yichuang/projections';
import { planSample, readSampleData, seedSampleDistrict } from '@yichuang/seed';

/** The sample stops here: offices, laws and both catalogues are there, and no department has rules yet. */
const UNTIL = '2023-01-16';

export interface District {
  readonly url: string;
  readonly app: Application;
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
