import type { Browser } from '../harness/browser.ts';
import { CLERK, madeUpNumber } from '../harness/counter.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';
import { PICTURE } from './citizen/walk.ts';
import { jointRelatedFlows } from './joint-related.ts';

const GOAL = '39 joint handling';
/** The joint case of the sample that is under way at the counter's town. */
export const JOINT = 'ee5a7c49-80e5-5f60-9e65-09d784dba6a4';
const [APPLICANT, TRIES] = [820, 40];
/** The office of the government: it has in hand what the head of the government approved. */
const GOVERNMENT = 'government_publisher@D-ZFB';

/** One form for two items; the program opens a case for each, and the lanes show how far they are. */
async function oneForm(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, CLERK)]) });
  await goTo(page, '/work?queue=joint');
  await page.getByRole('link', { name: '受理联办申请' }).click();
  await page.locator('#joint-matter').selectOption('99J10');
  await page.locator('#number').fill(madeUpNumber(APPLICANT));
  await page.locator('#number').press('Enter');
  await page.locator('#party-name').fill('周小舟（虚构）');
  await page.locator('#party-phone').fill('13900000000');
  for (const box of await page.locator('input[name="papers"]').all()) await box.check();
  await page.getByRole('button', { name: '收件并分办' }).click();
  await page.locator('#lanes').waitFor();
  const lanes = await page.locator('[aria-labelledby="lanes"] tbody tr').count();
  const cases = page.locator('section[aria-labelledby="legs"] tbody a[href*="/work/cases/"]');
  for (let tries = 0; tries < TRIES && (await cases.count()) < 2; tries += 1) {
    await page.waitForTimeout(500);
    await page.reload();
    await page.locator('#lanes').waitFor();
  }
  const opened = await cases.count();
  await cases.first().click();
  await page.locator('.case-head a[href*="/work/joint/"]').waitFor();
  report.add({ goal: GOAL, where: 'one form for two items', passed: lanes === 5 && opened === 2, number: `${lanes} lanes, ${opened} cases`, want: '5 lanes; each leg is an ordinary case, and leads back' });
  await close();
}

/** The office of the government records what its head has approved: the last day moves, in words, and a leg has the notice to hand out. */
async function moreTime(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, GOVERNMENT)]) });
  await goTo(page, '/office/joint');
  await page.locator('a[href="/work/joint"]').click();
  await page.locator(`a[href="/work/joint/${JOINT}"]`).click();
  await page.getByRole('button', { name: '延长联办期限' }).click();
  await page.locator('input[name="days"]').fill('15');
  await page.locator('input[name="document"]').fill('汉区政批〔2024〕7号（示例）');
  await page.locator('textarea[name="reason"]').fill('需要专家评审，原期限内不能全部办结');
  await page.locator('input[name="told"]').check();
  await page.getByRole('button', { name: '确认：延长联办期限' }).click();
  const reasons = page.locator('.clock-reasons');
  await reasons.filter({ hasText: '汉区政批〔2024〕7号' }).waitFor();
  const words = await reasons.innerText();
  const again = await page.getByRole('button', { name: '延长联办期限' }).count();
  await close();
  const passed = words.includes('延长15个工作日') && again === 0;
  report.add({ goal: GOAL, where: 'more time, once', passed, number: words.replaceAll('\n', ' '), want: 'the approval, the days and the new last day in words; no second time' });
}

/** What the counter does then: the notice with the reason for the applicant, and a scan of a paper that several items want, put in once. */
async function counter(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, CLERK)]) });
  await goTo(page, `/work/joint/${JOINT}`);
  const leg = await page.locator('section[aria-labelledby="legs"] tbody a[href*="/work/cases/"]').first().getAttribute('href') ?? '';
  await page.locator('details.more > summary', { hasText: '申请材料' }).click();
  const paper = page.locator('.paper-list > li', { hasText: '4/4 个事项共用' }).first();
  await paper.locator('input[type="file"]').setInputFiles(PICTURE);
  await paper.getByRole('button', { name: /^附件1/ }).click();
  await page.locator('.file-preview img').waitFor();
  await goTo(page, `${leg}?tab=papers`);
  await page.getByRole('button', { name: /^联办共用附件1/ }).click();
  const wide = await page.locator('.file-preview img').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
  report.add({ goal: GOAL, where: 'a scan put in once', passed: wide > 0, number: `${wide} px wide`, want: 'added at the joint case, seen in the case of a leg without a copy' });
  await goTo(page, `/cases/${leg.split('/').at(-1) ?? ''}/documents/extension-notice`);
  const text = await page.locator('body').innerText();
  report.add({ goal: GOAL, where: 'the notice of extension', passed: text.includes('联办延长期限告知书') && text.includes('需要专家评审'), number: `${text.length} characters`, want: 'title and reason on the paper of a leg' });
  await close();
}

/** Joint handling, from one form to the cases of its legs. @req #39 */
export async function jointFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt(GOAL, 'one form', () => oneForm(browser, origin, report));
  await jointRelatedFlows(browser, origin, report);
  await report.attempt(GOAL, 'more time', () => moreTime(browser, origin, report));
  await report.attempt(GOAL, 'the counter', () => counter(browser, origin, report));
}
