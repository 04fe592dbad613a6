import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { axeViolations } from '../goals/axe.ts';
import { overflow, smallTargets, squeezed, strayHan } from '../goals/in-page.ts';
import type { Browser } from '../harness/browser.ts';
import { ROOT, type Report } from '../harness/report.ts';
import { goTo } from '../harness/quiet.ts';

const GOAL = '24 where a field comes from';

/** A batch of the sample that has been published: its status has changed at every gate. */
async function publishedBatch(origin: string): Promise<string> {
  const { data } = (await (await fetch(`${origin}/api/v1/adjustments`)).json()) as { data: { id: string; version: string | null }[] };
  return data.find(one => one.version === '2023')?.id ?? '';
}

/** Asks for the field `status` by its button, with the keyboard alone. */
async function askStatus(page: Page): Promise<void> {
  const field = page.locator('.tree .field-link').filter({ hasText: /^(状态|Status)$/ }).first();
  await field.waitFor();
  await field.focus();
  await page.keyboard.press('Enter');
  await page.locator('#origin-title').waitFor();
  await page.locator('.origin article').first().waitFor();
}

/** From the status of a batch back through every gate, then out again. */
async function walkBack(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open();
  const id = await publishedBatch(origin);
  await goTo(page, `/audit/replay/adjustment-${id}`);
  await askStatus(page);
  const focused = await page.evaluate(() => document.activeElement?.id ?? '');
  report.add({ goal: GOAL, where: 'the answer takes the focus', passed: focused === 'origin-title', number: focused, want: 'origin-title' });
  for (let step = 0; step < 3; step += 1) {
    const before = await page.locator('.origin article').count();
    await page.locator('.origin').getByRole('button', { name: '再往前一次变化' }).press('Enter');
    await page.waitForFunction(count => document.querySelectorAll('.origin article').length > count, before);
  }
  const acts = await page.locator('.origin article h4').allInnerTexts();
  const offices = await page.locator('.origin article').first().innerText();
  report.add({ goal: GOAL, where: 'acts', passed: acts.length === 4 && new Set(acts).size === 4 && offices.includes('岗'), number: acts.join(' ← '), want: 'four acts, each with its office' });
  const address = new URL(page.url()).searchParams.get('field');
  await page.keyboard.press('Escape');
  await page.locator('.origin').waitFor({ state: 'detached' });
  report.add({ goal: GOAL, where: 'Escape closes it', passed: address === '/status' && (await page.evaluate(() => document.activeElement?.classList.contains('field-link') ?? false)), number: String(address), want: 'the field in the address, the focus back at it' });
  await close();
}

/** The answer on a phone and a desk in both languages. */
async function look(browser: Browser, report: Report, at: { readonly id: string; readonly language: 'zh' | 'en'; readonly width: number }): Promise<void> {
  const { page, faults, close } = await browser.open({ viewport: { width: at.width, height: 900 } });
  await goTo(page, `${at.language === 'en' ? '/en' : ''}/audit/replay/adjustment-${at.id}`);
  await askStatus(page);
  await page.screenshot({ path: join(ROOT, 'reports/pictures', `origin-${at.language}-${at.width}.png`), fullPage: true });
  const found = [...(await axeViolations(page, false)), ...(await smallTargets(page, 24)), ...(at.language === 'en' ? await strayHan(page) : []), ...(await squeezed(page)), ...faults];
  const wide = await overflow(page);
  report.add({ goal: GOAL, where: `${at.language} ${at.width}`, passed: found.length === 0 && wide <= 0, number: found.slice(0, 3).join(' ; ') || `${wide} px`, want: 'no finding, no sideways scroll' });
  await close();
}

/** The audit browser as an auditor walks it. */
export async function auditFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'walk back', () => walkBack(browser, origin, report));
  mkdirSync(join(ROOT, 'reports/pictures'), { recursive: true });
  const id = await publishedBatch(origin);
  for (const language of ['zh', 'en'] as const) {
    for (const width of [360, 1280]) await report.attempt(GOAL, `${language} ${width}`, () => look(browser, report, { id, language, width }));
  }
}
