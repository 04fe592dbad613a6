import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRelease } from '@yichuang/plugin-kit/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { printed } from '../testing/yichuang.ts';
import { openDesk } from './testing/desk.ts';

const ITEM = '990511005000';
const desk = openDesk();
const at = (name: string): string => join(desk.folder, name);
/** A copy of the package that every check passes, under a name of its own. */
const copy = (name: string): string => {
  cpSync(at('good'), at(name), { recursive: true });
  return at(name);
};
const Digest = { digest: z.string() };
const Findings = { findings: z.array(z.object({ item: z.string().nullable(), file: z.string(), pointer: z.string(), code: z.string(), words: z.object({ zh: z.string().min(1), en: z.string().min(1) }) })) };
const Tested = { passed: z.boolean(), examples: z.array(z.looseObject({ name: z.string(), passed: z.boolean() })), rules: z.array(z.object({ item: z.string(), rule: z.string(), met: z.boolean() })) };

beforeAll(async () => {
  expect(await desk.plugin('new', 'D-MZJ', '--item', ITEM, '--dir', at('good'))).toMatchObject({ status: 0 });
});
afterAll(desk.clear);

// @req #16 #20 #45
describe('a new package', () => {
  it('passes its test at once: two commands', async () => {
    const ran = await desk.plugin('test', at('good'), '--json');
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const { passed, examples, rules } = printed(ran, Tested);
    expect([passed, examples.every(one => one.passed), rules.every(({ met }) => met), rules.length > 0]).toEqual([true, true, true, true]);
  });
  it('has nothing to mend, and is built into a release whose digests hold', async () => {
    expect(await desk.plugin('lint', at('good'))).toMatchObject({ status: 0, stdout: '' });
    const { digest } = printed(await desk.plugin('build', at('good'), '--json'), Digest);
    expect(readRelease(at('good/out')).digest).toBe(digest);
    expect(printed(await desk.plugin('build', at('good'), '--json'), Digest).digest).toBe(digest);
  });
  it('is not written over another, nor for what is no code', async () => {
    expect(await desk.plugin('new', 'D-MZJ', '--dir', at('good'))).toMatchObject({ status: 1, stderr: expect.stringContaining('not empty') });
    for (const words of [['../D-MZJ'], ['D-MZJ', '--item', "1';x"]]) expect(await desk.plugin('new', ...words, '--dir', at('never'))).toMatchObject({ status: 64 });
  });
  it('is said to be missing where there is none', async () => {
    mkdirSync(at('empty'));
    for (const verb of ['test', 'lint', 'build']) expect(await desk.plugin(verb, at('empty'))).toMatchObject({ status: 64, stderr: expect.stringContaining('yichuang plugin new') });
  });
});

describe('plugin test', () => {
  it('fails for a rule that no example is decided by, and names it', async () => {
    const dir = copy('uncovered');
    rmSync(join(dir, `examples/${ITEM}/02-deferred.yaml`));
    expect(await desk.plugin('test', dir)).toMatchObject({ status: 1, stdout: expect.stringContaining(`✘ ${ITEM} R-ACCEPT-02: no example`) });
    expect(printed(await desk.plugin('test', dir, '--json'), Tested).rules.filter(({ met }) => !met)).toEqual([{ item: ITEM, rule: 'R-ACCEPT-02', met: false }]);
  });
  it('fails for an example that promises otherwise, and says what followed', async () => {
    copy('promising');
    desk.mend(`promising/examples/${ITEM}/01-complete.yaml`, 'decide: manual', 'decide: grant');
    expect(await desk.plugin('test', at('promising'))).toMatchObject({ status: 1, stdout: expect.stringContaining('decide: expected "grant", found "manual"') });
  });
  it('names file and line of an example that cannot be read', async () => {
    copy('unreadable');
    desk.mend(`unreadable/examples/${ITEM}/01-complete.yaml`, 'decide: manual', 'decide: maybe');
    expect(await desk.plugin('test', at('unreadable'))).toMatchObject({ status: 1, stderr: expect.stringMatching(/01-complete\.yaml:\d+ expect\.decide/) });
  });
});

