import { hash } from 'node:crypto';
import { canonicalText, ProposeRelease } from '@yichuang/domain';
import { AcceptOutcome, ClockStart, DecideOutcome, FieldType, Issuer, ItemManifest, MaterialKind, ReleaseManifest } from '@yichuang/domain/manifest';
import { changesOf } from '@yichuang/plugin-kit';
import type { ReleaseDetail } from '@yichuang/projections';
import { describe, expect, it } from 'vitest';
import { manifestOfSample } from '../../../../../libs/plugins/kit/src/testing/sample.ts';
import { answerOf, followed, textOfAnswer } from './example-inputs.ts';
import { moved } from './list-field.tsx';
import { nextVersion, releaseFrom } from './proposal.ts';
import { sightOf } from './sight.ts';
import { isFields, MANIFEST, type Fields, type Spec } from './spec.ts';
import { stagedIn } from './staged.ts';
import { createText } from '../../i18n/text.tsx';
import { messages } from '../../i18n/zh/messages.ts';

const manifest = manifestOfSample();
const second = { ...manifest, item: '990511006000' };
const other = { code: '990511008000', zh: '另一事项', en: '', digest: 'cd'.repeat(32), changes: [] };
const base: ReleaseDetail = {
  department: { code: 'D-MZJ', zh: '汉台区民政局', en: '' }, version: '1.0.0', digest: 'ab'.repeat(32), base: null, notes: { zh: '首版', en: 'First' }, catalogVersion: '2023', itemCount: 2, status: 'in_force',
  proposed: { number: 1, recordedAt: '2023-01-12T02:00:00.000Z' }, tested: null, rehearsed: null, approvals: [], returned: null, publications: [], suspensions: [], rollbacks: [],
  items: [{ code: manifest.item, zh: '临时救助', en: '', digest: 'ef'.repeat(32), changes: [] }, { ...other, code: second.item }, other, { ...other, code: '990511007000', digest: null }], revision: 3,
};
const zh = createText('zh', messages).text;
const fieldsOf = (spec: Spec | undefined): Fields => {
  if (spec?.kind === 'group') return spec.fields;
  if (spec?.kind === 'list' && isFields(spec.of)) return spec.of;
  throw new Error('no fields');
};
const keys = (thing: object | undefined): string[] => Object.keys(thing ?? {}).sort();
const optionsOf = (fields: Fields, name: string): readonly string[] => (fields[name]?.kind === 'choice' ? fields[name].options : []);

describe('the form of a manifest', () => {
  it('has every part that its department fills in', () => {
    const own = new Set(['format', 'item', 'department', 'illustrative', 'examples']);
    expect(keys(MANIFEST)).toEqual(keys(ItemManifest.shape).filter(key => !own.has(key)));
    for (const list of ['situations', 'form', 'materials', 'commitments', 'accept', 'decide'] as const) expect([list, keys(fieldsOf(MANIFEST[list]))]).toEqual([list, keys(ItemManifest.shape[list].element.shape)]);
    expect(keys(fieldsOf(MANIFEST['guide']))).toEqual(keys(ItemManifest.shape.guide.shape));
    expect(keys(fieldsOf(MANIFEST['limits']))).toEqual(keys(ItemManifest.shape.limits.shape));
  });

  it('offers what the domain takes', () => {
    const [papers, form] = [fieldsOf(MANIFEST['materials']), fieldsOf(MANIFEST['form'])];
    expect([optionsOf(papers, 'kind'), optionsOf(papers, 'issuer'), optionsOf(form, 'type')]).toEqual([MaterialKind.options, Issuer.options, FieldType.options]);
    expect([optionsOf(fieldsOf(MANIFEST['accept']), 'outcome'), optionsOf(fieldsOf(MANIFEST['decide']), 'outcome')]).toEqual([AcceptOutcome.options, DecideOutcome.options]);
    const promised = fieldsOf(MANIFEST['limits'])['promised'];
    expect(optionsOf(fieldsOf(promised), 'start')).toEqual(ClockStart.options);
  });

  it.each(['situations', 'form', 'materials', 'accept', 'decide', 'results'] as const)('a new entry of %s lacks nothing but words', list => {
    const spec = MANIFEST[list];
    const blank = spec?.kind === 'list' ? spec.blank(7) : null;
    const worded = JSON.parse(JSON.stringify(blank).replaceAll('"zh":"","en":""', '"zh":"名称","en":"Name"').replaceAll('"source":""', '"source":"申请人"')) as unknown;
    expect(ItemManifest.safeParse({ ...manifest, [list]: [worded] }).error?.issues ?? []).toEqual([]);
  });
});

