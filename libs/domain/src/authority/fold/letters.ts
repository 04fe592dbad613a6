import type { LetterEvent } from '../../delegation/index.ts';
import type { AuthorityModel, Letter } from '../model.ts';
import { markAt, type Takers } from './stamp.ts';

/** The letters to a town, by department and number: a number is unique only between one department and one town. */
function lettersTo(model: AuthorityModel, town: string): Map<string, Letter> {
  const known = model.letters.get(town) ?? new Map<string, Letter>();
  model.letters.set(town, known);
  return known;
}

/** Events after the draft name the letter alone; the stream they stand in names the organs. */
export interface LetterPlace {
  readonly department: string;
  readonly town: string;
}
const find = (model: AuthorityModel, { department, town }: LetterPlace, letter: string): Letter | undefined => model.letters.get(town)?.get(`${department}/${letter}`);

export const letterTakers = (place: LetterPlace): Takers<LetterEvent> => {
  const on = (act: (letter: Letter) => void) => (model: AuthorityModel, { letter }: { letter: string }): void => {
    const found = find(model, place, letter);
    if (found) act(found);
  };
  return {
    DelegationDrafted(model, { letter, department, town, items, from, to, instrument }, { number }) {
      const scopes = new Map(items.map(({ code, scope }) => [code, scope]));
      lettersTo(model, town).set(`${department}/${letter}`, {
        letter, department, town, items: scopes, from, to, instrument, number, signedByDepartment: null, signedByTown: null, announced: null, withdrawn: false, suspensions: [], revoked: null,
      });
    },
    DelegationWithdrawn: on(letter => { letter.withdrawn = true; }),
    DelegationSignedByDepartment: (model, data) => on(letter => { letter.signedByDepartment = data.signedOn; })(model, data),
    DelegationSignedByTown: (model, data) => on(letter => { letter.signedByTown = data.signedOn; })(model, data),
    DelegationAnnounced: (model, data, { number }) => on(letter => { letter.announced = { on: data.announcedOn, number }; })(model, data),
    DelegationSuspended: (model, data, stamp) => on(letter => letter.suspensions.push({ from: markAt(data.from, stamp), to: null }))(model, data),
    DelegationResumed: (model, data, stamp) => on(letter => {
      const open = letter.suspensions.at(-1);
      if (open) open.to ??= markAt(data.from, stamp);
    })(model, data),
    DelegationRevoked: (model, data, stamp) => on(letter => { letter.revoked = markAt(data.from, stamp); })(model, data),
  };
};
