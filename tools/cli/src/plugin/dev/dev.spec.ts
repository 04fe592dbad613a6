import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ItemManifest } from '@yichuang/domain/manifest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk } from '../testing/desk.ts';
import { CASES, casesOf } from './cases.ts';
import { createHost } from './host.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

const ITEM = '990511005000';
const file = `package/items/${ITEM}.ts`;
const desk = openDesk();
let workshop: Workshop;
let host: ReturnType<typeof createHost>;
let url = '';

beforeAll(async () => {
  await desk.plugin('new', 'D-MZJ', '--item', ITEM, '--dir', join(desk.folder, 'package'));
  desk.mend(file, "form: { applicantName: field.text(t('姓名', 'Name')) }", "form: { applicantName: field.text(t('姓名<b>', 'Name')), birthDate: field.date(t('出生日期', 'Date of birth'), { required: false }) }");
  desk.mend(file, 'decide: firstMatch(', "decide: firstMatch(rule('R-DECIDE-02', { when: cel`today >= timestamp('2023-03-01T00:00:00+08:00')`, outcome: 'grant', because: t('自三月起', 'From March') }), ");
  workshop = await openWorkshop(join(desk.folder, 'package'));
  host = createHost({ workshop, language: 'zh', today: () => '2023-02-01' });
  await new Promise<void>(done => host.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(() => {
  workshop.close();
  host.closeAllConnections();
  host.close();
  desk.clear();
});
const text = async (path: string): Promise<string> => (await fetch(`${url}${path}`)).text();

describe('the local host', () => {
  it('shows each reader a page without a script or style in it, and lets nothing else in', async () => {
    for (const path of ['/', '/citizen', '/elder', '/clerk', '/clerk?case=3', '/clerk?case=3&lang=en']) {
      const answer = await fetch(`${url}${path}`);
      const page = await answer.text();
      expect([path, answer.status, answer.headers.get('content-security-policy')]).toEqual([path, 200, expect.stringContaining("default-src 'none'")]);
      expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=|<b>/);
    }
    expect(await text('/elder')).toContain('data-elder="22"');
    for (const asset of ['/tokens.css', '/host.css', '/reload.js']) expect((await fetch(`${url}${asset}`)).status).toBe(200);
    expect((await fetch(`${url}/nowhere`)).status).toBe(404);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
  });
  it('does not answer to another name for this machine', async () => {
    const status = await new Promise(done => request(url, { headers: { host: 'rulebook.example' } }, answer => done(answer.statusCode)).end());
    expect(status).toBe(421);
  });
  it('shows what follows on the day of its clock, with the reasons', async () => {
    const [february, march] = [await text('/clerk?case=1&on=2023-02-28&lang=en'), await text('/clerk?case=1&on=2023-03-01&lang=en')];
    expect(february).toMatch(/R-DECIDE-02<\/code><\/th><td><span class="soft">does not hold/);
    expect(march).toMatch(/R-DECIDE-02<\/code><\/th><td><span class="good">holds/);
    expect(march).toContain('From March');
  });
  it('has twenty cases, the same each time', async () => {
    const manifest = ItemManifest.parse(workshop.standing().items.get(ITEM)?.rulebook.manifest);
    expect(casesOf(manifest)).toEqual(casesOf(manifest));
    expect(new Set(casesOf(manifest).map(one => JSON.stringify(one.inputs))).size).toBeGreaterThan(CASES / 2);
    expect((await text('/clerk')).match(/<tr><th scope="row">/g)).toHaveLength(CASES);
  });
  it('follows the files: says what is wrong, and shows the pages again once it is mended', async () => {
    const next = async (change: () => void): Promise<void> => {
      const changed = new Promise<void>(done => {
        const stop = workshop.onChange(() => {
          stop();
          done();
        });
      });
      change();
      await changed;
    };
    await next(() => desk.mend(file, 'size(missing) > 0', 'form.nosuch > 0'));
    expect(await text('/citizen')).toMatch(new RegExp(`items/${ITEM}\\.ts:\\d+:\\d+`));
    const news = await fetch(`${url}/changes`);
    const reader = news.body?.getReader();
    await reader?.read();
    await next(() => desk.mend(file, 'form.nosuch > 0', 'size(missing) > 0'));
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: changed');
    await reader?.cancel();
    expect(await text('/citizen')).toContain('<ol>');
    await next(() => writeFileSync(join(desk.folder, 'package/examples', ITEM, '09.yaml'), 'name: 又一个\non: 2023-02-01\ngiven: {}\nexpect: { accept: request_correction }\n'));
    expect(workshop.standing().items.get(ITEM)?.rulebook.manifest.examples.map(({ name }) => name)).toContain('又一个');
  });
});
