import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { axeViolations } from '../goals/axe.ts';
import { overflow, smallTargets, squeezed, strayHan } from '../goals/in-page.ts';
import { ROOT } from '../harness/report.ts';
import { asOwner, lastTypes, lines, nextItem, openBoard, type Stage } from './stage.ts';

const GOAL = '17 forms of the board';
const BASIS = '《社会救助暂行办法》第四条';
const REASON = '群众需要，各镇（街道）具备承接条件';

const field = (dialog: Locator, name: string): Locator => dialog.locator(`[name="${name}"]`);
const save = (dialog: Locator): Promise<void> => dialog.locator('form button:not([type=button])').click();

async function fill(dialog: Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await field(dialog, name).fill(value);
}

/** Sends the form and waits for the answer of the server. */
async function send(page: Page, dialog: Locator): Promise<number> {
  const answer = page.waitForResponse(response => response.url().includes('decide-fates') && response.request().method() === 'POST', { timeout: 10_000 });
  await save(dialog);
  return (await answer).status();
}

/** What is wrong stands at the field, is tied to it, and the way to it is in the summary that has the focus. */
async function faultAt(dialog: Locator, name: string): Promise<string> {
  const control = field(dialog, name).first();
  await dialog.getByRole('alert').waitFor();
  const invalid = await control.getAttribute('aria-invalid');
  const described = (await control.getAttribute('aria-describedby'))?.split(' ').at(-1) ?? '';
  const words = described ? await dialog.locator(`[id="${described}"]`).innerText() : '';
  return invalid === 'true' && words.length > 2 ? words : '';
}

/** 新增: refused twice, once by the schema and once by the domain; then accepted. By mouse. */
async function adds(stage: Stage): Promise<void> {
  const { page, close } = await asOwner(stage);
  await openBoard(page, stage, { code: '' });
  await page.locator('#board-add').click();
  const dialog = page.getByRole('dialog', { name: '新增事项' });
  await field(dialog, 'code').waitFor();
  await save(dialog);
  const empty = [await faultAt(dialog, 'code'), await faultAt(dialog, 'nameZh'), await faultAt(dialog, 'reason')];
  stage.report.add({ goal: GOAL, where: 'empty form', passed: empty.every(Boolean), number: empty.join(' | '), want: 'a word at each field' });
  await fill(dialog, { code: '990501990000', nameZh: '社区助餐登记', nameEn: 'Community meals', basis: BASIS, reason: REASON });
  await field(dialog, 'department').selectOption({ index: 1 });
  const status = await send(page, dialog);
  const mismatch = await faultAt(dialog, 'code');
  stage.report.add({ goal: GOAL, where: 'kind and code differ', passed: status === 422 && mismatch !== '', number: `${status} ${mismatch}`, want: '422 at the code' });
  await dialog.getByRole('alert').getByRole('button').first().click();
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'));
  stage.report.add({ goal: GOAL, where: 'summary leads to the field', passed: focused === 'code', number: String(focused), want: 'code' });
  await field(dialog, 'kind').selectOption('payment');
  await fill(dialog, { deviation: '示例事项，省级目录没有' });
  const done = await send(page, dialog);
  await dialog.waitFor({ state: 'detached' });
  const types = await lastTypes(stage);
  stage.report.add({ goal: GOAL, where: 'add', passed: done === 200 && types[0] === 'ItemAdded', number: `${done} ${types.join()}`, want: 'ItemAdded' });
  await close();
}

/** 更名 by keys alone: the card is chosen, the form opened, filled and sent without the mouse. */
async function renames(stage: Stage): Promise<void> {
  const code = await nextItem(stage, 2);
  const { page, close } = await asOwner(stage);
  await openBoard(page, stage, { code });
  await page.getByRole('grid', { name: /待定/ }).getByRole('row').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: '事项更名' });
  await field(dialog, 'nameZh').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('（试行）');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('名称与省级目录的新版一致');
  await page.keyboard.press('Tab');
  await page.keyboard.type('省级目录尚未更新');
  const [answer] = await Promise.all([page.waitForResponse(response => response.url().includes('decide-fates') && response.request().method() === 'POST'), page.keyboard.press('Control+Enter')]);
  await dialog.waitFor({ state: 'detached' });
  const line = (await lines(stage)).find(one => one.code === code);
  const row = page.locator(`[role="row"][data-key="${code}"]`);
  await row.waitFor();
  await page.waitForFunction(key => document.activeElement?.getAttribute('data-key') === key, code, { timeout: 5_000 }).catch(() => undefined);
  const back = await page.evaluate(() => document.activeElement?.getAttribute('data-key') ?? document.activeElement?.id ?? '');
  stage.report.add({ goal: GOAL, where: 'rename by keys', passed: answer.ok() && line?.fate === 'renamed' && line.after?.name.zh.endsWith('（试行）') === true, number: `${answer.status()} ${line?.fate}`, want: 'ItemRenamed' });
  stage.report.add({ goal: GOAL, where: 'focus after the form', passed: back === code || back === 'board-add', number: back, want: 'the card or the button' });
  await close();
}

