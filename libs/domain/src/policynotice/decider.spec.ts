import { describe, expect, it } from 'vitest';
import { CALENDAR } from '../case/testing/fixtures.ts';
import { actor, codeOf, item, itemMap, UNITS } from '../catalog/testing/fixtures.ts';
import { specification, stateAfter } from '../kernel/testing/specification.ts';
import { blocksIntakeOf, dueNoticeFacts, PolicyNoticeCommand, policyNoticeDecider, type PolicyNoticeCommandData, type PolicyNoticeContext, type PolicyNoticeEvent, policyNoticeEvents } from './index.ts';

const { given } = specification(policyNoticeDecider, { commands: PolicyNoticeCommand, events: policyNoticeEvents });
const [ONE, TWO] = ['610702001', '610702100'];
/** Friday before a week of work. */
const DAY = '2023-03-03';
const CHANGE = '1d0c8f4e-9a7e-4c43-8a30-0c8f3bb2b001';
const OWNER = actor('D-MZJ', 'p-owner', 'dept_catalog_owner');
const [FIRST, SECOND] = [actor(ONE, 'p-head-1', 'centre_manager'), actor(TWO, 'p-head-2', 'centre_manager')];
const TOWNS: Readonly<Record<string, readonly string[]>> = { [codeOf(1)]: [ONE, TWO], [codeOf(2)]: [TWO], [codeOf(3)]: [] };
const by = (who: PolicyNoticeContext['actor'], today = DAY): PolicyNoticeContext => ({
  now: `${today}T02:00:00.000Z`, today, actor: who, units: UNITS, calendar: CALENDAR, catalogue: itemMap(item(1), item(2), item(3), item(4, { department: 'D-SPJ' })),
  townsOf: code => TOWNS[code] ?? [], answers: ({ kind, reference }) => kind === 'responsibility_change' && reference === CHANGE,
});
const CONTENT: PolicyNoticeCommandData<'SendPolicyNotice'> = {
  by: 'D-MZJ', kind: 'law_change', title: '高龄津贴发放标准调整', content: '八十周岁以上每人每月提高五十元', items: [codeOf(1), codeOf(2)], effectiveFrom: '2023-03-07', medium: 'net', documentNumber: null, attachments: [], penalties: [],
  acknowledgeDays: 1, implementBy: '2023-03-10', blocksIntake: true,
};
const send = (parts: Partial<typeof CONTENT> = {}): PolicyNoticeCommand => ({ type: 'SendPolicyNotice', data: { ...CONTENT, ...parts } });
const acknowledge = (town: string): PolicyNoticeCommand => ({ type: 'AcknowledgePolicyNotice', data: { town } });
const implement = (town: string, parts: Partial<PolicyNoticeCommandData<'ImplementPolicyAdjustment'>> = {}): PolicyNoticeCommand =>
  ({ type: 'ImplementPolicyAdjustment', data: { town, on: '2023-03-07', answer: { kind: 'responsibility_change', reference: CHANGE }, note: '已按新标准受理', ...parts } });
const close: PolicyNoticeCommand = { type: 'ClosePolicyNotice', data: { note: '各镇街均已执行' } };

const sent: PolicyNoticeEvent = { type: 'PolicyNoticeSent', data: { ...CONTENT, towns: [{ town: ONE, items: [codeOf(1)] }, { town: TWO, items: [codeOf(1), codeOf(2)] }], sentOn: DAY, acknowledgeBy: '2023-03-06', provisional: false, officer: 'p-owner' } };
const known = (town: string, officer: string): PolicyNoticeEvent => ({ type: 'PolicyNoticeAcknowledged', data: { town, on: DAY, late: false, officer } });
const applied = (town: string, officer: string): PolicyNoticeEvent => ({ type: 'PolicyAdjustmentImplemented', data: { town, on: '2023-03-07', late: false, answer: { kind: 'responsibility_change', reference: CHANGE }, note: '已按新标准受理', officer } });
const BOTH = [sent, known(ONE, 'p-head-1'), known(TWO, 'p-head-2')];
const ALL = [...BOTH, applied(ONE, 'p-head-1'), applied(TWO, 'p-head-2')];
const CLOSED: readonly PolicyNoticeEvent[] = [...ALL, { type: 'PolicyNoticeClosed', data: { on: DAY, note: '各镇街均已执行', officer: 'p-owner' } }];

