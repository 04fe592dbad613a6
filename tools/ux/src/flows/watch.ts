import type { Browser } from '../harness/browser.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { REFORM_OFFICER, signIn } from '../harness/sample.ts';
import { INSPECTOR } from './inspection.ts';

const GOAL = '13 supervision';

/** From a number to what it counts, and from there to the events: as many rows as the number says. */
async function numberToEvents(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, INSPECTOR)]) });
  await goTo(page, '/watch?month=2023Q4');
  const number = page.locator('.watch-six .panel', { hasText: '容缺' }).locator('a').first();
  const said = Number((await number.innerText()).replaceAll(',', ''));
  await number.click();
  await page.waitForURL(/figure=/);
  const name = new URL(page.url()).searchParams.get('figure');
  const list = page.locator(`section[aria-labelledby="list-${name}"]`);
  await list.locator('tbody tr').first().waitFor();
  const there = await page.evaluate(() => document.activeElement?.id);
  report.add({ goal: GOAL, where: 'a number leads to its list', passed: there === `list-${name}`, number: String(there), want: 'the focus on the list' });
  const rows = await list.locator('tbody tr').count();
  report.add({ goal: GOAL, where: 'a number and its list', passed: rows > 0 && rows <= said, number: `${said} papers, ${rows} cases`, want: 'a list of what is counted' });
  await list.getByRole('link', { name: '逐条回放' }).first().click();
  await page.waitForURL(/\/audit\/replay\/case-/);
  await close();
}

/** A wrong entry is taken off the negative list, by a document; the list of the day before stays as it was. @req #66 */
async function wrongEntry(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, REFORM_OFFICER)]) });
  await goTo(page, '/watch/training?year=2023');
  const list = page.locator('section[aria-labelledby="negative-list"]');
  await list.getByRole('button', { name: '移出负面清单' }).click();
  await list.locator('select[name="unit"]').selectOption('X-SFJ');
  await list.locator('select[name="instrument"] option').nth(1).waitFor({ state: 'attached' });
  await list.locator('select[name="instrument"]').selectOption({ index: 1 });
  await list.locator('textarea[name="reason"]').fill('第四季度的场次漏登，经复核已举办');
  await list.getByRole('button', { name: /^确认：移出负面清单/ }).click();
  const off = list.locator('li', { hasText: '已移出' });
  await off.waitFor();
  const said = await off.innerText();
  await goTo(page, '/watch/training?year=2023&on=2024-01-14');
  await list.locator('li .badge-bad').first().waitFor();
  const before = await list.locator('li', { hasText: '已移出' }).count();
  report.add({ goal: GOAL, where: 'a wrong entry of the negative list', passed: said.includes('经复核已举办') && before === 0, number: `${said.replaceAll(/\s+/g, ' ')}; ${before} the day before`, want: 'taken off with its reason, and on the list of the day before' });
  await close();
}

/** Screens of supervision in numbers. @req #69 */
export async function watchFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'a number', () => numberToEvents(browser, origin, report));
  await report.attempt(GOAL, 'a wrong entry', () => wrongEntry(browser, origin, report));
}
