import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { deleteKeyRow } from '../../../../libs/event-store/src/sealed/testing/key-rows.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ATTACHMENTS_FOLDER } from './disk.ts';
import { commandedDisk, openGround, OWNER, type Ground } from './testing/ground.ts';
import { HOSTILE_NAMES, jpeg, pdf, png } from './testing/samples.ts';

const photo = jpeg(400, 300, Buffer.from('王秀英 610702196203150028'));
const refused = (code: string): unknown => expect.objectContaining({ code });
const filesUnder = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter(each => each.isFile()).map(each => join(each.parentPath, each.name)) : []);

let ground: Ground;
beforeEach(() => {
  ground = openGround();
});
afterEach(() => ground.close());

describe('a file', () => {
  it('comes back as it was put, with its name and kind', async () => {
    const { digest } = await ground.store.put(OWNER, photo, '户口簿.jpg');
    expect(await ground.store.get(digest)).toEqual({ digest, subject: OWNER, type: 'image/jpeg', bytes: photo.length, name: '户口簿.jpg', content: photo });
    expect(await ground.store.head(digest)).toEqual({ digest, subject: OWNER, type: 'image/jpeg', bytes: photo.length });
  });

  it('is addressed by the hash of its sealed bytes, in which nothing of it stands', async () => {
    const { digest } = await ground.store.put(OWNER, photo, '户口簿.jpg');
    const stored = readFileSync(ground.pathOf(digest));
    expect(createHash('sha256').update(stored).digest('hex')).toBe(digest);
    for (const text of ['王秀英', '610702196203150028', '户口簿', 'JFIF']) expect(stored.includes(Buffer.from(text))).toBe(false);
  });

  it('put twice is two files: nobody learns from an address that two people have the same paper', async () => {
    const [one, two] = await Promise.all([ground.store.put(OWNER, photo, 'a.jpg'), ground.store.put(OWNER, photo, 'a.jpg')]);
    expect(one.digest).not.toBe(two.digest);
  });

  it('may be of the greatest size, and its name does not show in the size', async () => {
    const big = pdf(randomBytes(10 * 1024 * 1024 - pdf().length));
    const [long, short] = await Promise.all([ground.store.put(OWNER, big, '一份名称很长很长的材料.pdf'), ground.store.put(OWNER, big, 'a.pdf')]);
    expect((await ground.store.get(long.digest)).content.equals(big)).toBe(true);
    expect(readFileSync(ground.pathOf(long.digest)).length).toBe(readFileSync(ground.pathOf(short.digest)).length);
  });

  it('of a kind that is not taken leaves nothing behind', async () => {
    await expect(ground.store.put(OWNER, Buffer.from('<html>'), 'x.jpg')).rejects.toEqual(refused('attachment-type'));
    expect(filesUnder(join(ground.folder, ATTACHMENTS_FOLDER))).toEqual([]);
  });

  it('that nobody put is not there', async () => {
    const none = 'a'.repeat(64);
    expect(await ground.store.head(none)).toBeNull();
    await expect(ground.store.get(none)).rejects.toEqual(refused('integrity-violation'));
    for (const address of ['../../keys.sqlite', '..', 'A'.repeat(64), `${none}\0`]) expect(await ground.store.head(address)).toBeNull();
    expect(await ground.store.drop(none)).toBe(false);
  });
});

describe('whatever a file is called', () => {
  it('it lies in the folder under its digest, and no other path is opened', async () => {
    const { disk, calls } = commandedDisk();
    const spied = openGround(disk);
    const names = fc.oneof(fc.constantFrom(...HOSTILE_NAMES), fc.string({ unit: 'binary', maxLength: 100 }));
    await fc.assert(fc.asyncProperty(names, async name => {
      const { digest } = await spied.store.put(OWNER, png(), name);
      expect((await spied.store.get(digest)).content).toEqual(png());
    }), { numRuns: 500 });
    const root = join(spied.folder, ATTACHMENTS_FOLDER);
    for (const call of calls) expect(relative(root, call.slice(call.indexOf(' ') + 1)).split(sep).join('/')).toMatch(/^(?:|[0-9a-f]{2}|coming\/[0-9a-f-]{36}|[0-9a-f]{2}\/[0-9a-f]{64})$/);
    spied.close();
  });
});

