import type { Page } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import { CLERK, HELPER, madeUpNumber, officer, TOWN, type Officer } from '../harness/counter.ts';
import { signInCitizen } from '../harness/citizen.ts';
import { focusIn, keyboardOf } from '../harness/keys.ts';
import { goTo } from '../harness/quiet.ts';
import type { Report } from '../harness/report.ts';
import { signIn } from '../harness/sample.ts';
import { ALLOWANCE, newWay, PICTURE, submit, walkTo } from './citizen/walk.ts';

/** 高龄老人生活保健补贴 from both ends: asked for on a phone and through the village, accepted by keys, decided by the department, told to everybody alike. */
const GOAL = 'one story';
const REVIEWER = `town_reviewer@${TOWN}`;
const DEPARTMENT = 'dept_decider@D-MZJ';
const NEIGHBOUR = { number: madeUpNumber(881), name: '柳溪（虚构）', phone: '13900000881' };
const GRANTED = '年满八十周岁，材料齐全，予以发放。';
const REFUSED = '申请人未满规定的年龄，不符合发放条件。';

interface Stage {
  readonly browser: Browser;
  readonly origin: string;
  readonly report: Report;
}
interface Filed {
  readonly id: string;
  readonly number: string;
  readonly phone: string;
}
interface Row {
  readonly id: string;
  readonly number: string;
  readonly item: string;
  readonly revision: number;
  readonly status: string;
}
const signedIn = ({ browser, origin }: Stage, post: string, width = 1280) => browser.open({ viewport: { width, height: 800 }, prepare: async context => context.addCookies([await signIn(origin, post)]) });

/** A citizen on a phone, without JavaScript, by the forms alone. */
async function citizenApplies({ browser, origin }: Stage): Promise<Filed> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const way = newWay();
  await page.goto(`/apply?item=${ALLOWANCE}`);
  await walkTo(page, way, '/check');
  await submit(page, way);
  const number = await page.locator('.done-panel strong').innerText();
  await close();
  const { name, value } = await signInCitizen(origin, way.phone);
  const { data } = (await (await fetch(`${origin}/api/v1/cases`, { headers: { cookie: `${name}=${value}`, accept: 'application/json' } })).json()) as { data: Row[] };
  return { id: data.find(row => row.number === number)?.id ?? '', number, phone: way.phone };
}

/** The helper at the neighbour's home: no network from the first field to the last, and what was written goes when there is one. */
async function helperWrites(stage: Stage): Promise<string> {
  const helper = await officer(stage.origin, HELPER);
  const errands = async () => (await helper.read<{ data: { id: string; item: string; status: string; revision: number }[] }>('/api/v1/errands?open=true')).data;
  const before = new Set((await errands()).map(({ id }) => id));
  const { page, close } = await signedIn(stage, HELPER, 360);
  const offline = async (act: () => Promise<void>): Promise<void> => {
    await page.context().setOffline(true);
    await act();
    await page.context().setOffline(false);
    await page.waitForFunction(() => [...document.querySelectorAll('.outbox .badge')].every(({ textContent }) => textContent !== '待提交'), null, { timeout: 15_000 });
  };
  await goTo(page, '/work/agency');
  await page.getByText('本页已存到本机').waitFor();
  await page.getByRole('button', { name: '登记新的委托' }).click();
  await page.locator('#errand-item option', { hasText: '高龄' }).first().waitFor({ state: 'attached' });
  await offline(async () => {
    await page.locator('#errand-item').selectOption({ label: await page.locator('#errand-item option', { hasText: '高龄' }).first().innerText() });
    await page.locator('#errand-number').fill(NEIGHBOUR.number);
    await page.locator('#errand-name').fill(NEIGHBOUR.name);
    await page.locator('#errand-phone').fill(NEIGHBOUR.phone);
    await page.getByRole('button', { name: '记下来' }).click();
    await page.locator('.outbox').getByText('待提交', { exact: true }).nth(1).waitFor();
  });
  const id = (await errands()).find(errand => !before.has(errand.id))?.id ?? '';
  const card = page.locator(`article[aria-labelledby="errand-${id}"]`);
  const act = async (button: string, fill: () => Promise<void>): Promise<void> => {
    // What may be done next comes with the network, once.
    await card.getByRole('button', { name: button, exact: true }).waitFor();
    await offline(async () => {
      await card.getByRole('button', { name: button, exact: true }).click();
      await fill();
      await card.getByRole('button', { name: `确认：${button}` }).click();
      await card.getByText('已记在本机').waitFor();
    });
  };
  await act('登记授权', async () => {
    for (const box of await card.locator('input[name="scope"]').all()) await box.check();
    await card.locator('input[name="until"]').fill('2024-06-30');
    await card.locator('input[name="evidence"]').setInputFiles(PICTURE);
    await card.locator('input[name="free"]').check();
  });
  await act('收材料', async () => {
    await card.locator('textarea[name="papers"]').fill('*身份证');
    await card.locator('input[name="receipt"]').fill('SD-0881');
    await card.locator('input[name="confirmed"]').check();
  });
  await act('交镇街', async () => card.locator('input[name="receipt"]').fill('JJ-0881'));
  await card.getByRole('button', { name: /^授权书附件/ }).click();
  const picture = card.locator('.file-preview img');
  await picture.waitFor();
  const width = await picture.evaluate(async (image: HTMLImageElement) => image.decode().then(() => image.naturalWidth, () => 0));
  stage.report.add({ goal: GOAL, where: 'signed mandate is seen in the errand', passed: width > 0, number: `${width} px`, want: 'the picture' });
  await close();
  return id;
}

