import type { RulebookEvent } from '@yichuang/domain';
import { manualClock, type CommandResult } from '@yichuang/event-store';
import { expect, it } from 'vitest';
import { append, openedLog, REGISTRY } from '../testing/log.ts';
import { FIRST_FROM, H1, onRules, publishedFrom } from '../testing/rulebook-log.ts';
import { createReactor } from './reactor.ts';
import { rulebookNotices, type RulebookNotice } from './rulebook-notices.ts';

// @req #16
it('a release is noticed at its instant, and not when it was taken back', async () => {
  const store = await openedLog();
  const clock = manualClock('2022-01-16T01:00:00.000Z');
  const sent: RulebookNotice[] = [];
  const reactor = createReactor<RulebookEvent, RulebookNotice>({
    name: 'rulebook-notices', store, registry: REGISTRY, clock, actor: { id: 'system', unit: 'system', post: 'timer' }, on: rulebookNotices, retryMs: 1,
    execute: async (command): Promise<CommandResult> => {
      sent.push(command);
      return { outcome: 'recorded', stream: `rulebook-${command.id}`, revision: 0, number: 0, events: [] };
    },
  });
  const timers = (count: number) => expect.poll(() => reactor.health().timers.length).toBe(count);
  await reactor.start();
  await append(store, onRules(publishedFrom(H1, '2022-03-01T01:00:00.000Z')));
  await timers(1);
  await append(store, onRules({ type: 'ReleaseWithdrawn', data: { department: 'D-MZJ', version: '1.0.0', reason: '暂缓' } }));
  await timers(0);
  await append(store, onRules(publishedFrom(H1, FIRST_FROM)));
  await timers(1);
  expect(await reactor.tick()).toBe(0);
  clock.set(FIRST_FROM);
  expect(await reactor.tick()).toBe(1);
  expect(sent).toEqual([{ category: 'rulebook', id: 'D-MZJ', command: { type: 'RecordReleaseNotice', data: { version: '1.0.0', notice: 'took_effect', at: FIRST_FROM } } }]);
  await reactor.stop();
});
