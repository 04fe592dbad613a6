import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { axeViolations } from '../goals/axe.ts';
import type { Browser } from '../harness/browser.ts';
import type { Report } from '../harness/report.ts';
import { asOwner, lines, nextItem, openBoard, type Stage } from './stage.ts';

const GOAL = '34 session';

/** A real sign-in by the form of the page, with scripts off: the sample's chooser, then the account page, then out. */
async function signsInWithoutScripts(browser: Browser, report: Report): Promise<void> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto('/office/signin?next=/office/account');
  await page.getByRole('searchbox').fill('审改办');
  await page.getByRole('button', { name: '查找' }).click();
  await page.locator('.sample-person').first().click();
  await page.waitForURL(/\/office\/account/);
  const signedIn = await page.locator('h1').innerText();
  report.add({ goal: GOAL, where: 'staff, scripts off', passed: signedIn === '我的账号', number: signedIn, want: 'the account page' });
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.goto('/office/account');
  report.add({ goal: GOAL, where: 'signed out', passed: page.url().includes('/office/signin'), number: page.url(), want: 'the sign-in page' });
  await close();
}

/** A citizen opens an account, is refused a weak password with the name kept, changes nothing else, and goes on. */
async function registers(browser: Browser, report: Report): Promise<void> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  await page.goto('/register');
  await page.getByLabel('姓名').fill('周小舟（虚构）');
  await page.getByLabel('账号名或手机号').fill(`citizen${Date.now().toString(36)}`);
  await page.getByLabel('密码').fill('12345678');
  await page.getByRole('button', { name: '注册' }).click();
  const kept = await page.getByLabel('姓名').inputValue();
  const words = await page.getByRole('alert').innerText();
  report.add({ goal: GOAL, where: 'weak password', passed: kept.startsWith('周小舟') && words.includes('太常见'), number: `${kept} | ${words.slice(0, 40)}`, want: 'the reason, and what was typed' });
  await page.getByLabel('密码').fill('汉江边第三棵柳树');
  await page.getByRole('button', { name: '注册' }).click();
  await page.waitForURL(/\/me$/);
  report.add({ goal: GOAL, where: 'registered', passed: (await page.locator('h1').innerText()) === '我的办件', number: page.url(), want: 'what is one’s own' });
  await close();
}

/** Keeps an undecided item by the menu of its card. */
async function keepOne(page: Page): Promise<void> {
  await page.getByRole('button', { name: '移到…' }).first().click();
  await page.getByRole('menuitem', { name: '保留' }).click();
}

/** Answers the dialog as a person of the sample does, and waits until the act that waited is recorded. */
async function confirm(page: Page, act: () => Promise<void>): Promise<string[]> {
  const done = page.waitForResponse(response => response.url().includes('decide-fates') && response.ok(), { timeout: 10_000 });
  await act();
  const dialog = page.locator('dialog.proof-dialog[open]');
  await dialog.waitFor();
  const faults = await axeViolations(page, false);
  await dialog.getByRole('button', { name: '确认是本人（示例）' }).click();
  await done;
  await dialog.waitFor({ state: 'detached' });
  return faults;
}

/** The session is ended elsewhere while somebody works: the act waits in a dialog and is done after signing in again. */
async function signsInAgain(stage: Stage): Promise<void> {
  const code = await nextItem(stage, 5);
  const { page, close } = await asOwner(stage);
  await openBoard(page, stage, { code });
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  await fetch(`${stage.origin}/session/sign-out`, { method: 'POST', headers: { cookie, 'origin': stage.origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }, body: '{"audience":"staff"}' });
  const faults = await confirm(page, () => keepOne(page));
  const fate = (await lines(stage)).find(line => line.code === code)?.fate;
  stage.report.add({ goal: GOAL, where: 'session over while working', passed: fate === 'kept' && faults.length === 0, number: `${String(fate)} ${faults.join(' ; ')}`, want: 'the act is recorded, no finding' });
  await close();
}

/** A fresh proof is asked for (five minutes are not waited for: the answer is given in the server's place, once): the very same request goes through. */
async function provesAnew(stage: Stage): Promise<void> {
  const code = await nextItem(stage, 5);
  const { page, close } = await asOwner(stage, 360);
  await openBoard(page, stage, { code });
  const sent: string[] = [];
  await page.route('**/decide-fates', async route => {
    sent.push(`${route.request().headers()['idempotency-key']} ${route.request().postData() ?? ''}`);
    if (sent.length > 1) await route.continue();
    else await route.fulfill({ status: 401, contentType: 'application/problem+json', body: JSON.stringify({ status: 401, code: 'step-up-required', title: '请再确认一次是您本人', detail: '' }) });
  });
  const faults = await confirm(page, () => keepOne(page));
  stage.report.add({ goal: GOAL, where: 'fresh proof', passed: sent.length === 2 && sent[0] === sent[1] && faults.length === 0, number: `${sent.length} requests ${faults.join(' ; ')}`, want: 'the same request twice, no finding' });
  await close();
}

