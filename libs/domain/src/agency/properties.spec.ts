import fc from 'fast-check';
import { describe, it } from 'vitest';
import { actor, codeOf, INSTRUMENTS, item, itemMap } from '../catalog/testing/fixtures.ts';
import { holdsForAnyHistory } from '../kernel/testing/histories.ts';
import type { UnitFacts } from '../organisation/index.ts';
import { type AgencyCommand, type AgencyContext, agencyDecider, agencyEvents } from './index.ts';

const [TOWN, VILLAGE] = ['610702100', '610702100201'];
const unit = (code: string, kind: UnitFacts['kind'], parent: string | null): [string, UnitFacts] => [code, { code, kind, parent, active: true }];
const units = new Map([unit(TOWN, 'town', '610702'), unit(VILLAGE, 'village', TOWN), unit('D-SGB', 'reform_office', null), unit('D-MZJ', 'department', null)]);
const context = (holder: AgencyContext['actor']): AgencyContext => ({ now: '2023-01-12T01:00:00.000Z', today: '2023-01-12', actor: holder, units, instruments: INSTRUMENTS, catalogue: itemMap(item(1)), hall: new Set([codeOf(1)]) });
const [village, town, reform, civil] = [
  context(actor(VILLAGE, 'p-village', 'village_manager')), context(actor(TOWN, 'p-town', 'centre_manager')), context(actor('D-SGB', 'p-reform', 'reform_officer')), context(actor('D-MZJ', 'p-civil', 'dept_catalog_owner')),
];
type Propose = Extract<AgencyCommand, { type: 'ProposeVillageItem' }>['data']['item'];
const propose = (mode: Propose['mode'], upstream: string | null): AgencyCommand => ({
  type: 'ProposeVillageItem',
  data: { reason: '', item: { code: '01V001', name: { zh: '代办', en: '' }, theme: '', mode, upstream, receivingBody: '', handoverDays: 1, inPersonRequired: false, authorisationRequired: false, priorityGroups: '', materialsSummary: '', illustrative: false } },
});
const reason = fc.constantFrom('材料不全', '重新核对');
const implement: AgencyCommand = { type: 'ImplementVillageItem', data: { effectiveFrom: '2023-02-01', instrument: null } };
const publish: AgencyCommand = { type: 'PublishVillageGuide', data: { publishedOn: '2023-01-12' } };
const commands: fc.Arbitrary<AgencyCommand> = fc.oneof(
  fc.tuple(fc.constantFrom('agency' as const, 'assistance' as const, 'decide' as const), fc.constantFrom(null, codeOf(1), codeOf(9))).map(parts => propose(...parts)),
  fc.constantFrom<AgencyCommand>({ type: 'CollectVillageItem', data: {} }, { type: 'SummariseVillageItem', data: {} }, implement, publish),
  reason.map(opinion => ({ type: 'ReviewVillageItem' as const, data: { opinion } })),
  reason.map(text => ({ type: 'ReturnVillageItem' as const, data: { reason: text } })),
  reason.map(text => ({ type: 'RejectVillageItem' as const, data: { reason: text } })),
  fc.constantFrom('2023-01-01', '2023-03-01').map(effectiveFrom => ({ type: 'RetireVillageItem' as const, data: { effectiveFrom, reason: '不再办理' } })),
);
const way: { command: AgencyCommand; context: AgencyContext }[] = [
  { command: propose('agency', codeOf(1)), context: village }, { command: { type: 'CollectVillageItem', data: {} }, context: town }, { command: { type: 'SummariseVillageItem', data: {} }, context: reform },
  { command: { type: 'ReviewVillageItem', data: { opinion: '同意' } }, context: civil }, { command: implement, context: town }, { command: publish, context: village },
];

// @req #18 #19
describe('any history of a village item', () => {
  it('is told once and folds alike in every way', () => {
    holdsForAnyHistory(agencyDecider, { acts: fc.record({ command: commands, context: fc.constantFrom(village, town, reform, civil) }), way, events: agencyEvents, reaches: agencyEvents.map(({ type }) => type) });
  });
});
