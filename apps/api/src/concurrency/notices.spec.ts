import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actor, FIRST, idOf, INSTRUMENT, item, OPENING, published, type Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const [TOWN, VILLAGE] = ['610702101', '610702101001'];
const [CENTRE, OWNER] = [actor('centre_manager'), actor('dept_catalog_owner', 'D-MZJ')];
const SYSTEM: Given['by'] = { id: 'system', unit: 'system', post: 'timer' };
const NOTICE = `policynotice-${idOf('notice')}`;
const send: Given = { type: 'SendPolicyNotice', stream: NOTICE, by: OWNER, data: {
  by: 'D-MZJ', kind: 'law_change', title: '补贴标准调整', content: '每人每月提高五十元', items: [item(1).code], effectiveFrom: '2022-01-05', medium: 'net', documentNumber: null, attachments: [], penalties: [], acknowledgeDays: 1, implementBy: null, blocksIntake: false } };
const acknowledge: Given = { type: 'AcknowledgePolicyNotice', stream: NOTICE, data: { town: TOWN }, by: CENTRE };
const raise: Given = { type: 'RaiseNegativeListEntry', stream: 'negativelist-2021', data: { unit: 'D-MZJ', cause: 'training_shortfall', required: 4, counted: 1, on: '2021-12-31' }, by: SYSTEM };
const takeOff: Given = { type: 'TakeOffNegativeList', stream: raise.stream, data: { unit: 'D-MZJ', cause: 'training_shortfall', reason: '漏登三场', instrument: INSTRUMENT }, by: actor('reform_officer') };
const visit = (caller: number): Given => ({ type: 'LogGuidanceVisit', stream: `guidance-${VILLAGE}`, data: { on: '2022-01-04', topics: ['agency'], seen: `第${caller}次到站`, advice: '继续保持' }, by: CENTRE });

describe.each(ARENAS)('notices and training under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder([...OPENING, ...published({ ...FIRST, effectiveFrom: '2022-01-04' })]);
  });
  afterEach(() => rivals.close());

  // @req #24 #66
  it('are sent once, acknowledged once by a town, raise one entry for one shortfall, and take it off once', async () => {
    expect(await rivals.atOnce(everyCaller(() => send))).toEqual(oneWins('already-exists'));
    expect(await rivals.atOnce(everyCaller(() => acknowledge))).toEqual(oneWins('already-done'));
    expect(await rivals.types(NOTICE)).toEqual(['PolicyNoticeSent', 'PolicyNoticeAcknowledged']);
    expect(await rivals.atOnce(everyCaller(() => raise))).toEqual(oneWins('already-done'));
    expect(await rivals.atOnce(everyCaller(() => takeOff))).toEqual(oneWins('already-done'));
  });

  // @req #42
  it('number every visit once', async () => {
    expect(await rivals.atOnce(everyCaller(visit))).toEqual(everyCaller(() => 'recorded'));
    const numbers = (await rivals.events(`guidance-${VILLAGE}`)).map(({ data }) => (JSON.parse(data) as { visit: number }).visit);
    expect(numbers).toEqual(everyCaller(caller => caller + 1));
  });
});