/** By keys alone: what came over the web is opened from the queue and accepted. */
async function acceptsFromQueue(stage: Stage, { id }: Filed): Promise<number> {
  const { page, close } = await signedIn(stage, CLERK);
  const keys = await keyboardOf(page);
  await goTo(page, `/work/cases/${id}`);
  await page.getByRole('button', { name: /^受理/ }).first().waitFor();
  await keys.press('F8');
  await focusIn(page, '.act-bar form');
  await keys.press('Control+Enter');
  await page.locator('.case-facts').getByText(/审查|已受理/).first().waitFor({ timeout: 15_000 });
  const mouse = await keys.mouse();
  await close();
  return mouse;
}

/** By keys alone: what the village handed in is taken in and accepted at the counter. */
async function takesIn(stage: Stage, errand: string): Promise<{ readonly mouse: number; readonly filed: Filed }> {
  const { page, close } = await signedIn(stage, CLERK);
  const keys = await keyboardOf(page);
  await goTo(page, `/work/intake?errand=${errand}`);
  await page.getByText('这件是村（社区）代办').waitFor();
  await page.locator('[data-step="item"][data-done="yes"]').waitFor();
  await keys.type(NEIGHBOUR.number);
  await keys.press('Enter');
  await focusIn(page, '[data-rules] [data-step]');
  await answersAll(page, keys);
  await keys.press('F8');
  await page.locator('dialog[open] #confirm-title').waitFor();
  await keys.press('Control+Enter');
  await page.locator('#taken').waitFor({ timeout: 15_000 });
  const number = /HT\d{4}-\d{6}/.exec(await page.locator('.taken').innerText())?.[0] ?? '';
  const mouse = await keys.mouse();
  await close();
  const clerk = await officer(stage.origin, CLERK);
  const { case: id } = await clerk.read<{ case: string | null }>(`/api/v1/errands/${errand}`);
  return { mouse, filed: { id: id ?? '', number, phone: NEIGHBOUR.phone } };
}

const FORM: Readonly<Record<string, string>> = { 'f-account': '6217000000000000', 'f-address': '铺镇虚构路2号' };
/** The next open place, and what it wants: a digit where papers and choices are, text where a field is. */
async function answersAll(page: Page, keys: Awaited<ReturnType<typeof keyboardOf>>): Promise<void> {
  for (let turn = 0; turn < 30; turn += 1) {
    await page.waitForTimeout(120);
    const at = await page.evaluate(() => {
      const place = document.activeElement?.closest<HTMLElement>('[data-step]');
      const { type } = document.activeElement as HTMLInputElement;
      return { step: place?.dataset['step'] ?? '', date: type === 'date', choice: type === 'radio' };
    });
    if (at.step === '' || at.step === 'end') return;
    if (at.choice || !at.step.startsWith('f-')) await keys.press('1');
    else {
      await keys.type(at.date ? '01011970' : (FORM[at.step] ?? '无'));
      await keys.press('Enter');
    }
  }
}

