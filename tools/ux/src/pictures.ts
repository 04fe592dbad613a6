import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from './harness/browser.ts';
import { ROOT } from './harness/report.ts';
import { addressOf, cookiesOf, modes, type Screen } from './pages.ts';
import { goTo } from './harness/quiet.ts';

/** A picture of every screen in every mode under reports/pictures, to be looked at. */
export async function takePictures(browser: Browser, all: readonly Screen[], origin: string): Promise<void> {
  const folder = join(ROOT, 'reports/pictures');
  mkdirSync(folder, { recursive: true });
  for (const screen of all) {
    for (const mode of modes(screen.shell, true)) {
      const { page, close } = await browser.open({ viewport: { width: mode.width, height: 900 } });
      await page.context().addCookies(await cookiesOf(mode, screen, origin));
      await goTo(page, addressOf(screen, mode.language));
      await page.screenshot({ path: join(folder, `${screen.name.replaceAll(' ', '-')}-${mode.language}-${mode.width}${mode.elder ? '-elder' : ''}.png`), fullPage: screen.shell === 'public' });
      await close();
    }
  }
}
