import { newEvents } from '@yichuang/event-store/testing';
import { countStatements } from '@yichuang/sqlite/testing';
import { expect, it } from 'vitest';
import { PROJECTIONS } from '../definitions.ts';
import { bench } from '../testing/log.ts';
import { established } from '../testing/catalogue-log.ts';

it('a projection writes its checkpoint once for a batch, in one commit, however many events the batch has', async () => {
  const opened = await bench({ definitions: PROJECTIONS.filter(({ name }) => name === 'unit') });
  await opened.runner.waitFor(0);
  const units = Array.from({ length: 50 }, (_, index) => established(`D-${index}`, `第${index}局`));
  const count = countStatements();
  const { number } = await opened.store.append('unit-many', 'no-stream', newEvents('unit-many', 0, units.map(({ event }) => ({ type: event.type, data: event.data }))));
  await opened.runner.waitFor(number);
  const checkpoints = count.sql.filter(sql => sql.startsWith('INSERT OR REPLACE INTO checkpoint'));
  const commits = count.commits();
  count.stop();
  await opened.close();
  // The projection's own, and that of the moments that lie in the same file.
  expect([number, checkpoints.length, commits]).toEqual([50, 2, 1]);
});
