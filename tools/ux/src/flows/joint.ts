import type { Browser } from '../harness/browser.ts';
import { CLERK, madeUpNumber } from '../harness/counter.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

const GOAL = '39 joint handling';
/** The joint case of the sample that is under way at the counter's town. */
export const JOINT = 'ee5a7c49-80e5-5f60-9e65-09d784dba6a4';
const [APPLICANT, TRIES] = [820, 40];

/** One form for two items; the program opens a case for each, and the lanes show how far they are. */
async function oneForm(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, CLERK)]) });
  await goTo(page, '/work?queue=joint');
  await page.getByRole('link', { name: '受理联办申请' }).click();
  await page.locator('#joint-matter').selectOption('99J10');
  await page.locator('#number').fill(madeUpNumber(APPLICANT));
  await page.locator('#number').press('Enter');
  await page.locator('#party-name').fill('周小舟（虚构）');
  await page.locator('#party-phone').fill('13900000000');
  for (const box of await page.locator('input[name="papers"]').all()) await box.check();
  await page.getByRole('button', { name: '收件并分办' }).click();
  await page.locator('#lanes').waitFor();
  const lanes = await page.locator('[aria-labelledby="lanes"] tbody tr').count();
  const cases = page.locator('section[aria-labelledby="legs"] tbody a[href*="/work/cases/"]');
  for (let tries = 0; tries < TRIES && (await cases.count()) < 2; tries += 1) {
    await page.waitForTimeout(500);
    await page.reload();
    await page.locator('#lanes').waitFor();
  }
  const opened = await cases.count();
  await cases.first().click();
  await page.locator('.case-head a[href*="/work/joint/"]').waitFor();
  report.add({ goal: GOAL, where: 'one form for two items', passed: lanes === 5 && opened === 2, number: `${lanes} lanes, ${opened} cases`, want: '5 lanes; each leg is an ordinary case, and leads back' });
  await close();
}

/** Joint handling, from one form to the cases of its legs. @req #39 */
export async function jointFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'one form', () => oneForm(browser, origin, report));
}
