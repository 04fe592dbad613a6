import type { Draft } from './draft.ts';

/** One request of a chain. Its key is made once, so that trying again does nothing twice. */
export interface Step {
  readonly word: 'register' | 'receive' | 'licence' | 'commit' | 'check' | 'accept' | 'notice';
  /** Null: creates, and tells which case it is. */
  readonly act: string | null;
  readonly data: unknown;
}

/** How an intake ends: accepted, or told once what is missing. */
export type Ending = 'accept' | 'notice';

interface Chain {
  readonly draft: Draft;
  readonly receive: unknown;
  readonly register: unknown;
  readonly ending: Ending;
  readonly acceptance: unknown;
  /** Digests of the words of the commitments that the applicant has signed, by paper. */
  readonly signed: Readonly<Record<string, string>>;
}

/** What follows from one confirmation, in the order in which it counts: the party, the receipt, paper by paper, the acceptance or the notice. */
export function chainOf({ draft, receive, register, ending, acceptance, signed }: Chain): readonly Step[] {
  const papers = Object.entries(draft.papers);
  const checks = papers.flatMap(([material, { mark, reason }]): Step[] => {
    if (mark === 'licence') return [{ word: 'licence', act: 'retrieve-licence', data: { material } }];
    if (mark === 'commit') return [{ word: 'commit', act: 'offer-commitment', data: { material } }, { word: 'commit', act: 'sign-commitment', data: { material, text: signed[material] ?? '', signature: 'handwritten' } }];
    return mark === 'missing' || mark === 'defer' ? [] : [{ word: 'check', act: 'check-material', data: { material, good: mark !== 'bad', reason: mark === 'bad' ? reason : '' } }];
  });
  return [
    ...(draft.party?.fresh ? [{ word: 'register', act: null, data: register } as const] : []),
    { word: 'receive', act: null, data: receive },
    ...checks,
    ending === 'accept' ? { word: 'accept', act: 'accept', data: acceptance } : { word: 'notice', act: 'issue-notice', data: { also: [] } },
  ];
}
