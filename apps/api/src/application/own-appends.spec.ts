import { START, type EventStore } from '@yichuang/event-store';
import { describe, expect, it } from 'vitest';
import { ownAppends } from './own-appends.ts';

/** A store as a class, with methods on its prototype and a private field, as the one of the server is. */
class ServerLike implements EventStore {
  readonly checksHashes = true;
  #next = 0;
  async append(_stream: string, _expected: number | 'no-stream', events: readonly unknown[]) {
    this.#next += events.length;
    return { revision: this.#next - 1, number: this.#next - 1 };
  }
  async *readStream() {
    yield* [];
  }
  async *readAll() {
    yield* [];
  }
  async *follow() {
    yield* [];
  }
  async head() {
    return { position: START, number: this.#next - 1 };
  }
  async time() {
    return '2024-01-15T01:00:00.000Z';
  }
  async close() {
    this.#next = 0;
  }
}
const EVENT = { id: 'a', type: 'A', data: '{}', metadata: '{}' };

describe('a store whose methods are of a class', () => {
  it('keeps every one of them behind the memory of own appends', async () => {
    const inner = new ServerLike();
    const { store, between } = ownAppends(inner);
    const read: unknown[] = [];
    for await (const event of store.readStream('x-1')) read.push(event);
    for await (const batch of store.readAll({ after: START })) read.push(batch);
    expect([read, store.checksHashes, await store.time?.()]).toEqual([[], true, '2024-01-15T01:00:00.000Z']);
    expect(await store.append('quiet-1', 'no-stream', [EVENT, EVENT])).toEqual({ revision: 1, number: 1 });
    expect((await store.head()).number).toBe(1);
    expect(between(-1, 1, new Set(['loud']))).toEqual([]);
    expect(between(-1, 1, new Set(['quiet']))).toEqual([{ ...EVENT, stream: 'quiet-1', revision: 0, number: 0 }, { ...EVENT, stream: 'quiet-1', revision: 1, number: 1 }]);
    expect(between(-1, 2, new Set())).toBeNull();
    await store.close();
  });
});
