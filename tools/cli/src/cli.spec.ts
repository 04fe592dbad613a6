import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printed, yichuang } from './testing/yichuang.ts';

const base = mkdtempSync(join(tmpdir(), 'yichuang-cli-'));
const folder = join(base, 'data');
const here = ['--file', folder] as const;

beforeAll(async () => {
  expect(await yichuang(['seed', '--cases', '0', ...here])).toMatchObject({ status: 0 });
}, 120_000);
afterAll(() => rmSync(base, { recursive: true }));

/** A copy of the folder in which one byte of a stored event was changed behind the program's back. */
function tampered(): string {
  const copy = join(base, `tampered-${readdirSync(base).length}`);
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, 'log.sqlite');
  const bytes = readFileSync(file);
  const at = bytes.indexOf('Demonstration Bureau');
  expect(at).toBeGreaterThan(0);
  bytes.write('d', at);
  writeFileSync(file, bytes);
  return copy;
}

describe('usage', () => {
  it.each([[['nonsense']], [['catalog', 'nonsense']], [['audit', 'diff', 'x']], [['catalog', 'show', '--frobnicate']], [['catalog', 'import', 'x.csv']], [[]]])('%j is wrong usage: 64', async args => {
    const ran = await yichuang(args);
    expect(ran).toMatchObject({ status: 64, stdout: '' });
    expect(ran.stderr).not.toBe('');
  });

  it('has examples under --help, on stdout', async () => {
    const ran = await yichuang(['catalog', 'show', '--help']);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.stdout).toContain('$ yichuang catalog show --as-of 2023-01-11');
  });

  it('speaks Chinese or English by LANG, and colours nothing that is no terminal', async () => {
    const [zh, en] = await Promise.all([yichuang(['catalog', 'versions', ...here], { LANG: 'zh_CN.UTF-8' }), yichuang(['catalog', 'versions', ...here])]);
    expect(zh.stdout).toContain('自 2023-01-12');
    expect(en.stdout).toContain('from 2023-01-12');
    expect(zh.stdout + en.stdout).not.toContain('\u001B[');
  });

  it('names a folder without a log, and what to do', async () => {
    const ran = await yichuang(['catalog', 'show', '--file', join(base, 'none')]);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('yichuang seed --file');
  });
});

describe('catalog', () => {
  const shown = { version: z.string().nullable(), count: z.number(), items: z.array(z.looseObject({ code: z.string() })) };

  it.each([['2022-02-06', null, 0], ['2023-01-11', '2022', 500], ['2023-01-13', '2023', 366], ['p:0', null, 0]] as const)('as of %s it is %s with %i items', async (asOf, version, count) => {
    const answer = printed(await yichuang(['catalog', 'show', '--as-of', asOf, '--json', ...here]), shown);
    expect([answer.version, answer.count, answer.items.length]).toEqual([version, count, count]);
  });

  it('tells recorded and effective time apart', async () => {
    const answer = printed(await yichuang(['catalog', 'show', '--as-of', '2023-01-13', '--on', '2023-01-11', '--json', ...here]), shown);
    expect(answer.version).toBe('2022');
  });

  it('refuses a moment that is none', async () => {
    const ran = await yichuang(['catalog', 'show', '--as-of', 'yesterday', ...here]);
    expect(ran).toMatchObject({ status: 64, stdout: '' });
  });

  it('lists its versions with their sums', async () => {
    const { versions } = printed(await yichuang(['catalog', 'versions', '--json', ...here]), { versions: z.array(z.object({ version: z.string(), count: z.number(), filedOn: z.string().nullable() })) });
    expect(versions).toMatchObject([{ version: '2022', count: 500, filedOn: null }, { version: '2023', count: 366, filedOn: '2023-01-13' }]);
  });

  // @req #14 #15
  it('ends with 2 while differences from the province are open, at any moment', async () => {
    const drift = { open: z.number() };
    const before = await yichuang(['catalog', 'drift', '--as-of', '2022-12-31', '--json', ...here]);
    const none = await yichuang(['catalog', 'drift', '--as-of', '2022-12-01', '--json', ...here]);
    expect([before.status, printed(before, drift).open, none.status, printed(none, drift).open]).toEqual([2, 5, 0, 0]);
  });

  it('exports nothing while a code is illustrative', async () => {
    const ran = await yichuang(['catalog', 'export', ...here]);
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('366 illustrative items');
  });
});

