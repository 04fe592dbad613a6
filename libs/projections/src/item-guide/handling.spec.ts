import { afterEach, beforeEach, expect, it } from 'vitest';
import { CODES } from '../testing/catalogue-log.ts';
import { bodies, CATALOGUE_WITH_LICENCE, CHANGE_2, LETTER_2022, LICENCE, LIST_2022, onChange, proposed, row, rows, scheduled, TOWN_A, TOWN_B } from '../testing/authority-log.ts';
import { bench, type Bench } from '../testing/log.ts';
import { itemGuide } from './query.ts';

let log: Bench;
beforeEach(async () => {
  log = await bench();
  await log.happened(...CATALOGUE_WITH_LICENCE);
});
afterEach(() => log.close());
const handling = (code: string, on: string, number?: number) => log.read(['item-guide'], read => itemGuide(read, code, { on, number }))?.handling;
const bodiesOf = (code: string, on: string) => Object.fromEntries(handling(code, on)?.steps.map(({ step, body }) => [step, body]) ?? []);

it('a guide names no town before there is a list', () => {
  expect(handling(LICENCE, '2022-02-01')).toMatchObject({ version: null, effectiveFrom: null, towns: [], versions: [] });
});

it('a guide says who does each step, and at which centres', async () => {
  await log.happened(...LIST_2022);
  expect(bodiesOf(LICENCE, '2022-02-01')).toMatchObject({ accept: 'town', review: 'varies', decide: 'varies', deliver: 'department', post_supervise: 'department' });
  expect(handling(CODES[0], '2022-02-01')?.towns.map(({ code, listed, open }) => [code, listed, open])).toEqual([[TOWN_A, ['accept'], ['accept']], [TOWN_B, ['accept'], ['accept']]]);
  expect(handling(CODES[0], '2022-01-31')).toMatchObject({ version: null, towns: [], versions: [{ version: '2022', effectiveFrom: '2022-02-01' }] });
});

it('a licence is open at a centre only while a letter lets it', async () => {
  await log.happened(...LIST_2022);
  const open = (on: string, number?: number) => handling(LICENCE, on, number)?.towns.find(({ code }) => code === TOWN_A)?.open;
  expect(open('2022-02-01')).toEqual([]);
  const announced = await log.happened(...LETTER_2022);
  expect([open('2022-02-01'), open('2022-12-31'), open('2023-01-01'), open('2022-02-01', announced - 1)]).toEqual([['accept', 'review', 'decide'], ['accept', 'review', 'decide'], [], []]);
});

it('a guide follows the versions of the list in time', async () => {
  const first = await log.happened(...LIST_2022);
  await log.happened(...onChange(CHANGE_2, proposed(CHANGE_2, '2022'), rows(CHANGE_2, row(CODES[0], [TOWN_A], bodies('accept', 'review')))), scheduled('2023', CHANGE_2, { base: '2022', items: [CODES[0]], effectiveFrom: '2022-07-01' }));
  expect(handling(CODES[0], '2022-07-01')).toMatchObject({ version: '2023', effectiveFrom: '2022-07-01', towns: [{ code: TOWN_A, listed: ['accept', 'review'] }] });
  expect(handling(LICENCE, '2022-07-01')).toMatchObject({ version: '2023', effectiveFrom: '2022-02-01' });
  expect(handling(CODES[0], '2022-06-30')?.towns).toHaveLength(2);
  expect(handling(CODES[0], '2022-07-01', first)).toMatchObject({ version: '2022', versions: [{ rows: [{ towns: 'all_towns', does: ['accept'] }] }] });
});
