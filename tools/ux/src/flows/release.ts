import type { Page } from 'playwright-core';
import { axeViolations } from '../goals/axe.ts';
import { smallTargets } from '../goals/in-page.ts';
import type { Browser } from '../harness/browser.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

const GOAL = '20 a release is signed with a passkey';
const DEPARTMENT = 'D-MZJ';
const ITEM = '990511005000';
const AUTHOR = `dept_catalog_owner@${DEPARTMENT}`;
const HEAD = `dept_decider@${DEPARTMENT}`;
const OPERATOR = 'operator@D-ZWZX';
const PASSWORD = '汉江边第三棵柳树下乘过凉';
const LOGIN = 'mz-head';

/** Passkeys are bound to a name, and an address of numbers is none. */
const named = (origin: string): string => origin.replace('127.0.0.1', 'localhost');

interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  readonly report: Report;
}

async function json<T>(url: string, init: RequestInit = {}): Promise<T> {
  const answer = await fetch(url, init);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}
const asPost = async (origin: string, post: string): Promise<Record<string, string>> => {
  const { name, value } = await signIn(origin, post);
  return { 'cookie': `${name}=${value}`, 'origin': origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
};

/** The operator opens an account for the person who decides for the department. @returns its one-time password */
async function openAccount(origin: string): Promise<string> {
  const { subject } = await json<{ subject: string }>(`${origin}/api/v1/session`, { headers: await asPost(origin, HEAD) });
  const { oneTimePassword } = await json<{ oneTimePassword: string }>(`${origin}/api/v1/accounts`, { method: 'POST', headers: await asPost(origin, OPERATOR), body: JSON.stringify({ subject, login: LOGIN }) });
  return oneTimePassword;
}

/** A key with a finger, kept by this machine. `whose`: whether it knows the finger. */
interface Key {
  readonly knows: (whose: boolean) => Promise<void>;
}
async function keyOf(page: Page): Promise<Key> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  return { knows: async whose => void (await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: whose })) };
}

/** Signs in with the one-time password, chooses another, and adds a passkey. */
async function enrols(page: Page, oneTime: string): Promise<void> {
  await page.goto('/office/signin?next=/office/account');
  await page.locator('input[name="login"]').fill(LOGIN);
  await page.locator('input[name="password"]').first().fill(oneTime);
  await page.locator('form:has(input[name="login"]) button').first().click();
  await page.waitForURL(/new-password/);
  await page.locator('input[name="password"]').first().fill(PASSWORD);
  await page.locator('form:has(input[name="password"]) button').first().click();
  await page.waitForURL(/\/office\/account/);
  await page.locator('[data-passkey="add"]').click();
  await page.waitForURL(/done=passkey/);
}

/** A condition that cannot be read is told at its place, and one that can be is said in words. */
async function adds({ report }: Stage, page: Page): Promise<void> {
  await page.locator('summary', { hasText: '决定' }).locator('visible=true').first().click();
  const rule = page.locator('textarea[name="/decide/0/when"]');
  await page.locator('details:has(> summary):has(textarea[name="/decide/0/when"]) > summary').last().click();
  const before = await rule.inputValue();
  await rule.fill('form.nothing > 1');
  const told = page.locator('.findings', { hasText: 'field-unknown' }).first();
  await told.waitFor();
  report.add({ goal: GOAL, where: 'a condition that cannot be read', passed: await page.getByRole('button', { name: '列入新版本' }).isDisabled(), number: await told.innerText(), want: 'told at its place; nothing can be put in' });
  await rule.fill('applicant.byAgent');
  const sentence = page.locator('textarea[name="/decide/0/when"] + .hint', { hasText: '代' });
  await sentence.waitFor();
  const words = await sentence.innerText();
  report.add({ goal: GOAL, where: 'a condition in words', passed: /代/.test(words), number: words, want: 'a sentence' });
  await rule.fill(before);
  const faults = await axeViolations(page, false);
  report.add({ goal: GOAL, where: 'the form', passed: faults.length === 0, number: faults.join(' ; ') || 'none', want: 'no finding' });
}

