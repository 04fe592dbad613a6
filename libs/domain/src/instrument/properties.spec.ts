import fc from 'fast-check';
import { describe, it } from 'vitest';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import { type InstrumentCommand, type InstrumentContext, instrumentDecider, instrumentEvents, type InstrumentFacts } from './index.ts';

const id = (n: number): string => `7b1c8f4e-9a7e-4c43-8a30-0c8f3bb2a00${n}`;
const facts = (n: number): [string, InstrumentFacts] => [id(n), { id: id(n), number: null, issuer: '某机关', issuedOn: '2022-01-05', effectiveFrom: '2022-01-05', repealedFrom: null, links: [] }];
const context: InstrumentContext = { id: id(0), now: '2023-01-12T01:00:00.000Z', today: '2023-01-12', actor: { id: 'u', unit: 'D-ZFB', offices: [] }, instruments: new Map([facts(0), facts(1), facts(2)]) };
const other = fc.constantFrom(id(0), id(1), id(2), id(9));
const day = fc.constantFrom('2022-12-31', '2023-01-01', '2023-01-12', '2023-02-01');
const register = (issuedOn: string): InstrumentCommand => ({ type: 'RegisterInstrument', data: { number: '试字〔2023〕1号', title: '方案', titleEn: '', issuer: '某机关', issuedOn, effectiveFrom: '2023-01-01', sha256: null, scan: null, illustrative: true } });
const commands: fc.Arbitrary<InstrumentCommand> = fc.oneof(
  day.map(register),
  fc.tuple(other, fc.constantFrom('implements' as const, 'supersedes' as const)).map(([to, relation]) => ({ type: 'LinkInstrument' as const, data: { to, relation, note: '' } })),
  fc.constantFrom('a', 'b').map(mark => ({ type: 'AttachScan' as const, data: { scan: { mediaType: 'application/pdf' as const, bytes: 10, sha256: mark.repeat(64) } } })),
  fc.tuple(day, fc.option(other)).map(([effectiveFrom, by]) => ({ type: 'RepealInstrument' as const, data: { effectiveFrom, by, reason: '废止' } })),
);

// @req #1 #2
describe('any history of a document', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(instrumentDecider, { acts: commands.map(command => ({ command, context })), way: [{ command: register('2023-01-01'), context }], events: instrumentEvents, reaches: instrumentEvents.map(({ type }) => type) });
  });
});
