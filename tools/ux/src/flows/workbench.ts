import type { Page } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import { accepted, CLERK, officer, takeIn, TOWN_DECIDER, type Officer } from '../harness/counter.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  readonly report: Report;
  readonly clerk: Officer;
}
const desk = async ({ browser, origin }: Stage, post: string) => browser.open({ prepare: async context => context.addCookies([await signIn(origin, post)]) });
const shownRows = (page: Page): Promise<readonly string[]> => page.locator('.case-grid-body [role="row"]').allInnerTexts();

/** Goal 37 on the worklist: new cases are announced within two seconds, and the rows stay where they are until they are asked for. */
async function announces(stage: Stage): Promise<void> {
  const goal = '37 live worklist';
  const { page, close } = await desk(stage, CLERK);
  await goTo(page, '/work?queue=accept');
  await page.locator('.case-grid-body [role="row"], .notice').first().waitFor();
  await page.waitForTimeout(800);
  const before = await shownRows(page);
  await takeIn(stage.clerk, { index: 41 });
  const since = Date.now();
  const button = page.getByRole('button', { name: /条新件/ });
  await button.waitFor({ timeout: 5_000 });
  const took = Date.now() - since;
  const still = await shownRows(page);
  stage.report.add({ goal, where: 'announced', passed: took <= 2_000 && JSON.stringify(still) === JSON.stringify(before), number: `${took} ms, ${still.length} rows as before`, want: '≤ 2 s, no row moved' });
  await button.click();
  await page.waitForFunction(count => document.querySelectorAll('.case-grid-body [role="row"]').length > count, before.length);
  stage.report.add({ goal, where: 'shown on request', passed: (await button.count()) === 0, number: `${(await shownRows(page)).length} rows`, want: 'one more' });
  await close();
}

/** Workers that hold the line of news, in the profile of a page. */
async function liveWorkers(page: Page): Promise<number> {
  const own = await page.context().newCDPSession(page);
  const { targetInfo } = await own.send('Target.getTargetInfo');
  const { targetInfos } = await own.send('Target.getTargets');
  return targetInfos.filter(({ type, url, browserContextId }) => type === 'shared_worker' && url.includes('live-worker') && browserContextId === targetInfo.browserContextId).length;
}

/** Goal 37: eight tabs of the counter hold one line between them. */
async function oneLine(stage: Stage): Promise<void> {
  const { page, close } = await desk(stage, CLERK);
  const context = page.context();
  await goTo(page, '/work');
  const tabs = [page];
  for (let tab = 1; tab < 8; tab += 1) {
    const next = await context.newPage();
    await next.goto('/work');
    tabs.push(next);
  }
  await page.waitForTimeout(1_500);
  const workers = await liveWorkers(page);
  const own = (await Promise.all(tabs.map(tab => tab.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/api/v1/stream')).length)))).reduce((sum, count) => sum + count, 0);
  stage.report.add({ goal: '37 live worklist', where: 'eight tabs', passed: workers === 1 && own === 0, number: `${workers} shared worker, ${own} lines of the tabs' own`, want: 'one connection, held by the one worker' });
  await close();
}

/** Two officers on one case without the line of news: the second is told what the first did, and loses nothing typed. */
async function conflict(stage: Stage): Promise<void> {
  const goal = '35 conflict on a case';
  const { id, revision } = await accepted(stage.clerk, 42);
  const { page, close } = await desk(stage, TOWN_DECIDER);
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'SharedWorker');
    Reflect.deleteProperty(globalThis, 'EventSource');
  });
  await goTo(page, `/work/cases/${id}`);
  await page.getByRole('button', { name: /^准予/ }).click();
  await page.locator('.act-bar textarea').fill('准予登记，理由充分。');
  const other = await officer(stage.origin, TOWN_DECIDER);
  await other.act(`/api/v1/cases/${id}/note`, { note: '已电话核实' }, revision);
  await page.locator('.act-bar form').getByRole('button', { name: /^确认/ }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: '重新应用我的修改' });
  await dialog.waitFor();
  const told = await dialog.innerText();
  const kept = await page.locator('.act-bar textarea').inputValue();
  stage.report.add({ goal, where: 'the second is told', passed: kept === '准予登记，理由充分。' && (await dialog.getByRole('table').count()) >= 1, number: told.slice(0, 60).replaceAll('\n', ' '), want: 'who did what, nothing typed lost' });
  await dialog.getByRole('button', { name: '重新应用我的修改' }).click();
  await page.locator('.case-facts').getByText('准予', { exact: true }).waitFor({ timeout: 15_000 });
  stage.report.add({ goal, where: 'applied again', passed: true, number: 'granted', want: 'the decision is recorded' });
  await close();
}

/** A scanner's burst anywhere opens the case; the name is masked until somebody says what for. */
async function scansAndReveals(stage: Stage): Promise<void> {
  const goal = '6 screen: scan and reveal';
  const { id } = await takeIn(stage.clerk, { index: 43 });
  const { number } = await stage.clerk.read<{ number: string }>(`/api/v1/cases/${id}`);
  const { page, close } = await desk(stage, CLERK);
  await goTo(page, '/work');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(id));
  stage.report.add({ goal, where: 'scanned', passed: true, number, want: 'the case' });
  await page.locator('.parties').waitFor();
  const masked = await page.locator('main').innerText();
  await page.getByRole('button', { name: '显示', exact: true }).click();
  await page.getByRole('button', { name: '确认显示' }).click();
  await page.locator('.parties').getByText('周小舟（虚构）').waitFor();
  stage.report.add({ goal, where: 'masked, then shown', passed: !masked.includes('周小舟'), number: masked.includes('周*') ? 'masked' : 'no name', want: 'a name only after the purpose' });
  await close();
}

/** The workbench as several people use it. */
export async function workbenchFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  const stage: Stage = { browser, origin, report, clerk: await officer(origin, CLERK) };
  await report.attempt('37 live worklist', 'announced', () => announces(stage));
  await report.attempt('37 live worklist', 'eight tabs', () => oneLine(stage));
  await report.attempt('35 conflict on a case', 'two officers', () => conflict(stage));
  await report.attempt('6 screen: scan and reveal', 'walk', () => scansAndReveals(stage));
}
