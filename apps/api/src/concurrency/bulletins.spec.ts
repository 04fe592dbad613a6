import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BUREAU, GROUND } from '../delegation/testing/ground.ts';
import type { Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const issue = (caller: number): Given => ({ type: 'IssueBulletin', stream: 'bulletin-2021Q4', data: { period: '2021Q4', position: null, remarks: `通报（示例）${caller}` }, by: BUREAU });

describe.each(ARENAS)('bulletins under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder([...GROUND]);
  });
  afterEach(() => rivals.close());

  // @req #69
  it('are issued once for a period, whoever is quick', async () => {
    expect(await rivals.atOnce(everyCaller(issue))).toEqual(oneWins('already-exists'));
    expect(await rivals.types('bulletin-2021Q4')).toEqual(['BulletinIssued']);
  });
});
