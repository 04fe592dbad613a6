import { join } from 'node:path';
import { START } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { genesis, newEvents, openFailingDisk, type FailingDisk } from '@yichuang/event-store/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revisionOf } from '../commands/conflict.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import type { Given } from '../testing/sample-commands.ts';
import { createManifests } from './manifests.ts';
import { approve, DEPARTMENT, proposed, publish, READY, STREAM, test } from './testing/ground.ts';
import { FIRST, tampered, textDigest } from './testing/rules.ts';

describe('a manifest of which one byte has changed', () => {
  let scene: Scene;
  let disk: FailingDisk;
  beforeEach(async () => {
    scene = await openScene(undefined, { openStore: folder => (disk = openFailingDisk(join(folder, 'log.sqlite'))).store });
    await scene.given(READY);
  });
  afterEach(() => scene.close());

  /** Flips a byte of the first manifest, behind the back of the store. @returns the number of the last event */
  async function flipManifest(): Promise<number> {
    for await (const { events } of scene.app.store.readAll({ after: START, types: ['ItemManifestProposed'] })) {
      const [first] = events;
      if (!first) continue;
      disk.flip(first.number);
      return (await scene.app.store.head()).number;
    }
    throw new Error('no manifest');
  }
  async function ask(command: Given) {
    const revision = await revisionOf(scene.app.store, STREAM);
    return scene.send(command, { headers: { 'if-match': `"${revision}"` } });
  }

  it('is named when its examples are to be run, and no test is recorded', async () => {
    await scene.given(proposed(FIRST));
    const before = await flipManifest();
    const answer = await ask(test());
    expect(answer.body).toMatchObject({ code: 'manifest-damaged', status: 500 });
    expect(answer.text).not.toContain('hllustrative');
    expect((await scene.app.store.head()).number).toBe(before);
  });

  it.each([['signed', [], approve('department')], ['published', [approve('department'), approve('reform'), approve('legality')], publish()]] as const)('is named before it is %s, also by whoever has read it before', async (_, signed, command) => {
    await scene.given([...proposed(FIRST), test(), ...signed]);
    const before = await flipManifest();
    expect((await ask(command)).body).toMatchObject({ code: 'manifest-damaged', status: 500 });
    expect((await scene.app.store.head()).number).toBe(before);
  });
});

it('is named too where somebody has made the hash of its event right again', async () => {
  const store = createMemoryStore();
  await store.append('log-610702', 'no-stream', genesis());
  const manifest = tampered(one => one);
  const digest = textDigest(manifest);
  const written = { department: DEPARTMENT, version: '1.0.0', item: manifest.item, digest, officer: 'officer-civil' };
  const changed = tampered(one => ({ ...one, inPerson: !one.inPerson }));
  await store.append(STREAM, 'no-stream', newEvents(STREAM, 0, [{ type: 'ItemManifestProposed', data: { ...written, manifest } }, { type: 'ItemManifestProposed', data: { ...written, manifest: changed } }]));
  const read = (revision: number) => createManifests(store).item(DEPARTMENT, { item: manifest.item, digest, revision });
  expect(await read(0)).toEqual(manifest);
  await expect(read(1)).rejects.toMatchObject({ code: 'manifest-damaged', digest });
  await expect(read(7)).rejects.toMatchObject({ code: 'manifest-damaged' });
});
