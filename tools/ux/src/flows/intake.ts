import type { Page } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import { CLERK, madeUpNumber, officer, TOWN_DECIDER, accepted } from '../harness/counter.ts';
import { focusIn, keyboardOf, type Keyboard } from '../harness/keys.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

interface Counter {
  readonly page: Page;
  readonly keys: Keyboard;
}

async function atDesk(browser: Browser, origin: string, post: string): Promise<Counter & { readonly faults: string[]; readonly close: () => Promise<void> }> {
  const { page, faults, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, post)]) });
  const keys = await keyboardOf(page);
  await goTo(page, '/work');
  return { page, keys, faults, close };
}

/** From the workbench to the papers: the card is read, the item is two letters more than its initials need. */
async function toPapers({ page, keys }: Counter, index: number): Promise<void> {
  await keys.press('F2');
  await focusIn(page, '#number');
  await keys.type(madeUpNumber(index));
  await keys.press('Enter');
  await focusIn(page, '[data-step="item"]');
  await keys.type('jydj');
  await keys.press('Enter');
  await focusIn(page, '[data-step="f-address"]');
  await keys.type('示例路1号');
  await keys.press('Enter');
  await focusIn(page, '[data-step^="paper-"]');
}

/** The next paper has the focus, or the end of the form has it. */
const nextPlace = (page: Page, before: string): Promise<unknown> => page.waitForFunction(old => {
  const place = document.activeElement?.closest<HTMLElement>('[data-step]')?.dataset['step'] ?? 'end';
  return place !== old && document.activeElement !== document.body;
}, before, { timeout: 5_000 });

async function mark({ page, keys }: Counter, digit: string): Promise<void> {
  const place = await page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-step]')?.dataset['step'] ?? '');
  await keys.press(digit);
  await nextPlace(page, place);
}

async function confirmed({ page, keys }: Counter, by: 'F8' | 'F9'): Promise<string> {
  await keys.press(by);
  await page.locator('dialog[open] #confirm-title').waitFor();
  await keys.press('Control+Enter');
  await page.locator('#taken').waitFor({ timeout: 15_000 });
  await focusIn(page, '.taken a');
  const [paper] = await Promise.all([page.context().waitForEvent('page'), keys.press('Enter')]);
  await paper.waitForLoadState();
  const words = await paper.locator('body').innerText();
  await paper.close();
  return words;
}

/** Somebody who has been here before, so that the card alone says who it is. */
async function knownPerson(origin: string, index: number): Promise<void> {
  await accepted(await officer(origin, CLERK), index);
}

interface Goal {
  readonly name: string;
  readonly marks: readonly string[];
  readonly by: 'F8' | 'F9';
  readonly most: number;
  readonly document: string;
}

/** Goals 5 and 6: keys alone, counted, from the workbench to the paper in the applicant's hand. */
async function counted(browser: Browser, { origin, report }: { readonly origin: string; readonly report: Report }, { goal, index }: { readonly goal: Goal; readonly index: number }): Promise<void> {
  await knownPerson(origin, index);
  const desk = await atDesk(browser, origin, CLERK);
  const start = Date.now();
  await toPapers(desk, index);
  for (const digit of goal.marks) await mark(desk, digit);
  const words = await confirmed(desk, goal.by);
  const [keys, mouse] = [desk.keys.pressed, await desk.keys.mouse()];
  report.add({ goal: goal.name, where: 'keys', passed: keys.length <= goal.most && mouse === 0, number: `${keys.length} keys (${keys.join(' ')}), ${mouse} clicks, ${Date.now() - start} ms`, want: `≤ ${goal.most} non-text keys, no mouse` });
  report.add({ goal: goal.name, where: 'document', passed: words.includes(goal.document) && /HT\d{4}-\d{6}/.test(words), number: words.slice(0, 60).replaceAll('\n', ' '), want: goal.document });
  report.add({ goal: '44 console', where: goal.name, passed: desk.faults.length === 0, number: desk.faults.slice(0, 2).join(' ; '), want: 'clean' });
  await desk.close();
}

const ACCEPT: Goal = { name: '5 clerk accepts by keyboard', marks: ['1', '1', '1'], by: 'F8', most: 12, document: '受理通知书' };
const NOTICE: Goal = { name: '6 one-time notice by keyboard', marks: ['1', '0'], by: 'F9', most: 10, document: '一次性告知书' };

/** Goal 7: from the queue to the decision. */
async function decides(browser: Browser, origin: string, report: Report): Promise<void> {
  const goal = '7 reviewer decides by keyboard';
  await accepted(await officer(origin, CLERK), 31);
  const { page, keys, close } = await atDesk(browser, origin, TOWN_DECIDER);
  await goTo(page, '/work?queue=decide');
  await focusIn(page, '.case-grid-body [role="row"]');
  await keys.press('Enter');
  await focusIn(page, '.work-preview a.button');
  await keys.press('Enter');
  await page.locator('.act-bar').waitFor();
  await page.getByRole('button', { name: /^准予/ }).waitFor();
  await keys.press('F8');
  await focusIn(page, '.act-bar textarea');
  await keys.type('材料齐全，符合条件，准予登记。');
  await keys.press('Control+Enter');
  await page.locator('.case-facts').getByText('准予', { exact: true }).waitFor({ timeout: 15_000 });
  report.add({ goal, where: 'keys', passed: keys.pressed.length <= 6 && (await keys.mouse()) === 0, number: keys.pressed.join(' '), want: '≤ 6 keys from the queue, no mouse' });
  await close();
}

/** Goal 18: single keys go when they are switched off, F2 stays; nothing happens while a word is being composed. */
async function switches(browser: Browser, origin: string, report: Report): Promise<void> {
  const goal = '18 shortcuts';
  const { page, close } = await atDesk(browser, origin, CLERK);
  const composing = await page.evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', isComposing: true, bubbles: true }));
    return location.pathname;
  });
  report.add({ goal, where: 'while composing', passed: composing === '/work', number: composing, want: 'nothing happens' });
  await page.evaluate(() => localStorage.setItem('yichuang.single-keys', 'off'));
  await goTo(page, '/work');
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await page.waitForTimeout(400);
  report.add({ goal, where: 'switched off', passed: new URL(page.url()).pathname === '/work', number: page.url(), want: 'single keys do nothing' });
  await page.keyboard.press('F2');
  await focusIn(page, '#number');
  report.add({ goal, where: 'F2 while switched off', passed: page.url().includes('/work/intake'), number: page.url(), want: 'the intake' });
  await page.keyboard.type(madeUpNumber(1));
  await page.evaluate(() => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })));
  await page.waitForTimeout(300);
  const parties = await page.locator('#party-name, .badge-good').count();
  report.add({ goal, where: 'Enter while composing', passed: parties === 0, number: String(parties), want: 'nobody looked up' });
  await close();
}

/** What the counter does by keys. */
export async function intakeFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(ACCEPT.name, 'walk', () => counted(browser, { origin, report }, { goal: ACCEPT, index: 11 }));
  await report.attempt(NOTICE.name, 'walk', () => counted(browser, { origin, report }, { goal: NOTICE, index: 12 }));
  await report.attempt('7 reviewer decides by keyboard', 'walk', () => decides(browser, origin, report));
  await report.attempt('18 shortcuts', 'walk', () => switches(browser, origin, report));
}
