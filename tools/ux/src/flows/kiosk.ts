import type { Browser } from '../harness/browser.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

const GOAL = '11 terminals';
const TOWN = '610702101';

/** A machine shows its code, whoever manages the hall enters it, and people take numbers from it: without a script on the machine. */
async function number(browser: Browser, origin: string, report: Report): Promise<void> {
  const [machine, hall] = [await browser.open({ javaScriptEnabled: false }), await browser.open({ prepare: async context => context.addCookies([await signIn(origin, `centre_manager@${TOWN}`)]) })];
  await goTo(machine.page, `/kiosk/${TOWN}`);
  const before = await machine.page.getByRole('button', { name: '取号' }).count();
  await machine.page.getByRole('link', { name: /本机编号/ }).click();
  const code = await machine.page.locator('.kiosk-ticket').innerText();
  await goTo(hall.page, '/work/slots');
  const terminals = hall.page.locator('section[aria-labelledby="terminals"]');
  await terminals.getByRole('button', { name: '开通终端取号' }).click();
  await terminals.locator('input[name="terminal"]').fill(code.toLowerCase());
  await terminals.getByRole('button', { name: /^确认：开通终端取号/ }).click();
  await terminals.locator('li', { hasText: code }).waitFor();
  await goTo(machine.page, `/kiosk/${TOWN}`);
  const height = (await machine.page.getByRole('button', { name: '取号' }).boundingBox())?.height ?? 0;
  await machine.page.getByRole('button', { name: '取号' }).click();
  await machine.page.waitForURL(/\/number\/A\d{3}$/);
  const [ticket, said] = [await machine.page.locator('.kiosk-ticket').innerText(), await machine.page.locator('main').innerText()];
  report.add({ goal: GOAL, where: 'a number from a terminal', passed: before === 0 && height >= 96 && /^A\d{3}$/.test(ticket) && /前面/.test(said), number: `${ticket}, button ${height} px`, want: 'none before it is admitted; then a number with who is before it' });
  await Promise.all([machine.close(), hall.close()]);
}

/** Queue numbers at a self-service terminal. @req #11 #49 */
export async function kioskFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'a number', () => number(browser, origin, report));
}