describe('what is seen of a draft', () => {
  it('is nothing against what is in force, and its conditions in words', () => {
    const sight = sightOf(zh, manifest);
    expect([sight.sound, sight.said('')]).toEqual([true, []]);
    expect(sight.sentence('/materials/4/requiredWhen')?.join('')).toMatch(/代/);
    expect(sight.sentence('/amount')).not.toBeNull();
    expect(sight.sentence('/accept/3/when')).toBeNull();
  });

  it('is said at the place where it is wrong: what is not filled in, what cannot be read, and what must not be published', () => {
    const at = (draft: unknown, pointer: string) => sightOf(zh, draft).said(pointer);
    expect(at({ ...manifest, guide: { ...manifest.guide, summary: { zh: '', en: '' } } }, '/guide/summary')).not.toEqual([]);
    expect(at({ ...manifest, accept: manifest.accept.with(0, { ...manifest.accept[0], when: 'form.nothing > 1' } as never) }, '/accept/0/when')).toEqual(['field-unknown · form.nothing']);
    const catchAll = { ...manifest, materials: manifest.materials.map(one => (one.key === 'income' ? { ...one, name: { zh: '其他相关材料', en: 'Other papers' } } : one)) };
    const place = `/materials/${manifest.materials.findIndex(({ key }) => key === 'income')}`;
    expect(at(catchAll, place)[0]).toContain('兜底');
    expect(at(catchAll, '/materials/0')).toEqual([]);
    expect(sightOf(zh, catchAll).sound).toBe(false);
  });

  it('does not let an example through that ends otherwise', () => {
    const examples = manifest.examples.map((one, at) => (at === 0 ? { ...one, expect: { ...one.expect, accept: 'manual' as const } } : one));
    expect(sightOf(zh, { ...manifest, examples })).toMatchObject({ sound: false });
    const run = sightOf(zh, manifest).look?.runs[0];
    expect(run && sightOf(zh, { ...manifest, examples: manifest.examples.with(0, { ...manifest.examples[0], expect: followed(run) } as never) }).sound).toBe(true);
  });
});

it('entries go up and down, and not beyond the ends', () => {
  expect([moved(['a', 'b', 'c'], 1, -1), moved(['a', 'b', 'c'], 1, 1), moved(['a', 'b'], 0, -1), moved(['a', 'b'], 1, 1)]).toEqual([['b', 'a', 'c'], ['a', 'c', 'b'], ['a', 'b'], ['a', 'b']]);
});

it('answers of examples are read by the type of their field, and shown as they were typed', () => {
  const read = (type: FieldType, typed: string) => answerOf({ type }, typed);
  expect([read('integer', '3'), read('integer', 'three'), read('yes_no', '是'), read('choices', 'illness，disaster'), read('money', '300.00')]).toEqual([3, 'three', true, ['illness', 'disaster'], '300.00']);
  expect([textOfAnswer(undefined), textOfAnswer(null), textOfAnswer(['a', 'b']), textOfAnswer(3)]).toEqual(['', '', 'a, b', '3']);
});

it('what the browser kept comes back whole, without what is no manifest any more', () => {
  expect(stagedIn(JSON.stringify([manifest, { item: 'old' }]))).toEqual([manifest]);
  expect(stagedIn(null)).toEqual([]);
});

describe('a release of several items', () => {
  const shorter = <T extends ItemManifest>(one: T): T => ({ ...one, limits: { ...one.limits, promised: { ...one.limits.promised, amount: 3 } } });
  const [before, after] = [[manifest, second], [shorter(manifest), shorter(second)]];
  const made = releaseFrom({ base, manifests: after, changes: changesOf(before, after), version: '1.1.0', notes: { zh: '缩短承诺时限', en: 'Less time is promised' }, inFlight: 'favourable' });

  it('has the digests that the server reckons, and keeps the other items', async () => {
    const { release, digest, digests } = await made;
    const sha256 = (value: unknown) => hash('sha256', canonicalText(value), 'hex');
    expect(digest).toBe(sha256(release));
    expect(release.items).toEqual([...after.map(one => ({ item: one.item, digest: sha256(one) })), { item: other.code, digest: other.digest }]);
    expect([...digests.values()]).toEqual(after.map(sha256));
    expect(release.changes.map(({ item, pointer, inFlight }) => [item, pointer, inFlight])).toEqual(after.map(({ item }) => [item, '/limits/promised', 'favourable']));
  });

  it('is a command that the domain takes', async () => {
    const { release, digest } = await made;
    expect(ReleaseManifest.parse(release)).toEqual(release);
    expect(ProposeRelease.safeParse({ type: 'ProposeRelease', data: { digest, release, catalogVersion: '2023' } })).toMatchObject({ success: true });
  });
});

it('the next version comes after the highest, by number', () => {
  expect([nextVersion(['1.9.0', '1.10.0', '1.2.3']), nextVersion([])]).toEqual(['1.11.0', '1.0.0']);
});
