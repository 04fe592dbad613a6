import { SpotCheckDrawn } from '@yichuang/domain';
import { decodeEvent, START, type EventStore, type LogQuery } from '@yichuang/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../application/codec.ts';
import { supervisionFolds } from '../../application/world/supervision.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { DEPARTMENT, openSupervision } from '../testing/stages.ts';

// @req #23
describe('the witness of a draw whose order lies far back in the log', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openSupervision();
  }, 60_000);
  afterAll(() => scene.close());

  it('is looked for from the order on, and is the one that was recorded', async () => {
    const asked: LogQuery[] = [];
    const { store } = scene.app;
    const watched: EventStore = { ...store, readAll: query => {
      asked.push(query);
      return store.readAll(query);
    } };
    const { folds, world } = supervisionFolds(watched, () => undefined);
    const drawn = [];
    for await (const { events } of store.readAll({ after: START, categories: ['spotcheck'] })) {
      for (const event of events.map(stored => decodeEvent(registry, stored))) {
        folds.filter(({ category }) => category === 'spotcheck').forEach(fold => fold.take(event));
        if (event.type === SpotCheckDrawn.type) drawn.push({ id: event.stream.slice('spotcheck-'.length), data: SpotCheckDrawn.schema.parse(event.data) });
      }
    }
    const [first] = drawn;
    expect(await world.witness({ id: first?.id ?? '', department: DEPARTMENT })).toEqual(first?.data.witness);
    expect(asked).toEqual([expect.objectContaining({ backwards: true, limit: 1 }), expect.not.objectContaining({ backwards: true })]);
  });
});
