import { describe, expect, it } from 'vitest';
import { specification, stateAfter } from '../../kernel/testing/specification.ts';
import type { Acting } from '../../kernel/index.ts';
import { AdjustmentCommand, adjustmentDecider, adjustmentEvents, type AdjustmentEvent, fatesText, summaryOf } from '../index.ts';
import { actor, adjustmentContext, BATCH, codeOf, counts, drafted, explained, GOVERNMENT, INSTRUMENTS, item, itemMap, JUSTICE, kept, LATEST, opinions, PLAN, PROPOSER, REFORM, REPEALED, sha256, SUMS, withdrawn } from '../testing/fixtures.ts';

const { given } = specification(adjustmentDecider, { events: adjustmentEvents, commands: AdjustmentCommand });
const as = (who: Acting) => adjustmentContext({ actor: who });
const digest = sha256(fatesText(stateAfter(adjustmentDecider, explained)));
const sign = (who: Acting) => ({ adjustmentId: BATCH, by: who.unit, officer: who.id, fatesDigest: digest });
const proposed: AdjustmentEvent = { type: 'CatalogAdjustmentProposed', data: { ...sign(PROPOSER), counts: SUMS } };
const unified: readonly AdjustmentEvent[] = [{ type: 'CatalogUnifiedReviewPassed', data: { ...sign(REFORM), opinion: '同意' } }, { type: 'LegalityReviewRequested', data: { adjustmentId: BATCH } }];
const legal: AdjustmentEvent = { type: 'LegalityReviewPassed', data: { ...sign(JUSTICE), opinion: '合法' } };
const approved: AdjustmentEvent = { type: 'CatalogAdjustmentApproved', data: { ...sign(GOVERNMENT), instrument: PLAN } };
const AT = { draft: explained, unified: [...explained, proposed], legality: [...explained, proposed, ...unified], publication: [...explained, proposed, ...unified, legal], approved: [...explained, proposed, ...unified, legal, approved] };

const draft = { type: 'DraftAdjustment' as const, data: { adjustmentId: BATCH, title: '2023年调整', instrument: PLAN, base: LATEST } };
const propose = { type: 'ProposeAdjustment' as const, data: { declared: SUMS } };
const passUnified = { type: 'PassUnifiedReview' as const, data: { opinion: '同意' } };
const passLegality = { type: 'PassLegalityReview' as const, data: { opinion: '合法' } };
const failLegality = { type: 'FailLegalityReview' as const, data: { reason: '依据不足' } };
const approve = { type: 'ApproveAdjustment' as const, data: { instrument: PLAN } };
const giveBack = { type: 'ReturnAdjustment' as const, data: { reason: '请补充' } };
const reject = { type: 'RejectAdjustment' as const, data: { reason: '不予调整' } };
const withdraw = { type: 'WithdrawAdjustment' as const, data: { reason: '撤回' } };

describe('opening a batch', () => {
  it('takes the proposer from the actor', () => {
    given().when(draft, adjustmentContext()).records(drafted);
  });
  it('refuses an old base, an unknown or repealed document, another office, a second opening', () => {
    given().when({ ...draft, data: { ...draft.data, base: null } }, adjustmentContext()).refuses('stale-base', { base: null, latest: '2022' });
    given().when(draft, adjustmentContext({ latest: { ...LATEST, version: '2022.1' } })).refuses('stale-base', { base: '2022', latest: '2022.1' });
    given().when(draft, adjustmentContext({ instruments: new Map() })).refuses('unknown-instrument');
    given().when({ ...draft, data: { ...draft.data, instrument: REPEALED } }, adjustmentContext()).refuses('instrument-repealed');
    given().when(draft, as(GOVERNMENT)).refuses('wrong-office');
    given(drafted).when(draft, adjustmentContext()).refuses('already-exists');
  });
  it('opens the first catalogue on nothing', () => {
    given().when({ ...draft, data: { ...draft.data, base: null } }, adjustmentContext({ latest: null })).recordsTypes('CatalogAdjustmentDrafted');
  });
  it('hears towns, and only towns', () => {
    const command = { type: 'RecordCapacityOpinions' as const, data: { opinions: ['610702001', '610702100'].map(town => ({ town, opinion: 'can' as const, note: '' })) } };
    given(drafted).when(command, adjustmentContext()).records(...opinions);
    given(drafted).when({ ...command, data: { opinions: [{ town: '610702100201', opinion: 'can', note: '' }] } }, adjustmentContext()).refuses('recipient-not-a-town');
    given(...AT.unified).when(command, adjustmentContext()).refuses('not-a-draft');
    const town = as(actor('610702001', 'p-town', 'centre_manager'));
    given(drafted).when(command, town).refuses('wrong-body');
    given(drafted).when({ ...command, data: { opinions: command.data.opinions.slice(0, 1) } }, town).recordsTypes('TownCapacityOpinionRecorded');
    given(drafted).when(command, as(REFORM)).refuses('wrong-office');
  });
});

