import { approvalText } from '@yichuang/domain';
import type { EventStore } from '@yichuang/event-store';
import { createMemoryStore } from '@yichuang/event-store/memory';
import { cel, paper, t } from '@yichuang/plugin-kit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { revisionOf } from '../../commands/conflict.ts';
import { openScene, readAs, type Scene } from '../../testing/given-when-then.ts';
import { actor, type Given } from '../../testing/sample-commands.ts';
import { decide } from '../testing/decided.ts';
import { APPROVERS, DEPARTMENT, IN_FORCE, onRules, PENS, proposed, publish, signedBy, STREAM, test } from '../testing/ground.ts';
import { DRAFT, FIRST, releaseOf } from '../testing/rules.ts';
import { MOST_TRIALS } from './cover.ts';
import type { RehearsalReport } from './report.ts';

/** One paper more for whoever comes alone, none for an agent: stricter for the one, looser for the other. */
const materials = { ...DRAFT.materials, letter: paper(t('授权委托书', 'Letter'), 'authorisation', { requiredWhen: cel`situations.filedBy == 'self'`, requiredWords: t('本人办理的', 'When one comes alone') }) };
const NEXT = releaseOf('1.1.0', { base: FIRST, promised: 3, parts: { materials, examples: (DRAFT.examples ?? []).slice(2), accept: DRAFT.accept.slice(1) } });
const STRICTER = {};
const LOOSER = { situations: { filedBy: 'agent' }, papers: { idCard: 'provided', form: 'provided', letter: 'provided' } as const };

/** A store in which something happens each time that the decisions have been read to their end. */
function meddled(after: () => Promise<void>): EventStore {
  const inner = createMemoryStore();
  return {
    ...inner,
    readAll: async function* (options) {
      yield* inner.readAll(options);
      if (options.types?.includes('CaseGranted')) await after();
    },
  };
}

// @req #20
describe('a publication in the midst of decisions', () => {
  let scene: Scene;
  let trials = 0;
  let meddling: (() => Promise<unknown>) | null = null;
  beforeEach(async () => {
    meddling = null;
    scene = await openScene(undefined, { openStore: () => meddled(async () => {
      trials += 1;
      await meddling?.();
    }) });
    await scene.given([...IN_FORCE, ...proposed(NEXT, FIRST), test('1.1.0')]);
    await decide(scene, [{ built: FIRST, inputs: LOOSER }]);
    await send(onRules('RehearseRelease', { version: '1.1.0' }));
    const { digest } = readAs<RehearsalReport & { readonly digest: string }>(await scene.when(`/api/v1/rulebooks/${DEPARTMENT}/versions/1.1.0/rehearsal`, { as: actor('auditor') }));
    for (const gate of ['department', 'reform', 'legality'] as const) await send(approve(gate, digest));
    await scene.newEvents();
    trials = 0;
  });
  afterEach(() => scene.close());

  async function send(command: Given) {
    scene.clock.advance(1000);
    return scene.send(command, { headers: { 'if-match': `"${await revisionOf(scene.app.store, STREAM)}"` } });
  }
  const approve = (gate: keyof typeof PENS, rehearsal: string): Given => onRules('ApproveRelease', { version: '1.1.0', gate, digest: NEXT.digest, rehearsal, opinion: '同意', signature: signedBy(PENS[gate], approvalText({ department: DEPARTMENT, version: '1.1.0', gate, digest: NEXT.digest, rehearsal })) }, APPROVERS[gate]);
  /** A decision that is taken once, after the decisions were read for the trial. */
  const once = (inputs: object): void => {
    meddling = () => {
      meddling = null;
      return decide(scene, [{ built: FIRST, inputs }]);
    };
  };

  it('is tried again on what was decided meanwhile, and goes into force where that is no stricter', async () => {
    once(LOOSER);
    expect((await send(publish(NEXT))).body).toMatchObject({ outcome: 'recorded' });
    expect(trials).toBe(2);
    expect((await scene.newEvents()).filter(type => type.startsWith('Release'))).toEqual(['ReleasePublished', 'ReleaseTookEffect', 'ReleaseSuperseded']);
  });

  it('is refused where what was decided meanwhile would be stricter', async () => {
    once(STRICTER);
    expect((await send(publish(NEXT))).body).toMatchObject({ status: 409, code: 'rehearsal-outdated', stricter: 2 });
    expect(trials).toBe(2);
  });

  it('is put off by name where something is decided each time', async () => {
    meddling = () => decide(scene, [{ built: FIRST, inputs: LOOSER }]);
    expect((await send(publish(NEXT))).body).toMatchObject({ status: 409, code: 'rehearsal-overtaken' });
    expect(trials).toBe(MOST_TRIALS);
    expect((await scene.newEvents()).filter(type => type.startsWith('Release'))).toEqual([]);
    meddling = null;
    expect((await send(publish(NEXT))).body).toMatchObject({ outcome: 'recorded' });
  });

  it('is tried once where nothing is decided meanwhile', async () => {
    expect((await send(publish(NEXT))).body).toMatchObject({ outcome: 'recorded' });
    expect(trials).toBe(1);
  });
});
