import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AUTHOR, approve, HEAD, IN_FORCE, onKeys, onRules, PENS, proposed, publish, READY, rollBack, sendHead, sendItem, SPARE, STREAM, test, upToApproval } from '../rulebook/testing/ground.ts';
import { FIRST, releaseOf, SECOND, tampered } from '../rulebook/testing/rules.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const count = (types: readonly string[], type: string): number => types.filter(each => each === type).length;

// @req #16 #20
describe.each(ARENAS)('rulebooks under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder(READY);
  });
  afterEach(() => rivals.close());

  it('have one release per version, whoever proposes', async () => {
    await rivals.inOrder(FIRST.manifests.map(manifest => sendItem('1.0.0', manifest)));
    const heads = everyCaller(caller => sendHead({ release: { ...FIRST.release, notes: { zh: `说明${caller}`, en: 'Notes' } } }));
    expect(await rivals.atOnce(heads)).toEqual(oneWins('version-exists'));
    expect(count(await rivals.types(STREAM), 'ReleaseProposed')).toBe(1);
  });

  it('open each gate once, and publish once', async () => {
    await rivals.inOrder([...proposed(FIRST), test()]);
    for (const gate of ['department', 'reform', 'legality'] as const) expect(await rivals.atOnce(everyCaller(() => approve(gate)))).toEqual(oneWins('already-done'));
    rivals.later(1000);
    expect(await rivals.atOnce(everyCaller(() => publish()))).toEqual(oneWins('already-done'));
    expect(count(await rivals.types(STREAM), 'ReleasePublished')).toBe(1);
  });

  it('let one of two releases that were made on the same one come into force', async () => {
    const rival = releaseOf('1.2.0', { base: FIRST, promised: 2 });
    await rivals.inOrder(IN_FORCE.slice(READY.length));
    await rivals.inOrder([...upToApproval(SECOND, FIRST), ...upToApproval(rival, FIRST)]);
    rivals.later(1000);
    const ends = await rivals.atOnce(everyCaller(caller => publish(caller % 2 === 0 ? SECOND : rival)));
    expect(ends.filter(end => end === 'recorded')).toHaveLength(1);
    expect(count(await rivals.types(STREAM), 'ReleasePublished')).toBe(2);
  });

  it('go back once by two signatures, and are suspended once at a time', async () => {
    await rivals.inOrder(IN_FORCE.slice(READY.length));
    rivals.later(1000);
    await rivals.inOrder([...upToApproval(SECOND, FIRST), publish(SECOND)]);
    rivals.later(1000);
    const way = { from: SECOND, to: FIRST };
    const ends = await rivals.atOnce(everyCaller(caller => rollBack(caller % 2 === 0 ? 'department' : 'reform', way)));
    expect(ends.filter(end => end === 'recorded')).toHaveLength(2);
    const types = await rivals.types(STREAM);
    expect([count(types, 'RollbackSigned'), count(types, 'ReleasePublished')]).toEqual([2, 3]);
    expect(await rivals.atOnce(everyCaller(caller => onRules('SuspendRelease', { version: '1.0.0', from: `2022-02-01T01:00:${String(caller).padStart(2, '0')}.000Z`, items: [], reason: '核查' }, HEAD)))).toEqual(oneWins('already-suspended'));
  });

  it('keep every manifest that was sent, and the last of each item for the head', async () => {
    const ends = await rivals.atOnce(everyCaller(caller => sendItem('1.0.0', tampered(manifest => ({ ...manifest, guide: { ...manifest.guide, notes: [{ zh: `提示${caller}`, en: `Note ${caller}` }] } })), {}, AUTHOR)));
    expect(new Set(ends)).toEqual(new Set(['recorded']));
  });

  it('take one key of a person into use', async () => {
    const rotated = onKeys('RotateSigningKey', { key: SPARE.key, publicKey: SPARE.publicKey, replaces: PENS.department.key, expires: '2022-12-31' }, HEAD);
    expect(await rivals.atOnce(everyCaller(() => rotated))).toEqual(oneWins('already-done'));
    expect(await rivals.types(rotated.stream)).toEqual(['SigningKeyRegistered', 'SigningKeyRotated']);
  });
});