describe('audit', () => {
  it('replays a stream to a digest that depends on the moment alone', async () => {
    const replayed = { revision: z.number(), stateDigest: z.string(), events: z.array(z.object({ type: z.string(), authority: z.string(), hash: z.string() })) };
    const at = (asOf: string) => yichuang(['audit', 'replay', 'catalog-610702', '--as-of', asOf, '--json', ...here]).then(ran => printed(ran, replayed));
    const [first, second, later] = await Promise.all([at('2023-01-12T10:01+08:00'), at('2023-01-12T10:01+08:00'), at('2023-01-13')]);
    expect(first.stateDigest).toBe(second.stateDigest);
    expect(first.stateDigest).not.toBe(later.stateDigest);
    expect(first.events.map(event => event.type)).toEqual(['CatalogVersionPublished', 'CatalogVersionTookEffect', 'CatalogVersionPublished']);
    expect(first.events[0]?.authority).toBe('office government_publisher@D-ZFB since p:0');
  });

  it('shows the fields that changed between two revisions, and ends with 2', async () => {
    const ran = await yichuang(['audit', 'diff', 'catalog-610702', '--from', 'rev:0', '--to', 'rev:1', ...here]);
    expect(ran).toMatchObject({ status: 2, stdout: '~ /versions/0/tookEffect  false -> true\n' });
    expect(await yichuang(['audit', 'diff', 'catalog-610702', '--from', 'rev:1', '--to', 'rev:1', ...here])).toMatchObject({ status: 0, stdout: '' });
  });

  it('names the end of a stream that is shorter', async () => {
    expect(await yichuang(['audit', 'diff', 'unit-610702001', '--from', 'rev:0', '--to', 'rev:9', ...here])).toMatchObject({ status: 1, stdout: '' });
    expect(await yichuang(['audit', 'replay', 'unit-nowhere', ...here])).toMatchObject({ status: 1, stdout: '' });
  });

  it('lists events newest first, by type and stream', async () => {
    const listed = { events: z.array(z.object({ number: z.number(), stream: z.string(), type: z.string() })) };
    const { events } = printed(await yichuang(['audit', 'events', '--type', 'CatalogVersionPublished', '--limit', '5', '--json', ...here]), listed);
    expect(events.map(event => event.stream)).toEqual(['catalog-610702', 'catalog-610702']);
    expect((events[0]?.number ?? 0) > (events[1]?.number ?? 0)).toBe(true);
    const opened = printed(await yichuang(['audit', 'events', '--stream', 'log-610702', '--json', ...here]), listed);
    expect(opened.events).toMatchObject([{ number: 0, type: 'LogOpened' }]);
  });

  it('prints no name of a person', async () => {
    const ran = await yichuang(['audit', 'replay', 'subject-officer-reform-01', '--json', ...here]);
    expect(ran.status).toBe(0);
    expect(ran.stdout).not.toContain('虚构');
  });
});

