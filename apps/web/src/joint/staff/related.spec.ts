import { describe, expect, it } from 'vitest';
import type { Party } from '../../case/staff/intake/draft.ts';
import { faultOf, type RelatedDraft } from './related.ts';

const person = (subject: string, parts: Partial<Party> = {}): Party => ({ subject, kind: 'natural_person', number: `number-${subject}`, name: '某某（虚构）', phone: '', address: '', fresh: true, ...parts });
const ASKED = ['990501001000', '990501002000'];
const ONE: RelatedDraft = { party: person('child'), relation: 'child', items: [ASKED[1] ?? ''] };
const said = (one: RelatedDraft, others: readonly RelatedDraft[] = [], asked: readonly string[] = ASKED) => faultOf(one, { party: person('first'), related: [one, ...others], asked });

// @req #37
describe('somebody who applies with the first one', () => {
  it('has a name, a relation and an item of their own', () => {
    expect([said(ONE), said({ ...ONE, relation: null }), said({ ...ONE, items: [] }), said({ ...ONE, party: person('child', { name: ' ' }) })]).toEqual([null, 'relation', 'items', 'name']);
  });
  it('is another person than the first and than every other', () => {
    expect([said({ ...ONE, party: person('first') }), said({ ...ONE, party: person('new', { number: 'number-first' }) }), said(ONE, [{ ...ONE }])]).toEqual(['same', 'same', 'same']);
  });
  it('shares no item with another', () => {
    expect(said(ONE, [{ ...ONE, party: person('spouse') }])).toBe('taken');
  });
  it('has no item that is no longer asked for', () => {
    expect(said(ONE, [], ASKED.slice(0, 1))).toBe('items');
  });
});
