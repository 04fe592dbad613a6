import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { manualClock, NotAllowed, START, type EventStore } from '@yichuang/event-store';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createApplication, InvalidCommand, WrongLog, type Application } from './application.ts';
import { actor, FIRST, idOf, INSTRUMENT, item, NO_COUNTS, OPENING, published, type BatchPlan, type Given } from './testing/sample-commands.ts';

async function typesOf(store: EventStore): Promise<string[]> {
  const types: string[] = [];
  for await (const batch of store.readAll({ after: START })) types.push(...batch.events.map(event => event.type));
  return types;
}

// @req #13 #17
describe('the application', () => {
  let folder: string;
  let app: Application;
  let sent: number;
  const clock = manualClock('2022-01-04T01:00:00.000Z');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'application-'));
    clock.set('2022-01-04T01:00:00.000Z');
    sent = 0;
    app = createApplication({ store: createMemoryStore(), clock, dataDir: folder, mode: 'sample' });
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  async function send({ type, stream, data, by }: Given) {
    sent += 1;
    clock.advance(1000);
    return app.execute({ type, stream, data }, { commandId: idOf(`command ${sent}`), actor: by, channel: 'web' });
  }
  async function sendAll(all: readonly Given[]) {
    for (const each of all) await send(each);
  }

  it('takes a catalogue through its gates, and a second one on the base of the first', async () => {
    await sendAll([...OPENING, ...published(FIRST)]);
    const base = app.world.latest();
    await app.world.refresh();
    expect(app.world.itemsOn('2022-01-05').size).toBe(5);
    expect(app.world.itemsOn('2022-01-04').size).toBe(0);
    const second: BatchPlan = {
      ...FIRST, id: idOf('second'), version: '2023', base: app.world.latest() ?? base, effectiveFrom: '2022-02-01',
      fates: [
        ...[1, 2].map(n => ({ fate: 'kept', record: item(n), reason: '', deviation: null })),
        { fate: 'renamed', record: item(3, '改名事项'), reason: '与省目录一致', deviation: null },
        { fate: 'withdrawn', code: item(4).code, reason: '收回', successor: 'D-MZJ' },
        { fate: 'merged', from: [item(5).code], into: item(1).code, reason: '合并' },
      ],
      declared: { ...NO_COUNTS, before: 5, kept: 2, renamed: 1, withdrawn: 1, mergedAway: 1, after: 3 },
    };
    await sendAll(published(second));
    await app.world.refresh();
    expect(app.world.latest()?.version).toBe('2023');
    expect([...app.world.itemsOn('2022-01-31').values()].map(each => each.name.zh)).toContain('试验事项3');
    expect([...app.world.itemsOn('2022-02-01').values()].map(each => each.name.zh)).toEqual(['试验事项1', '试验事项2', '改名事项']);
  });

  it('refuses whoever lacks the office, and keeps the refusal', async () => {
    await sendAll(OPENING);
    const before = (await typesOf(app.store)).length;
    await expect(send({ type: 'DraftAdjustment', stream: `adjustment-${idOf('x')}`, data: { adjustmentId: idOf('x'), title: '不该有', instrument: INSTRUMENT, base: null }, by: actor('auditor') })).rejects.toThrow(NotAllowed);
    expect((await typesOf(app.store)).slice(before)).toEqual(['CommandRefused']);
    // An office held elsewhere is not the office claimed.
    const claimed = { ...actor('auditor'), post: 'dept_catalog_owner' };
    await expect(send({ type: 'DraftAdjustment', stream: `adjustment-${idOf('x')}`, data: { adjustmentId: idOf('x'), title: '不该有', instrument: INSTRUMENT, base: null }, by: claimed })).rejects.toThrow(/dept_catalog_owner/);
  });

  it('records refusals of one person at a bounded rate', async () => {
    await sendAll(OPENING);
    for (let n = 0; n < 25; n += 1) await send({ type: 'MoveUnit', stream: 'unit-D-SPJ', data: { effectiveFrom: '2022-02-01', instrument: null, reason: '试试', parent: 'D-SGB' }, by: actor('auditor') }).catch(() => undefined);
    expect((await typesOf(app.store)).filter(type => type === 'CommandRefused')).toHaveLength(20);
  });

  it('takes a command of the wrong shape, or for a stream of another kind, for what it is', async () => {
    await sendAll(OPENING);
    await expect(send({ type: 'RenameUnit', stream: 'unit-D-SPJ', data: { name: 1 }, by: actor('operator') })).rejects.toThrow(InvalidCommand);
    await expect(send({ type: 'RenameUnit', stream: 'instrument-1', data: {}, by: actor('operator') })).rejects.toThrow(/unit-…/);
  });

  it('lets nobody but the program itself issue its own commands', async () => {
    await sendAll(OPENING);
    await expect(send({ type: 'RecordReveal', stream: 'access-x', data: { subject: 'x', fields: ['name'], purpose: '看看', unit: 'D-SJJ' }, by: actor('auditor') })).rejects.toThrow(NotAllowed);
  });

  it('seals what it is told of a person', async () => {
    await sendAll(OPENING);
    await send({ type: 'RegisterSubject', stream: 'subject-0123456789abcdef', data: { subject: '0123456789abcdef', kind: 'citizen', name: '赵一诚（虚构）', idNumber: null, phone: null, illustrative: true }, by: actor('operator') });
    for await (const event of app.store.readStream('subject-0123456789abcdef')) {
      expect(event.data).toContain('$sealed');
      expect(event.data).not.toContain('赵一诚');
    }
  });

  it('does not serve a sample in production', async () => {
    await sendAll(OPENING);
    const strict = createApplication({ store: app.store, clock, dataDir: join(folder, 'strict'), mode: 'production' });
    await expect(strict.ready()).rejects.toThrow(WrongLog);
    await strict.close();
  });
});
