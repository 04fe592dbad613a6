import { evolveBy } from '../../kernel/dispatch.ts';
import type { LetterEvent } from '../letter-events.ts';
import { type Letter, letterOf, type LetterState } from './state.ts';

function edit(draft: LetterState, letter: string, change: (known: Letter) => void): void {
  const known = letterOf(draft, letter);
  if (known !== null) change(known);
}

/** Applies one stored fact to the letters between two organs. */
export const evolve = evolveBy<LetterState, LetterEvent>({
  DelegationDrafted(draft, data) {
    draft.letters.push({
      ...data, items: data.items.map(({ code, scope }) => ({ code, scope: [...scope] })), withdrawn: false, forDepartment: null, forTown: null, announcedOn: null, medium: '',
      suspensions: [], revokedFrom: null, noticed: { tookEffect: false, renewalWarned: false, expired: false },
    });
  },
  DelegationWithdrawn(draft, { letter }) {
    edit(draft, letter, known => { known.withdrawn = true; });
  },
  DelegationSignedByDepartment(draft, { letter, signedOn, unit, officer }) {
    edit(draft, letter, known => { known.forDepartment = { signedOn, unit, officer }; });
  },
  DelegationSignedByTown(draft, { letter, signedOn, unit, officer }) {
    edit(draft, letter, known => { known.forTown = { signedOn, unit, officer }; });
  },
  DelegationAnnounced(draft, { letter, announcedOn, medium }) {
    edit(draft, letter, known => {
      known.announcedOn = announcedOn;
      known.medium = medium;
    });
  },
  DelegationTookEffect(draft, { letter }) {
    edit(draft, letter, known => { known.noticed.tookEffect = true; });
  },
  DelegationExpired(draft, { letter }) {
    edit(draft, letter, known => { known.noticed.expired = true; });
  },
  DelegationRenewalWarned(draft, { letter }) {
    edit(draft, letter, known => { known.noticed.renewalWarned = true; });
  },
  DelegationSuspended(draft, { letter, from }) {
    edit(draft, letter, known => { known.suspensions.push({ from, to: null }); });
  },
  DelegationResumed(draft, { letter, from }) {
    edit(draft, letter, known => {
      const last = known.suspensions.at(-1);
      if (last) known.suspensions[known.suspensions.length - 1] = { from: last.from, to: from };
    });
  },
  DelegationRevoked(draft, { letter, from }) {
    edit(draft, letter, known => { known.revokedFrom = from; });
  },
});
