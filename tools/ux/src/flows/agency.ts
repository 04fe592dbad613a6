import type { Browser } from '../harness/browser.ts';
import { HELPER, madeUpNumber, officer } from '../harness/counter.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

const GOAL = '20 errands without a network';

interface Errand {
  readonly id: string;
  readonly revision: number;
  readonly status: string;
}

/** A helper at somebody's home: no network, the page is opened anew, the errand is written, and is sent when there is one. */
async function offline(browser: Browser, origin: string, report: Report): Promise<void> {
  const helper = await officer(origin, HELPER);
  const open = async (): Promise<Errand[]> => (await helper.read<{ data: Errand[] }>('/api/v1/errands?open=true')).data;
  const before = new Set((await open()).map(({ id }) => id));
  const { page, close } = await browser.open({ viewport: { width: 360, height: 740 }, prepare: async context => context.addCookies([await signIn(origin, HELPER)]) });
  // On a slow line the worker is there before a list that was asked for without it; that list is kept all the same.
  await page.route('**/api/v1/village-items', async route => {
    await new Promise(done => { setTimeout(done, 2_000); });
    await route.continue();
  }, { times: 1 });
  await goTo(page, '/work/agency');
  await page.getByText('本页已存到本机').waitFor();
  // What the station may do is read before the network goes.
  await page.getByRole('button', { name: '登记新的委托' }).click();
  await page.locator('#errand-item option').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(1_000);
  await page.context().setOffline(true);
  await page.reload({ waitUntil: 'load' });
  await page.locator('h1', { hasText: '村级帮办代办' }).waitFor();
  report.add({ goal: GOAL, where: 'opened without a network', passed: true, number: await page.locator('h1').innerText(), want: 'the screen' });
  await page.getByRole('button', { name: '登记新的委托' }).click();
  await page.locator('#errand-item option').first().waitFor({ state: 'attached' });
  await page.locator('#errand-number').fill(madeUpNumber(61));
  await page.locator('#errand-name').fill('周小舟（虚构）');
  await page.locator('#errand-phone').fill('13900000000');
  await page.getByRole('button', { name: '记下来' }).click();
  await page.locator('.outbox').getByText('待提交', { exact: true }).nth(1).waitFor();
  await page.reload({ waitUntil: 'load' });
  await page.locator('.outbox').getByText('待提交', { exact: true }).nth(1).waitFor();
  const kept = await page.locator('.outbox ol > li').count();
  report.add({ goal: GOAL, where: 'kept over a reload', passed: kept === 2, number: `${kept} entries`, want: 'person and errand' });
  await page.context().setOffline(false);
  await page.locator('.outbox').getByText('已提交', { exact: true }).nth(1).waitFor({ timeout: 15_000 });
  let data: Errand[] = [];
  // Lists follow the log: the errand may stand there a moment after it was taken.
  for (let tries = 0; tries < 20 && data.length === 0; tries += 1) {
    data = (await open()).filter(({ id }) => !before.has(id));
    if (data.length === 0) await page.waitForTimeout(250);
  }
  report.add({ goal: GOAL, where: 'sent when there is a network', passed: data.length === 1 && data[0]?.status === 'requested', number: data.map(({ status }) => status).join(), want: 'one errand' });
  await close();
}

/** What was written without a network is judged at arrival: the errand was declined meanwhile, and the helper is told why. */
async function refused(browser: Browser, origin: string, report: Report): Promise<void> {
  const helper = await officer(origin, HELPER);
  const { data } = await helper.read<{ data: Errand[] }>('/api/v1/errands?open=true');
  const errand = data.find(({ status }) => status === 'requested');
  if (!errand) throw new Error('no errand is open');
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, HELPER)]) });
  await goTo(page, '/work/agency');
  await page.getByText('本页已存到本机').waitFor();
  const authorise = page.locator(`article[aria-labelledby="errand-${errand.id}"]`).getByRole('button', { name: '登记授权' });
  await authorise.waitFor();
  await page.context().setOffline(true);
  await authorise.click();
  await page.locator('select[name="form"]').selectOption('recording');
  await page.locator('input[name="until"]').fill('2024-02-15');
  await page.locator('input[name="free"]').check();
  await page.getByRole('button', { name: /^确认：登记授权/ }).click();
  await page.getByText('已记在本机，等待提交').waitFor();
  await helper.act(`/api/v1/errands/${errand.id}/decline`, { reason: '本人改为自行办理', goTo: '镇便民服务中心' }, errand.revision);
  await page.context().setOffline(false);
  await page.locator('.outbox .notice-bad').waitFor({ timeout: 15_000 });
  const words = await page.locator('.outbox .notice-bad').innerText();
  const after = await helper.read<Errand>(`/api/v1/errands/${errand.id}`);
  report.add({ goal: GOAL, where: 'refused at arrival, with the reason', passed: words.length > 8 && after.status === 'declined', number: words.replaceAll('\n', ' ').slice(0, 60), want: 'the reason in words, nothing recorded' });
  await close();
}

/** The screen of the village helpers, with and without a network. */
export async function agencyFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'offline', () => offline(browser, origin, report));
  await report.attempt(GOAL, 'refused', () => refused(browser, origin, report));
}
