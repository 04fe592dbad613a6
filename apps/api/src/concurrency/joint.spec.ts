import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actor, FIRST, item, OPENING, published, type Given } from '../testing/sample-commands.ts';
import { ARENAS, CALLERS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const REFORM = actor('reform_officer', 'D-SGB');
const parts = ['lead', 'implement', 'accept', 'review', 'supervise'].map(role => ({ role, unit: 'D-MZJ', duty: '各负其责', days: null }));
const legs = [1, 2].map(n => ({ item: item(n).code, days: 5, after: [] }));
const list = (days: number | null): Given => ({ type: 'ListJointMatter', stream: 'jointmatter-99J01', data: { code: '99J01', name: { zh: '一件事', en: 'One thing' }, legs, parts, way: '并联办理', days, from: '2022-01-05', illustrative: true }, by: REFORM });
const publish = (version: number): Given => ({ type: 'PublishJointMatter', stream: 'jointmatter-99J01', data: { version }, by: REFORM });

describe.each(ARENAS)('matters that are handled jointly under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder([...OPENING, ...published(FIRST)]);
  });
  afterEach(() => rivals.close());

  // @req #37
  it('have one line of versions, each number once, and one that counts', async () => {
    await rivals.atOnce(everyCaller(caller => list(caller + 1)));
    const versions = (await rivals.events('jointmatter-99J01')).filter(({ type }) => type === 'JointMatterListed').map(({ data }) => (JSON.parse(data) as { version: number }).version);
    expect(versions).toEqual(Array.from({ length: CALLERS }, (_, at) => at + 1));
    expect(await rivals.atOnce(everyCaller(() => publish(CALLERS)))).toEqual(oneWins('already-done'));
    expect((await rivals.types('jointmatter-99J01')).filter(type => type === 'JointMatterPublished')).toHaveLength(1);
  });
});
