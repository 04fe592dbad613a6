import type { Page } from 'playwright-core';
import { CLERK, officer, takeIn, TOWN } from '../harness/counter.ts';
import type { Browser } from '../harness/browser.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

const GOAL = '43 rating';
export const SUPERVISOR = 'approval_bureau@D-SPJ';
/** The bad review of the sample that nobody verifies: its id follows from the question that was asked. */
export const UNVERIFIED = '2cc783ac-5f6a-5a76-b829-67bcf52a758b';
const [GOOD, WRONG, AT_WINDOW] = [700, 701, 702];
const RATE = '评价这次服务';
const TRIES = 40;

/** An application that is turned away at once; the invitation comes by itself. @returns id of the case */
async function turnedAway(origin: string, index: number): Promise<string> {
  const clerk = await officer(origin, CLERK);
  const { id, revision } = await takeIn(clerk, { index });
  await clerk.act(`/api/v1/cases/${id}/decline`, { cause: 'not_our_power', reason: '不属于本机关职权范围', goTo: '市人力资源和社会保障局' }, revision);
  return id;
}

/** The same, found again by its number and telephone. */
async function overAndTracked(page: Page, origin: string, index: number): Promise<void> {
  const id = await turnedAway(origin, index);
  const clerk = await officer(origin, CLERK);
  const { number } = await clerk.read<{ readonly number: string }>(`/api/v1/cases/${id}`);
  await page.goto('/track');
  await page.locator('#number').fill(number);
  await page.locator('#phone').fill('0000');
  await page.locator('main form.ask button.button-big').click();
  for (let tries = 0; tries < TRIES && (await page.getByRole('link', { name: RATE }).count()) === 0; tries += 1) {
    await page.waitForTimeout(100);
    await page.reload();
  }
}

const send = (page: Page): Promise<void> => page.locator('main form.ask button.button-big').click();

/** Without scripts: a good one in three touches, once; a bad one not without a reason. */
async function rate(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  await overAndTracked(page, origin, GOOD);
  let touches = 0;
  const touch = async (what: () => Promise<unknown>): Promise<void> => {
    touches += 1;
    await what();
  };
  await touch(() => page.getByRole('link', { name: RATE }).click());
  const at = page.url();
  await touch(() => page.locator('input[value=satisfied]').check());
  await touch(() => send(page));
  await page.goto(at);
  const told = await page.locator('main dl').innerText();
  report.add({ goal: GOAL, where: 'a good review', passed: touches === 3 && told.includes('满意') && (await page.locator('input[type=radio]').count()) === 0, number: String(touches), want: '3 touches; the used address shows what was sent' });

  await overAndTracked(page, origin, WRONG);
  await page.getByRole('link', { name: RATE }).click();
  await page.locator('input[value=dissatisfied]').check();
  await send(page);
  await send(page);
  const refused = await page.locator('#errors').count();
  await page.locator('input[type=checkbox]').first().check();
  await send(page);
  const next = await page.locator('main dl').innerText();
  report.add({ goal: GOAL, where: 'a bad review', passed: refused === 1 && next.includes('核实期限'), number: next, want: 'refused without a reason; then the day by which it is verified' });
  await close();
}

