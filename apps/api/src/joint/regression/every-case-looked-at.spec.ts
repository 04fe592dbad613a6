import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseIdOf, LICENCE, receive } from '../../case/testing/ground.ts';
import type { Scene } from '../../testing/given-when-then.ts';
import { idOf } from '../../testing/sample-commands.ts';
import { caseOfLeg } from '../legs.ts';
import { decideLeg, jointOf, openJoints, receiveJoint, settled } from '../testing/ground.ts';

// @req #39
describe('the program that goes on with joint cases', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openJoints();
    expect((await receive(scene, 'ordinary')).status).toBe(201);
    for (const key of ['one', 'other']) expect((await scene.send(receiveJoint(key), { headers: { 'idempotency-key': idOf(key) } })).status).toBe(201);
    await settled(scene);
    await settled(scene);
  }, 60_000);
  afterAll(() => scene.close());
  const legOf = (key: string) => caseOfLeg(jointOf(key), LICENCE.code);

  it('keeps no case in memory that no leg waits for, and none whose end is noted', async () => {
    const { joint } = scene.app.world;
    expect(joint.caseOf(caseIdOf('ordinary'))).toBeNull();
    expect([joint.caseOf(legOf('one'))?.end, joint.caseOf(legOf('other'))?.end]).toEqual([null, null]);
  });

  it('looks at the joint case whose leg has come to an end, and at no other', async () => {
    const { world } = scene.app;
    world.joint.takeUnsettled();
    await decideLeg(scene, 'one', LICENCE.code);
    await world.refresh();
    expect(world.joint.caseOf(legOf('one'))?.end).toMatchObject({ outcome: 'granted' });
    expect([...world.joint.takeUnsettled()]).toEqual([jointOf('one')]);
    expect(await settled(scene)).toBeGreaterThan(0);
    expect(world.joint.caseOf(legOf('one'))).toBeNull();
    expect(world.joint.running()).toEqual(new Set([jointOf('one'), jointOf('other')]));
  }, 30_000);
});
