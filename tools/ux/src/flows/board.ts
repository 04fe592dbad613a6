import type { Page } from 'playwright-core';
import type { Browser } from '../harness/browser.ts';
import type { Report } from '../harness/report.ts';
import { boardForms } from './board-forms.ts';
import { boardSessions } from './sign-in.ts';
import { asOwner, lastTypes, lines, nextItem, openBoard, type Stage } from './stage.ts';
import { goTo, reload } from '../harness/quiet.ts';

/** Opens a batch on the catalogue in force, as an officer does, and answers its id. */
async function newBatch(browser: Browser, origin: string): Promise<string> {
  const { page, close } = await asOwner({ browser, origin });
  await goTo(page, '/office/catalog');
  await page.getByRole('button', { name: '新建调整批次' }).click();
  await page.getByLabel('批次名称').fill('二〇二四年第一次调整');
  await page.getByRole('dialog').locator('button:not([type=button])').click();
  await page.waitForURL(/adjustment=/);
  const id = new URL(page.url()).searchParams.get('adjustment') ?? '';
  await close();
  return id;
}

const byMenu = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '移到…' }).first().click();
  await page.getByRole('menuitem', { name: '保留' }).click();
};
const byKeys = async (page: Page): Promise<void> => {
  await page.getByRole('grid', { name: /待定/ }).getByRole('row').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('2');
};
/** A real drag: the pointer goes down on the card's handle, moves in steps and comes up over the other list. */
const byDrag = async (page: Page): Promise<void> => {
  const from = await page.getByRole('grid', { name: /待定/ }).getByRole('row').first().boundingBox();
  const to = await page.getByRole('grid', { name: /保留/ }).boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + from.width / 2, from.y + 20);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + 26, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 60, { steps: 12 });
  await page.mouse.move(to.x + to.width / 2 + 4, to.y + 64, { steps: 4 });
  await page.mouse.up();
};

/** Goal 17: the same move by drag, by menu and by keys appends the same event. */
async function threeWays(stage: Stage): Promise<void> {
  for (const [way, move] of [['menu', byMenu], ['keys', byKeys], ['drag', byDrag]] as const) {
    await stage.report.attempt('17 drag alternative', way, async () => {
      const code = await nextItem(stage, 0);
      const { page, close } = await asOwner(stage);
      await openBoard(page, stage, { code });
      const [answer] = await Promise.all([page.waitForResponse(response => response.url().includes('decide-fates') && response.request().method() === 'POST', { timeout: 10_000 }), move(page)]);
      const types = await lastTypes(stage);
      const kept = (await lines(stage)).find(line => line.code === code)?.fate === 'kept';
      stage.report.add({ goal: '17 drag alternative', where: way, passed: answer.ok() && kept && types[0] === 'ItemKept', number: `${answer.status()} ${types.join()}`, want: 'ItemKept' });
      await close();
    });
  }
}

/** Two officers on one proposal: the second is shown what the first changed, with a field diff, and may apply the own change again. */
async function twoOfficers(stage: Stage): Promise<void> {
  const [first, second] = [await asOwner(stage), await asOwner(stage)];
  const [one, two] = [await nextItem(stage, 0), await nextItem(stage, 1)];
  // Without the line of news: else the second page would have seen the change before its officer acts.
  for (const { page } of [first, second]) {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'SharedWorker');
      Reflect.deleteProperty(globalThis, 'EventSource');
    });
  }
  await openBoard(first.page, stage, { code: one });
  await openBoard(second.page, stage, { code: two });
  await Promise.all([first.page.waitForResponse(response => response.url().includes('decide-fates') && response.ok()), byMenu(first.page)]);
  await byMenu(second.page);
  const dialog = second.page.getByRole('dialog').filter({ hasText: '重新应用我的修改' });
  await dialog.waitFor();
  const text = await dialog.innerText();
  stage.report.add({ goal: '35 conflict', where: 'two officers', passed: text.includes('别人改了') && (await dialog.getByRole('table').count()) >= 1, number: `${await dialog.getByRole('table').count()} tables`, want: 'who changed what, with a field diff' });
  await Promise.all([second.page.waitForResponse(response => response.url().includes('decide-fates') && response.ok()), dialog.getByRole('button', { name: '重新应用我的修改' }).click()]);
  const kept = (await lines(stage)).filter(line => [one, two].includes(line.code) && line.fate === 'kept').length;
  stage.report.add({ goal: '35 conflict', where: 'nothing lost', passed: kept === 2, number: `${kept} of 2 kept`, want: 'both changes recorded' });
  await Promise.all([first.close(), second.close()]);
}

/** Goal 32: in the past every command control is shut, and the interface refuses. */
async function readOnlyPast(stage: Stage): Promise<void> {
  const { page, close } = await asOwner(stage);
  await goTo(page, `/office/catalog?adjustment=${stage.adjustment}&asOf=p:3000`);
  const open = await page.locator('main .command-bar .button:not([aria-disabled="true"]):not(:disabled)').allInnerTexts();
  stage.report.add({ goal: '32 read-only past', where: 'board', passed: open.length === 0, number: open.join(', ') || 'all shut', want: 'no open command' });
  const answer = await page.evaluate(async path => {
    const response = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), 'if-match': '"0"' }, body: '{"fates":[]}' });
    return { status: response.status, body: (await response.json()) as { code: string } };
  }, `/api/v1/adjustments/${stage.adjustment}/decide-fates?asOf=p:3000`);
  stage.report.add({ goal: '32 read-only past', where: 'interface', passed: answer.status === 409 && answer.body.code === 'time-travel-read-only', number: `${answer.status} ${answer.body.code}`, want: '409 time-travel-read-only' });
  await close();
}

/** Goal 29: filters and moment of the audit page survive a reload and a new profile. */
async function deepLinks(stage: Stage): Promise<void> {
  for (const path of ['/audit?type=CatalogVersionPublished&asOf=2023-01-13', `/audit/catalogue?on=2023-01-12`, '/open?asOf=2023-01-11', `/office/catalog?adjustment=${stage.adjustment}&q=9905`]) {
    const texts = [];
    for (let profile = 0; profile < 2; profile += 1) {
      const { page, close } = await stage.browser.open();
      await goTo(page, path);
      await reload(page);
      texts.push((await page.locator('main').innerText()).replace(/\s+/g, ' '));
      await close();
    }
    stage.report.add({ goal: '29 deep link', where: path.split('?')[0] ?? path, passed: texts[0] === texts[1] && (texts[0]?.length ?? 0) > 50, number: texts[0] === texts[1] ? 'the same' : 'different', want: 'the same text' });
  }
}

/** The adjustment board walked as officers do. */
export async function boardFlows(browser: Browser, origin: string, report: Report): Promise<void> {
  await report.attempt('17 drag alternative', 'a new batch', async () => {
    const stage: Stage = { browser, origin, report, adjustment: await newBatch(browser, origin) };
    await threeWays(stage);
    await report.attempt('35 conflict', 'two officers', () => twoOfficers(stage));
    await boardForms(stage);
    await boardSessions(stage);
    await report.attempt('32 read-only past', 'board', () => readOnlyPast(stage));
    await report.attempt('29 deep link', 'pages', () => deepLinks(stage));
  });
}
