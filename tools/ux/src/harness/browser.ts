import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--force-color-profile=srgb'];

export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, failed requests, requests to another host (goal 44). */
  readonly faults: string[];
  close(): Promise<void>;
}
/** A profile with its cookies; each page in it is watched on its own. */
export interface Profile {
  readonly context: BrowserContext;
  page(): Promise<Omit<Visit, 'close'>>;
  close(): Promise<void>;
}
export interface Browser {
  profile(options?: BrowserContextOptions): Promise<Profile>;
  open(options?: BrowserContextOptions & { prepare?: (context: BrowserContext) => Promise<unknown> }): Promise<Visit>;
  close(): Promise<void>;
}

function watch(page: Page, origin: string, faults: string[]): void {
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', error => faults.push(`page error: ${error.message}`));
  page.on('requestfailed', request => {
    // A read that the page itself gave up, because the reader has moved on, is no fault.
    const why = request.failure()?.errorText ?? '';
    if (why !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()} ${why}`);
  });
  page.on('request', request => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:') && !request.url().startsWith('blob:')) faults.push(`third party: ${request.url()}`);
  });
}

/** Headless Chromium with a fresh profile for each context. */
export async function launch(origin: string): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', headless: true, args: FLAGS });
  const profile = async (options: BrowserContextOptions = {}): Promise<Profile> => {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 900 }, baseURL: origin, ...options });
    return {
      context,
      page: async () => {
        const page = await context.newPage();
        const faults: string[] = [];
        watch(page, origin, faults);
        return { page, faults };
      },
      close: () => context.close(),
    };
  };
  return {
    profile,
    open: async (options = {}) => {
      const { prepare, ...rest } = options;
      const own = await profile(rest);
      if (prepare) await prepare(own.context);
      return { ...(await own.page()), close: own.close };
    },
    close: () => browser.close(),
  };
}
