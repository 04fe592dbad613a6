import type { Browser } from '../harness/browser.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';
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

/** Screens of supervision in numbers. @req #69 */
export async function watchFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'a number', () => numberToEvents(browser, origin, report));
}
