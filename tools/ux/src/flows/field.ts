import type { Browser } from '../harness/browser.ts';
import { HALL_MANAGER, officer, TOWN } from '../harness/counter.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';
import { venueStandardFlows } from './venue-standard.ts';

const GOAL = '22 halls and lines';
export const NETWORK_OPERATOR = 'operator@D-ZWZX';

interface Board {
  readonly sums: readonly { readonly byStatus: { readonly online: number } }[];
  readonly data: readonly { readonly village: string; readonly town: string; readonly status: string; readonly revision: number }[];
}

/** Whoever heads a centre reports that its printer is broken, and finds it on the page of the hall. */
async function fault(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, HALL_MANAGER)]) });
  await goTo(page, `/watch/venues/${TOWN}`);
  await page.getByRole('button', { name: '报告故障' }).click();
  await page.locator('select[name="point"]').selectOption('printer');
  await page.locator('textarea[name="note"]').fill('卡纸，不能打印');
  await page.getByRole('button', { name: /^确认：报告故障/ }).click();
  const line = page.locator('section[aria-labelledby="venue-equipment"] li', { hasText: '卡纸，不能打印' });
  await line.waitFor();
  report.add({ goal: GOAL, where: 'a fault of equipment', passed: (await line.count()) === 1, number: (await line.innerText()).replaceAll('\n', ' '), want: 'on the page of the hall' });
  await close();
}

/** The smallest picture. */
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** A photo is put beside what it shows, and seen there; what is no picture is refused in words. */
async function photo(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, HALL_MANAGER)]) });
  await goTo(page, `/watch/venues/${TOWN}`);
  await page.getByRole('button', { name: '上传照片、图纸' }).click();
  await page.locator('select[name="about"]').selectOption('point printer');
  await page.locator('input[name="note"]').fill('打印机在二号窗口旁');
  await page.locator('input[name="file"]').setInputFiles({ name: '打印机.png', mimeType: 'image/png', buffer: Buffer.from('不是图片') });
  const confirm = page.getByRole('button', { name: /^确认：上传照片、图纸/ });
  await confirm.click();
  const refused = page.locator('form [role="alert"]');
  await refused.waitFor();
  const words = await refused.innerText();
  await page.locator('input[name="file"]').setInputFiles({ name: '打印机.png', mimeType: 'image/png', buffer: PICTURE });
  await confirm.click();
  const line = page.locator('section[aria-labelledby="venue-files"] li', { hasText: '打印机在二号窗口旁' });
  await line.getByRole('button').click();
  const picture = page.locator('.file-preview img');
  await picture.waitFor();
  const width = await picture.evaluate(async image => { if (!(image instanceof HTMLImageElement)) return 0; await image.decode(); return image.naturalWidth; });
  report.add({ goal: GOAL, where: 'a photo of equipment', passed: width === 1 && !words.includes('签名'), number: `${words.replaceAll('\n', ' ')}; ${width} px`, want: 'refused in words when it is no picture; shown on the page of the hall' });
  await close();
}

/** A line that was down works again, and the progress says so. */
async function restored(browser: Browser, origin: string, report: Report): Promise<void> {
  const operator = await officer(origin, NETWORK_OPERATOR);
  const before = await operator.read<Board>('/api/v1/network');
  const ready = before.data.find(({ status }) => status === 'online');
  if (!ready) throw new Error('no line is online');
  await operator.act(`/api/v1/network/${ready.village}/report-fault`, { on: '2024-01-15', cause: '光缆中断' }, ready.revision);
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, NETWORK_OPERATOR)]) });
  await goTo(page, `/watch/network?town=${ready.town}&village=${ready.village}`);
  await page.getByRole('button', { name: '登记恢复', exact: true }).click();
  await page.locator('input[name="on"]').fill('2024-01-15');
  await page.locator('textarea[name="measures"]').fill('更换光缆，测试正常');
  await page.getByRole('button', { name: /^确认：登记恢复/ }).click();
  const wanted = before.sums[0]?.byStatus.online ?? 0;
  const progress = page.getByText(`已上线 ${wanted} / 222`);
  await progress.waitFor();
  report.add({ goal: GOAL, where: 'a line works again', passed: (await progress.count()) === 1, number: await progress.innerText(), want: `${wanted} of 222` });
  await close();
}

/** Screens of halls and lines, walked by those who keep them. */
export async function fieldFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'fault', () => fault(browser, origin, report));
  await report.attempt(GOAL, 'photo', () => photo(browser, origin, report));
  await venueStandardFlows(browser, origin, report);
  await report.attempt(GOAL, 'restored', () => restored(browser, origin, report));
}
