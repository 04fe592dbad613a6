import type { Page } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';
import { disclosureRowFlows } from './disclosure-rows.ts';

const GOAL = '28 disclosure';
const TOWN = '610702100';
const MM = 72 / 25.4;
/** Writes for the town, and checks for it: two persons. */
export const WRITER = `centre_manager@${TOWN}`;
const CHECKER = `disclosure_officer@${TOWN}`;
const TITLE = '窗口排队办法';
const TEXT = '按取号先后办理，老年人、残疾人和军人优先。';

const as = async (browser: Browser, origin: string, post: string): Promise<{ readonly page: Page; close(): Promise<void> }> => browser.open({ prepare: async context => context.addCookies([await signIn(origin, post)]) });
const click = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** A telephone is refused without being repeated; without it the text is prepared. @returns the address of what was prepared */
async function prepare(browser: Browser, origin: string, report: Report): Promise<string> {
  const { page, close } = await as(browser, origin, WRITER);
  await goTo(page, '/office/disclosure');
  await click(page, '起草公开信息');
  await page.locator('select[name="kind"]').selectOption('work_rules');
  await page.locator('select[name="regime"]').selectOption('operation');
  await page.locator('input[name="title"]').fill(TITLE);
  await page.locator('textarea[name="text"]').fill(`${TEXT}联系人电话138 0013 8000。`);
  await page.locator('input[name="formedOn"]').fill('2024-01-15');
  await click(page, /^确认：起草公开信息/);
  const refused = page.locator('.notice', { hasText: '公开内容中有个人信息' });
  await refused.waitFor();
  const told = await refused.innerText();
  report.add({ goal: GOAL, where: 'a telephone in the text', passed: !told.includes('0013'), number: told.replaceAll(/\s+/g, ' ').slice(0, 80), want: 'refused, the number not repeated' });
  await page.locator('textarea[name="text"]').fill(TEXT);
  await click(page, /^确认：起草公开信息/);
  const link = page.getByRole('link', { name: TITLE });
  await link.waitFor();
  const address = (await link.getAttribute('href')) ?? '';
  await close();
  return address;
}

/** Checked by another person, released by the first, and on the board for everybody without scripts. */
async function release(browser: Browser, origin: string, { report, address }: { readonly report: Report; readonly address: string }): Promise<void> {
  const checker = await as(browser, origin, CHECKER);
  await goTo(checker.page, address);
  await click(checker.page, '通过保密审查');
  await click(checker.page, /^确认：通过保密审查/);
  await checker.page.locator('.page-head .badge', { hasText: '审查通过' }).waitFor();
  await checker.close();
  const writer = await as(browser, origin, WRITER);
  await goTo(writer.page, address);
  await click(writer.page, '发布');
  await click(writer.page, /^确认：发布/);
  await writer.page.locator('.page-head .badge', { hasText: '已公开' }).waitFor();
  await writer.close();
  const board = await (await fetch(`${origin}/open/board/${TOWN}`)).text();
  report.add({ goal: GOAL, where: 'on the board', passed: board.includes(TITLE) && board.includes(TEXT), number: String(board.includes(TITLE)), want: 'there for everybody' });
}

/** The board hangs in the hall: the sheets have the size that was chosen. */
async function print(browser: Browser, report: Report): Promise<void> {
  for (const [paper, width, height] of [['A4', 210, 297], ['A3', 297, 420]] as const) {
    const { page, close } = await browser.open({});
    await page.goto(`/open/board/${TOWN}?paper=${paper}`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*[\d.]+\s+[\d.]+\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(([, wide, high]) => `${Math.round(Number(wide) / MM)}×${Math.round(Number(high) / MM)}`);
    report.add({ goal: GOAL, where: `printed on ${paper}`, passed: boxes.length > 0 && boxes.every(box => box === `${width}×${height}`), number: [...new Set(boxes)].join(' '), want: `${width}×${height}` });
    await close();
  }
}

/** From a draft to the board and its sheets. @req #28 #29 */
export async function disclosureFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'from draft to board', async () => release(browser, origin, { report, address: await prepare(browser, origin, report) }));
  await disclosureRowFlows(browser, origin, report);
  await report.attempt(GOAL, 'printing', () => print(browser, report));
}
