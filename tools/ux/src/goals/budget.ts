import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import type { Report } from '../harness/report.ts';
import { signInCitizen } from '../harness/citizen.ts';
import { REFORM_OFFICER, signIn } from '../harness/sample.ts';
import type { Screen } from '../pages.ts';
import { inLanes } from '../harness/in-lanes.ts';
import { goTo } from '../harness/quiet.ts';

interface Weight {
  script: number;
  style: number;
  fonts: number;
  total: number;
  /** Scripts, styles and data that did not arrive: a page without them would weigh nothing and pass. */
  missing: number;
}

async function weigh(response: Response, weight: Weight): Promise<void> {
  const body = await response.body().catch(() => Buffer.alloc(0));
  const type = response.headers()['content-type'] ?? '';
  const compressible = /javascript|css|html|json|svg/.test(type);
  const bytes = compressible ? gzipSync(body, { level: 9 }).length : body.length;
  weight.total += bytes;
  if (response.status() >= 400 && response.request().resourceType() !== 'document') weight.missing += 1;
  if (type.includes('javascript')) weight.script += bytes;
  if (type.includes('css')) weight.style += bytes;
  if (type.includes('font')) weight.fonts += 1;
}

const paint = (page: Page): Promise<{ lcp: number; cls: number }> => page.evaluate(() => new Promise(resolve => {
  let lcp = 0;
  let cls = 0;
  new PerformanceObserver(entries => {
    for (const entry of entries.getEntries()) lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver(entries => {
    for (const entry of entries.getEntries()) cls += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve({ lcp, cls }), 150);
}));

/** An old phone on a slow line: processor ÷4, 1.6 Mbit/s, 150 ms round trip. */
async function throttle(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
}

async function once(browser: Browser, { path, shell, as }: Screen, origin: string): Promise<Weight & { lcp: number; cls: number }> {
  const { page, close } = await browser.open({ viewport: { width: 360, height: 740 } });
  if (shell === 'staff') await page.context().addCookies([await signIn(origin, as ?? REFORM_OFFICER)]);
  else if (as !== undefined) await page.context().addCookies([await signInCitizen(origin, as)]);
  const weight: Weight = { script: 0, style: 0, fonts: 0, total: 0, missing: 0 };
  const pending: Promise<void>[] = [];
  page.on('response', response => pending.push(weigh(response, weight)));
  if (shell === 'public') await throttle(page);
  await goTo(page, path);
  const painted = await paint(page);
  await Promise.all(pending);
  await close();
  return { ...weight, ...painted };
}

/** A time is the median of five; where none is judged, two show whether a page moves. */
function runsFor(open: boolean, timed: boolean): number {
  if (!open) return 1;
  return timed ? 5 : 2;
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** Goals 21–25: weight of scripts and styles, largest paint on a slow phone, layout shift. Screens are weighed side by side unless their times are judged. */
export async function budgets(browser: Browser, screens: readonly Screen[], context: { report: Report; origin: string; timed: boolean }): Promise<void> {
  await inLanes(screens, screen => weighScreen(browser, screen, context), context.timed ? 1 : 3);
}

async function weighScreen(browser: Browser, screen: Screen, { report, origin, timed }: { report: Report; origin: string; timed: boolean }): Promise<void> {
  const open = screen.shell === 'public';
  const first = await once(browser, screen, origin);
  const runs = [first];
  while (runs.length < runsFor(open, timed)) runs.push(await once(browser, screen, origin));
  const limit = (open ? 115 : 240) * 1024;
  report.add({ goal: open ? '21 public JS' : '22 staff JS', where: screen.name, passed: first.script <= limit, number: kilobytes(first.script), want: `≤ ${limit / 1024} KB gz` });
  report.add({ goal: '23 CSS and fonts', where: screen.name, passed: first.style > 0 && first.style <= 15 * 1024 && first.fonts === 0 && first.missing === 0, number: `${kilobytes(first.style)}, ${first.fonts} fonts, ${first.missing} missing`, want: '≤ 15 KB gz, 0 fonts, all there' });
  if (open) {
    const lcp = runs.map(run => run.lcp).sort((a, b) => a - b)[runs.length >> 1] ?? 0;
    report.add({ goal: '24 public LCP', where: screen.name, passed: lcp > 0 && (lcp <= 1000 || !timed) && first.total <= 140 * 1024, number: `${Math.round(lcp)} ms, ${kilobytes(first.total)}`, want: timed ? '≤ 1.0 s, ≤ 140 KB' : '≤ 140 KB; the time is only told here' });
  }
  const cls = Math.max(...runs.map(run => run.cls));
  report.add({ goal: '25 CLS', where: screen.name, passed: cls <= (open ? 0.02 : 0.05), number: cls.toFixed(3), want: open ? '≤ 0.02' : '≤ 0.05' });
}
