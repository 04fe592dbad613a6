import type { Page } from 'playwright-core';
import { ALLOWANCE, newWay, PASSWORD, submit, walkTo } from '../flows/citizen/walk.ts';
import type { Browser } from './browser.ts';
import { CLERK, officer, TOWN, VILLAGE } from './counter.ts';

/** Pages of one citizen of the sample, brought to every state that looks different. */
export interface LaidCitizen {
  /** What the citizen signs in with. */
  readonly login: string;
  /** A draft that nobody has signed in for, and one that stops because somebody else applies. */
  readonly draft: string;
  readonly stopped: string;
  /** A draft ready to be sent. */
  readonly ready: string;
  readonly receipt: string;
  readonly correcting: string;
  readonly booking: string;
  readonly errand: string;
  /** The review of a case that is over. */
  readonly rate: string;
}

const tokenIn = (path: string): string => /^\/(?:apply|track)\/([\w-]{43})/.exec(path)?.[1] ?? '';
const pathOf = (page: Page): string => new URL(page.url()).pathname;

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
}
const held = new Map<string, Promise<Cookie>>();
/** Signs a citizen in over HTTP, once for a whole run: proofs from one address are limited. @returns the cookie of the session */
export function signInCitizen(origin: string, login: string): Promise<Cookie> {
  const known = held.get(login) ?? signedIn(origin, login);
  held.set(login, known);
  return known;
}

async function signedIn(origin: string, login: string): Promise<Cookie> {
  const answer = await fetch(`${origin}/session/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ audience: 'citizen', login, password: PASSWORD }) });
  if (!answer.ok) throw new Error(`signing in as ${login} answered ${answer.status}`);
  const [name = '', value = ''] = answer.headers.getSetCookie().find(line => line.includes('citizen'))?.split(';')[0]?.split('=') ?? [];
  return { name, value, url: origin };
}

/** A clerk names everything that is missing. */
async function askForPapers(origin: string, caseId: string): Promise<void> {
  const clerk = await officer(origin, CLERK);
  const { revision } = await clerk.read<{ readonly revision: number }>(`/api/v1/cases/${caseId}`);
  await clerk.act(`/api/v1/cases/${caseId}/issue-notice`, { also: [] }, revision);
}

/** Leaves the papers out, so that the counter has something to ask for. */
async function withoutPapers(page: Page): Promise<string> {
  const way = newWay();
  await page.goto(`/apply?item=${ALLOWANCE}`);
  await walkTo(page, way, '/papers');
  await page.locator('main form.ask button.button-big').click();
  return tokenIn(await submit(page, way));
}

/** How often one looks whether the invitation has come. */
const TRIES = 100;

/** An application that is turned away, and the address of its review once the invitation has come. */
async function overAndRated(page: Page, origin: string, login: string): Promise<string> {
  const way = newWay();
  await page.goto(`/apply?item=${ALLOWANCE}`);
  await walkTo(page, way, '/check');
  const token = tokenIn(await submit(page, way));
  const number = await page.locator('.done-panel strong').innerText();
  const clerk = await officer(origin, CLERK);
  const id = await caseIdOf(origin, login, number);
  const { revision } = await clerk.read<{ readonly revision: number }>(`/api/v1/cases/${id}`);
  await clerk.act(`/api/v1/cases/${id}/decline`, { cause: 'not_our_power', reason: '不属于本机关职权范围', goTo: '市民政局' }, revision);
  const link = page.locator('main a[href^="/rate/"]');
  for (let tries = 0; tries === 0 || ((await link.count()) === 0 && tries < TRIES); tries += 1) await page.goto(`/track/${token}`);
  return (await link.getAttribute('href')) ?? '';
}

async function caseIdOf(origin: string, login: string, number: string): Promise<string> {
  const { name, value } = await signInCitizen(origin, login);
  const { data } = (await (await fetch(`${origin}/api/v1/cases`, { headers: { cookie: `${name}=${value}`, accept: 'application/json' } })).json()) as { data: { id: string; number: string }[] };
  return data.find(one => one.number === number)?.id ?? '';
}

async function book(page: Page): Promise<string> {
  await page.goto(`/book?town=${TOWN}&item=${ALLOWANCE}`);
  await page.locator('input[name=when]:not([disabled])').first().check();
  await page.locator('main form.ask button.button-big').click();
  await page.waitForURL(/\/book\/[\da-f-]{36}/);
  return pathOf(page);
}

async function askForHelp(page: Page): Promise<string> {
  await page.goto(`/help?item=${ALLOWANCE}&town=${TOWN}&village=${VILLAGE}`);
  await page.locator('input[name="h.service"]').first().check();
  await page.locator('input[value=home]').check();
  await page.locator('input[name="h.applicantName"]').fill('周小舟（虚构）');
  await page.locator('input[name="h.phone"]').fill('13900000000');
  await page.locator('main form.ask button.button-big').click();
  await page.waitForURL(/\/help\/[\da-f-]{36}/);
  return pathOf(page);
}

/** Everything by the forms of the pages, with scripts off: what a citizen's screens need to be looked at. */
export async function layCitizen(browser: Browser, origin: string): Promise<LaidCitizen> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const begin = async (): Promise<void> => void (await page.goto(`/apply?item=${ALLOWANCE}`));
  await begin();
  await walkTo(page, newWay(), '/account');
  const draft = tokenIn(pathOf(page));
  await begin();
  await walkTo(page, newWay(), '/who');
  const stopped = tokenIn(pathOf(page));
  await page.locator('input[value=agent]').check();
  await page.locator('main form.ask button.button-big').click();
  const way = newWay();
  await begin();
  await walkTo(page, way, '/check');
  const receipt = tokenIn(await submit(page, way));
  const correcting = await withoutPapers(page);
  const number = await page.locator('.done-panel strong').innerText();
  await askForPapers(origin, await caseIdOf(origin, way.phone, number));
  const [booking, errand] = [await book(page), await askForHelp(page)];
  const rate = await overAndRated(page, origin, way.phone);
  await begin();
  await walkTo(page, newWay(), '/check');
  const ready = tokenIn(pathOf(page));
  await close();
  return { login: way.phone, draft, stopped, ready, receipt, correcting, booking, errand, rate };
}
