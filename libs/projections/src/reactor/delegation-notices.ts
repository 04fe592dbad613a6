import { addDays, RENEWAL_DAYS, startOfDay, type LetterEvent, type ResponsibilityListEvent } from '@yichuang/domain';
import type { Reaction, ReactorOptions } from './reactor.ts';

type LetterNotice = 'took_effect' | 'renewal_warned' | 'expired';

/** A command for the letters of two organs, or for the responsibility list of the district. */
export type DelegationNotice =
  | { readonly category: 'delegation'; readonly id: string; readonly command: { readonly type: 'RecordDelegationNotice'; readonly data: { readonly letter: string; readonly notice: LetterNotice; readonly on: string } } }
  | { readonly category: 'responsibilitylist'; readonly id: string; readonly command: { readonly type: 'RecordResponsibilityTookEffect'; readonly data: { readonly version: string; readonly on: string } } };

const NOTICES: readonly LetterNotice[] = ['took_effect', 'renewal_warned', 'expired'];
const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);
const timerOf = (stream: string, letter: string, notice: LetterNotice): string => `${stream}/${letter}/${notice}`;
const noLonger = ({ stream, data: { letter } }: { readonly stream: string; readonly data: { readonly letter: string } }): readonly Reaction<DelegationNotice>[] =>
  NOTICES.map(notice => ({ kind: 'cancel', timer: timerOf(stream, letter, notice) }));

/** The days that a letter's term names. What the letter has become by then is the rule's to judge: a refused notice is over. */
function termOf({ from, to }: { readonly from: string; readonly to: string }): Readonly<Record<LetterNotice, string>> {
  const early = addDays(to, -RENEWAL_DAYS);
  return { took_effect: from, renewal_warned: early > from ? early : from, expired: addDays(to, 1) };
}

/**
 * Notices on the days of a letter's term and on the first day of a version of the responsibility list. They are for people: what is
 * in force is computed from the days, so a late notice makes nothing wrong.
 */
export const delegationNotices: ReactorOptions<LetterEvent | ResponsibilityListEvent, DelegationNotice>['on'] = {
  DelegationDrafted: ({ stream, data }) => {
    const days = termOf(data);
    return NOTICES.map(notice => ({
      kind: 'at', timer: timerOf(stream, data.letter, notice), due: startOfDay(days[notice]),
      command: { category: 'delegation', id: idOf(stream), command: { type: 'RecordDelegationNotice', data: { letter: data.letter, notice, on: days[notice] } } },
    }));
  },
  DelegationWithdrawn: noLonger,
  DelegationRevoked: noLonger,
  ResponsibilityVersionScheduled: ({ stream, data: { version, effectiveFrom } }) => [{
    kind: 'at', timer: `${stream}/${version}`, due: startOfDay(effectiveFrom),
    command: { category: 'responsibilitylist', id: idOf(stream), command: { type: 'RecordResponsibilityTookEffect', data: { version, on: effectiveFrom } } },
  }],
  ResponsibilityVersionCancelled: ({ stream, data: { version } }) => [{ kind: 'cancel', timer: `${stream}/${version}` }],
};
