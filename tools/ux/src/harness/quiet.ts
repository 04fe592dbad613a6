import type { Page, Request } from 'playwright-core';

/** The line of news stays open for as long as the page does, and so, to the browser, does the script of its worker. */
const isLine = (request: Request): boolean => request.resourceType() === 'eventsource' || /\/live-worker-|\/api\/v1\/stream/.test(request.url());
const STILL_MS = 500;
const PATIENCE_MS = 30_000;

/** Follows the requests of a page from now on. @returns resolves when none but the line of news has been under way for half a second */
function watchRequests(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  let last = Date.now();
  const begin = (request: Request): void => {
    if (!isLine(request)) open.add(request);
    last = Date.now();
  };
  const end = (request: Request): void => {
    open.delete(request);
    last = Date.now();
  };
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  return async () => {
    const until = Date.now() + PATIENCE_MS;
    while ((open.size > 0 || Date.now() - last < STILL_MS) && Date.now() < until) await page.waitForTimeout(50);
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
    if (Date.now() >= until) throw new Error(`still asking after ${PATIENCE_MS / 1000} s: ${[...open].map(request => request.url()).join(', ')}`);
  };
}

/** Goes to an address and waits until the page has what it asked for. */
export async function goTo(page: Page, address: string): Promise<void> {
  const still = watchRequests(page);
  await page.goto(address, { waitUntil: 'load' });
  await still();
}

/** Loads the page anew and waits until it has what it asked for. */
export async function reload(page: Page): Promise<void> {
  const still = watchRequests(page);
  await page.reload({ waitUntil: 'load' });
  await still();
}
