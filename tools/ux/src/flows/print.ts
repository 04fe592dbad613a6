import { createRequire } from 'node:module';
import type jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import { accepted, CLERK, officer, TOWN_DECIDER } from '../harness/counter.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

const GOAL = '42 print';
const MM = 72 / 25.4;
// Its types speak of a default export; what it exports is the function itself.
const readCode = createRequire(import.meta.url)('jsqr') as typeof jsQR.default;

/** Pages of a PDF with their size in millimetres, as its plain objects say. */
async function pagesOf(page: Page): Promise<readonly (readonly [width: number, height: number])[]> {
  const text = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*[\d.]+\s+[\d.]+\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(([, width, height]) => [Math.round(Number(width) / MM), Math.round(Number(height) / MM)] as const);
  const count = [...text.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
  return Array.from({ length: count }, (_, at) => boxes[at] ?? boxes[0] ?? [0, 0]);
}

/** What a reader of codes sees on the page, drawn as it is shown. */
async function codeOn(page: Page, selector: string): Promise<string | null> {
  const drawn = await page.locator(selector).evaluate(async image => {
    const source = image as HTMLImageElement;
    await source.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: 330, height: 330 });
    const brush = canvas.getContext('2d');
    if (!brush) return [];
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, 330, 330);
    brush.drawImage(source, 15, 15, 300, 300);
    return [...brush.getImageData(0, 0, 330, 330).data];
  });
  return readCode(Uint8ClampedArray.from(drawn), 330, 330)?.data ?? null;
}

const sizes = (pages: readonly (readonly [number, number])[]): string => pages.map(([width, height]) => `${width}×${height}`).join(' ');

/** Every paper of a decided case on A4, one or two pages, with a code that leads to its progress. */
async function papers(page: Page, report: Report, id: string): Promise<void> {
  for (const kind of ['receipt', 'acceptance-notice', 'decision']) {
    await page.goto(`/cases/${id}/documents/${kind}`);
    const made = await pagesOf(page);
    const code = await codeOn(page, '.paper-code img');
    report.add({ goal: GOAL, where: kind, passed: made.length >= 1 && made.length <= 2 && made.every(([width, height]) => width === 210 && height === 297), number: sizes(made), want: 'A4, one or two pages' });
    report.add({ goal: GOAL, where: `${kind}: code`, passed: code !== null && /\/track\/HT\d{4}-\d{6}$/.test(code), number: code ?? 'not read', want: 'the address of the progress' });
  }
}

/** The slip of a number: 80 mm, one page, nothing else on it. */
async function slip(page: Page, report: Report): Promise<void> {
  await goTo(page, '/work');
  await page.getByRole('button', { name: '取号', exact: true }).click();
  await page.getByRole('button', { name: /^打印小票/ }).waitFor();
  await page.evaluate(() => document.body.classList.add('print-ticket'));
  const made = await pagesOf(page);
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('body').innerText();
  report.add({ goal: GOAL, where: 'ticket', passed: made.length === 1 && made[0]?.[0] === 80, number: `${sizes(made)} ${words.replaceAll('\n', ' ').slice(0, 60)}`, want: '80 mm, one page' });
  report.add({ goal: GOAL, where: 'ticket: words', passed: /[AP]\d+/.test(words) && !words.includes('呼叫下一号'), number: words.replaceAll('\n', ' ').slice(0, 60), want: 'the number alone' });
}

/** Goal 42. */
export async function printFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  const { id, revision } = await accepted(await officer(origin, CLERK), 91);
  await (await officer(origin, TOWN_DECIDER)).act(`/api/v1/cases/${id}/grant`, { reason: '材料齐全，符合条件，准予登记。' }, revision);
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, CLERK)]) });
  await report.attempt(GOAL, 'papers', () => papers(page, report, id));
  await report.attempt(GOAL, 'ticket', () => slip(page, report));
  await close();
}
