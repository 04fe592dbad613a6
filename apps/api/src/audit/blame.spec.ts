import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openScene, type Scene } from '../testing/given-when-then.ts';
import { FIRST, idOf, item, OPENING, proposed, actor, type Given } from '../testing/sample-commands.ts';
import { originOf, valueAt } from './blame.ts';

const OWNER = actor('dept_catalog_owner', 'D-SPJ');
const stream = `adjustment-${FIRST.id}`;
const code = item(1).code;
const rename = (zh: string, reason: string): Given => ({ type: 'DecideFates', stream, by: OWNER, data: { fates: [{ fate: 'added', record: item(1, zh), reason, deviation: null }] } });

describe('where a field comes from', () => {
  let scene: Scene;
  const pointer = encodeURIComponent(`/fates/${code}/record/name/zh`);
  const blame = async (query: string) => (await scene.when(`/api/v1/streams/${stream}/blame?${query}`)).body;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given([...OPENING, ...proposed(FIRST).slice(0, 2), rename('第二个名称', '名称有误'), rename('第三个名称', '与省级目录一致')]);
  });
  afterAll(() => scene.close());

  it('is told act by act, back to the one that brought it', async () => {
    const last = await blame(`pointer=${pointer}`);
    expect(last).toMatchObject({ value: '第三个名称', origin: { event: 'ItemAdded', revision: 7, unit: 'D-SPJ', post: 'dept_catalog_owner', reason: '与省级目录一致', before: '第二个名称', after: '第三个名称' } });
    const number = (origin: unknown): number => Number(Object(origin).number);
    const before = await blame(`pointer=${pointer}&asOf=p:${number(last.origin) - 1}`);
    expect(before).toMatchObject({ value: '第二个名称', origin: { revision: 6, reason: '名称有误', before: '试验事项1' } });
    const first = await blame(`pointer=${pointer}&asOf=p:${number(before.origin) - 1}`);
    expect(first).toMatchObject({ origin: { revision: 1, reason: '首批', after: '试验事项1' } });
    expect(Object(first.origin)).not.toHaveProperty('before');
    const draft = await blame(`pointer=${encodeURIComponent('/instrument')}`);
    expect(draft).toMatchObject({ origin: { event: 'CatalogAdjustmentDrafted', instrument: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
  });

  it('names bodies and offices, and never a person', async () => {
    expect(JSON.stringify(await blame(`pointer=${pointer}`))).not.toContain(OWNER.id);
  });

  it('is nothing for a field that no event has touched, and is refused for what is no pointer', async () => {
    expect(await blame(`pointer=${encodeURIComponent('/fates/none/record')}`)).toMatchObject({ origin: null });
    expect(await blame('pointer=fates')).toMatchObject({ status: 400, code: 'query-invalid', errors: [{ pointer: 'pointer' }] });
    expect((await scene.when(`/api/v1/streams/adjustment-${idOf('none')}/blame?pointer=/status`)).status).toBe(404);
    expect(await blame('pointer=/__proto__')).toMatchObject({ origin: null });
  });
});

describe('the origin of a field', () => {
  const event = (number: number) => ({ number, revision: number, stream: 's', id: '', type: 'ItemAdded', version: 1, data: {}, metadata: { recordedAt: '', actor: { id: 'x', unit: 'D', post: 'p' }, authority: { kind: 'system', cause: '' } } });
  const Decoded = (count: number): Parameters<typeof originOf>[1] => Array.from({ length: count }, (_, number) => event(number)) as never;

  it('is the last of the states that differs from the one before it, whatever the history', () => {
    const value = fc.constantFrom<unknown>(undefined, null, 0, 1, '', 'a', [], [1], { b: 1 });
    fc.assert(fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), values => {
      const states = values.map(each => (each === undefined ? {} : { a: each }));
      const found = originOf('/a', Decoded(states.length - 1), states);
      const text = values.map(each => JSON.stringify(each) ?? 'absent');
      const last = text.findLastIndex((each, at) => at > 0 && each !== text[at - 1]);
      expect(found?.number ?? -1).toBe(last < 0 ? -1 : last - 1);
      if (found) expect([found.before, found.after]).toEqual([values[last - 1], values[last]]);
    }));
  });

  it('reads own members only, by escaped pointers', () => {
    expect(valueAt({ 'a/b': { '~': [7] } }, '/a~1b/~0/0')).toBe(7);
    expect(valueAt({}, '/constructor/name')).toBeUndefined();
    expect(valueAt({ a: 1 }, '')).toEqual({ a: 1 });
  });
});
