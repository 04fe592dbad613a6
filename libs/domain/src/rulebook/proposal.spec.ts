import { describe, expect, it } from 'vitest';
import { actor, codeOf, item, itemMap } from '../catalog/testing/fixtures.ts';
import { fold } from '../kernel/decider.ts';
import type { RejectionCode } from '../kernel/rejection-codes.ts';
import { manifestOf, type RulebookContext, rulebookDecider } from './index.ts';
import {
  as, at, AUTHOR, D1, DEPARTMENT, FOREIGN, given, H1, H2, head, HEAD, IN_FORCE, M1, M2, manifest, ONE, PROPOSED, proposed, proposeHead, proposeItem, REFORM, sent, TESTED, tested, TWO, V1, V2,
} from './testing/fixtures.ts';

// @req #20 #36
describe('an item of a release to come', () => {
  it('is recorded whole, with who wrote it', () => {
    given().when(proposeItem(V1, M1), at()).records(sent(V1, M1));
  });

  it('takes the place of what was sent before, until the head is there', () => {
    given(sent(V1, M1)).when(proposeItem(V1, M2), at()).records(sent(V1, M2));
    given(sent(V1, M1)).when(proposeItem(V1, M1), at()).refuses('already-done');
    given(...PROPOSED).when(proposeItem(V1, M2), at()).refuses('version-exists');
    given(...PROPOSED).when(proposeItem(V1, M1), at()).refuses('already-done');
  });

  const large = manifest(ONE, '一', { guide: { ...M1.guide, conditions: Array.from({ length: 20 }, () => ({ zh: '条'.repeat(500), en: 'a'.repeat(1000) })), notes: Array.from({ length: 20 }, () => ({ zh: '件'.repeat(500), en: 'b'.repeat(1000) })) } });
  it.each<[RejectionCode, ReturnType<typeof proposeItem>, Partial<RulebookContext>]>([
    ['wrong-office', proposeItem(V1, M1), { actor: REFORM }],
    ['not-the-department', proposeItem(V1, M1), { actor: actor('D-SPJ', 'p-other', 'dept_catalog_owner') }],
    ['not-the-department', proposeItem(V1, manifest(ONE, '一', { department: 'D-SPJ' })), {}],
    ['unknown-unit', proposeItem(V1, M1), { units: new Map() }],
    ['unknown-item', proposeItem(V1, manifest(codeOf(9))), {}],
    ['unknown-item', proposeItem(V1, M1), { catalogue: null }],
    ['item-of-another-department', proposeItem(V1, manifest(FOREIGN)), {}],
    ['illustrative-unmarked', proposeItem(V1, manifest(ONE, '一', { illustrative: false })), {}],
    ['digest-differs', proposeItem(V1, M1, { digest: 'a'.repeat(64) }), {}],
    ['manifest-too-large', proposeItem(V1, large), {}],
    ['manifest-unlawful', proposeItem(V1, M1), { judged: { invalid: [], unlawful: [{ pointer: '/materials/0', code: 'catch-all' }] } }],
    ['manifest-invalid', proposeItem(V1, M1), { judged: { invalid: [{ pointer: '/accept/0/when', code: 'type' }], unlawful: [] } }],
    ['manifest-invalid', proposeItem(V1, M1), { judged: null }],
  ])('is refused with %s', (code, command, parts) => given().when(command, at(parts)).refuses(code));

  it('never comes with a version that is not higher', () => {
    given(...PROPOSED).when(proposeItem('0.9.9', M1), at()).refuses('version-order', { before: V1 });
    given(sent('1.10.0', M1), proposed(head('1.10.0', [M1]))).when(proposeItem('1.9.0', M2), at()).refuses('version-order');
    given(sent('1.9.0', M1), proposed(head('1.9.0', [M1]))).when(proposeItem('1.10.0', M2), at()).recordsTypes('ItemManifestProposed');
  });
});

