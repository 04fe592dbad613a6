import type { Page } from 'playwright-core';
import type { Browser, Profile } from '../harness/browser.ts';
import { inLanes } from '../harness/in-lanes.ts';
import type { Report } from '../harness/report.ts';
import { addressOf, cookiesOf, modes, type Mode, type Screen } from '../pages.ts';
import { axeViolations } from './axe.ts';
import { focusFaults } from './focus.ts';
import { helpPlace, overflow, plainLanguage, repeatedIds, smallTargets, smallText, squeezed, strayHan } from './in-page.ts';
import { goTo } from '../harness/quiet.ts';

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
  list(seen, '10 one name', await repeatedIds(page), 'no id twice');
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

/** A page that is not there answers 404, and the browser notes that. */
function unexpected(screen: Screen, faults: readonly string[]): string[] {
  return faults.filter(fault => !(screen.name === 'not found' && fault.includes('404')));
}

interface Round {
  readonly profile: Profile;
  readonly mode: Mode;
  readonly report: Report;
  readonly help: Set<string>;
}

async function visit(screen: Screen, { profile, mode, report, help }: Round): Promise<void> {
  const where = `${screen.name} ${mode.language} ${mode.width}${mode.elder ? ' elder' : ''}`;
  const { page, faults } = await profile.page();
  try {
    await goTo(page, addressOf(screen, mode.language));
    await page.waitForSelector('main h1', { timeout: 10_000 });
    const seen = { page, screen, mode, report, where };
    await everyScreen(seen);
    if (screen.shell === 'public') help.add(await helpPlace(page));
    await layout(seen);
    list(seen, '44 console', unexpected(screen, faults), '0 errors, warnings, failed or foreign requests');
  } finally {
    await page.close();
  }
}

/** One profile per mode, shell and post: what the first page loads, the next finds in the cache, as for a reader. */
async function visitIn(round: { mode: Mode; shell: Screen['shell']; as: string | undefined }, all: readonly Screen[], context: { browser: Browser; report: Report; origin: string; help: Set<string> }): Promise<void> {
  const { mode, shell, as } = round;
  const profile = await context.browser.profile({ viewport: { width: mode.width, height: 800 } });
  await profile.context.addCookies(await cookiesOf(mode, { shell, ...(as ? { as } : {}) }, context.origin));
  for (const screen of all.filter(one => one.shell === shell && one.as === as)) {
    await context.report.attempt('visit', `${screen.name} ${mode.language} ${mode.width}`, () => visit(screen, { profile, mode, report: context.report, help: context.help }));
  }
  await profile.close();
}

/** Goals 10–16, 19, 39, 40, 44 on every screen, in every mode or in half of them. */
export async function visitAll(browser: Browser, all: readonly Screen[], context: { report: Report; origin: string; whole: boolean }): Promise<void> {
  const help = new Set<string>();
  const kinds = [...new Map(all.map(({ shell, as }) => [`${shell} ${as ?? ''}`, { shell, as }])).values()];
  const rounds = kinds.flatMap(kind => modes(kind.shell, context.whole).map(mode => ({ mode, ...kind })));
  await inLanes(rounds, round => visitIn(round, all, { ...context, browser, help }));
  context.report.add({ goal: '19 consistent help', where: 'all public screens', passed: help.size === 1 && !help.has('missing'), number: [...help].join(', '), want: 'one place' });
}