/** The town looks it over and sends it on; the department decides on its page. */
async function decides(stage: Stage, { id }: Filed, { button, reason }: { readonly button: RegExp; readonly reason: string }): Promise<void> {
  const town: Officer = await officer(stage.origin, REVIEWER);
  const revision = async () => (await town.read<Row>(`/api/v1/cases/${id}`)).revision;
  await town.act(`/api/v1/cases/${id}/town-review`, { opinion: 'agree', reason: '入户核实，情况属实' }, await revision());
  await town.act(`/api/v1/cases/${id}/forward`, {}, await revision());
  await (await officer(stage.origin, DEPARTMENT)).act(`/api/v1/cases/${id}/department-review`, { opinion: 'agree', reason: '材料与系统核对一致' }, await revision());
  const { page, close } = await signedIn(stage, DEPARTMENT);
  await goTo(page, `/work/cases/${id}`);
  await page.getByRole('button', { name: button }).first().click();
  await page.locator('.act-bar textarea').fill(reason);
  await page.locator('.act-bar form').getByRole('button', { name: /^确认/ }).click();
  await page.locator('.case-facts').getByText(/准予|不予/).first().waitFor({ timeout: 15_000 });
  await close();
}

/** What the applicant reads without JavaScript, found by number and telephone; `login`: signed in besides. */
async function tracked({ browser, origin }: Stage, { number, phone }: Filed, login: boolean): Promise<string> {
  const { page, close } = await browser.open({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  if (login) await page.context().addCookies([await signInCitizen(origin, phone)]);
  await page.goto('/track');
  await page.locator('#number').fill(number);
  await page.locator('#phone').fill(phone.slice(-4));
  await page.locator('main form.ask button').click();
  await page.waitForURL(/\/track\/[\w-]{43}/);
  const words = await page.locator('main').innerText();
  await close();
  return words;
}

/** The decision as it is printed for whoever has no account. */
async function printed(stage: Stage, { id }: Filed): Promise<string> {
  const { page, close } = await signedIn(stage, CLERK);
  await page.goto(`/cases/${id}/documents/decision`);
  const words = await page.locator('body').innerText();
  await close();
  return words;
}

/** The officer's page, the citizen's and the API say the same of number, day, reason and remedies. */
async function sameStory(stage: Stage, filed: Filed, { reason, status, own }: { readonly reason: string; readonly status: string; readonly own: boolean }): Promise<void> {
  const clerk = await officer(stage.origin, CLERK);
  const told = await clerk.read<Row & { readonly decision: { readonly reason: string } | null }>(`/api/v1/cases/${filed.id}`);
  const { page, close } = await signedIn(stage, CLERK);
  await goTo(page, `/work/cases/${filed.id}`);
  await page.locator('.case-facts').waitFor();
  const shown = await page.locator('main').innerText();
  await close();
  const read = await tracked(stage, filed, own);
  const paper = await printed(stage, filed);
  const why = [own ? read.includes(reason) : /决定书/.test(read), paper.includes(reason) && /60日内/.test(paper), JSON.stringify(told).includes(reason), shown.includes(filed.number)];
  const appeal = /复议/.test(read) && /诉讼/.test(read);
  stage.report.add({ goal: GOAL, where: `${status}: told why and how to appeal`, passed: why.every(Boolean) && appeal, number: `${why.join(' ')}, ${appeal ? 'remedies told' : 'no remedy'}`, want: 'reason and remedies on page and paper, the same in the API' });
  const row = { track: read.includes(filed.number), api: told.number === filed.number, status: told.status };
  stage.report.add({ goal: GOAL, where: `${status}: one story`, passed: row.track && row.api && told.status === status, number: JSON.stringify(row), want: 'number and state alike' });
}

/** The walk of a first-time citizen and of a neighbour whom the village helps, to the end. @req #68 */
export async function oneStory(browser: Browser, origin: string, report: Report): Promise<void> {
  const stage: Stage = { browser, origin, report };
  await report.attempt(GOAL, 'walk', async () => {
    const own = await citizenApplies(stage);
    const errand = await helperWrites(stage);
    const { mouse, filed } = await takesIn(stage, errand);
    const clicks = mouse + (await acceptsFromQueue(stage, own));
    report.add({ goal: GOAL, where: 'accepted without a mouse', passed: clicks === 0 && filed.id !== '', number: `${clicks} clicks`, want: 'both, by keys; the errand names its case' });
    await decides(stage, own, { button: /^准予/, reason: GRANTED });
    await decides(stage, filed, { button: /^不予/, reason: REFUSED });
    await sameStory(stage, own, { reason: GRANTED, status: 'granted', own: true });
    await sameStory(stage, filed, { reason: REFUSED, status: 'refused', own: false });
  });
}
