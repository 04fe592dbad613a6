import { ItemManifest, ReleaseManifest } from '@yichuang/domain/manifest';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../digest.ts';
import { build, BuildFailed, cel, defineItem, paper, rule, t, workingDays } from '../index.ts';
import { built, ITEM, pluginWith, sampleItem, samplePlugin, SECOND_ITEM, sha256 } from '../testing/sample.ts';

const problems = (make: () => unknown): readonly string[] => {
  try {
    make();
    return [];
  } catch (error) {
    if (error instanceof BuildFailed) return error.problems.map(({ pointer, code }) => `${pointer} ${code}`);
    throw error;
  }
};

describe('what is built', () => {
  it('is data that the log takes: manifests in the order of their codes, each with its digest in the release', () => {
    const { release, manifests, digest } = built({ ...samplePlugin, items: { [SECOND_ITEM]: sampleItem, [ITEM]: sampleItem } });
    expect(manifests.map(({ item }) => item)).toEqual([ITEM, SECOND_ITEM]);
    for (const manifest of manifests) expect(ItemManifest.parse(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
    expect(ReleaseManifest.parse(release)).toEqual(release);
    expect(release.items).toEqual(manifests.map(manifest => ({ item: manifest.item, digest: digestOf(manifest, sha256) })));
    expect(digest).toBe(digestOf(release, sha256));
  });
  it('has another digest as soon as one word of one item is another', () => {
    const [one, other] = [built(), built(pluginWith({ guide: { ...sampleItem.guide, summary: t('另一句', 'Another sentence') } }))];
    expect([one.digest === other.digest, one.release.items[0]?.digest === other.release.items[0]?.digest]).toEqual([false, false]);
  });
  it('keeps what the author wrote: conditions by their text, what is left out by its usual value', () => {
    const [manifest] = built().manifests;
    expect(manifest?.materials[4]).toEqual({
      key: 'letter', name: t('授权委托书', 'Letter of authority'), kind: 'authorisation', form: 'original', originals: 1, copies: 0, issuer: 'applicant', source: '申请人自备', requiredWhen: "situations.filedBy == 'agent'", requiredWords: t('由他人代办的', 'When an agent applies'), core: false, deferrableDays: null, commitment: false, licence: null, basis: null,
    });
    expect(manifest?.commitments).toMatchObject([{ material: 'income', verifyWithinDays: 30 }]);
    expect(manifest?.form.map(({ type }) => type)).toEqual(['text', 'id_number', 'phone', 'date', 'integer', 'money', 'decimal', 'choices', 'date', 'choice', 'yes_no', 'credit_code', 'paragraph']);
  });
});

describe('a release after another', () => {
  const first = built();
  const next = { ...pluginWith({ materials: { ...sampleItem.materials, income: paper(t('收入证明', 'Proof of income'), 'proof', { deferrable: workingDays(10) }) } }), version: '1.1.0', base: first.digest };

  it('says what it changes, and what that means for cases under way', () => {
    const { release } = build(next, { sha256, base: first });
    expect(release.base).toBe(first.digest);
    expect(release.changes.map(({ item, pointer, kind, words, inFlight }) => [item, pointer, kind, words.zh, inFlight])).toContainEqual([ITEM, '/materials/income/deferrableDays', 'changed', '材料3“收入证明”容缺补交期限由5个工作日改为10个工作日', 'pinned']);
    const chosen = build({ ...next, inFlight: 'next_step', inFlightOf: { [`${ITEM}/materials/income/deferrableDays`]: 'favourable' } }, { sha256, base: first }).release.changes;
    expect(new Set(chosen.map(({ pointer, inFlight }) => `${pointer === '/materials/income/deferrableDays' ? 'deferral' : 'rest'} ${inFlight}`))).toEqual(new Set(['deferral favourable', 'rest next_step']));
  });
  it('is refused when its base is not the latest release', () => {
    expect(problems(() => build(next, { sha256 }))).toEqual(['/base base-moved']);
    expect(problems(() => build({ ...next, base: null }, { sha256, base: first }))).toEqual(['/base base-moved']);
    expect(problems(() => build({ ...next, base: 'f'.repeat(64) }, { sha256, base: first }))).toEqual(['/base base-moved']);
  });
});

describe('what is wrong', () => {
  it('is told all at once, of every item', () => {
    const bad = defineItem({ ...sampleItem, amount: cel`form.household`, accept: [rule('R-ACCEPT-01', { when: cel`form.nosuch`, outcome: 'accept', because: t('是', 'Yes') }), rule('R-1', { otherwise: 'accept', because: t('是', 'Yes') })] });
    expect(problems(() => built({ ...samplePlugin, items: { [ITEM]: bad, [SECOND_ITEM]: { ...sampleItem, amount: cel`1 +` } } }))).toEqual(['/accept/1/id shape', '/amount syntax']);
    expect(problems(() => built(pluginWith({ amount: cel`form.household`, accept: [rule('R-ACCEPT-01', { when: cel`form.nosuch`, outcome: 'accept', because: t('是', 'Yes') })] })))).toEqual(['/accept/0/when field-unknown', '/amount wrong-result']);
    expect(problems(() => built({ ...samplePlugin, version: '1.0' }))).toEqual(['/version shape']);
  });
});

describe('expressions in TypeScript', () => {
  it('take what is put in as a literal, never as text', () => {
    const key = "a' || true || 'b";
    expect(cel`form.cause.exists(c, c == ${key})`.cel).toBe(`form.cause.exists(c, c == "a' || true || 'b")`);
    expect(cel`${cel`a || b`} && ${1} < ${2n} && ${true}`.cel).toBe('(a || b) && 1 < 2 && true');
    expect(cel`form.x == 'it\'s'`.cel).toBe("form.x == 'it\\'s'");
  });
  it('know the line on which they were written', () => {
    const { place } = cel`true`;
    expect(place?.file.endsWith('authoring/build.spec.ts')).toBe(true);
    expect(place?.line).toBeGreaterThan(70);
  });
});
