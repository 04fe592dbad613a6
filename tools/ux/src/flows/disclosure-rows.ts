import type { Page } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';

const GOAL = '28 disclosure';
const TOWN = '610702100';
const VILLAGE = `${TOWN}201`;
const [NOTICE, RESULTS] = ['临时救助对象名单', '一月办理结果（五百行）'];
const MOST = 500;

interface Draft {
  readonly kind: string;
  readonly title: string;
  readonly until?: string;
}

/** Opens the form, and says what it is about. */
async function begin(page: Page, { kind, title, until }: Draft): Promise<void> {
  await goTo(page, '/office/disclosure?whose=own');
  await page.getByRole('button', { name: '起草公开信息', exact: true }).click();
  await page.locator('select[name="kind"]').selectOption(kind);
  await page.locator('input[name="title"]').fill(title);
  await page.locator('input[name="formedOn"]').fill('2024-01-15');
  if (until !== undefined) await page.locator('input[name="expiresOn"]').fill(until);
}

const confirm = (page: Page): Promise<void> => page.getByRole('button', { name: /^确认：起草公开信息/ }).click();

/** What was prepared, as its own page shows it. */
async function prepared(page: Page, title: string): Promise<readonly string[]> {
  await page.getByRole('link', { name: title }).click();
  await page.locator('.board-table').waitFor();
  return page.locator('.board-table tbody tr').allInnerTexts();
}

/** Two of three lines are wrong: nothing is sent before they are put right; one row more is typed by keys alone. */
async function welfare(page: Page, report: Report): Promise<void> {
  await begin(page, { kind: 'public_notices', title: NOTICE, until: '2024-01-31' });
  await page.locator('select[name="content"]').selectOption('welfare');
  const lines = page.getByLabel('名单', { exact: true });
  await lines.fill(`姓名\t金额（元）\t村（社区）代码\n王秀英\t1,200.5\t${VILLAGE}\n李某\t四百\t${TOWN}\n13800138000\t80\t${VILLAGE}`);
  const faults = page.locator('.fault-list li');
  await faults.nth(2).waitFor();
  const told = await faults.allInnerTexts();
  await confirm(page);
  const [held, described] = await lines.evaluate((field: HTMLTextAreaElement) => [!field.checkValidity(), field.getAttribute('aria-describedby') ?? '']);
  report.add({ goal: GOAL, where: 'faults of pasted rows', passed: told.length === 3 && ['第3行“金额', '第3行“村', '第4行“姓名'].every((place, at) => (told[at] ?? '').startsWith(place)) && held === true && String(described).includes('faults'), number: told.join(' | '), want: 'each line named, nothing sent' });
  await lines.fill(`王秀英,"1,200.50",${VILLAGE}\n李某,400,${VILLAGE}`);
  await page.getByRole('group', { name: '添加一行' }).getByLabel('姓名').fill('赵小明');
  await page.keyboard.press('Tab');
  await page.keyboard.type('80');
  await page.keyboard.press('Enter');
  await page.locator('fieldset .field-error').waitFor();
  await page.keyboard.type(VILLAGE);
  await page.keyboard.press('Enter');
  await page.locator('[role="status"]', { hasText: '共3行' }).waitFor();
  await confirm(page);
  const rows = await prepared(page, NOTICE);
  report.add({ goal: GOAL, where: 'rows of a notice', passed: rows.length === 3 && (rows[0] ?? '').startsWith('王**') && (rows[2] ?? '').includes('80.00'), number: rows.map(row => row.replaceAll(/\s+/g, ' ')).join(' | '), want: 'as they were read, names hidden' });
}

/** As many rows as one disclosure takes, in one paste. */
async function results(page: Page, report: Report): Promise<void> {
  await begin(page, { kind: 'results', title: RESULTS });
  const line = (at: number): string => (at % 2 === 0 ? `单位\t示例餐饮店${at}\t\t准予\t2024/1/5\t示例许〔2024〕${at}号` : '个人\t欧阳小明\t\t不予\t2024年1月5日\t');
  await page.getByLabel('名单', { exact: true }).fill(Array.from({ length: MOST }, (_, at) => line(at)).join('\n'));
  await page.locator('[role="status"]', { hasText: `共${MOST}行` }).waitFor();
  await confirm(page);
  const rows = await prepared(page, RESULTS);
  report.add({ goal: GOAL, where: 'rows of results', passed: rows.length === MOST && (rows[1] ?? '').startsWith('欧***'), number: String(rows.length), want: `${MOST} in one paste, people hidden` });
}

/** Lists of benefits and of results come from a spreadsheet. @req #28 */
export async function disclosureRowFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  const { page, close } = await browser.open({ prepare: async context => context.addCookies([await signIn(origin, `centre_manager@${TOWN}`)]) });
  await report.attempt(GOAL, 'rows of a notice', () => welfare(page, report));
  await report.attempt(GOAL, 'rows of results', () => results(page, report));
  await close();
}