// @req #16 #20
describe('the head of a release', () => {
  it('commits its items by digest', () => {
    given(sent(V1, M1), sent(V1, manifest(TWO))).when(proposeHead(H1), at()).records(proposed(H1));
    const state = fold(rulebookDecider, rulebookDecider.initialState(), PROPOSED);
    expect([manifestOf(state, { item: ONE, version: V1 })?.revision, manifestOf(state, { item: TWO, version: V1 })?.revision, manifestOf(state, { item: FOREIGN, version: V1 })]).toEqual([0, 1, null]);
  });

  it('leaves items as they are in its base', () => {
    given(...IN_FORCE, sent(V2, M2)).when(proposeHead(H2), at()).records(proposed(H2));
  });

  it('counts as an author whoever wrote one of its items, and nobody whose item was replaced', () => {
    const authors = (...events: ReturnType<typeof sent>[]) => fold(rulebookDecider, rulebookDecider.initialState(), [...events, proposed(head(V1, [M1]))]).releases[0]?.authors;
    expect(authors(sent(V1, M1, 'p-writer'))).toEqual([AUTHOR.id, 'p-writer']);
    expect(authors(sent(V1, M2, 'p-writer'), sent(V1, M1))).toEqual([AUTHOR.id]);
  });

  const sentBoth = [sent(V1, M1), sent(V1, manifest(TWO))];
  const tooLarge = head(V1, [M1], { changes: Array.from({ length: 100 }, () => ({ item: ONE, pointer: '/guide', kind: 'changed' as const, words: { zh: '改'.repeat(400), en: '' }, inFlight: 'pinned' as const })) });
  it.each<[RejectionCode, ReturnType<typeof proposeHead>, Partial<RulebookContext>]>([
    ['wrong-office', proposeHead(H1), { actor: REFORM }],
    ['not-the-department', proposeHead({ ...H1, department: 'D-SPJ' }), {}],
    ['digest-differs', proposeHead(H1, { digest: 'b'.repeat(64) }), {}],
    ['manifest-too-large', proposeHead(tooLarge), {}],
    ['catalogue-moved', proposeHead(H1, { catalogVersion: '2022' }), {}],
    ['catalogue-moved', proposeHead(H1), { catalogue: null }],
    ['stale-base', proposeHead({ ...H1, base: 'c'.repeat(64) }), {}],
    ['duplicate-code', proposeHead({ ...H1, items: [...H1.items, ...H1.items] }), {}],
    ['manifest-missing', proposeHead(head(V1, [M2, manifest(TWO)])), {}],
    ['unknown-item', proposeHead(head(V1, [manifest(codeOf(9))])), {}],
    ['item-of-another-department', proposeHead(H1), { catalogue: { version: '2023', items: itemMap(item(1, { department: 'D-SPJ' }), item(2)) } }],
  ])('is refused with %s', (code, command, parts) => given(...sentBoth).when(command, at(parts)).refuses(code));

  it('says what goes', () => {
    const without = { ...H2, items: H2.items.slice(0, 1) };
    given(...IN_FORCE, sent(V2, M2)).when(proposeHead(without), at()).refuses('change-undeclared', { code: TWO });
    given(...IN_FORCE, sent(V2, M2)).when(proposeHead({ ...H2, changes: [] }), at()).refuses('change-undeclared', { code: ONE });
    given(sent(V1, M1), sent(V1, manifest(TWO))).when(proposeHead({ ...H1, changes: [] }), at()).recordsTypes('ReleaseProposed');
  });

  it('is there once, and its version is used once', () => {
    given(...PROPOSED).when(proposeHead(H1), at()).refuses('already-done');
    given(...PROPOSED).when(proposeHead({ ...H1, notes: { zh: '另一份', en: '' } }), at()).refuses('version-exists');
    given(...IN_FORCE, sent(V2, M2)).when(proposeHead({ ...H2, base: null }), at()).refuses('stale-base', { latest: D1 });
  });
});

// @req #20
describe('the trial of a release', () => {
  const test = { type: 'TestRelease' as const, data: { version: V1 } };
  it('records what the examples came to', () => {
    given(...PROPOSED).when(test, at()).records(TESTED.at(-1) ?? proposed(H1));
  });

  it.each<[RejectionCode, Partial<RulebookContext>]>([
    ['wrong-office', { actor: REFORM }],
    ['nothing-to-test', { tested: null }],
    ['nothing-to-test', { tested: tested({ examples: 0 }) }],
    ['examples-fail', { tested: tested({ failed: [{ item: ONE, example: '低收入' }] }) }],
    ['rules-uncovered', { tested: tested({ uncovered: [{ item: ONE, rule: 'R-DECIDE-01' }] }) }],
  ])('is refused with %s', (code, parts) => given(...PROPOSED).when(test, at(parts)).refuses(code));

  it('knows its release, and comes before the approvals', () => {
    given(...PROPOSED).when({ ...test, data: { version: V2 } }, at()).refuses('unknown-release');
    given(...IN_FORCE).when(test, at({ tested: tested({ report: '6'.repeat(64) }) })).refuses('wrong-step');
  });

  const rehearse = { type: 'RehearseRelease' as const, data: { version: V1 } };
  const rehearsed = { cases: 40, same: 38, looser: 2, stricter: 0, failed: 0, report: '7'.repeat(64), through: 41 };
  it('goes on over past cases where there are any', () => {
    given(...TESTED).when(rehearse, at({ rehearsed })).records({ type: 'ReleaseRehearsed', data: { department: DEPARTMENT, version: V1, digest: D1, ...rehearsed } });
    given(...TESTED).when(rehearse, at()).refuses('nothing-to-rehearse');
    given(...PROPOSED).when(rehearse, at({ rehearsed })).refuses('not-tested');
    given(...TESTED).when(rehearse, as(HEAD, { rehearsed })).recordsTypes('ReleaseRehearsed');
  });
});
