import { maskName, personalDataIn } from '@yichuang/domain/personal-data';
import type { MessageId, Text } from '../../../i18n/text.tsx';

export type Fault = 'missing' | 'too-long' | 'personal' | 'amount' | 'amount-range' | 'village' | 'party-kind' | 'item' | 'outcome' | 'date' | 'future';
/** What a cell says, and how the public will see it; or what is wrong with it. */
export type Told = { readonly value: string | number | null; readonly shown: string } | { readonly fault: Fault };

/** By what cells are read: villages with their names, the day of today, and the words of the page. */
export interface Ground {
  readonly villages: ReadonlyMap<string, string>;
  readonly today: string;
  readonly t: Text['t'];
}
export type Reader = (cell: string, ground: Ground) => Told;

const PARTIES = ['person', 'organisation'] as const;
const OUTCOMES = ['granted', 'refused', 'penalised', 'other'] as const;
const LIMIT = { name: 100, number: 60, fen: 100_000_000 } as const;

/** One spelling for digits and letters of full width. */
const folded = (cell: string): string => cell.normalize('NFKC').trim();

function words(cell: string, { most, shown }: { readonly most: number; readonly shown: (cell: string) => string }): Told {
  if (cell.length > most) return { fault: 'too-long' };
  return personalDataIn(cell) === null ? { value: cell, shown: shown(cell) } : { fault: 'personal' };
}

/** A name of a person: shown as the public will see it. */
export const name: Reader = cell => (cell === '' ? { fault: 'missing' } : words(cell, { most: LIMIT.name, shown: maskName }));
/** A name that may be an organisation's: what kind it is, another cell says. */
export const party: Reader = cell => (cell === '' ? { fault: 'missing' } : words(cell, { most: LIMIT.name, shown: plain => plain }));
export const number: Reader = cell => words(cell, { most: LIMIT.number, shown: plain => plain });

/** Yuan with two places at most, in fen: digits are moved, never multiplied. */
export const amount: Reader = cell => {
  if (cell === '') return { fault: 'missing' };
  const plain = folded(cell).replace(/^[¥￥]\s*/, '').replace(/\s*元$/, '');
  const [, whole = '', places = ''] = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,2}))?$/.exec(plain) ?? [];
  if (whole === '') return { fault: 'amount' };
  const fen = Number(whole.replaceAll(',', '') + places.padEnd(2, '0'));
  return fen > 0 && fen <= LIMIT.fen ? { value: fen, shown: (fen / 100).toFixed(2) } : { fault: 'amount-range' };
};

/** The twelve digits of a village or community. */
export const village: Reader = (cell, { villages }) => {
  if (cell === '') return { fault: 'missing' };
  const code = folded(cell).replaceAll(/\s/g, '');
  const known = villages.get(code);
  return known === undefined ? { fault: 'village' } : { value: code, shown: known };
};

/** One of some words, as the page writes them or as the interface does. */
function oneOf<T extends string>(cell: string, options: readonly T[], word: (option: T) => string): { readonly value: T; readonly shown: string } | null {
  const said = folded(cell).toLowerCase();
  const value = options.find(option => option === said || folded(word(option)).toLowerCase() === said);
  return value === undefined ? null : { value, shown: word(value) };
}

export const partyKind: Reader = (cell, { t }) => (cell === '' ? { fault: 'missing' } : oneOf(cell, PARTIES, option => t(`rows.party.${option}`)) ?? { fault: 'party-kind' });
export const outcome: Reader = (cell, { t }) => (cell === '' ? { fault: 'missing' } : oneOf(cell, OUTCOMES, option => t(`disclosure.outcome.${option}`)) ?? { fault: 'outcome' });

/** The code of an item of the catalogue, or nothing. */
export const item: Reader = cell => {
  if (cell === '' || cell === '–' || cell === '-') return { value: null, shown: '–' };
  const code = folded(cell).replaceAll(/[\s\p{Pd}]/gu, '');
  return /^\d{12}$/.test(code) ? { value: code, shown: code } : { fault: 'item' };
};

const DATE = /^(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?$/;
const isReal = (date: string): boolean => {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
};

/** A day as spreadsheets write it, not after today. */
export const happened: Reader = (cell, { today }) => {
  if (cell === '') return { fault: 'missing' };
  const [, year = '', month = '', day = ''] = DATE.exec(folded(cell)) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isReal(date)) return { fault: 'date' };
  return date > today ? { fault: 'future' } : { value: date, shown: date };
};

/** What a fault is called; `columns` is one of a whole line. */
export const faultWord = (fault: Fault | 'columns'): MessageId => `rows.fault.${fault}`;
