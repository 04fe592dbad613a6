import { venueBaseline } from '@yichuang/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actor, DISTRICT, OPENING, type Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const [TOWN, VILLAGE] = ['610702101', '610702101001'];
const OPERATOR = actor('operator');
const BUREAU = { id: 'officer-approval', unit: 'D-SPJ', post: 'approval_bureau' };
const [OPEN, ...UNITS] = OPENING;
const opened = OPEN?.data as { offices: readonly object[] };
const on = (stream: string) => (type: string, data: object, by: Given['by']): Given => ({ type, stream, data, by });
const villageOf = (caller: number): string => `6107021010${String(caller + 10)}`;
const village = UNITS.find(({ stream }) => stream === `unit-${VILLAGE}`);
const villages = everyCaller((caller): Given => ({ type: 'EstablishUnit', stream: `unit-${villageOf(caller)}`, data: { ...(village?.data as object), code: villageOf(caller) }, by: OPERATOR }));
const GROUND: readonly Given[] = [
  { type: 'OpenLog', stream: `log-${DISTRICT}`, by: OPERATOR, data: { ...opened, offices: [...opened.offices, { office: 'approval_bureau', unit: 'D-SPJ', holder: BUREAU.id }] } }, ...UNITS, ...villages,
  on(`venuestandard-${DISTRICT}`)('IssueVenueStandard', { version: '2022', basis: '实施方案', effectiveFrom: '2022-01-04', ...venueBaseline(false) }, BUREAU),
];
const facts = { address: '示例路1号', area: 240, hours: '工作日 9:00–17:00', phone: null, complaintPhone: null };
const answers = venueBaseline(false).town.map(({ code }) => ({ point: code, met: true, evidence: { digest: null, note: '平面图' } }));

describe.each(ARENAS)('halls and lines under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder(GROUND);
  });
  afterEach(() => rivals.close());

  // @req #31
  it('give a port to one village, whoever asks first', async () => {
    expect(await rivals.atOnce(everyCaller(caller => on('gateway-GW-1')('AssignPorts', { ports: [{ port: 1, village: villageOf(caller) }] }, OPERATOR)))).toEqual(oneWins('duplicate-port'));
    expect(await rivals.types('gateway-GW-1')).toEqual(['PortAssigned']);
  });

  // @req #7
  it('verify a hall once', async () => {
    await rivals.inOrder([on(`venue-${TOWN}`)('SubmitVenueAssessment', { facts, claims: 'met', answers }, actor('centre_manager'))]);
    expect(await rivals.atOnce(everyCaller(() => on(`venue-${TOWN}`)('VerifyVenueAssessment', { outcome: 'met', corrections: [] }, BUREAU)))).toEqual(oneWins('already-done'));
    expect((await rivals.types(`venue-${TOWN}`)).filter(type => type === 'VenueStandardMet')).toHaveLength(1);
  });
});