describe('a stored file', () => {
  it('in which any one bit was changed is named and not served', async () => {
    const { digest } = await ground.store.put(OWNER, png(), 'a.png');
    const path = ground.pathOf(digest);
    const right = readFileSync(path);
    for (let at = 0; at < right.length; at += 7) {
      const wrong = Buffer.from(right);
      wrong[at] = (wrong[at] ?? 0) ^ 4;
      writeFileSync(path, wrong);
      await expect(ground.store.get(digest)).rejects.toMatchObject({ code: 'integrity-violation', digest, fault: 'changed' });
      expect((await ground.store.known([digest])).size).toBe(0);
    }
    writeFileSync(path, right);
    expect([...await ground.store.known([digest, digest])].map(([each]) => each)).toEqual([digest]);
  });

  it('that was exchanged for a link, cut off or taken away is named and not served', async () => {
    const { digest } = await ground.store.put(OWNER, png(), 'a.png');
    const path = ground.pathOf(digest);
    const right = readFileSync(path);
    writeFileSync(path, right.subarray(0, 100));
    await expect(ground.store.get(digest)).rejects.toMatchObject({ fault: 'changed' });
    rmSync(path);
    writeFileSync(`${path}.real`, right);
    symlinkSync(`${path}.real`, path);
    await expect(ground.store.get(digest)).rejects.toMatchObject({ fault: 'missing' });
    rmSync(path);
    await expect(ground.store.get(digest)).rejects.toMatchObject({ fault: 'missing' });
  });

  it('of somebody who was erased opens no more, and says so', async () => {
    const { digest } = await ground.store.put(OWNER, png(), 'a.png');
    deleteKeyRow(join(ground.folder, 'keys.sqlite'), OWNER);
    await expect(ground.store.get(digest)).rejects.toEqual(refused('attachment-erased'));
  });

  it('is dropped for good', async () => {
    const { digest } = await ground.store.put(OWNER, png(), 'a.png');
    expect(await ground.store.drop(digest)).toBe(true);
    expect(await ground.store.head(digest)).toBeNull();
  });
});

describe('the disk', () => {
  it('has the file and its folder before anybody is told', async () => {
    const { disk, calls } = commandedDisk();
    const spied = openGround(disk);
    await spied.store.put(OWNER, png(), 'a.png');
    const order = calls.map(call => call.split(' ')[0]);
    expect(order.indexOf('write')).toBeLessThan(order.indexOf('rename'));
    expect(calls.findIndex(call => /^sync .*coming/.test(call))).toBeLessThan(order.indexOf('rename'));
    expect(calls.at(-1)).toMatch(/^sync .*attachments.[0-9a-f]{2}$/);
    spied.close();
  });

  it.each([['write', 'ENOSPC', 'storage-full'], ['open', 'EDQUOT', 'storage-full'], ['sync', 'EIO', 'store-unavailable'], ['rename', 'EROFS', 'store-unavailable']])('that fails at %s with %s leaves nothing behind, and the next file is kept', async (call, fault, code) => {
    const { disk, failNext } = commandedDisk();
    const failing = openGround(disk);
    failNext(call, fault);
    await expect(failing.store.put(OWNER, png(), 'a.png')).rejects.toEqual(refused(code));
    expect(filesUnder(join(failing.folder, ATTACHMENTS_FOLDER))).toEqual([]);
    const { digest } = await failing.store.put(OWNER, png(), 'a.png');
    expect((await failing.store.get(digest)).bytes).toBe(png().length);
    failing.close();
  });
});
