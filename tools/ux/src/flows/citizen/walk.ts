import type { Page } from 'playwright-core';
import { madeUpNumber, TOWN } from '../../harness/counter.ts';

/** 高龄老人生活保健补贴给付: seven fields, one situation, six papers. */
export const ALLOWANCE = '990511010000';
export const PASSWORD = '汉江边第三棵柳树下乘过凉';

/** The smallest picture. */
export const PICTURE = { name: '材料照片.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') };

let made = 0;
/** A telephone number that nobody else of the run has. */
export const nextPhone = (): string => `139${String(Date.now()).slice(-4)}${String((made += 1)).padStart(4, '0')}`;

/** What was seen on the way: pages with a form, and the names of their controls. */
export interface Way {
  readonly pages: string[];
  readonly names: string[];
  readonly phone: string;
}
export const newWay = (): Way => ({ pages: [], names: [], phone: nextPhone() });

/** Notes the page and its controls; a control that comes again is a question asked twice (WCAG 3.3.7). Keys of files and of acts are no questions. */
async function note(page: Page, way: Way): Promise<void> {
  way.pages.push(new URL(page.url()).pathname);
  const names = await page.locator('main form.ask :is(input:not([type=hidden]), select, textarea)').evaluateAll(all => [...new Set(all.map(one => one.getAttribute('name') ?? ''))]);
  way.names.push(...names);
}

const ANSWERS: Readonly<Record<string, string>> = { 'f.applicantName': '周小舟（虚构）', 'f.idNumber': madeUpNumber(800), 'f.address': '铺镇虚构路1号', 'f.account': '6217000000000000', 'f.birthDate': '1949-12-31', 'p.name': '赵一诚（虚构）', 'p.number': madeUpNumber(801), 'p.until': '2025-12-31' };

async function answer(page: Page, way: Way): Promise<void> {
  for (const input of await page.locator('main form.ask input:is([type=text], [type=tel], [type=date], :not([type]))').all()) {
    const name = (await input.getAttribute('name')) ?? '';
    await input.fill(name === 'f.phone' ? way.phone : (ANSWERS[name] ?? '无'));
  }
  const yes = page.locator('main form.ask input[type=radio][value=yes]');
  if ((await yes.count()) > 0) await yes.first().check();
}

export const onward = (page: Page): Promise<void> => page.locator('main form.ask button.button-big').click();

/** Name and number stand there already for whoever applies for themselves. */
async function account(page: Page, { phone }: Way): Promise<void> {
  if ((await page.locator('#login').inputValue()) === '') {
    await page.locator('#name').fill('周小舟（虚构）');
    await page.locator('#login').fill(phone);
  }
  await page.locator('#password').fill(PASSWORD);
}

/** Fills the page that is open and goes on; in whatever order pages come. */
async function fill(page: Page, way: Way): Promise<void> {
  await note(page, way);
  const path = new URL(page.url()).pathname;
  if (path.endsWith('/who')) {
    const self = page.locator('input[value=self]');
    if ((await self.count()) > 0) await self.check();
  } else if (path.endsWith('/account')) await account(page, way);
  else if (path.endsWith('/papers')) for (const input of await page.locator('input[type=file]').all()) await input.setInputFiles(PICTURE);
  else await answer(page, way);
  await onward(page);
}

/** From the start page to a page whose path ends so. @throws when it is not reached */
export async function walkTo(page: Page, way: Way, end: string): Promise<void> {
  await note(page, way);
  await page.locator('#town').selectOption(TOWN);
  await onward(page);
  await goOn(page, way, end);
}

/** From any page of the way to another. @throws when it is not reached in twenty pages */
export async function goOn(page: Page, way: Way, end: string): Promise<void> {
  for (let pages = 0; pages < 20; pages += 1) {
    if (new URL(page.url()).pathname.endsWith(end)) return;
    await fill(page, way);
  }
  throw new Error(`${end} was not reached: ${page.url()}`);
}

/** The declaration and the act. @returns path of the receipt */
export async function submit(page: Page, way: Way): Promise<string> {
  await note(page, way);
  await page.locator('#declared').check();
  await onward(page);
  await page.waitForURL(/\/done$/);
  way.pages.push(new URL(page.url()).pathname);
  return new URL(page.url()).pathname;
}
