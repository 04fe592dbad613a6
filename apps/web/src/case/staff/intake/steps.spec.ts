import { describe, expect, it } from 'vitest';
import { EMPTY, type Draft } from './draft.ts';
import { chainOf } from './steps.ts';

const party = { subject: 's', kind: 'natural_person', number: 'n', name: 'x', phone: 'p', address: '', fresh: true } as const;
const draft: Draft = { ...EMPTY, party, papers: { id: { mark: 'original', reason: '' }, deed: { mark: 'bad', reason: '已过期' }, form: { mark: 'missing', reason: '' }, photo: { mark: 'defer', reason: '' }, card: { mark: 'licence', reason: '' } } };
const chain = (ending: 'accept' | 'notice', of = draft) => chainOf({ draft: of, register: { r: 1 }, receive: { x: 1 }, ending, acceptance: { a: 1 }, signed: { proof: 'f'.repeat(64) } });

describe('what one confirmation sends', () => {
  it('is the party, the receipt, the papers that were handed in, and the acceptance last', () => {
    expect(chain('accept').map(({ act, word }) => act ?? word)).toEqual(['register', 'receive', 'check-material', 'check-material', 'retrieve-licence', 'accept']);
  });

  it('ends with the notice of everything that is missing', () => {
    expect(chain('notice').at(-1)).toMatchObject({ act: 'issue-notice', data: { also: [] } });
  });

  it('registers nobody who is known', () => {
    expect(chain('accept', { ...draft, party: { ...party, fresh: false } })[0]?.word).toBe('receive');
  });

  it('offers a commitment and has it signed, by the digest of its words', () => {
    const steps = chain('accept', { ...draft, papers: { proof: { mark: 'commit', reason: '' } } });
    expect(steps.slice(2, 4)).toEqual([{ word: 'commit', act: 'offer-commitment', data: { material: 'proof' } }, { word: 'commit', act: 'sign-commitment', data: { material: 'proof', text: 'f'.repeat(64), signature: 'handwritten' } }]);
  });

  it('says of a paper whether it is good, and why not', () => {
    expect(chain('accept').filter(({ word }) => word === 'check').map(({ data }) => data)).toEqual([{ material: 'id', good: true, reason: '' }, { material: 'deed', good: false, reason: '已过期' }]);
  });
});