describe('proposing', () => {
  it('hands over counts and digest', () => {
    given(...AT.draft).when(propose, adjustmentContext()).records(proposed);
  });
  it('refuses an unexplained item and names it', () => {
    given(drafted, kept(1), kept(2), withdrawn(4), ...opinions).when(propose, adjustmentContext()).refuses('item-unexplained', { count: 1, codes: [codeOf(3)] });
  });
  it('refuses sums that are not the real ones', () => {
    given(...AT.draft).when({ ...propose, data: { declared: { ...SUMS, withdrawn: 2, kept: 2 } } }, adjustmentContext()).refuses('declared-sums-differ', { counts: SUMS });
  });
  it('refuses an empty batch, an old base, a base that lost an item, and towns that were not asked', () => {
    given(drafted).when({ ...propose, data: { declared: counts({}) } }, adjustmentContext({ base: new Map() })).refuses('nothing-to-propose');
    given(...AT.draft).when(propose, adjustmentContext({ latest: null })).refuses('stale-base');
    given(...AT.draft).when(propose, adjustmentContext({ base: itemMap(item(1), item(2), item(3)) })).refuses('unknown-item', { code: codeOf(4) });
    given(...AT.draft.slice(0, -1)).when(propose, adjustmentContext()).refuses('capacity-opinions-missing', { towns: ['610702100'] });
  });
  it('asks only towns that an item names', () => {
    const record = item(1, { delegation: { steps: ['accept'], recipients: ['610702001'], form: '' } });
    const events: AdjustmentEvent[] = [drafted, kept(1, record), ...opinions.slice(0, 1)];
    given(...events).when({ ...propose, data: { declared: counts({ before: 1, kept: 1, after: 1 }) } }, adjustmentContext({ base: itemMap(record) })).recordsTypes('CatalogAdjustmentProposed');
  });
  it('compares with the provincial list of that day', () => {
    given(...AT.draft).when(propose, adjustmentContext({ province: new Map() })).refuses('provincial-difference', { code: codeOf(1) });
  });
  it('is for the proposer', () => {
    given(...AT.draft).when(propose, as(actor('D-MZJ', 'p-other', 'dept_catalog_owner'))).refuses('not-the-proposer');
    given().when(propose, adjustmentContext()).refuses('does-not-exist');
  });
});

// @req #17
describe('the gates', () => {
  it('open in order: reform office, justice bureau, government', () => {
    given(...AT.unified).when(passUnified, as(REFORM)).records(...unified);
    given(...AT.legality).when(passLegality, as(JUSTICE)).records(legal);
    given(...AT.publication).when(approve, as(GOVERNMENT)).records(approved);
  });
  it.each([
    ['the unified review of a draft', AT.draft, passUnified, REFORM], ['the legality review before the unified one', AT.unified, passLegality, JUSTICE], ['a failed legality review before the unified one', AT.unified, failLegality, JUSTICE],
    ['approval before any review', AT.unified, approve, GOVERNMENT], ['approval with one opinion', AT.legality, approve, GOVERNMENT], ['returning a draft', AT.draft, giveBack, REFORM],
  ] as const)('refuse %s', (_, past, command, who) => {
    given(...past).when(command, as(who)).refuses('gate-out-of-order');
  });
  it('refuse a reviewer from the proposing department', () => {
    given(...AT.unified).when(passUnified, as(actor('D-SPJ', 'p-2', 'reform_officer'))).refuses('reviewer-from-proposer');
    given(...AT.legality).when(passLegality, as(actor('D-SPJ', 'p-3', 'legality_reviewer'))).refuses('reviewer-from-proposer');
    given(...AT.publication).when(approve, as(actor('D-SPJ', 'p-4', 'government_publisher'))).refuses('reviewer-from-proposer');
  });
  it('refuse one body at two gates, and one person in two bodies', () => {
    given(...AT.legality).when(passLegality, as(actor('D-SGB', 'p-3', 'legality_reviewer'))).refuses('same-body');
    given(...AT.publication).when(approve, as(actor('D-SFJ', 'p-4', 'government_publisher'))).refuses('same-body');
    given(...AT.unified).when(passUnified, as({ ...REFORM, id: PROPOSER.id })).refuses('same-person');
    given(...AT.legality).when(passLegality, as({ ...JUSTICE, id: REFORM.id })).refuses('same-person');
    given(...AT.publication).when(approve, as({ ...GOVERNMENT, id: JUSTICE.id })).refuses('same-person');
  });
  it('refuse another office', () => {
    given(...AT.unified).when(passUnified, as({ ...REFORM, offices: ['legality_reviewer'] })).refuses('wrong-office', { needs: ['reform_officer'] });
    given(...AT.publication).when(reject, as({ ...GOVERNMENT, offices: ['reform_officer'] })).refuses('wrong-office');
  });
  it('say when they have been passed', () => {
    given(...AT.legality).when(passUnified, as(REFORM)).refuses('already-done');
    given(...AT.approved).when(propose, adjustmentContext()).refuses('already-done');
    given(...AT.approved).when(approve, as(GOVERNMENT)).refuses('already-done');
  });
  it('approve only on the latest base and a document that stands', () => {
    given(...AT.publication).when(approve, adjustmentContext({ actor: GOVERNMENT, latest: null })).refuses('stale-base');
    given(...AT.publication).when({ ...approve, data: { instrument: REPEALED } }, as(GOVERNMENT)).refuses('instrument-repealed');
    given(...AT.publication).when(approve, adjustmentContext({ actor: GOVERNMENT, instruments: new Map([...INSTRUMENTS].slice(1)) })).refuses('unknown-instrument');
  });
});

