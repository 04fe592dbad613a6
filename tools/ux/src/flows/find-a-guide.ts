import type { Browser } from '../harness/browser.ts';
import type { Report } from '../harness/report.ts';

interface CatalogueItem {
  code: string;
  name: { zh: string; en: string };
}

/** Thirty items spread over the catalogue. */
async function thirty(origin: string): Promise<CatalogueItem[]> {
  const answer = (await (await fetch(`${origin}/open/catalogue.json`)).json()) as { items: CatalogueItem[] };
  const stepLength = Math.floor(answer.items.length / 30);
  return answer.items.filter((_, index) => index % stepLength === 0).slice(0, 30);
}

/** Goal 1: from the home page to a guide in two actions: type and Enter, then one click. */
export async function findGuides(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ viewport: { width: 360, height: 740 } });
  for (const item of await thirty(origin)) {
    await page.goto('/');
    await page.getByRole('searchbox').first().fill(item.name.zh);
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    const link = page.locator(`main a[href*="${item.code}"]`).first();
    const found = (await link.count()) > 0;
    if (found) await link.click();
    const heading = found ? await page.locator('main h1').innerText() : '';
    report.add({ goal: '1 find a guide', where: item.name.zh, passed: heading.includes(item.name.zh), number: found ? '2 actions' : 'not found', want: '≤ 2 actions' });
  }
  await close();
}

/** One public journey: search, guide, its past, its versions, language and elder mode. Returns what stopped it. */
async function journey(browser: Browser, options: { javaScriptEnabled?: boolean; prepare?: Parameters<Browser['open']>[0] }): Promise<string> {
  const { page, close } = await browser.open({ viewport: { width: 360, height: 740 }, ...(options.javaScriptEnabled === false ? { javaScriptEnabled: false } : {}), ...options.prepare });
  const counted = async (): Promise<string> => (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  try {
    await page.goto('/');
    await page.getByRole('searchbox').first().fill('高龄');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=/);
    await page.locator('main a[href*="/items/"]').first().click();
    await page.waitForURL(/\/items\/\d{12}/);
    await page.goto('/open');
    const field = page.locator('main input[name="asOf"]').first();
    await field.fill('2023-01-11');
    await field.press('Enter');
    await page.waitForURL(/asOf=2023-01-11/);
    if (!(await counted()).includes('500')) return 'the catalogue of 2023-01-11 does not say 500';
    await page.goto('/open?asOf=2023-01-13');
    if (!(await counted()).includes('366')) return 'the catalogue of 2023-01-13 does not say 366';
    await page.goto('/open/versions');
    if (!(await counted()).includes('2023')) return 'the versions do not name 2023';
    await page.goto('/en/');
    if ((await page.locator('html').getAttribute('lang')) !== 'en') return 'no English page';
    return '';
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? 'failed') : 'failed';
  } finally {
    await close();
  }
}

/** Goals 8 and 9: the public journey with scripts off, with every script refused, and with a script that throws first. */
export async function withoutScripts(browser: Browser, report: Report): Promise<void> {
  const ways: readonly (readonly [string, string, Parameters<typeof journey>[1]])[] = [
    ['8 JS off', 'scripts off', { javaScriptEnabled: false }],
    ['9 JS fails', 'every script refused', { prepare: { prepare: context => context.route('**/*.js', route => route.abort()) } }],
    ['9 JS fails', 'a script throws first', { prepare: { prepare: context => context.addInitScript(() => {
      Object.defineProperty(window, 'fetch', { get: () => { throw new Error('broken'); } });
      Object.defineProperty(Document.prototype, 'addEventListener', { value: () => { throw new Error('broken'); } });
    }) } }],
  ];
  for (const [goal, where, options] of ways) {
    const stopped = await journey(browser, options);
    report.add({ goal, where, passed: stopped === '', number: stopped || 'complete', want: 'the whole journey' });
  }
}
