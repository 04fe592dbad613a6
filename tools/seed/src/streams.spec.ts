import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '@yichuang/api/application';
import { STREAMS } from '@yichuang/domain';
import { categoryOf, manualClock, START } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { expect, it } from 'vitest';
import { seedSampleDistrict } from './seed.ts';

it('writes to no stream that the stream map does not know', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'streams-'));
  const clock = manualClock('2022-01-04T01:00:00.000Z');
  const store = createMemoryStore();
  const app = createApplication({ store, clock, dataDir: folder, mode: 'sample' });
  try {
    await seedSampleDistrict(app, clock);
    const found = new Set<string>();
    for await (const batch of store.readAll({ after: START })) for (const event of batch.events) found.add(categoryOf(event.stream));
    const known = STREAMS.map(kind => kind.category);
    expect(found.size).toBeGreaterThan(8);
    expect([...found].filter(category => !known.includes(category))).toEqual([]);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true });
  }
}, 120_000);