/** 拆分 from the menu of a card: a third part added and taken away, a code used twice refused at its part. */
async function splits(stage: Stage): Promise<void> {
  const code = await nextItem(stage, 3);
  const { page, close } = await asOwner(stage);
  await openBoard(page, stage, { code });
  await page.getByRole('button', { name: '移到…' }).first().click();
  await page.getByRole('menuitem', { name: '拆分…' }).click();
  const dialog = page.getByRole('dialog', { name: '拆分事项' });
  await dialog.getByRole('button', { name: '再加一项' }).click();
  await dialog.getByRole('button', { name: '去掉第3项' }).click();
  const part = (digit: number): string => `${code.slice(0, 9)}${90 + digit}0`;
  await fill(dialog, { 'part0.code': part(1), 'part0.nameZh': '拆分后的第一项', 'part1.code': code, 'part1.nameZh': '拆分后的第二项', reason: '两类对象分开办理' });
  const status = await send(page, dialog);
  const taken = await faultAt(dialog, 'part1.code');
  stage.report.add({ goal: GOAL, where: 'code of a part is taken', passed: status === 409 && taken !== '', number: `${status} ${taken}`, want: '409 at the second part' });
  await fill(dialog, { 'part1.code': part(2) });
  const done = await send(page, dialog);
  await dialog.waitFor({ state: 'detached' });
  const now = await lines(stage);
  const parts = now.filter(line => line.fate === 'split_result' && [part(1), part(2)].includes(line.code));
  stage.report.add({ goal: GOAL, where: 'split', passed: done === 200 && now.find(line => line.code === code)?.fate === 'split' && parts.length === 2, number: `${done}, ${parts.length} parts`, want: 'ItemSplit with 2 parts' });
  await close();
}

const OPENERS = { add: 'n', rename: 'r', split: 's' } as const;

interface Look {
  readonly form: keyof typeof OPENERS;
  readonly language: 'zh' | 'en';
  readonly width: number;
  readonly code: string;
}

/** Opens a form by its key, empties what it needs, and has it refused. */
async function refusedForm(page: Page, { form, code }: Look): Promise<void> {
  if (form !== 'add') {
    await page.locator(`[role="row"][data-key="${code}"]`).focus();
    await page.keyboard.press('Space');
  }
  await page.keyboard.press(OPENERS[form]);
  const dialog = page.locator('dialog[open]');
  await field(dialog, 'reason').waitFor();
  if (form === 'rename') await field(dialog, 'nameZh').fill('');
  await save(dialog);
  await dialog.getByRole('alert').waitFor();
}

async function look(stage: Stage, one: Look): Promise<void> {
  const { form, language, width } = one;
  const { page, faults, close } = await asOwner(stage, width);
  await openBoard(page, stage, one);
  await refusedForm(page, one);
  await page.screenshot({ path: join(ROOT, 'reports/pictures', `board-${form}-${language}-${width}.png`) });
  const found = [...(await axeViolations(page, false)), ...(await smallTargets(page, 24)), ...(language === 'en' ? await strayHan(page) : []), ...(await squeezed(page)), ...faults.filter(fault => !fault.includes('422'))];
  const wide = await overflow(page);
  stage.report.add({ goal: GOAL, where: `${form} ${language} ${width}`, passed: found.length === 0 && wide <= 0, number: found.slice(0, 3).join(' ; ') || `${wide} px`, want: 'no finding, no sideways scroll' });
  await close();
}

/** Each form in both languages on a phone and a desk, with its refusals on show: axe, targets, fit, one language; a picture of each. */
async function looks(stage: Stage): Promise<void> {
  mkdirSync(join(ROOT, 'reports/pictures'), { recursive: true });
  const code = await nextItem(stage, 4);
  const all = (['zh', 'en'] as const).flatMap(language => [360, 1280].flatMap(width => (['add', 'rename', 'split'] as const).map(form => ({ form, language, width, code }))));
  for (const one of all) await stage.report.attempt(GOAL, `${one.form} ${one.language} ${one.width}`, () => look(stage, one));
}

/** 新增, 更名 and 拆分 on the board, by mouse and by keys, with what the server refuses. */
export async function boardForms(stage: Stage): Promise<void> {
  for (const [name, walk] of [['add', adds], ['rename', renames], ['split', splits], ['looks', looks]] as const) {
    await stage.report.attempt(GOAL, name, () => walk(stage));
  }
}