describe('plugin lint', () => {
  it('ends with 2 and names the line of an expression that does not fit the form', async () => {
    copy('misfit');
    desk.mend(`misfit/items/${ITEM}.ts`, 'size(missing) > 0', 'form.nosuch > 0');
    const ran = await desk.plugin('lint', at('misfit'), '--json');
    expect(ran.status).toBe(2);
    const line = readFileSync(at(`misfit/items/${ITEM}.ts`), 'utf8').split('\n').findIndex(text => text.includes('form.nosuch')) + 1;
    expect(printed(ran, Findings).findings).toEqual([expect.objectContaining({ item: ITEM, pointer: '/accept/1/when', file: expect.stringMatching(`^items/${ITEM}\\.ts:${line}:`) })]);
    expect((await desk.plugin('build', at('misfit'))).status).toBe(1);
  });
  it('ends with 2 for a paper that the law does not let anybody ask for', async () => {
    copy('unlawful');
    desk.mend(`unlawful/items/${ITEM}.ts`, '证明材料一份（请写明名称）', '其他有关材料');
    const ran = await desk.plugin('lint', at('unlawful'), '--json');
    expect(ran.status).toBe(2);
    expect(printed(ran, Findings).findings).toEqual([expect.objectContaining({ code: 'catch-all', pointer: '/materials/2' })]);
  });
});

// @req #20
describe('the code of a package', () => {
  const write = (text: string): string => {
    mkdirSync(at('code'), { recursive: true });
    writeFileSync(at('code/plugin.ts'), text);
    return at('code');
  };
  it.each([
    ['writes', `import { writeFileSync } from 'node:fs'; writeFileSync(new URL('trace', import.meta.url), ''); export default {};`, 'Access to this API has been restricted'],
    ['starts a program', `import { execFileSync } from 'node:child_process'; export default execFileSync('true');`, 'Access to this API has been restricted'],
    ['calls out', `export default await new Promise((_, reject) => import('node:net').then(({ connect }) => connect(9995, '127.0.0.1').on('error', reject)));`, 'Access to this API has been restricted'],
    ['is no code', 'export default {', 'plugin.ts'],
    ['exports something else', 'export default 7;', 'exports no plugin'],
    ['throws', `throw new Error('by its author');`, 'by its author'],
  ])('that %s is refused, in words', async (_, text, words) => {
    const ran = await desk.plugin('test', write(text));
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain(words);
    expect(ran.stderr).not.toContain('node:internal');
  });
});

// @req #36
describe('plugin build', () => {
  it('makes of data the release that the code makes', async () => {
    const { digest } = printed(await desk.plugin('build', at('good'), '--json'), Digest);
    mkdirSync(at('data'));
    cpSync(at('good/out/manifest.json'), at('data/manifest.json'));
    expect(printed(await desk.plugin('build', at('data'), '--json'), Digest).digest).toBe(digest);
    expect(await desk.plugin('test', at('data/manifest.json'))).toMatchObject({ status: 0 });
    desk.mend('data/manifest.json', '"format": 1', '"format": 2');
    expect(await desk.plugin('build', at('data'))).toMatchObject({ status: 1, stderr: expect.stringContaining('manifest.json /format') });
  });
  it('says in words what a second release changes, and refuses a base that is another', async () => {
    const { digest } = printed(await desk.plugin('build', at('good'), '--json'), Digest);
    copy('second');
    desk.mend('second/plugin.ts', "version: '1.0.0', kit: '1', base: null", `version: '1.1.0', kit: '1', base: '${digest}'`);
    desk.mend(`second/items/${ITEM}.ts`, 'promised: workingDays(10)', 'promised: workingDays(7)');
    expect(await desk.plugin('build', at('second'))).toMatchObject({ status: 64, stderr: expect.stringContaining('--base') });
    const ran = await desk.plugin('build', at('second'), '--base', at('good/out/manifest.json'), '--json');
    expect(printed(ran, { base: z.string(), changes: z.array(z.looseObject({ pointer: z.string(), inFlight: z.string() })) })).toMatchObject({ base: digest, changes: [{ pointer: '/limits/promised', inFlight: 'pinned' }] });
    desk.mend('second/plugin.ts', digest, digest.replace(/^./, first => (first === '0' ? '1' : '0')));
    expect(await desk.plugin('build', at('second'), '--base', at('good/out/manifest.json'))).toMatchObject({ status: 1, stderr: expect.stringContaining('base-moved') });
  });
});

it.each(['new', 'dev', 'test', 'lint', 'build'])('plugin %s has examples under --help', async verb => {
  expect(await desk.plugin(verb, '--help')).toMatchObject({ status: 0, stdout: expect.stringContaining(`$ yichuang plugin ${verb}`) });
});
