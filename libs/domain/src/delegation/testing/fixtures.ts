import { actor, INSTRUMENTS, item, itemMap, PLAN, UNITS } from '../../catalog/testing/fixtures.ts';
import type { UnitFacts } from '../../organisation/index.ts';
import type { DraftDelegation, LetterContext, LetterEvent } from '../index.ts';

export const [DEPARTMENT, TOWN, OTHER_TOWN] = ['D-MZJ', '610702100', '610702001'] as const;
export const LETTER = '汉民委〔2023〕1号';
/** A licence handed down to its decision, one of another department, one handed down for acceptance only, and one for a single town. */
export const LICENCE = item(1, { kind: 'licence', basis: { status: 'in_force', text: '《殡葬管理条例》第八条' }, delegation: { steps: ['accept', 'review', 'decide'], recipients: 'all_towns', form: '委托实施' } });
export const FOREIGN = item(2, { department: 'D-SPJ', delegation: { steps: ['accept', 'review'], recipients: 'all_towns', form: '委托受理和初审' } });
export const SIMPLE = item(3);
export const LOCAL = item(4, { delegation: { steps: ['accept', 'review'], recipients: [OTHER_TOWN], form: '委托受理和初审' } });
export const ITEMS = itemMap(LICENCE, FOREIGN, SIMPLE, LOCAL);

const fictional = (code: string): [string, UnitFacts] => [code, { code, kind: 'other', parent: null, active: true }];
export const PLACES = new Map([...UNITS, fictional('X-SFJ'), fictional('X-SFZ')]);

export const DEPT = actor(DEPARTMENT, 'p-department', 'dept_decider');
export const TOWN_HEAD = actor(TOWN, 'p-town', 'town_decider');

/** The day of a letter's command, at 09:00 in Shanghai. */
export function letterContext(today: string, who: LetterContext['actor'], parts: Partial<LetterContext> = {}): LetterContext {
  return { now: `${today}T01:00:00.000Z`, today, actor: who, units: PLACES, catalogue: { version: '2023', items: ITEMS }, instruments: INSTRUMENTS, ...parts };
}

export const DRAFT: DraftDelegation['data'] = {
  letter: LETTER, department: DEPARTMENT, town: TOWN, items: [{ code: LICENCE.code, scope: ['accept', 'review', 'decide'] }, { code: SIMPLE.code, scope: ['accept'] }], duties: '按规定受理、审查、决定，接受监督',
  from: '2023-02-01', to: '2024-01-31', instrument: PLAN, renews: null, illustrative: true,
};
export const drafted = (parts: Partial<DraftDelegation['data']> = {}): LetterEvent => ({ type: 'DelegationDrafted', data: { ...DRAFT, ...parts } });
export const signedByDepartment = (letter = LETTER): LetterEvent => ({ type: 'DelegationSignedByDepartment', data: { letter, signedOn: '2023-01-16', unit: DEPARTMENT, officer: DEPT.id } });
export const signedByTown = (letter = LETTER): LetterEvent => ({ type: 'DelegationSignedByTown', data: { letter, signedOn: '2023-01-17', unit: TOWN, officer: TOWN_HEAD.id } });
export const announced = (letter = LETTER, announcedOn = '2023-01-18'): LetterEvent => ({ type: 'DelegationAnnounced', data: { letter, announcedOn, medium: '区政府网站' } });
/** A letter that counts from 1 February 2023 through 31 January 2024. */
export const inForce = (parts: Partial<DraftDelegation['data']> = {}): readonly LetterEvent[] => {
  const letter = parts.letter ?? LETTER;
  return [drafted(parts), signedByDepartment(letter), signedByTown(letter), announced(letter)];
};