/** Sessions in the midst of work on the board. */
export async function boardSessions(stage: Stage): Promise<void> {
  await stage.report.attempt(GOAL, 'session over while working', () => signsInAgain(stage));
  await stage.report.attempt(GOAL, 'fresh proof', () => provesAnew(stage));
}

/** The code of the last text message to a number: they go out after the answer. */
async function codeFor(data: string, phone: string): Promise<string> {
  for (let tries = 0; tries < 50; tries += 1) {
    const lines = existsSync(join(data, 'texts.jsonl')) ? readFileSync(join(data, 'texts.jsonl'), 'utf8').split('\n') : [];
    const code = /验证码(\d{8})/.exec(lines.findLast(line => line.includes(phone)) ?? '')?.[1];
    if (code !== undefined) return code;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('no code came');
}

/** A citizen who lost the password: a code to the telephone, another password, signed in with it. */
async function resets(browser: Browser, data: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const phone = `137${String(Date.now()).slice(-8)}`;
  await page.goto('/register');
  await page.getByLabel('姓名').fill('郑小河（虚构）');
  await page.getByLabel('账号名或手机号').fill(phone);
  await page.getByLabel('密码').fill('汉江边第三棵柳树');
  await page.getByRole('button', { name: '注册' }).click();
  await page.waitForURL(/\/me$/);
  await page.goto('/account');
  await page.getByRole('button', { name: '退出登录' }).click();
  await page.getByRole('link', { name: '重设密码' }).click();
  await page.getByLabel('手机号').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.waitForURL(/\/signin\/reset\/code$/);
  await page.getByLabel('短信里的八位数字').fill(await codeFor(data, phone));
  await page.getByLabel('新密码').fill('桥头老槐树下听过戏');
  await page.getByRole('button', { name: '设置新密码' }).click();
  const said = await page.getByRole('status').innerText();
  await page.getByLabel('账号名或手机号').fill(phone);
  await page.getByLabel('密码', { exact: true }).fill('桥头老槐树下听过戏');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL(/\/me$/);
  report.add({ goal: GOAL, where: 'password lost, scripts off', passed: said.includes('新密码已设置'), number: said, want: 'another password by a code' });
  await close();
}

/** The first person of the sample who is found by a word, on the page to sign in. */
async function sampleButton(page: Page, words: string): Promise<Locator> {
  await page.goto('/office/signin?next=/office/accounts');
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('button', { name: '查找' }).click();
  return page.locator('.sample-person', { hasText: words }).first();
}

/** The operator opens an account for somebody, is shown its password once, locks it, and is told that the own one is another’s to handle. */
async function runsAccounts(browser: Browser, report: Report): Promise<void> {
  const { page, close } = await browser.open({ viewport: { width: 360, height: 740 } });
  const open = async (subject: string, login: string): Promise<void> => {
    await page.getByLabel('人员编号', { exact: true }).fill(subject);
    await page.getByLabel('登录用的账号名').fill(login);
    await page.getByRole('button', { name: '开立账号' }).click();
  };
  const other = (await (await sampleButton(page, '审改办')).getAttribute('value')) ?? '';
  const operator = await sampleButton(page, '平台运行');
  const own = (await operator.getAttribute('value')) ?? '';
  await operator.click();
  const login = `o${Date.now().toString(36)}`;
  await open(other, login);
  const password = await page.locator('code.secret').innerText();
  const card = page.locator('li.panel', { hasText: login });
  await card.getByRole('button', { name: '锁定' }).click();
  await card.getByLabel('理由').fill('人员离岗');
  await card.getByRole('button', { name: /^确认/ }).click();
  await card.locator('.badge-bad').waitFor();
  await open(own, `${login}2`);
  await page.getByText('不能处理本人的账号').waitFor();
  const faults = await axeViolations(page, false);
  for (const path of ['/signin/reset', '/signin/reset/code']) {
    await page.goto(path);
    faults.push(...(await axeViolations(page, false)));
  }
  report.add({ goal: GOAL, where: 'accounts', passed: /^[A-Z2-9-]{23}$/.test(password) && faults.length === 0, number: `${password.length} letters ${faults.join(' ; ')}`, want: 'a password shown once, no finding' });
  await close();
}

/** Signing in and out as people do, without scripts. @param data folder in which the text messages of a sample stand */
export async function signInFlows(browser: Browser, data: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'staff, scripts off', () => signsInWithoutScripts(browser, report));
  await report.attempt(GOAL, 'register', () => registers(browser, report));
  await report.attempt(GOAL, 'password lost, scripts off', () => resets(browser, data, report));
  await report.attempt(GOAL, 'accounts', () => runsAccounts(browser, report));
}
