import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '@yichuang/sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSideTable } from './side-table.ts';

describe('answers kept for a day', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'answers-')); });
  afterEach(() => rmSync(folder, { recursive: true }));
  const answer = { body: 'mac', status: 200, headers: '{}', answer: '{"revision":1}' };

  it('gives the first answer again, also after a restart', () => {
    const first = openSideTable(folder);
    const mac = first.mac(Buffer.from('{"a":1}'));
    first.keep('k', { ...answer, body: mac }, '2024-01-15T01:00:00.000Z');
    first.keep('k', { ...answer, status: 500 }, '2024-01-15T01:00:01.000Z');
    first.close();
    const second = openSideTable(folder);
    expect(second.find('k')).toEqual({ ...answer, body: mac });
    expect(second.mac(Buffer.from('{"a":1}'))).toBe(mac);
    expect(second.mac(Buffer.from('{"a":2}'))).not.toBe(mac);
    second.close();
  });

  it('forgets what is older, and is closed to others', () => {
    const table = openSideTable(folder);
    table.keep('old', answer, '2024-01-14T01:00:00.000Z');
    table.keep('new', answer, '2024-01-15T01:00:00.000Z');
    table.forgetBefore('2024-01-14T12:00:00.000Z');
    expect(table.find('old')).toBeNull();
    expect(table.find('new')).toEqual(answer);
    table.close();
    expect(statSync(join(folder, 'answers.sqlite')).mode & 0o077).toBe(0);
  });

  it('writes what it has gathered a moment later, and when it is closed', async () => {
    const [one, other] = [openSideTable(folder), openSideTable(folder)];
    one.keep('k', answer, '2024-01-15T01:00:00.000Z');
    await vi.waitFor(() => expect(other.find('k')).toEqual(answer));
    one.keep('last', answer, '2024-01-15T01:00:00.000Z');
    one.close();
    expect(other.find('last')).toEqual(answer);
    other.close();
  });

  it('says with the next answer that those before it could not be written', async () => {
    const table = openSideTable(folder);
    const spoiler = new Database(join(folder, 'answers.sqlite'));
    spoiler.exec('DROP TABLE answers');
    spoiler.close();
    table.keep('lost', answer, '2024-01-15T01:00:00.000Z');
    await vi.waitFor(() => expect(() => table.keep('next', answer, '2024-01-15T01:00:01.000Z')).toThrow('answers'));
    table.close();
  });
});
