import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SubjectRegistered, toSeal } from '@yichuang/domain';
import { openKeyStore, type KeyStore } from './key-store.ts';
import { createSealer, type Sealer } from './sealer.ts';
import { valueAt } from './walk.ts';

let directory: string;
let keys: KeyStore;
let sealer: Sealer;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'yichuang-sealer-'));
  keys = openKeyStore({ directory });
  sealer = createSealer({ keys });
});
afterEach(() => {
  keys.close();
  rmSync(directory, { recursive: true });
});

const eventId = '7b1de1a5-3b53-5c0f-9a57-6a40a1a9f2f7';
const subject = 'sub-0123456789abcdef';
const place = { eventId, stream: `subject-${subject}`, type: 'SubjectRegistered', version: 1 };
const person = (reference: string, idNumber: string) => ({
  subject: reference, kind: 'citizen', name: toSeal(reference, '王秀英'), idNumber: toSeal(reference, idNumber), phone: null, illustrative: true,
});
const refused = (code: string): unknown => expect.objectContaining({ name: 'SealError', code });

describe('the data of an event', () => {
  it('goes to the store as its schema wants it, with every value sealed', async () => {
    const sealed = SubjectRegistered.schema.parse(await sealer.seal(person(subject, '610702196203150028'), place));
    expect(sealed.phone).toBeNull();
    expect(JSON.stringify(sealed)).not.toMatch(/王秀英|610702196203150028/);
    expect(await sealer.open(sealed.name, { ...place, path: '/name' })).toBe('王秀英');
    expect(await sealer.open(sealed.idNumber, { ...place, path: '/idNumber' })).toBe('610702196203150028');
    await expect(sealer.open(sealed.name, { ...place, path: '/idNumber' })).rejects.toEqual(refused('key-commitment'));
  });

  it('is untouched where there is nothing to seal', async () => {
    const data = Object.freeze({ a: [1, { b: null }], c: 'text' });
    expect(await sealer.seal(data, place)).toBe(data);
  });

  it('opens again at the same path, wherever the value stood', async () => {
    const leaf = fc.oneof(fc.string(), fc.record({ n: fc.integer(), t: fc.string() }));
    const key = fc.string().filter(each => each !== '__proto__' && !each.startsWith('$'));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.array(key, { minLength: 1, maxLength: 3 }), leaf), { maxLength: 4 }), async values => {
      // Under its index no path is the beginning of another.
      const data = values.map(([path, value]) => path.reduceRight<unknown>((inner, name) => ({ [name]: [inner] }), toSeal(subject, value)));
      const sealed = await sealer.seal(data, place);
      for (const [index, [names, value]] of values.entries()) {
        const path = [index, ...names.flatMap(name => [name, 0])].map(part => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
        expect(await sealer.open(valueAt(sealed, path), { ...place, path })).toEqual(value);
      }
    }), { numRuns: 50 });
  });

  it.each([
    ['company', { name: { $seal: { subject, value: 'x' }, also: 1 } }], ['no subject', { name: { $seal: { value: 'x' } } }], ['a wrong subject', { list: [{ $seal: { subject: 1, value: 'x' } }] }],
  ])('is refused with a value to seal that has %s', async (_, data) => {
    await expect(sealer.seal(data, place)).rejects.toEqual(refused('malformed'));
  });
});

describe('the key of a subject', () => {
  it('is on disk, with the index row, before the event can be appended', async () => {
    const sealed = await sealer.seal(person(subject, '610702196203150028'), place);
    // The process dies here: nothing closes the first store, another one reads what is on disk.
    const afterCrash = openKeyStore({ directory });
    const reader = createSealer({ keys: afterCrash });
    expect(await reader.open(valueAt(sealed, '/name'), { ...place, path: '/name' })).toBe('王秀英');
    expect(await reader.subjectFor('610702196203150028')).toBe(subject);
    afterCrash.close();
  });

  it('opens nothing of another subject', async () => {
    const other = 'sub-fedcba9876543210';
    const sealed = await sealer.seal({ name: toSeal(subject, '甲') }, place);
    await sealer.seal({ name: toSeal(other, '乙') }, place);
    const { keyId } = await keys.keyFor(other);
    const theirs = { ...(valueAt(sealed, '/name') as object), k: keyId };
    await expect(sealer.open(theirs, { ...place, path: '/name' })).rejects.toEqual(refused('wrong-subject'));
    await expect(sealer.open({ ...theirs, s: other }, { ...place, path: '/name' })).rejects.toEqual(refused('key-commitment'));
  });
});

describe('one subject per id number', () => {
  it('refuses the second and takes a repeat of the first', async () => {
    await sealer.seal(person(subject, '61070219620315002x'), place);
    await sealer.seal(person(subject, '61070219620315002X'), place);
    await expect(sealer.seal(person('sub-fedcba9876543210', '６１０７０２１９６２０３１５００２Ｘ'), place)).rejects.toEqual(refused('id-number-taken'));
    expect(await sealer.subjectFor('61070219620315002X')).toBe(subject);
  });

  it('indexes the registration only', async () => {
    await sealer.seal(person(subject, '61070219620315002X'), { ...place, type: 'SubjectMoved' });
    expect(await sealer.subjectFor('61070219620315002X')).toBeUndefined();
  });

  it('refuses a number that is no text', async () => {
    await expect(sealer.seal({ idNumber: toSeal(subject, 7) }, place)).rejects.toEqual(refused('bad-id-number'));
  });
});
