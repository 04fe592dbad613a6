import { defineEvent } from '@yichuang/domain';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testMetadata } from '../testing/events.ts';
import { createRegistry, decodeEvent, encodeEvent, eventIdFor, dueCommandId, hasRightHash, hashEvent, streamIdFor, verifyEvent } from './index.ts';

const PLACE = { stream: 'thing-1', revision: 3 };
const COMMAND = '0d2f1c1e-7c4e-4f7e-9d57-0f6a3f1c2b3a';
const id = eventIdFor(COMMAND, 0);
const encode = (data: unknown, metadata = testMetadata({ commandId: COMMAND })) => encodeEvent({ id, type: 'Named', data, metadata }, PLACE);
const recorded = (event = encode({ name: '窗口', size: 1 })) => ({ ...event, ...PLACE, number: 17 });

// #region upcaster
const NamedV2 = defineEvent('Named', 2, z.strictObject({ name: z.string(), size: z.number() }));
const up = { type: 'Named', from: 1, upcast: (data: unknown) => ({ ...z.object({ name: z.string() }).parse(data), size: 0 }) };
// #endregion upcaster

describe('the hash of an event', () => {
  it('is SHA-256 over length-prefixed parts, in the order written down', () => {
    const parts = { id: 'i', stream: 's-1', revision: 10, type: 'T', data: '"窗"', metadata: '{}' };
    expect(hashEvent(parts)).toBe(createHash('sha256').update('1:i3:s-12:101:T5:"窗"2:{}').digest('hex'));
  });

  it('covers every part: a change of any is seen', () => {
    const event = recorded();
    expect(hasRightHash(event)).toBe(true);
    const other = { id: streamIdFor(COMMAND), stream: 'thing-2', revision: 4, type: 'Name', data: event.data.replace('1', '2'), metadata: event.metadata.replace('tester', 'taster') };
    for (const [part, value] of Object.entries(other)) expect(hasRightHash({ ...event, [part]: value }), part).toBe(false);
  });

  it('is checked against the metadata without its hash, wherever the hash stands', () => {
    const bare = (metadata: string) => hashEvent({ ...recorded(), metadata });
    const with_ = (metadata: string) => hasRightHash({ ...recorded(), metadata });
    expect(with_(`{"hash":"${bare('{"z":1}')}","z":1}`)).toBe(true);
    expect(with_(`{"a":1,"hash":"${bare('{"a":1}')}"}`)).toBe(true);
    expect(with_(`{"hash":"${bare('{}')}"}`)).toBe(true);
    expect(with_('{"a":1}')).toBe(false);
    expect(with_(`{"a":{"hash":"${bare('{"a":{}}')}"},"hash":"${bare('{"a":{}}')}"}`)).toBe(false);
  });

  it('is not fooled by a value that looks like the member', () => {
    const metadata = testMetadata({ actor: { id: 'x', unit: 'U', post: `"hash":"${'a'.repeat(64)}"` } });
    expect(hasRightHash(recorded(encode({}, metadata)))).toBe(true);
  });

  it('names the damaged event', () => {
    const event = { ...recorded(), data: '{}' };
    expect(() => { verifyEvent(event); }).toThrow(expect.objectContaining({ code: 'event-hash', at: { number: 17, stream: 'thing-1', revision: 3, id } }));
  });
});

describe('decodeEvent', () => {
  it('gives back what was encoded, deep-frozen under test', () => {
    const registry = createRegistry([{ ...NamedV2, version: 1 }]);
    const decoded = decodeEvent(registry, recorded(), { verify: verifyEvent });
    expect(decoded).toMatchObject({ type: 'Named', data: { name: '窗口', size: 1 }, number: 17, stream: 'thing-1', revision: 3, id, metadata: { commandId: COMMAND } });
    expect(Object.isFrozen(decoded.metadata.actor)).toBe(true);
    expect(() => { Object.assign(decoded.data as object, { name: '' }); }).toThrow(TypeError);
  });

  it('refuses bytes that were changed, before it parses them', () => {
    expect(() => decodeEvent(createRegistry([NamedV2], [up]), { ...recorded(), data: 'not json' }, { verify: verifyEvent })).toThrow('does not match its hash');
  });

  // #region older-version
  it('brings an older version up and leaves the newest alone', () => {
    const registry = createRegistry([NamedV2], [up]);
    expect(decodeEvent(registry, recorded(encode({ name: 'a' }))).data).toEqual({ name: 'a', size: 0 });
    expect(decodeEvent(registry, recorded(encode({ name: 'a', size: 5 }, testMetadata({ schemaVersion: 2 })))).data).toEqual({ name: 'a', size: 5 });
  });
  // #endregion older-version

  it('stops at a type or a future version that it does not know', () => {
    const registry = createRegistry([NamedV2], [up]);
    expect(() => decodeEvent(registry, recorded(encode({}, testMetadata({ schemaVersion: 3 }))))).toThrow(expect.objectContaining({ code: 'unknown-event', version: 3 }));
    expect(() => decodeEvent(createRegistry([]), recorded())).toThrow(expect.objectContaining({ code: 'unknown-event', type: 'Named' }));
  });
});

describe('createRegistry', () => {
  it('refuses a name defined twice, but not the same definition listed twice', () => {
    expect(createRegistry([NamedV2, NamedV2], [up]).types).toEqual(['Named']);
    expect(() => createRegistry([NamedV2, { ...NamedV2 }], [up])).toThrow('defined twice');
  });

  it('refuses a chain with a missing, a doubled or a stray step', () => {
    expect(() => createRegistry([NamedV2])).toThrow('exactly one upcaster from version 1');
    expect(() => createRegistry([NamedV2], [up, { ...up }])).toThrow('exactly one upcaster from version 1');
    expect(() => createRegistry([NamedV2], [up, { ...up, from: 2 }])).toThrow('leads nowhere');
  });
});

describe('ids', () => {
  it('follow from the command alone, and differ by index and use', () => {
    const ids = [eventIdFor(COMMAND, 0), eventIdFor(COMMAND, 1), streamIdFor(COMMAND), dueCommandId({ stream: 's', fact: 'f', due: 'd' })];
    expect(new Set(ids).size).toBe(4);
    expect(ids[0]).toBe(eventIdFor(COMMAND, 0));
    for (const each of ids) expect(each).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