// @req #24
describe('a notice of what has changed', () => {
  it('goes to every town with a step in one of the items, and bears its own clock', () => {
    given().when(send(), by(OWNER)).records(sent);
    const [longer] = given().when(send({ acknowledgeDays: 3, implementBy: null }), by(OWNER)).recordsTypes('PolicyNoticeSent');
    expect(longer?.data).toMatchObject({ acknowledgeDays: 3, acknowledgeBy: '2023-03-08', implementBy: null });
  });
  it('may tell of penalties alone, by the numbers of the decisions', () => {
    const penalties = [{ number: '汉区市监罚〔2023〕7号', on: '2023-03-01', item: codeOf(1), penalty: 'fine' as const }];
    given().when(send({ kind: 'penalty', content: '', effectiveFrom: null, blocksIntake: false, penalties }), by(OWNER)).recordsTypes('PolicyNoticeSent');
  });
  it.each<readonly [string, Partial<typeof CONTENT>, Parameters<ReturnType<ReturnType<typeof given>['when']>['refuses']>[0]]>([
    ['affects nothing', { items: [] }, 'no-affected-item'], ['reaches nobody', { items: [codeOf(3)] }, 'no-affected-town'], ['names an item twice', { items: [codeOf(1), codeOf(1)] }, 'duplicate-code'],
    ['names no item of the catalogue', { items: [codeOf(9)] }, 'unknown-item'], ['is about another’s item', { items: [codeOf(4)] }, 'item-of-another-department'],
    ['gives a day and says nothing', { content: '' }, 'notice-without-content'], ['says nothing at all', { content: '', effectiveFrom: null, blocksIntake: false }, 'notice-without-content'], ['blocks from no day on', { effectiveFrom: null }, 'notice-without-content'],
    ['tells of penalties and lists none', { kind: 'penalty' }, 'notice-without-content'], ['tells of a penalty to come', { penalties: [{ number: '罚1号', on: '2023-03-04', item: null, penalty: 'fine' }] }, 'date-in-future'],
    ['tells of a penalty under an item that is not affected', { penalties: [{ number: '罚1号', on: DAY, item: codeOf(3), penalty: 'fine' }] }, 'unknown-item'], ['wants it done yesterday', { implementBy: '2023-03-02' }, 'deadline-past'],
    ['is of another body', { by: 'D-SPJ' }, 'wrong-body'], ['is of a body that is not there', { by: 'D-NONE' }, 'unknown-unit'],
  ])('is not sent when it %s', (_, parts, code) => {
    given().when(send(parts), by(OWNER)).refuses(code);
  });
  it('is sent once, by whoever owns the items', () => {
    given().when(send(), by(actor('D-MZJ', 'p-other', 'dept_reviewer'))).refuses('wrong-office');
    given(sent).when(send(), by(OWNER)).refuses('already-exists');
  });
});

