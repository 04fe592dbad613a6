import { build } from '@yichuang/plugin-kit';
import { conformance } from '@yichuang/plugin-kit/conformance';
import { sha256 } from '@yichuang/plugin-kit/node';
import { expect, it } from 'vitest';
import { amendments } from './amendments.ts';
import { releases } from './plugin.ts';

const [first, second] = releases.map(release => ({ ...release, base: null }));
if (first === undefined || second === undefined) throw new Error('there are two releases');
const base = build(first, { sha256 });

conformance(first);
for (const amended of releases.slice(1)) conformance(amended, { base });

it('the second release changes the amended items and no others', () => {
  const { release } = build({ ...second, base: base.digest }, { sha256, base });
  expect([...new Set(release.changes.map(({ item }) => item))].toSorted()).toEqual(Object.keys(amendments).toSorted());
});
