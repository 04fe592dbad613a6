import type { Browser } from '../harness/browser.ts';
import { CLERK, madeUpNumber } from '../harness/counter.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

const GOAL = '37 joint applicants';
const [FIRST, OTHER] = [830, 831];

/** Mother and child apply together: the child's number is checked, the item that is theirs chosen, and the joint case says so by masked names. */
async function together(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, CLERK)]) });
  await goTo(page, '/work/joint/new?matter=99J10');
  await page.locator('#number').fill(madeUpNumber(FIRST));
  await page.locator('#number').press('Enter');
  await page.locator('#party-name').fill('周小舟（虚构）');
  await page.locator('#party-phone').fill('13900000000');
  for (const box of await page.locator('input[name="papers"]').all()) await box.check();
  const number = page.getByLabel('关联申请人证件号码');
  await number.fill(madeUpNumber(OTHER).replace(/.$/, last => (last === '0' ? '1' : '0')));
  await number.press('Enter');
  await page.locator('#related-number-said.field-error').waitFor();
  await number.fill(madeUpNumber(OTHER));
  await number.press('Enter');
  await page.locator('#related-0-name').fill('周小溪（虚构）');
  const held = await page.getByRole('button', { name: '收件并分办' }).isDisabled();
  await page.getByLabel('是申请人的').selectOption('child');
  await page.getByRole('group', { name: '由其申请的事项' }).getByRole('checkbox').last().check();
  await page.getByRole('button', { name: '收件并分办' }).click();
  await page.locator('#lanes').waitFor();
  const head = (await page.locator('.page-head').innerText()).replaceAll(/\s+/g, ' ');
  report.add({ goal: GOAL, where: 'who applies together', passed: held && head.includes('周*溪') && head.includes('子女') && !head.includes('周小溪'), number: head.slice(-80), want: 'told by masked names, with their items' });
  await close();
}

/** People who belong together apply together. @req #37 */
export async function jointRelatedFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'together', () => together(browser, origin, report));
}
