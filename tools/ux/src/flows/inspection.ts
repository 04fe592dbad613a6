import type { Browser } from '../harness/browser.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

const GOAL = '24 inspections';
export const INSPECTOR = 'approval_bureau@D-SPJ';
/** Checks what towns decided in its name. */
export const CHECKER = 'dept_reviewer@D-RSJ';
/** The inspection of the sample that climbs the ladder to its end: its id follows from body, day and topic. */
export const CLIMBED = 'f7dced47-69b6-5991-aede-2f48b6b37dcc';

/** What was not put right by its day is criticised before everybody: found in the list, done on its page, seen on the ladder. */
async function criticise(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, INSPECTOR)]) });
  await goTo(page, '/watch/inspections');
  await page.getByRole('link', { name: '便民服务站值守情况' }).click();
  await page.getByRole('button', { name: '通报批评' }).click();
  await page.locator('textarea[name="text"]').fill('逾期没有配齐人员，予以通报批评');
  await page.getByRole('button', { name: /^确认：通报批评/ }).click();
  const ladder = page.locator('.page-head .badge', { hasText: '② 通报批评' });
  await ladder.waitFor();
  const due = await page.locator('dd', { hasText: '逾期没有配齐人员' }).innerText();
  report.add({ goal: GOAL, where: 'the second step of the ladder', passed: /2024年\d+月\d+日/.test(due), number: due, want: 'the criticism with a new day' });
  await close();
}

/** What the rules found in the sample is what was planted there, with its rule and numbers beside it. */
async function signals(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, INSPECTOR)]) });
  await goTo(page, '/watch/integrity');
  await page.getByLabel('时段').selectOption('2023');
  const signal = page.locator('article.panel');
  // The list of the year before this one is shown until that of the chosen one has come.
  await signal.filter({ hasText: '示范镇' }).waitFor();
  const [shown, count] = [await signal.first().innerText(), await signal.count()];
  report.add({ goal: GOAL, where: 'signals of integrity', passed: count === 1 && /示范镇/.test(shown) && /3 件本人从未经手/.test(shown), number: `${count}: ${shown}`, want: 'the one that is planted in the fictional town' });
  await close();
}

/** Screens of supervision, walked by those who inspect. */
export async function inspectionFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'signals of integrity', () => signals(browser, origin, report));
  await report.attempt(GOAL, 'criticism', () => criticise(browser, origin, report));
}
