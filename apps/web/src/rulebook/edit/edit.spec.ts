import { hash } from 'node:crypto';
import { canonicalText, ProposeRelease, ReleaseManifest } from '@yichuang/domain';
import { diff } from '@yichuang/plugin-kit';
import type { ReleaseDetail } from '@yichuang/projections';
import { describe, expect, it } from 'vitest';
import { manifestOfSample } from '../../../../../libs/plugins/kit/src/testing/sample.ts';
import { edited, paperField } from './edited.ts';
import { nextVersion, releaseFrom } from './proposal.ts';

const manifest = manifestOfSample();
const other = { code: '990511006000', zh: '另一事项', en: '', digest: 'cd'.repeat(32), changes: [] };
const base: ReleaseDetail = {
  department: { code: 'D-MZJ', zh: '汉台区民政局', en: '' }, version: '1.0.0', digest: 'ab'.repeat(32), base: null, notes: { zh: '首版', en: 'First' }, catalogVersion: '2023', itemCount: 2, status: 'in_force',
  proposed: { number: 1, recordedAt: '2023-01-12T02:00:00.000Z' }, tested: null, rehearsed: null, approvals: [], returned: null, publications: [], suspensions: [], rollbacks: [],
  items: [{ code: manifest.item, zh: '临时救助', en: '', digest: 'ef'.repeat(32), changes: [] }, other, { ...other, code: '990511007000', digest: null }], revision: 3,
};

/** The form as it is filled with what stands there, and then changed. */
function formWith(changes: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  const both = (name: string, { zh, en }: { readonly zh: string; readonly en: string }) => {
    form.set(`${name}.zh`, zh);
    form.set(`${name}.en`, en);
  };
  for (const { key, name, originals, copies, deferrableDays, commitment } of manifest.materials) {
    both(paperField(key, 'name'), name);
    for (const [part, value] of [['originals', originals], ['copies', copies], ['deferrableDays', deferrableDays ?? '']] as const) form.set(paperField(key, part), String(value));
    if (commitment) form.set(paperField(key, 'commitment'), 'on');
  }
  both('summary', manifest.guide.summary);
  both('process', manifest.guide.process);
  form.set('promised', String(manifest.limits.promised.amount));
  for (const [name, value] of Object.entries(changes)) form.set(name, value);
  return form;
}

describe('a form of a manifest', () => {
  it('that nobody changed gives the same manifest', () => {
    expect(edited(manifest, formWith({}))).toEqual(manifest);
  });

  it('changes what was changed and nothing else', () => {
    const after = edited(manifest, formWith({ 'paper.account.deferrableDays': '', promised: '3' }));
    expect(diff(manifest, after).map(({ pointer, words }) => [pointer, words.zh])).toEqual([
      ['/materials/account/deferrableDays', '材料4“银行账户复印件”由可容缺改为必交'],
      ['/limits/promised', expect.stringContaining('承诺')],
    ]);
  });
});

describe('a release from a form', () => {
  const after = edited(manifest, formWith({ promised: '3' }));
  const made = releaseFrom({ base, manifest: after, changes: diff(manifest, after), version: '1.1.0', notes: { zh: '缩短承诺时限', en: 'Less time is promised' }, inFlight: 'favourable' });

  it('has the digests that the server reckons, and keeps the other items', async () => {
    const { release, digest, itemDigest } = await made;
    const sha256 = (value: unknown) => hash('sha256', canonicalText(value), 'hex');
    expect([digest, itemDigest]).toEqual([sha256(release), sha256(after)]);
    expect(release.items).toEqual([{ item: manifest.item, digest: itemDigest }, { item: other.code, digest: other.digest }]);
    expect(release.changes.map(({ pointer, inFlight }) => [pointer, inFlight])).toEqual([['/limits/promised', 'favourable']]);
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
