import type { LetterEvent } from '../../delegation/index.ts';
import type { AuthorityModel, Letter } from '../model.ts';
import { markAt, type Takers } from './stamp.ts';

/** Letters of one stream, `delegation-<department>-<town>`: events after the draft name the letter alone. */
export const letterTakers = (organs: string): Takers<LetterEvent> => {
  const on = (act: (letter: Letter) => void) => (model: AuthorityModel, { letter }: { letter: string }): void => {
    const found = model.letters.get(organs)?.get(letter);
    if (found) act(found);
  };
  return {
    DelegationDrafted(model, { letter, department, town, items, from, to, instrument }, { number }) {
      const scopes = new Map(items.map(({ code, scope }) => [code, scope]));
      const known = model.letters.get(organs) ?? new Map<string, Letter>();
      model.letters.set(organs, known);
      known.set(letter, {
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