describe('store', () => {
  it('finds a good log good, and copies it equal, and goes on with a copy', async () => {
    const copy = join(base, 'copy');
    const report = { checked: z.number(), first: z.null() };
    const good = printed(await yichuang(['store', 'check', folder, '--json']), report);
    expect(await yichuang(['store', 'copy', '--from', folder, '--to', copy])).toMatchObject({ status: 0 });
    expect(printed(await yichuang(['store', 'check', copy, '--json']), report)).toEqual(good);
    expect(await yichuang(['store', 'copy', '--from', folder, '--to', copy])).toMatchObject({ status: 0 });
    const hashes = (of: string) => yichuang(['audit', 'events', '--limit', '100000', '--json', '--file', of]);
    expect((await hashes(copy)).stdout).toBe((await hashes(folder)).stdout);
  });

  it('names a changed byte, ends with 3, and serves nothing of it', async () => {
    const copy = tampered();
    const ran = await yichuang(['store', 'check', copy, '--json']);
    expect(ran.status).toBe(3);
    expect(printed(ran, { first: z.looseObject({ damage: z.string(), stream: z.string(), number: z.number() }) }).first).toMatchObject({ damage: 'hash', stream: 'unit-X-SFJ' });
    expect(await yichuang(['verify', copy, '--json'])).toEqual(ran);
    expect(await yichuang(['audit', 'replay', 'unit-X-SFJ', '--file', copy])).toMatchObject({ status: 3, stdout: '' });
    const into = join(base, 'of-tampered');
    expect(await yichuang(['store', 'copy', '--from', copy, '--to', into])).toMatchObject({ status: 3 });
  });

  it('hardens nothing without TLS', async () => {
    const ran = await yichuang(['store', 'harden'], { YICHUANG_ADMIN_URL: 'esdb://admin:changeit@localhost:2113?tls=false', EVENTSTOREDB_URL: 'esdb://app:secret@localhost:2113?tls=false' });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('TLS');
    expect(ran.stderr).not.toContain('changeit');
  });
});

describe('projection', () => {
  it('finds every view identical to a fold from zero, before and after a rebuild', async () => {
    const views = { projections: z.array(z.object({ name: z.string(), identical: z.boolean(), digest: z.string() })) };
    const before = await yichuang(['projection', 'verify', '--all', '--json', ...here]);
    expect([before.status, printed(before, views).projections.every(each => each.identical)]).toEqual([0, true]);
    expect(await yichuang(['projection', 'rebuild', 'unit', ...here])).toMatchObject({ status: 0 });
    const after = await yichuang(['projection', 'verify', '--json', ...here]);
    const digests = (ran: typeof before) => printed(ran, views).projections.map(each => `${each.name} ${each.digest}`).sort();
    expect(digests(after)).toEqual(digests(before));
  });

  it('lists the views with where they stand', async () => {
    const { head, projections } = printed(await yichuang(['projection', 'list', '--json', ...here]), { head: z.number(), projections: z.array(z.object({ name: z.string(), state: z.string(), checkpoint: z.number() })) });
    expect(projections.length).toBeGreaterThan(5);
    expect(projections.filter(each => each.state !== 'live' || each.checkpoint !== head)).toEqual([]);
  });

  it('does not know a view that there is not', async () => {
    expect(await yichuang(['projection', 'verify', 'nonsense', ...here])).toMatchObject({ status: 64, stdout: '' });
    expect(await yichuang(['projection', 'rebuild', ...here])).toMatchObject({ status: 64, stdout: '' });
  });
});

describe('seed and doctor', () => {
  it('leaves a folder alone that holds the sample, and keeps out of production', async () => {
    expect(printed(await yichuang(['seed', '--cases', '0', '--json', ...here]), { recorded: z.number() }).recorded).toBe(0);
    const production = await yichuang(['seed', '--file', join(base, 'production')], { YICHUANG_MODE: 'production' });
    expect(production).toMatchObject({ status: 64, stdout: '' });
    expect(existsSync(join(base, 'production'))).toBe(false);
  });

  it('looks at the machine and at the log', async () => {
    const finding = z.object({ check: z.string(), state: z.enum(['ok', 'warn', 'bad']), found: z.string() });
    const { findings } = printed(await yichuang(['doctor', '--json', ...here]), { findings: z.array(finding) });
    const byCheck = new Map(findings.map(each => [each.check, each]));
    expect([...byCheck.keys()].sort()).toEqual(['chromium', 'data-folder', 'disk', 'fonts', 'log', 'node', 'sqlite']);
    expect(byCheck.get('node')).toMatchObject({ state: 'ok', found: process.versions.node });
    expect(byCheck.get('sqlite')?.found).toContain('synchronous=FULL');
    expect(byCheck.get('log')?.found).toMatch(/^\d+ events$/);
  });
});