/** The release is tried on what was decided: its counts stand on the page, and each stricter decision can be marked as looked at. */
async function rehearses({ report }: Stage, page: Page): Promise<void> {
  await page.getByRole('button', { name: '用旧案演练', exact: true }).click();
  const tried = page.waitForResponse(response => response.url().endsWith('/rehearse'), { timeout: 120_000 });
  await page.getByRole('button', { name: '确认：用旧案演练' }).click();
  const answer = await tried;
  await page.locator('#rehearsal ~ .lead').waitFor();
  const counts = (await page.locator('section[aria-labelledby="rehearsal"] > ul.terms').innerText()).replaceAll(/\s+/g, ' ');
  const boxes = page.locator('section[aria-labelledby="rehearsal"] .fate-line input[type="checkbox"]');
  for (let at = 0; at < (await boxes.count()); at += 1) await boxes.nth(at).check();
  const faults = [...(await axeViolations(page, false)), ...(await smallTargets(page, 24))];
  report.add({ goal: '46 a trial on decided cases', where: 'the report in the studio', passed: answer.ok() && /不变 \d+/.test(counts) && faults.length === 0, number: `${counts} ${faults.join(' ; ')}`, want: 'the counts, no finding' });
}

/** An officer of the department promises a day less of one item and proposes the release; the examples are run. @returns its version */
async function proposes(stage: Stage): Promise<string> {
  const { browser, origin } = stage;
  const { page, close } = await browser.open({ viewport: { width: 1280, height: 1000 } });
  await page.context().addCookies([await signIn(origin, AUTHOR)]);
  const { inForce } = await json<{ inForce: { version: string } }>(`${origin}/api/v1/rulebooks/${DEPARTMENT}`);
  await goTo(page, `/studio/${DEPARTMENT}/${inForce.version}?item=${ITEM}`);
  await page.locator('.edit-item > summary').click();
  const promised = page.locator('input[name="/limits/promised/amount"]');
  await promised.fill(String(Number(await promised.inputValue()) - 1));
  await adds(stage, page);
  await page.getByRole('button', { name: '列入新版本' }).click();
  await page.locator('textarea[name="notes.zh"]').fill('承诺时限压缩一个工作日');
  await page.locator('textarea[name="notes.en"]').fill('One working day less is promised');
  await page.getByRole('button', { name: '提交新版本' }).click();
  await page.waitForURL(url => !url.pathname.endsWith(`/${inForce.version}`));
  const version = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await page.getByRole('button', { name: '运行示例测试', exact: true }).click();
  const tested = page.waitForResponse(response => response.url().endsWith('/test') && response.ok());
  await page.getByRole('button', { name: '确认：运行示例测试' }).click();
  await tested;
  await rehearses(stage, page);
  await close();
  return version;
}

/** Opens the act, writes an opinion, and confirms. */
async function approves(page: Page, version: string): Promise<void> {
  await goTo(page, `/studio/${DEPARTMENT}/${version}`);
  await page.getByRole('button', { name: '签署同意', exact: true }).click();
  await page.locator('textarea[name="opinion"]').fill('规则与本部门职责一致');
  await page.getByRole('button', { name: '确认：签署同意' }).click();
}

/** A finger that the key does not know signs nothing, and nothing is sent. */
async function refusesAnother({ report }: Stage, page: Page, version: string): Promise<void> {
  const sent: string[] = [];
  page.on('request', request => {
    if (request.url().endsWith('/approve')) sent.push(request.url());
  });
  await approves(page, version);
  await page.locator('form [role=alert]').waitFor();
  report.add({ goal: GOAL, where: 'another finger', passed: sent.length === 0, number: `${sent.length} requests`, want: 'nothing is sent' });
}

async function signs({ origin, report }: Stage, page: Page, version: string): Promise<void> {
  const answered = page.waitForResponse(response => response.url().endsWith('/approve'));
  await approves(page, version);
  const answer = await answered;
  const kind = (JSON.parse(answer.request().postData() ?? '{}') as { signature?: { kind?: string } }).signature?.kind;
  report.add({ goal: GOAL, where: 'the department', passed: answer.ok() && kind === 'webauthn', number: `${answer.status()} ${String(kind)}`, want: '200, a passkey' });
  await page.locator('.gate-passed').first().waitFor();
  const faults = await axeViolations(page, false);
  const { approvals } = await json<{ approvals: { gate: string }[] }>(`${origin}/api/v1/rulebooks/${DEPARTMENT}/versions/${version}`);
  report.add({ goal: GOAL, where: 'on record', passed: approvals.some(({ gate }) => gate === 'department') && faults.length === 0, number: `${approvals.length} ${faults.join(' ; ')}`, want: 'the gate of the department, no finding' });
}

/** A release from the form of an officer to the signature of the department, in browsers. */
export async function releaseFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'all of it', async () => {
    const stage = { browser, origin, report };
    const version = await proposes(stage);
    const { page, close } = await browser.open({ baseURL: named(origin), viewport: { width: 1280, height: 1000 } });
    const key = await keyOf(page);
    await enrols(page, await openAccount(origin));
    await key.knows(false);
    await refusesAnother(stage, page, version);
    await key.knows(true);
    await signs(stage, page, version);
    await close();
  });
}