describe('the ways back', () => {
  it.each([['unified_review', AT.unified, REFORM], ['legality_review', AT.legality, JUSTICE], ['publication', AT.publication, GOVERNMENT]] as const)('return from %s', (gate, past, who) => {
    given(...past).when(giveBack, as(who)).records({ type: 'CatalogAdjustmentReturned', data: { adjustmentId: BATCH, gate, reason: '请补充', by: who.unit } });
  });
  it('start all gates again after a return: earlier opinions no longer count', () => {
    const returned: AdjustmentEvent = { type: 'CatalogAdjustmentReturned', data: { adjustmentId: BATCH, gate: 'publication', reason: '请补充', by: 'D-QZF' } };
    const back = [...AT.publication, returned];
    expect(stateAfter(adjustmentDecider, back)).toMatchObject({ status: 'returned', proposal: null, unifiedReview: null, legalityReview: null });
    given(...back).when(propose, adjustmentContext()).records(proposed);
    given(...back).when(passLegality, as(JUSTICE)).refuses('gate-out-of-order');
    given(...back, proposed).when(passLegality, as(JUSTICE)).refuses('gate-out-of-order');
    given(...back, proposed).when(passUnified, as(REFORM)).records(...unified);
  });
  it('return when the batch is found unlawful', () => {
    given(...AT.legality).when(failLegality, as(JUSTICE)).records({ type: 'LegalityReviewFailed', data: { adjustmentId: BATCH, reason: '依据不足', by: 'D-SFJ' } });
  });
  it('reject at a gate, for good', () => {
    const rejected: AdjustmentEvent = { type: 'CatalogAdjustmentRejected', data: { adjustmentId: BATCH, reason: '不予调整', by: 'D-SGB' } };
    given(...AT.unified).when(reject, as(REFORM)).records(rejected);
    given(...AT.unified, rejected).when(propose, adjustmentContext()).refuses('batch-closed');
    given(...AT.unified, rejected).when(passUnified, as(REFORM)).refuses('batch-closed');
    given(...AT.approved).when(reject, as(GOVERNMENT)).refuses('batch-closed');
  });
  it('let the proposer withdraw until the government has approved', () => {
    given(...AT.publication).when(withdraw, adjustmentContext()).recordsTypes('CatalogAdjustmentWithdrawn');
    given(...AT.unified).when(withdraw, as(REFORM)).refuses('not-the-proposer');
    given(...AT.approved).when(withdraw, adjustmentContext()).refuses('batch-closed');
    given().when(withdraw, adjustmentContext()).refuses('does-not-exist');
  });
});

describe('what the gates sign', () => {
  it('is one text whatever the order in which fates were decided', () => {
    const [first, one, two, ...rest] = explained;
    if (!first || !one || !two) throw new Error('the example is too short');
    expect(fatesText(stateAfter(adjustmentDecider, [first, two, one, ...rest]))).toBe(fatesText(stateAfter(adjustmentDecider, explained)));
    expect(fatesText(stateAfter(adjustmentDecider, explained.slice(0, 3)))).not.toBe(fatesText(stateAfter(adjustmentDecider, explained)));
  });
  it('is summed up for the catalogue once proposed', () => {
    expect(summaryOf(stateAfter(adjustmentDecider, AT.draft))).toBeNull();
    expect(summaryOf(stateAfter(adjustmentDecider, AT.approved))).toMatchObject({ id: BATCH, status: 'approved', base: LATEST, counts: SUMS, digest, items: itemMap(item(1), item(2), item(3)), legalityReview: { by: 'D-SFJ', officer: 'p-justice' } });
  });
});
