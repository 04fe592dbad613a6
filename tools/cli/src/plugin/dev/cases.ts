import type { Field, ItemManifest } from '@yichuang/domain/manifest';
import type { Answer, Inputs } from '@yichuang/plugin-kit/evaluator';

/** How many cases the local host shows of an item. */
export const CASES = 20;
/** A made-up case: its number and everything but the day, which the clock of the host says. */
export interface SeededCase {
  readonly number: number;
  readonly inputs: Omit<Inputs, 'today'>;
}

type Draw = (below: number) => number;

/** A sequence that is the same for the same seed (mulberry32): the host shows the same cases after each change. */
function sequence(seed: number): Draw {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6D2B79F5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const oneOf = <T>(all: readonly T[], draw: Draw): T | undefined => all[draw(Math.max(1, all.length))];
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const inRange = ({ min, max }: Field, usual: number, draw: Draw): number => {
  const from = min ?? 0;
  return from + draw(Math.max(1, Math.min((max ?? from + usual) - from + 1, 1_000_000)));
};
const chosen = ({ options }: Field, draw: Draw): string[] => {
  const some = options.filter(() => draw(3) === 0).map(({ key }) => key);
  return some.length > 0 ? some : options.slice(0, 1).map(({ key }) => key);
};
const NAMES = ['张某', '王某', '李某', '赵某', '陈某', '杨某', '刘某', '周某'];

/** An answer of each type of field. Nobody's: numbers of people are all zeros. */
const ANSWERS: Readonly<Record<Field['type'], (field: Field, draw: Draw) => Answer>> = {
  text: (_, draw) => oneOf(NAMES, draw) ?? '某某', paragraph: () => '略', id_number: () => '000000000000000000', credit_code: () => '000000000000000000', phone: () => '00000000000',
  integer: (field, draw) => inRange(field, 9, draw), decimal: (field, draw) => inRange(field, 120, draw) + draw(10) / 10, money: (field, draw) => `${inRange(field, 3000, draw)}.00`,
  date: (_, draw) => `${1935 + draw(87)}-${twoDigits(1 + draw(12))}-${twoDigits(1 + draw(28))}`,
  choice: ({ options }, draw) => oneOf(options, draw)?.key ?? '', choices: chosen, yes_no: (_, draw) => draw(2) === 0,
};

function formOf({ form }: ItemManifest, draw: Draw): Inputs['form'] {
  const answered = form.filter(({ required }) => required || draw(2) === 0);
  return Object.fromEntries(answered.map(field => [field.key, ANSWERS[field.type](field, draw)]));
}

/** In three cases of five every paper is there. */
function papersOf({ materials }: ItemManifest, draw: Draw): Inputs['papers'] {
  const complete = draw(5) < 3;
  const states = ['provided', 'provided', 'provided', 'missing', 'invalid', 'retrieved'] as const;
  return Object.fromEntries(materials.map(({ key }) => [key, complete ? 'provided' as const : oneOf(states, draw) ?? 'missing']));
}

function caseOf(manifest: ItemManifest, number: number): SeededCase {
  const draw = sequence(Number(manifest.item.slice(-9)) + number * 7919);
  const byAgent = draw(4) === 0;
  const drawn = manifest.situations.map(({ key, options }) => [key, oneOf(options, draw)?.key ?? ''] as const);
  // Who files is asked in most lists: the answer and the fact agree.
  const situations = Object.fromEntries(drawn.map(([key, answer]) => [key, key === 'filedBy' ? (byAgent ? 'agent' : 'self') : answer]));
  const kind = oneOf(['natural_person', 'natural_person', 'natural_person', 'legal_person'] as const, draw) ?? 'natural_person';
  return { number, inputs: { situations, form: formOf(manifest, draw), papers: papersOf(manifest, draw), applicant: { kind, byAgent, badCredit: draw(8) === 0 } } };
}

/** Twenty cases of an item: the same for the same item and questions. */
export function casesOf(manifest: ItemManifest): readonly SeededCase[] {
  return Array.from({ length: CASES }, (_, at) => caseOf(manifest, at + 1));
}