// @req #24 #25
describe('a town', () => {
  it('says that it knows, for itself alone and once', () => {
    given(sent).when(acknowledge(ONE), by(FIRST)).records(known(ONE, 'p-head-1'));
    given(sent).when(acknowledge(TWO), by(FIRST)).refuses('wrong-body', { unit: TWO });
    given(sent).when(acknowledge('610702002'), by(FIRST)).refuses('town-not-notified');
    given(sent, known(ONE, 'p-head-1')).when(acknowledge(ONE), by(FIRST)).refuses('already-done');
    given().when(acknowledge(ONE), by(FIRST)).refuses('does-not-exist');
    const [late] = given(sent).when(acknowledge(ONE), by(FIRST, '2023-03-07')).recordsTypes('PolicyNoticeAcknowledged');
    expect(late?.data).toMatchObject({ late: true });
  });
  it('says what it has changed, by the change that shows it', () => {
    given(...BOTH).when(implement(ONE), by(FIRST, '2023-03-07')).records(applied(ONE, 'p-head-1'));
    given(...BOTH).when(implement(ONE, { answer: { kind: 'practice_alone', reference: null } }), by(FIRST, '2023-03-07')).recordsTypes('PolicyAdjustmentImplemented');
    given(sent).when(implement(ONE), by(FIRST, '2023-03-07')).refuses('wrong-step', { needs: 'acknowledge' });
    given(...BOTH).when(implement(ONE), by(SECOND, '2023-03-07')).refuses('wrong-body');
    given(...BOTH).when(implement(ONE), by(FIRST, '2023-03-06')).refuses('date-in-future');
    given(...BOTH).when(implement(ONE, { on: '2023-03-01' }), by(FIRST, '2023-03-07')).refuses('before-notice');
    given(...BOTH).when(implement(ONE, { answer: { kind: 'responsibility_change', reference: 'unheard-of' } }), by(FIRST, '2023-03-07')).refuses('unknown-answer');
    given(...BOTH).when(implement(ONE, { answer: { kind: 'catalogue_adjustment', reference: null } }), by(FIRST, '2023-03-07')).refuses('unknown-answer');
    given(...ALL).when(implement(ONE), by(FIRST, '2023-03-07')).refuses('already-done');
    const [late] = given(...BOTH).when(implement(ONE, { on: '2023-03-13' }), by(FIRST, '2023-03-13')).recordsTypes('PolicyAdjustmentImplemented');
    expect(late?.data).toMatchObject({ late: true });
  });
  it('is kept from accepting, from the day on which the change counts until it has said that it knows', () => {
    const blocks = (events: readonly PolicyNoticeEvent[], town: string, [of, on]: readonly [number, string]) => blocksIntakeOf(stateAfter(policyNoticeDecider, events), { item: codeOf(of), town, on });
    expect([blocks([sent], ONE, [1, '2023-03-06']), blocks([sent], ONE, [1, '2023-03-07']), blocks([sent], ONE, [2, '2023-03-07']), blocks([sent], TWO, [2, '2023-03-07'])]).toEqual([false, true, false, true]);
    expect([blocks([sent, known(ONE, 'p-head-1')], ONE, [1, '2023-03-07']), blocks(CLOSED, ONE, [1, '2023-03-07'])]).toEqual([false, false]);
  });
});

// @req #24
describe('what is owed', () => {
  const due = (events: readonly PolicyNoticeEvent[], now: string) => dueNoticeFacts(stateAfter(policyNoticeDecider, events), now).map(({ event: { data } }) => ('missing' in data ? [data.town, data.missing, data.due] : []));
  it('is told to the approval bureau when its day is over, once for each town', () => {
    expect(due([sent, known(ONE, 'p-head-1')], '2023-03-06T15:59:59.999Z')).toEqual([]);
    expect(due([sent, known(ONE, 'p-head-1')], '2023-03-06T16:00:00.000Z')).toEqual([[TWO, 'acknowledgement', '2023-03-06']]);
    const told: PolicyNoticeEvent = { type: 'PolicyNoticeEscalated', data: { town: TWO, missing: 'acknowledgement', due: '2023-03-06' } };
    expect(due([sent, known(ONE, 'p-head-1'), told], '2023-03-10T16:00:00.000Z')).toEqual([[ONE, 'implementation', '2023-03-10'], [TWO, 'implementation', '2023-03-10']]);
    expect(due(CLOSED, '2024-01-01T00:00:00.000Z')).toEqual([]);
    given(sent).when({ type: 'WakePolicyNotice', data: {} }, by(OWNER)).changesNothing();
  });
  it('keeps the notice open; then whoever sent it closes it', () => {
    given(...BOTH).when(close, by(OWNER)).refuses('towns-outstanding', { towns: [ONE, TWO] });
    given(...ALL).when(close, by(OWNER)).records(...CLOSED.slice(-1));
    given(...ALL).when(close, by(FIRST)).refuses('wrong-body');
    given(...ALL).when(close, by(actor('D-MZJ', 'p-other', 'dept_reviewer'))).refuses('wrong-office');
    given(...CLOSED).when(close, by(OWNER)).refuses('already-done');
    given().when(close, by(OWNER)).refuses('does-not-exist');
    const without: PolicyNoticeEvent = { type: 'PolicyNoticeSent', data: { ...CONTENT, towns: [{ town: ONE, items: [codeOf(1)] }], implementBy: null, sentOn: DAY, acknowledgeBy: '2023-03-06', provisional: false, officer: 'p-owner' } };
    const shut: PolicyNoticeEvent = { type: 'PolicyNoticeClosed', data: { on: DAY, note: '已知悉', officer: 'p-owner' } };
    given(without, known(ONE, 'p-head-1'), shut).when(implement(ONE), by(FIRST, '2023-03-07')).refuses('wrong-step');
  });
});
