import type { Page } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import type { Report } from '../harness/report.ts';
import { addressOf, modes, type Mode, type Screen } from '../pages.ts';
import { axeViolations } from './axe.ts';
import { focusFaults } from './focus.ts';
import { helpPlace, overflow, plainLanguage, smallTargets, smallText, squeezed, strayHan } from './in-page.ts';
import { REFORM_OFFICER } from '../harness/sample.ts';

interface Seen {
  readonly page: Page;
  readonly screen: Screen;
  readonly mode: Mode;
  readonly report: Report;
  readonly where: string;
}

/** An empty list passes; otherwise the first three findings are the number. */
function list(seen: Seen, goal: string, found: readonly string[], want: string): void {
  seen.report.add({ goal, where: seen.where, passed: found.length === 0, number: found.length === 0 ? '0' : `${found.length}: ${found.slice(0, 3).join(' ; ')}`, want });
}

async function publicGoals(seen: Seen): Promise<void> {
  const { page, mode } = seen;
  if (mode.elder) {
    list(seen, '12 elder text', await smallText(page), 'body ≥ 22 px, all ≥ 18 px, line ≥ 1.5');
    list(seen, '13 targets', await smallTargets(page, 44), '≥ 44 px');
    return;
  }
  list(seen, '13 targets', await smallTargets(page, 44), '≥ 44 px');
  if (mode.language !== 'zh') return;
  const words = await plainLanguage(page);
  list(seen, '40 plain language', [...words.words, ...words.long], 'no jargon, sentences ≤ 40 characters');
  seen.report.add({ goal: '40 plain language', where: `${seen.where} median`, passed: words.median <= 20, number: String(words.median), want: '≤ 20' });
}

async function everyScreen(seen: Seen): Promise<void> {
  const { page, screen, mode } = seen;
  list(seen, mode.elder ? '11 elder contrast' : '10 axe', await axeViolations(page, mode.elder), '0 violations');
  if (mode.language === 'en') list(seen, '39 one language', await strayHan(page), 'Han text only inside lang=zh');
  if (screen.shell === 'public') await publicGoals(seen);
  else list(seen, '13 targets', await smallTargets(page, 24), '≥ 24 px');
  if (mode.language === 'zh') list(seen, '16 focus', await focusFaults(page), 'a ring on each stop, none covered');
}

async function layout(seen: Seen): Promise<void> {
  const { page, mode } = seen;
  if (mode.width !== 360) return;
  await page.setViewportSize({ width: 320, height: 800 });
  const wide = await overflow(page);
  seen.report.add({ goal: '14 reflow', where: seen.where, passed: wide <= 0, number: `${wide} px`, want: 'no sideways scroll at 320 px' });
  list(seen, '15 text fit', await squeezed(page), 'nothing clipped or squeezed');
}

async function visit(browser: Browser, screen: Screen, context: { mode: Mode; report: Report; origin: string; help: Set<string> }): Promise<void> {
  const { mode, report, origin } = context;
  const where = `${screen.name} ${mode.language} ${mode.width}${mode.elder ? ' elder' : ''}`;
  const { page, faults, close } = await browser.open({ viewport: { width: mode.width, height: 800 } });
  await page.context().addCookies([
    ...(mode.elder ? [{ name: 'yichuang_elder', value: '22', url: origin }] : []),
    ...(screen.shell === 'staff' ? [{ name: 'yichuang_demo_role', value: REFORM_OFFICER, url: origin }] : []),
  ]);
  await page.goto(addressOf(screen, mode.language), { waitUntil: 'networkidle' });
  await page.waitForSelector('main h1', { timeout: 10_000 });
  const seen = { page, screen, mode, report, where };
  await everyScreen(seen);
  if (screen.shell === 'public') context.help.add(await helpPlace(page));
  await layout(seen);
  const real = faults.filter(fault => !(screen.name === 'not found' && fault.includes('404')));
  list(seen, '44 console', real, '0 errors, warnings, failed or foreign requests');
  await close();
}

/** Goals 10–16, 19, 39, 40, 44 on every screen in every mode. */
export async function visitAll(browser: Browser, all: readonly Screen[], context: { report: Report; origin: string }): Promise<void> {
  const help = new Set<string>();
  for (const screen of all) {
    for (const mode of modes(screen.shell)) {
      await context.report.attempt('visit', `${screen.name} ${mode.language} ${mode.width}`, () => visit(browser, screen, { ...context, mode, help }));
    }
  }
  context.report.add({ goal: '19 consistent help', where: 'all public screens', passed: help.size === 1 && !help.has('missing'), number: [...help].join(', '), want: 'one place' });
}