/** 评价器: the clerk asks and is told a code; at the device, without scripts, it opens this one service, and nothing of it stays there. */
async function atWindow(browser: Browser, origin: string, report: Report): Promise<void> {
  const id = await turnedAway(origin, AT_WINDOW);
  const clerk = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, CLERK)]) });
  await goTo(clerk.page, `/work/cases/${id}`);
  const code = clerk.page.locator('.review-code');
  for (let tries = 0; tries < TRIES && (await code.count()) === 0; tries += 1) {
    await clerk.page.getByRole('button', { name: '请评价', exact: true }).click();
    await clerk.page.waitForTimeout(250);
  }
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  await page.goto(`/counter/rate/${TOWN}`);
  await page.locator('#code').fill(await code.innerText());
  await send(page);
  const smallest = Math.min(...(await page.locator('.counter-grades button').all().then(all => Promise.all(all.map(async one => (await one.boundingBox())?.height ?? 0)))));
  await page.locator('button[value=very_dissatisfied]').click();
  await send(page);
  const refused = await page.locator('#errors').count();
  await page.locator('input[type=checkbox]').first().check();
  await send(page);
  const back = await page.locator('meta[http-equiv=refresh]').getAttribute('content');
  const after = await page.goto(`/counter/rate/${TOWN}/now`);
  const passed = smallest >= 44 && refused === 1 && back === `8;url=/counter/rate/${TOWN}` && after?.url().endsWith(`/counter/rate/${TOWN}`) === true && (await page.locator('#code').count()) === 1;
  report.add({ goal: GOAL, where: 'the device at the window', passed, number: `${smallest} px, ${back ?? 'stays'}`, want: 'a code opens one service; refused without a reason; back to rest by itself, with nothing left' });
  await Promise.all([clerk.close(), close()]);
}

/** What nobody has verified stands first, in red, and goes on from there. */
async function followUp(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, SUPERVISOR)]) });
  await goTo(page, '/watch/tickets');
  const first = page.locator('tbody tr').first();
  const light = await first.innerText();
  await first.getByRole('link').first().click();
  await page.getByRole('button', { name: '核实', exact: true }).click();
  await page.locator('textarea[name=reason]').fill('已向窗口和评价人核实，情况属实');
  await page.getByRole('button', { name: /^确认：核实/ }).click();
  await page.locator('.page-head .badge', { hasText: '已核实' }).waitFor();
  report.add({ goal: GOAL, where: 'the loop of a bad review', passed: light.includes('已超期'), number: light.replaceAll(/\s+/g, ' '), want: 'the overdue one first; verified from its page' });
  await close();
}

/** Without scripts: a complaint is answered, whoever complained says that it is not settled, and it is taken up again with a new day. */
async function settle(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  await page.goto(`/complain?unit=${TOWN}`);
  await page.locator('textarea').first().fill('取号后等了一上午');
  await send(page);
  await page.waitForURL(/\/complain\/[0-9a-f-]{36}\?key=/);
  const at = new URL(page.url());
  const bureau = await officer(origin, SUPERVISOR);
  const address = `/api/v1/complaints/${at.pathname.slice('/complain/'.length)}`;
  await bureau.act(`${address}/answer`, { outcome: 'upheld', answer: '已增开一个窗口', basis: null, reference: null }, (await bureau.read<{ readonly revision: number }>(address)).revision);
  await page.goto(`${at.pathname}?key=${at.searchParams.get('key') ?? ''}`);
  await page.locator('input[value=no]').check();
  await send(page);
  const refused = await page.locator('#errors').count();
  await page.locator('textarea').fill('窗口还是只有一个');
  await send(page);
  const said = await page.locator('#settled').innerText();
  const seen = await bureau.read<{ readonly status: string; readonly round: number; readonly settlement: { readonly settled: boolean } | null }>(address);
  report.add({ goal: GOAL, where: 'a complaint not settled', passed: refused === 1 && said.includes('未解决') && (await page.locator('main form.ask').count()) === 0 && seen.status === 'open' && seen.round === 2 && seen.settlement?.settled === false, number: `${said}, round ${seen.round}`, want: 'refused without a word why; then open once more, with a new day' });
  await close();
}

/** Reviews, from the citizen’s touch to the supervisor’s. @req #54 */
export async function reviewFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'a review', () => rate(browser, origin, report));
  await report.attempt(GOAL, 'the device at the window', () => atWindow(browser, origin, report));
  await report.attempt(GOAL, 'a complaint not settled', () => settle(browser, origin, report));
  await report.attempt(GOAL, 'the loop of a bad review', () => followUp(browser, origin, report));
}
