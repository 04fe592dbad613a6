import { join } from 'node:path';
import { checkLog } from '@yichuang/event-store';
import { openFailingDisk, type FailingDisk } from '@yichuang/event-store/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../problems/problem.ts';
import { actor, idOf, OPENING, type Given } from '../testing/sample-commands.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';

const unit = (code: string, padding = 0): Given => ({
  type: 'EstablishUnit', stream: `unit-${code}`, by: actor('operator'),
  data: { code, name: { zh: `新单位${code}`, en: 'x'.repeat(1 + padding) }, shortName: null, kind: 'department', parent: null, level: 3, aliases: [], servicePoint: null, effectiveFrom: '2022-01-05', source: 'test', illustrative: true },
});

describe('a fault of the disk, as a client sees it', () => {
  let scene: Scene;
  let disk: FailingDisk;
  beforeEach(async () => {
    scene = await openScene(undefined, { openStore: folder => (disk = openFailingDisk(join(folder, 'log.sqlite'))).store });
    await scene.given(OPENING);
  });
  afterEach(() => scene.close());

  it('full: 503 and nothing recorded, reading goes on, and the same request is recorded once when space returns', async () => {
    disk.fill();
    const recorded: string[] = [];
    let refused: Awaited<ReturnType<Scene['send']>> | undefined;
    let last = { command: unit('D-F0'), key: { 'idempotency-key': idOf('full 0') } };
    for (let n = 1; n <= 60 && !refused; n += 1) {
      last = { command: unit(`D-F${n}`, 80), key: { 'idempotency-key': idOf(`full ${n}`) } };
      const answer = await scene.send(last.command, { headers: last.key });
      if (answer.status === 201) recorded.push('UnitEstablished');
      else refused = answer;
    }
    expect(refused?.status).toBe(503);
    expect(refused?.headers.get('content-type')).toContain('application/problem+json');
    expect(refused?.headers.get('retry-after')).toBe('1');
    expect(refused?.body).toMatchObject({ type: '/docs/problems/store-unavailable', code: 'store-unavailable', outcome: 'not-written' });
    expect(await scene.newEvents()).toEqual(recorded);
    expect((await scene.when('/api/v1/units')).status).toBe(200);
    disk.free();
    const again = await scene.send(last.command, { headers: last.key });
    expect(again.status).toBe(201);
    expect((await scene.send(last.command, { headers: last.key })).text).toBe(again.text);
    expect(await scene.newEvents()).toEqual(['UnitEstablished']);
    expect((await checkLog(scene.app.store)).first).toBeNull();
  });

  it('a flipped byte: the event is named and not served, the rest of the log is', async () => {
    const [damaged, sound] = ['unit-D-SPJ', 'unit-D-SFJ'];
    const number = 1 + OPENING.slice(1).findIndex(({ stream }) => stream === damaged);
    disk.flip(number);
    const answer = await scene.when(`/api/v1/streams/${damaged}/events`, { as: actor('auditor') });
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ code: 'event-hash', at: { number, stream: damaged, revision: 0 } });
    expect(answer.text).not.toContain('hllustrative');
    expect((await scene.when(`/api/v1/streams/${sound}/events`, { as: actor('auditor') })).status).toBe(200);
    expect((await checkLog(scene.app.store)).first).toMatchObject({ damage: 'hash', number, stream: damaged, revision: 0 });
  });
});

describe('a clock set back three days', () => {
  it('stops writing with the problem of the clock, and writing goes on when it is right', async () => {
    const scene = await openScene('2022-01-04T01:00:00.000Z', { mode: 'production' });
    await scene.given(OPENING);
    const establish = (n: number): Promise<unknown> => {
      const { type, stream, data, by } = unit(`D-C${n}`);
      return scene.app.execute({ type, stream, data }, { commandId: idOf(`clock ${n}`), actor: by, channel: 'web' });
    };
    scene.clock.advance(-3 * 86_400_000);
    const refused: unknown = await establish(1).catch((error: unknown) => error);
    expect(problemOf(refused).code).toBe('clock');
    expect(await scene.newEvents()).toEqual([]);
    scene.clock.advance(3 * 86_400_000);
    await expect(establish(2)).resolves.toMatchObject({ outcome: 'recorded' });
    expect(await scene.newEvents()).toEqual(['UnitEstablished']);
    await scene.close();
  });
});
