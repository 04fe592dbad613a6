import { describe, expect, it } from 'vitest';
import { rejectionOf, specification, stateAfter } from '../kernel/testing/specification.ts';
import { instrumentDecider, type InstrumentContext, type InstrumentEvent, instrumentEvents, instrumentFacts, type InstrumentFacts, InstrumentCommand, requireInstrument } from './index.ts';

const { given } = specification(instrumentDecider, { events: instrumentEvents, commands: InstrumentCommand });
const PLAN = '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a111';
const OLD = '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a222';
const OLDER = '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a333';
const plan = { number: null, title: '汉台区进一步深化“一窗两端三级”改革加快基层便民服务建设实施方案', titleEn: 'Plan', issuer: '汉台区人民政府办公室', issuedOn: '2023-01-12', effectiveFrom: '2023-01-12', sha256: null, scan: null, illustrative: false };
const facts = (id: string, number: string | null, links: InstrumentFacts['links'] = []): [string, InstrumentFacts] => [id, { id, number, issuer: '汉台区人民政府办公室', issuedOn: '2022-01-05', effectiveFrom: '2022-01-05', repealedFrom: null, links }];
const context: InstrumentContext = { id: PLAN, now: '2023-01-12T01:00:00.000Z', today: '2023-01-12', actor: { id: 'u1', unit: 'D-ZFB', offices: [] }, instruments: new Map([facts(OLD, '汉区政办发〔2022〕1号', [{ to: OLDER, relation: 'supersedes' }]), facts(OLDER, '汉区办发〔2021〕36号', [{ to: PLAN, relation: 'supersedes' }])]) };
const registered: InstrumentEvent = { type: 'InstrumentRegistered', data: { ...plan, instrumentId: PLAN } };
const scan = { mediaType: 'application/pdf' as const, bytes: 1200, sha256: 'a'.repeat(64) };

// @req #1
describe('registering a document', () => {
  it('enters it', () => {
    given().when({ type: 'RegisterInstrument', data: plan }, context).records(registered);
  });
  it('refuses a day to come, an effect before the issue, and a number used twice by one issuer', () => {
    given().when({ type: 'RegisterInstrument', data: { ...plan, issuedOn: '2023-01-13', effectiveFrom: '2023-01-13' } }, context).refuses('date-in-future');
    given().when({ type: 'RegisterInstrument', data: { ...plan, effectiveFrom: '2023-01-11' } }, context).refuses('bad-effective-date');
    given(registered).when({ type: 'RegisterInstrument', data: { ...plan, issuedOn: '2023-01-11' } }, context).refuses('duplicate-number');
    given(registered).when({ type: 'RegisterInstrument', data: plan }, context).refuses('already-exists');
  });
});

// @req #2
describe('what a document does to others', () => {
  const link = { to: OLD, relation: 'implements' as const, note: '' };
  it('links it', () => {
    given(registered).when({ type: 'LinkInstrument', data: link }, context).records({ type: 'InstrumentLinked', data: { ...link, instrumentId: PLAN } });
  });
  it('refuses itself, unknown documents and a circle of one relation', () => {
    given(registered).when({ type: 'LinkInstrument', data: { ...link, to: PLAN } }, { ...context, instruments: new Map([...context.instruments, facts(PLAN, null)]) }).refuses('instrument-cycle');
    given(registered).when({ type: 'LinkInstrument', data: { ...link, to: '7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2afff' } }, context).refuses('unknown-instrument');
    given(registered).when({ type: 'LinkInstrument', data: { ...link, relation: 'supersedes' } }, context).refuses('instrument-cycle', { relation: 'supersedes' });
    given().when({ type: 'LinkInstrument', data: link }, context).refuses('does-not-exist');
  });
});

describe('scans and repeal', () => {
  it('attaches a scan, and another one later', () => {
    const attached: InstrumentEvent = { type: 'InstrumentScanAttached', data: { instrumentId: PLAN, scan } };
    given(registered).when({ type: 'AttachScan', data: { scan } }, context).records(attached);
    given(registered, attached).when({ type: 'AttachScan', data: { scan: { ...scan, sha256: 'b'.repeat(64) } } }, context).recordsTypes('InstrumentScanAttached');
  });
  it('repeals once, not before it counted, by a known document', () => {
    const repeal = { effectiveFrom: '2023-06-09', by: OLD, reason: '新方案替代' };
    const repealed: InstrumentEvent = { type: 'InstrumentRepealed', data: { ...repeal, instrumentId: PLAN } };
    given(registered).when({ type: 'RepealInstrument', data: repeal }, context).records(repealed);
    given(registered).when({ type: 'RepealInstrument', data: { ...repeal, effectiveFrom: '2023-01-11' } }, context).refuses('bad-effective-date');
    given(registered).when({ type: 'RepealInstrument', data: { ...repeal, by: PLAN } }, context).refuses('unknown-instrument');
    expect(instrumentFacts(stateAfter(instrumentDecider, [registered, repealed]))?.repealedFrom).toBe('2023-06-09');
    expect(instrumentFacts(instrumentDecider.initialState())).toBeNull();
  });
  it('may be cited while it stands', () => {
    const repealed = { ...facts(OLD, null)[1], repealedFrom: '2023-01-12' };
    expect(rejectionOf(() => requireInstrument(new Map([[OLD, repealed]]), OLD, '2023-01-11'))).toBeNull();
    expect(rejectionOf(() => requireInstrument(new Map([[OLD, repealed]]), OLD, '2023-01-12'))?.code).toBe('instrument-repealed');
    expect(rejectionOf(() => requireInstrument(new Map(), OLD, '2023-01-12'))?.code).toBe('unknown-instrument');
  });
});
