import type { Page } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

const GOAL = '24 notices';
export const SENDER = 'dept_catalog_owner@D-RSJ';
/** The fictional town, which has left a notice of the sample without an answer. */
export const SILENT_TOWN = 'centre_manager@X-SFZ';
export const UNANSWERED = 'd5862c14-1607-5a05-980a-d410ff510ce1';

const as = async (browser: Browser, origin: string, post: string): Promise<{ readonly page: Page; close(): Promise<void> }> => browser.open({ prepare: async context => context.addCookies([await signIn(origin, post)]) });

/** The department writes what changes and ticks the items; who has to know follows from the list. */
async function send(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await as(browser, origin, SENDER);
  await goTo(page, '/watch/notices');
  await page.getByRole('button', { name: '发出通知' }).click();
  await page.locator('input[name="title"]').fill('社会保险缴费申报时间调整');
  await page.locator('textarea[name="content"]').fill('申报截止日由每月15日改为每月20日');
  await page.locator('.check-list input').first().check();
  await page.locator('input[name="implementBy"]').fill('2024-01-31');
  await page.getByRole('button', { name: /^确认：发出通知/ }).click();
  await page.getByRole('link', { name: '社会保险缴费申报时间调整' }).first().click();
  await page.getByRole('heading', { level: 1, name: '社会保险缴费申报时间调整' }).waitFor();
  const waiting = await page.locator('tbody .badge', { hasText: '待签收' }).count();
  report.add({ goal: GOAL, where: 'towns that have to know', passed: waiting === 16, number: String(waiting), want: 'all 15 towns and the fictional one' });
  await close();
}

/** The town acknowledges and reports what it has changed; the department closes. */
async function answer(browser: Browser, origin: string, report: Report): Promise<void> {
  const town = await as(browser, origin, SILENT_TOWN);
  await goTo(town.page, `/watch/notices/${UNANSWERED}`);
  const blocked = await town.page.getByText('签收后才能继续收件和受理').count();
  await town.page.getByRole('button', { name: '签收' }).click();
  await town.page.getByRole('button', { name: /^确认：签收/ }).click();
  await town.page.getByRole('button', { name: '报告落实' }).click();
  await town.page.locator('input[name="on"]').fill('2024-01-15');
  await town.page.locator('textarea[name="note"]').fill('窗口已不再收取纸质证明');
  await town.page.getByRole('button', { name: /^确认：报告落实/ }).click();
  const row = town.page.locator('tbody tr', { has: town.page.getByRole('rowheader', { name: '示范镇' }) });
  await row.locator('.badge', { hasText: '已落实' }).waitFor();
  const told = await row.innerText();
  report.add({ goal: GOAL, where: 'a town’s answer, late', passed: blocked === 1 && /逾期/.test(told) && /未签收/.test(told), number: told.replaceAll(/\s+/g, ' '), want: 'applied, late, and escalated before' });
  await town.close();
  const department = await as(browser, origin, SENDER);
  await goTo(department.page, `/watch/notices/${UNANSWERED}`);
  await department.page.getByRole('button', { name: '办结通知' }).click();
  await department.page.locator('textarea[name="note"]').fill('各镇街均已落实');
  await department.page.getByRole('button', { name: /^确认：办结通知/ }).click();
  const closed = department.page.locator('.page-head .badge', { hasText: '已办结' });
  await closed.waitFor();
  report.add({ goal: GOAL, where: 'closed by whoever sent it', passed: true, number: await closed.innerText(), want: '已办结' });
  await department.close();
}

/** From the department to the town and back: sent, acknowledged, applied, closed. @req #24 #25 */
export async function noticeFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'sending', () => send(browser, origin, report));
  await report.attempt(GOAL, 'answering', () => answer(browser, origin, report));
}
