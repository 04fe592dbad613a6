import type { Page } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import { CLERK, madeUpNumber, officer, takeIn } from '../harness/counter.ts';
import { focusIn } from '../harness/keys.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

interface Stage {
  readonly page: Page;
  readonly report: Report;
}

interface Papers {
  readonly index: number;
  /** Words or code of the item. */
  readonly item: string;
  readonly marks: readonly string[];
}

const place = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-step]')?.dataset['step'] ?? 'end');

/** Somebody new at the counter, from the card to the question whether it is so. */
async function toConfirmation(page: Page, { index, item, marks }: Papers): Promise<void> {
  await goTo(page, '/work/intake');
  await focusIn(page, '#number');
  const typed: readonly (readonly [text: string, next: string])[] = [[madeUpNumber(index), '#party-name'], ['周小舟（虚构）', '#party-phone'], ['13900000000', '#item'], [item, '[data-step="f-address"]'], ['示例路1号', '[data-step^="paper-"]']];
  for (const [text, next] of typed) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await focusIn(page, next);
  }
  for (const digit of marks) {
    const before = await place(page);
    await page.keyboard.press(digit);
    await page.waitForFunction(old => (document.activeElement?.closest<HTMLElement>('[data-step]')?.dataset['step'] ?? 'end') !== old, before);
  }
  await page.keyboard.press('F8');
  await page.locator('dialog[open] #confirm-title').waitFor();
}

/** Signs what has to be signed, confirms, and tells how the case stands. */
async function signed({ page }: Stage): Promise<string> {
  const shut = await page.locator('dialog[open] .actions .button').first().isDisabled();
  if (!shut) throw new Error('nothing had to be signed');
  await page.locator('dialog[open] input[type="checkbox"]').check();
  await page.keyboard.press('Control+Enter');
  await page.locator('#taken').waitFor({ timeout: 15_000 });
  await page.getByRole('link', { name: '打开办件' }).click();
  await page.locator('.paper-list').waitFor();
  return page.locator('.paper-list').innerText();
}

/** 容缺: a paper that may follow, by a day within what the rules and the limit leave; an item done on the spot offers none. @req #53 */
async function follows(stage: Stage): Promise<void> {
  await toConfirmation(stage.page, { index: 71, item: '992014039000', marks: ['1', '1', '4', '1', '1'] });
  const due = await stage.page.locator('dialog[open] input[type="date"]').inputValue();
  const papers = await signed(stage);
  stage.report.add({ goal: '7 screen: a paper follows', where: 'promised and accepted', passed: due > '2024-01-15' && papers.includes('容缺后补') && papers.includes('补交期限'), number: due, want: 'accepted with the day' });
  await goTo(stage.page, '/work/intake');
  await toConfirmation(stage.page, { index: 72, item: 'jydj', marks: ['1', '1', '1'] });
  const offered = await stage.page.locator('.intake-papers kbd', { hasText: '4' }).count();
  stage.report.add({ goal: '7 screen: a paper follows', where: 'done on the spot', passed: offered === 0, number: String(offered), want: 'not offered' });
}

/** 告知承诺: the words are shown, signed, and stand for the paper. @req #52 */
async function commits(stage: Stage): Promise<void> {
  await toConfirmation(stage.page, { index: 73, item: 'jydj', marks: ['1', '1', '6'] });
  const words = await stage.page.locator('dialog[open]').innerText();
  const papers = await signed(stage);
  stage.report.add({ goal: '7 screen: a commitment', where: 'signed', passed: words.includes('承诺不实的') && papers.includes('已承诺'), number: papers.replaceAll('\n', ' ').slice(0, 60), want: 'the words before, the paper after' });
}

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A file is put to a paper and looked at beside it. */
async function files({ page, report }: Stage, origin: string): Promise<void> {
  const { id } = await takeIn(await officer(origin, CLERK), { index: 74, papers: 1 });
  await goTo(page, `/work/cases/${id}`);
  const paper = page.locator('.paper-list > li').nth(1);
  await paper.locator('input[type="file"]').setInputFiles({ name: '身份证.png', mimeType: 'image/png', buffer: PIXEL });
  await paper.getByRole('button', { name: /^附件1/ }).click();
  const picture = page.locator('.file-preview img');
  await picture.waitFor();
  await page.waitForFunction(() => (document.querySelector<HTMLImageElement>('.file-preview img')?.naturalWidth ?? 0) > 0);
  report.add({ goal: '8 screen: files', where: 'put in and looked at', passed: true, number: 'one picture', want: 'beside its paper' });
}

/** 叫号: whoever is to be served first is called first; who was not there is passed. @req #49 #59 */
async function tickets({ page, report }: Stage): Promise<void> {
  await goTo(page, '/work');
  const strip = page.locator('.ticket-strip');
  const now = strip.locator('.ticket-now strong');
  await strip.getByRole('button', { name: '取号', exact: true }).click();
  await strip.getByText('等候1人').waitFor();
  await strip.getByRole('button', { name: '优先取号' }).click();
  await strip.getByText('等候2人').waitFor();
  await strip.getByRole('button', { name: '呼叫下一号' }).click();
  await strip.getByText('等候1人').waitFor();
  const first = await now.innerText();
  await strip.getByRole('button', { name: '过号' }).click();
  await page.waitForFunction(() => document.querySelector('.ticket-now strong')?.textContent === '—');
  await strip.getByRole('button', { name: '呼叫下一号' }).click();
  await strip.getByText('没有人等候').waitFor();
  const second = await now.innerText();
  report.add({ goal: '6 screen: tickets', where: 'called in order', passed: /^P\d/.test(first) && /^A\d/.test(second), number: `${first} before ${second}`, want: 'whoever is served first' });
}

/** Papers, files and tickets at the counter. */
export async function papersFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, faults, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, CLERK)]) });
  const stage = { page, report };
  await report.attempt('7 screen: a paper follows', 'walk', () => follows(stage));
  await report.attempt('7 screen: a commitment', 'walk', () => commits(stage));
  await report.attempt('8 screen: files', 'walk', () => files(stage, origin));
  await report.attempt('6 screen: tickets', 'walk', () => tickets(stage));
  report.add({ goal: '44 console', where: 'papers at the counter', passed: faults.length === 0, number: faults.slice(0, 2).join(' ; '), want: 'clean' });
  await close();
}
