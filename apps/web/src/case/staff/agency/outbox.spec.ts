import { describe, expect, it } from 'vitest';
import { fileFrom, fileToGo } from './file-to-go.ts';
import { createOutbox, type Entry, type OutboxStore, type Sending, type Waiting } from './outbox.ts';

function memory(): OutboxStore {
  const entries = new Map<string, Entry>();
  return { all: async () => [...entries.values()], put: async entry => void entries.set(entry.key, entry), remove: async key => void entries.delete(key) };
}
const waiting = (key: string): Waiting => ({ key, by: 'me', path: `/api/v1/errands/${key}`, data: { key }, revision: null, label: key, queuedAt: '2024-01-15T02:00:00.000Z' });
const now = (): string => '2024-01-15T03:00:00.000Z';

async function outboxWith(keys: readonly string[], send: Sending) {
  const outbox = createOutbox({ store: memory(), send, now });
  for (const key of keys) await outbox.add(waiting(key));
  return outbox;
}
const states = async (outbox: Awaited<ReturnType<typeof outboxWith>>): Promise<readonly string[]> => (await outbox.list('me')).map(({ key, outcome }) => `${key} ${outcome.state}`);

describe('commands written without a network', () => {
  it('are sent in the order in which they were written, each under its own key', async () => {
    const sent: string[] = [];
    const outbox = await outboxWith(['a', 'b', 'c'], async ({ key }) => {
      sent.push(key);
      return { kind: 'sent' };
    });
    expect(await outbox.flush('me')).toBe(3);
    expect(sent).toEqual(['a', 'b', 'c']);
    expect(await states(outbox)).toEqual(['a sent', 'b sent', 'c sent']);
  });

  it('stay when the network goes in the midst of them, and nothing is sent out of order', async () => {
    const asked: string[] = [];
    const outbox = await outboxWith(['a', 'b', 'c'], async ({ key }) => {
      asked.push(key);
      return key === 'b' ? { kind: 'offline' } : { kind: 'sent' };
    });
    expect(await outbox.flush('me')).toBe(1);
    expect(asked).toEqual(['a', 'b']);
    expect(await states(outbox)).toEqual(['a sent', 'b waiting', 'c waiting']);
  });

  it('are refused at arrival with the reason, and the others still go', async () => {
    const outbox = await outboxWith(['a', 'b'], async ({ key }) => (key === 'a' ? { kind: 'refused', title: '授权已撤回', detail: '' } : { kind: 'sent' }));
    await outbox.flush('me');
    expect((await outbox.list('me'))[0]?.outcome).toEqual({ state: 'refused', at: now(), title: '授权已撤回', detail: '' });
    expect(await states(outbox)).toEqual(['a refused', 'b sent']);
  });

  it('take their file along: it goes first, and is not sent again when the network is lost before the command', async () => {
    const file = { at: 'evidence', subject: 'p', name: '授权书.png', type: 'image/png', base64: btoa('picture') };
    const sent: Waiting[] = [];
    const outbox = createOutbox({ store: memory(), now, send: async one => {
      sent.push(one);
      if (one.file) return { kind: 'stored', data: { evidence: 'digest' } };
      return sent.length === 2 ? { kind: 'offline' } : { kind: 'sent' };
    } });
    await outbox.add({ ...waiting('a'), file });
    await outbox.flush('me');
    await outbox.flush('me');
    expect(sent.map(one => [one.file?.name ?? null, one.data])).toEqual([['授权书.png', { key: 'a' }], [null, { evidence: 'digest' }], [null, { evidence: 'digest' }]]);
    expect(await outbox.list('me')).toMatchObject([{ data: { evidence: 'digest' }, outcome: { state: 'sent' } }]);
    expect((await outbox.list('me'))[0]).not.toHaveProperty('file');
    expect(await fileFrom(await fileToGo(new File([new Uint8Array([0, 255, 128, 10])], 'x.png', { type: 'image/png' }), file)).bytes()).toEqual(new Uint8Array([0, 255, 128, 10]));
  });

  it('are sent once when two tabs or two events set them off together', async () => {
    let sends = 0;
    const outbox = await outboxWith(['a'], async () => {
      sends += 1;
      return { kind: 'sent' };
    });
    await Promise.all([outbox.flush('me'), outbox.flush('me')]);
    await outbox.flush('me');
    expect(sends).toBe(1);
  });

  it('mean the person who is on record, when the one they name turns out to be known', async () => {
    const sent: unknown[] = [];
    const outbox = createOutbox({
      store: memory(), now,
      send: async ({ key, data }) => {
        sent.push(data);
        return key === 'person' ? { kind: 'sent', instead: ['new-one', 'known-one'] } : { kind: 'sent' };
      },
    });
    await outbox.add({ ...waiting('person'), data: { subject: 'new-one' } });
    await outbox.add({ ...waiting('errand'), data: { resident: 'new-one', name: 'not new-one at all' } });
    await outbox.flush('me');
    expect(sent).toEqual([{ subject: 'new-one' }, { resident: 'known-one', name: 'not new-one at all' }]);
  });

  it('are sent by whoever wrote them: another who signs in on the device neither sends nor sees them', async () => {
    const sent: string[] = [];
    const outbox = await outboxWith(['a'], async ({ key }) => {
      sent.push(key);
      return { kind: 'sent' };
    });
    expect(await outbox.flush('another')).toBe(0);
    expect(await outbox.list('another')).toEqual([]);
    expect(sent).toEqual([]);
    expect(await outbox.flush('me')).toBe(1);
  });

  it('are taken off the list one by one', async () => {
    const outbox = await outboxWith(['a', 'b'], async () => ({ kind: 'offline' }));
    await outbox.drop('a');
    expect(await states(outbox)).toEqual(['b waiting']);
  });
});
