import type { Page } from 'playwright-core';
import type { Browser } from '../../harness/browser.ts';
import { signInCitizen } from '../../harness/citizen.ts';
import type { Report } from '../../harness/report.ts';
import { ALLOWANCE, goOn, newWay, onward, PICTURE, submit, walkTo, type Way } from './walk.ts';

type Options = Parameters<Browser['open']>[0];
/** The start page, the receipt and what lies between them. */
const MOST_PAGES = 8;

/** From the home page to the start page of the allowance. */
async function toStart(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('searchbox').first().fill('高龄');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await page.locator(`main a[href*="/items/${ALLOWANCE}"]`).first().click();
  await page.waitForURL(/\/items\/\d{12}/);
  await page.locator('.guide-ways a').first().click();
  await page.waitForURL(/\/apply\?item=/);
}

/** Goals 8 and 9: from the home page to the receipt, on to the progress, and found again by number and telephone. Returns what stopped it. */
async function journey(browser: Browser, options: Options): Promise<string> {
  const { page, close } = await browser.open({ viewport: { width: 360, height: 740 }, ...options });
  const way = newWay();
  try {
    await toStart(page);
    await walkTo(page, way, '/check');
    await submit(page, way);
    const number = await page.locator('.done-panel strong').innerText();
    await page.locator('main a[href*="/track/"]').first().click();
    await page.waitForURL(/\/track\//);
    if (!(await page.locator('h1').innerText()).includes('已提交')) return 'the progress does not say that it was submitted';
    await page.goto('/track');
    await page.locator('#number').fill(number);
    await page.locator('#phone').fill(way.phone.slice(-4));
    await page.locator('main form.ask button').click();
    await page.waitForURL(/\/track\/[\w-]{43}/);
    return (await page.locator('main').innerText()).includes(number) ? '' : 'number and telephone do not lead to the case';
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? 'failed') : 'failed';
  } finally {
    await close();
  }
}

/** Goal 4: pages and questions of one application. The files of a paper and the declaration are asked once each as well. */
async function countsPages(browser: Browser, report: Report): Promise<void> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const way: Way = newWay();
  await page.goto(`/apply?item=${ALLOWANCE}`);
  await walkTo(page, way, '/check');
  await submit(page, way);
  const twice = way.names.filter((name, at) => way.names.indexOf(name) !== at);
  report.add({ goal: '4 apply', where: 'seven fields', passed: way.pages.length <= MOST_PAGES, number: `${way.pages.length} pages`, want: `≤ ${MOST_PAGES} pages` });
  report.add({ goal: '4 apply', where: 'questions', passed: twice.length === 0, number: twice.join(', ') || '0', want: 'no question twice' });
  await close();
}

async function countCases(origin: string, login: string): Promise<number> {
  const { name, value } = await signInCitizen(origin, login);
  return ((await (await fetch(`${origin}/api/v1/cases`, { headers: { cookie: `${name}=${value}`, accept: 'application/json' } })).json()) as { data: unknown[] }).data.length;
}

/** Goal 36: the button pressed ten times before the answer comes. Each press sends the very form of the page. */
async function pressesTenTimes(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const way = newWay();
  await page.goto(`/apply?item=${ALLOWANCE}`);
  await walkTo(page, way, '/check');
  const fields = await page.locator('main form.ask input[type=hidden]').evaluateAll(all => all.map(one => [one.getAttribute('name') ?? '', one.getAttribute('value') ?? '']));
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const body = new URLSearchParams([...fields, ['declared', 'yes']]).toString();
  const press = (): Promise<Response> => fetch(page.url(), { method: 'POST', redirect: 'manual', body, headers: { cookie, origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' } });
  const answers = await Promise.all(Array.from({ length: 10 }, press));
  const receipts = new Set(answers.map(answer => answer.headers.get('location')));
  const cases = await countCases(origin, way.phone);
  report.add({ goal: '36 double submit', where: 'application', passed: receipts.size === 1 && cases === 1, number: `${cases} cases, ${receipts.size} receipts`, want: '1 case, 1 receipt' });
  await close();
}

/** For somebody else, by a signed power: who it is for is asked, and the progress says who acts and that nobody has looked at the power yet. Goal 8. */
async function appliesForAnother(browser: Browser, report: Report): Promise<void> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const way = newWay();
  await page.goto(`/apply?item=${ALLOWANCE}`);
  await walkTo(page, way, '/who');
  await page.locator('input[value=agent]').check();
  await onward(page);
  const asked = new URL(page.url()).pathname.endsWith('/whom');
  await goOn(page, way, '/check');
  await submit(page, way);
  await page.locator('main a[href*="/track/"]').first().click();
  await page.waitForURL(/\/track\//);
  const told = (await page.locator('main').innerText()).includes('委托书待窗口核对');
  report.add({ goal: '8 JS off', where: 'application for somebody else', passed: asked && told, number: `${asked ? 'asked' : 'not asked'}, ${told ? 'told' : 'not told'}`, want: 'asked for whom, told who acts' });
  await close();
}

/** What may follow or be committed to: said of each paper that the list lets it be said of, read and ticked, and nothing is sent before. Goal 8. */
async function choosesForPapers(browser: Browser, report: Report): Promise<void> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const way = newWay();
  await page.goto(`/apply?item=${ALLOWANCE}`);
  await walkTo(page, way, '/papers');
  const cards = await page.locator('.paper-cards > li').all();
  for (const card of cards) {
    const eased = card.locator('input[value=later], input[value=commit]');
    if ((await eased.count()) > 0) await eased.first().check();
    else await card.locator('input[type=file]').setInputFiles(PICTURE);
  }
  await onward(page);
  const ticks = page.locator('input[name^="k."]');
  const chosen = await ticks.count();
  await page.locator('#declared').check();
  await onward(page);
  const refused = await page.locator('.error-summary li').count();
  for (const tick of await ticks.all()) await tick.check();
  await submit(page, way);
  report.add({ goal: '8 JS off', where: 'papers to follow or committed to', passed: chosen > 0 && refused === chosen, number: `${chosen} chosen, ${refused} refused without a tick`, want: 'each read and ticked' });
  await close();
}

/** Goals 4, 8, 9 and 36 for the whole way of an application. */
export async function applyFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  const ways: readonly (readonly [string, string, Options])[] = [
    ['8 JS off', 'application, scripts off', { javaScriptEnabled: false }],
    ['9 JS fails', 'application, every script refused', { prepare: context => context.route('**/*.js', route => route.abort()) }],
    ['9 JS fails', 'application, a script throws first', { prepare: context => context.addInitScript(() => {
      Object.defineProperty(window, 'fetch', { get: () => { throw new Error('broken'); } });
      Object.defineProperty(Document.prototype, 'addEventListener', { value: () => { throw new Error('broken'); } });
    }) }],
  ];
  for (const [goal, where, options] of ways) {
    const stopped = await journey(browser, options);
    report.add({ goal, where, passed: stopped === '', number: stopped || 'complete', want: 'from the home page to the progress' });
  }
  await report.attempt('4 apply', 'seven fields', () => countsPages(browser, report));
  await report.attempt('8 JS off', 'application for somebody else', () => appliesForAnother(browser, report));
  await report.attempt('8 JS off', 'papers to follow or committed to', () => choosesForPapers(browser, report));
  await report.attempt('36 double submit', 'application', () => pressesTenTimes(browser, origin, report));
}
