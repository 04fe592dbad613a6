import type { Browser } from '../harness/browser.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';
import { INSPECTOR } from './inspection.ts';

const GOAL = '22 halls and lines';
const VERSION = '2024.3';

/** The bureau makes a point bind and adds another, sees which halls would come short, and issues the standard for a later day. */
async function issued(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, INSPECTOR)]) });
  await goTo(page, '/watch/venues');
  await page.getByRole('button', { name: '发布新标准', exact: true }).click();
  const none = await page.getByText('没有场所会缺必备项').isVisible().catch(() => false);
  await page.locator('input[name="version"]').fill(VERSION);
  await page.locator('textarea[name="basis"]').fill('自助服务终端和母婴室列为必备项');
  await page.locator('input[name="effectiveFrom"]').fill('2024-03-01');
  const town = page.getByRole('group', { name: '镇（街道）便民服务中心' });
  await town.getByRole('combobox', { name: '自助服务终端：新标准' }).selectOption('mandatory');
  const added = page.getByRole('group', { name: '添加一项' });
  await added.getByRole('textbox', { name: /^代码/ }).fill('Nursing');
  await page.keyboard.press('Enter');
  await added.locator('.field-error').waitFor();
  await added.getByRole('textbox', { name: /^代码/ }).fill('nursing-room');
  await added.getByRole('textbox', { name: '名称', exact: true }).fill('母婴室');
  await added.getByRole('textbox', { name: '依据条款' }).fill('示例条款');
  await page.keyboard.press('Enter');
  await town.getByRole('combobox', { name: '母婴室：新标准' }).waitFor();
  const short = await page.locator('section[aria-labelledby="venue-short"]').innerText();
  report.add({ goal: GOAL, where: 'halls that would come short', passed: short.includes('自助服务终端') && short.includes('母婴室') && /\d+个场所没有/.test(short), number: `${none ? 'none at first' : 'some at first'}; ${short.replaceAll(/\s+/g, ' ').slice(0, 120)}`, want: 'named before it is issued' });
  await page.getByRole('button', { name: /^确认：发布新标准/ }).click();
  const coming = page.locator('summary', { hasText: `将要施行的场所标准 ${VERSION}` });
  await coming.waitFor();
  await coming.click();
  const points = (await page.locator('details[open] ul').first().innerText()).replaceAll(/\s+/g, ' ');
  report.add({ goal: GOAL, where: 'a standard to come', passed: points.includes('母婴室') && points.includes('自助服务终端 便利化') && !points.includes('自助服务终端 便利化 建议项'), number: points.slice(0, 60), want: 'there for everybody, and not in force yet' });
  await close();
}

/** The next standard of halls. @req #7 #8 #9 */
export async function venueStandardFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'the next standard', () => issued(browser, origin, report));
}
