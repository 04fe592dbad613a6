import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actor, DISTRICT, idOf, OPENING, type Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const TOWN = '610702101';
const CENTRE = actor('centre_manager');
const CHECKER = { id: 'officer-checker', unit: TOWN, post: 'disclosure_officer' };
const [OPEN, ...UNITS] = OPENING;
const opened = OPEN?.data as { offices: readonly object[] };
const stream = `disclosure-${idOf('raced for')}`;
const on = (type: string, data: object, by: Given['by'] = CENTRE): Given => ({ type, stream, data, by });
const GROUND: readonly Given[] = [
  { type: 'OpenLog', stream: `log-${DISTRICT}`, by: actor('operator'), data: { ...opened, offices: [...opened.offices, { office: 'disclosure_officer', unit: TOWN, holder: CHECKER.id }] } }, ...UNITS,
  on('PrepareDisclosure', { unit: TOWN, kind: 'work_rules', regime: 'operation', title: { zh: '首问负责制度', en: '' }, content: { form: 'text', text: '负责到底。' }, formedOn: '2022-01-04', days: null, expiresOn: null }), on('PassSecrecyReview', { revision: 1, note: '' }, CHECKER),
];

describe.each(ARENAS)('disclosure under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder(GROUND);
  });
  afterEach(() => rivals.close());

  // @req #28
  it('is released once', async () => {
    expect(await rivals.atOnce(everyCaller(() => on('ReleaseDisclosure', { channels: ['board'] })))).toEqual(oneWins('already-done'));
    expect((await rivals.types(stream)).filter(type => type === 'InformationDisclosed')).toHaveLength(1);
  });

  // @req #29
  it('has one exemption per number, whoever records it first', async () => {
    const record = (caller: number): Given => ({ type: 'RecordExemption', stream: `exemption-${TOWN}`, by: CENTRE, data: { number: 1, title: `不予公开事项${String(caller)}`, ground: 'privacy', clause: '《政府信息公开条例》第十五条', reason: '涉及个人隐私', disclosure: null, reviewBy: null } });
    expect(await rivals.atOnce(everyCaller(record))).toEqual(oneWins('already-exists'));
    expect(await rivals.types(`exemption-${TOWN}`)).toEqual(['ExemptionRecorded']);
  });
});
