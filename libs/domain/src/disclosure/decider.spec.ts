import { describe, expect, it } from 'vitest';
import { CALENDAR } from '../case/testing/fixtures.ts';
import { actor, codeOf, UNITS } from '../catalog/testing/fixtures.ts';
import { fold } from '../kernel/decider.ts';
import { specification } from '../kernel/testing/specification.ts';
import {
  DisclosureCommand, type DisclosureCommandData, type DisclosureContext, disclosureDecider, type DisclosureEvent, disclosureEvents, dueDisclosureFacts, ExemptionCommand, type ExemptionContext, exemptionDecider, type ExemptionEvent, exemptionEvents,
  PresenceCommand, type PresenceContext, presenceDecider, type PresenceEvent, presenceEvents,
} from './index.ts';

const [TOWN, VILLAGE] = ['610702100', '610702100201'];
const [WRITER, CHECKER, OTHER] = [actor(TOWN, 'p-writer', 'centre_manager'), actor(TOWN, 'p-checker', 'disclosure_officer'), actor('610702001', 'p-other', 'disclosure_officer')];
const VILLAGES = new Map([...UNITS].map(([code, unit]) => [code, code === VILLAGE ? { ...unit, parent: TOWN } : unit]));
const on = (today: string, who: DisclosureContext['actor'] = WRITER, parts: Partial<DisclosureContext> = {}): DisclosureContext => ({
  now: `${today}T02:00:00.000Z`, today, actor: who, units: VILLAGES, calendar: CALENDAR, stampOf: ({ source }) => (source === 'instrument' ? null : '2023'), exemption: () => null, ...parts,
});
type Prepare = DisclosureCommandData<'PrepareDisclosure'>;
const TITLE = { zh: '首问负责制度', en: 'Whoever is asked first answers' };
const BASE: Prepare = { unit: TOWN, kind: 'work_rules', regime: 'operation', title: TITLE, content: { form: 'text', text: '第一个接待群众的人负责到底。' }, formedOn: '2023-03-01', days: null, expiresOn: null };
const NOTICE: Partial<Prepare> = { kind: 'public_notices', regime: null, expiresOn: '2023-03-17' };
const RESULTS: Partial<Prepare> = { kind: 'results', regime: null, content: { form: 'results', nature: 'licence', rows: [{ party: { kind: 'person', name: '欧阳小明' }, item: codeOf(1), outcome: 'granted', on: '2023-03-01', number: '汉许2023-1' }, { party: { kind: 'organisation', name: '示例餐饮店' }, item: null, outcome: 'granted', on: '2023-03-02', number: '' }] } };
const prepare = (parts: Partial<Prepare> = {}): DisclosureCommand => ({ type: 'PrepareDisclosure', data: { ...BASE, ...parts } });
const { unit: _unit, kind: _kind, regime: _regime, ...BODY } = BASE;
const revise = (revision: number, parts: Partial<DisclosureCommandData<'ReviseDisclosure'>> = {}): DisclosureCommand => ({ type: 'ReviseDisclosure', data: { revision, ...BODY, ...parts } });
const pass = (revision = 1): DisclosureCommand => ({ type: 'PassSecrecyReview', data: { revision, note: '' } });
const block = (revision = 1): DisclosureCommand => ({ type: 'BlockDisclosure', data: { revision, ground: 'privacy', reason: '涉及个人隐私' } });
const release: DisclosureCommand = { type: 'ReleaseDisclosure', data: { channels: ['board', 'portal'] } };
const update: DisclosureCommand = { type: 'UpdateDisclosure', data: { revision: 2 } };
const withdraw: DisclosureCommand = { type: 'WithdrawDisclosure', data: { reason: '制度已经废止' } };
const prepared = (revision = 1, parts: object = {}): DisclosureEvent => ({ type: 'DisclosurePrepared', data: { ...BASE, content: { form: 'text', text: '第一个接待群众的人负责到底。' }, revision, days: 20, dueBy: '2023-03-29', provisional: false, on: '2023-03-03', officer: 'p-writer', ...parts } });
const passed = (revision = 1): DisclosureEvent => ({ type: 'SecrecyReviewPassed', data: { revision, note: '', checker: TOWN, on: '2023-03-03', officer: 'p-checker' } });
const blocked: DisclosureEvent = { type: 'SecrecyReviewBlocked', data: { revision: 1, ground: 'privacy', reason: '涉及个人隐私', checker: TOWN, on: '2023-03-03', officer: 'p-checker' } };
const released: DisclosureEvent = { type: 'InformationDisclosed', data: { revision: 1, channels: ['board', 'portal'], late: false, on: '2023-03-03', officer: 'p-writer' } };
const withdrawn: DisclosureEvent = { type: 'DisclosureWithdrawn', data: { reason: '制度已经废止', exemption: null, on: '2023-03-03', officer: 'p-writer' } };
const DAY = on('2023-03-03');
const CHECK = on('2023-03-03', CHECKER);
const { given } = specification(disclosureDecider, { commands: DisclosureCommand, events: disclosureEvents });

// @req #28 #36 #55
describe('a disclosure', () => {
  it('is prepared, checked by another, released, written again and updated', () => {
    given().when(prepare(), DAY).records(prepared());
    given(prepared()).when(pass(), CHECK).records(passed());
    given(prepared(), passed()).when(release, DAY).records(released);
    given(prepared(), passed(), released).when(revise(2), DAY).records(prepared(2));
    given(prepared(), passed(), released, prepared(2), passed(2)).when(update, on('2023-03-30')).records({ type: 'DisclosureUpdated', data: { revision: 2, late: true, on: '2023-03-30', officer: 'p-writer' } });
    given(prepared(), passed(), released).when(withdraw, DAY).records(withdrawn);
  });
  it('is checked by the unit above where a village has prepared it', () => {
    given(prepared(1, { unit: VILLAGE })).when(pass(), CHECK).records(passed());
  });
  it('that was blocked is written again, and keeps the day by which it is due', () => {
    given(prepared()).when(block(), CHECK).records(blocked);
    given(prepared(), blocked).when(revise(2, { formedOn: '2023-03-03' }), DAY).records(prepared(2, { formedOn: '2023-03-03' }));
  });
  it('of licences is due in seven working days and hides who a person is', () => {
    const rows = [{ party: '欧***', item: codeOf(1), outcome: 'granted', on: '2023-03-01', number: '汉许2023-1' }, { party: '示例餐饮店', item: null, outcome: 'granted', on: '2023-03-02', number: '' }];
    given().when(prepare(RESULTS), DAY).records(prepared(1, { ...RESULTS, content: { form: 'results', nature: 'licence', rows }, days: 7, dueBy: '2023-03-10' }));
  });
  it('of welfare shows a masked name, an amount and a village', () => {
    const content = { form: 'welfare' as const, rows: [{ name: '王秀英', fen: 45_000, village: VILLAGE }] };
    given().when(prepare({ ...NOTICE, content }), DAY).records(prepared(1, { ...NOTICE, content: { form: 'welfare', rows: [{ name: '王**', fen: 45_000, village: VILLAGE }] } }));
  });
  it('of a guide names the version of its source instead of a text', () => {
    const content = { form: 'reference' as const, source: 'item_guide' as const, key: codeOf(1) };
    given().when(prepare({ kind: 'guides', regime: null, content }), DAY).records(prepared(1, { kind: 'guides', regime: null, content: { ...content, stamp: '2023' } }));
  });

  const all = [prepared(), passed(), released];
  it.each<readonly [string, () => void]>([
    ['another unit’s', () => given().when(prepare(), on('2023-03-03', OTHER)).refuses('wrong-body')],
    ['of no unit', () => given().when(prepare({ unit: 'D-NONE' }), DAY).refuses('unknown-unit')],
    ['there already', () => given(prepared()).when(prepare(), DAY).refuses('already-exists')],
    ['a guide as text', () => given().when(prepare({ kind: 'guides', regime: null }), DAY).refuses('content-form')],
    ['a guide from the wrong list', () => given().when(prepare({ kind: 'guides', regime: null, content: { form: 'reference', source: 'presence', key: '' } }), DAY).refuses('content-form')],
    ['work rules of no regime', () => given().when(prepare({ regime: null }), DAY).refuses('content-form')],
    ['a source that is not there', () => given().when(prepare({ kind: 'policy_documents', regime: null, content: { form: 'reference', source: 'instrument', key: 'x' } }), DAY).refuses('unknown-source')],
    ['a village that is a town', () => given().when(prepare({ ...NOTICE, content: { form: 'welfare', rows: [{ name: '王秀英', fen: 1, village: TOWN }] } }), DAY).refuses('not-a-village')],
    ['a result of tomorrow', () => given().when(prepare(RESULTS), on('2023-03-01')).refuses('date-in-future')],
    ['formed tomorrow', () => given().when(prepare({ formedOn: '2023-03-04' }), DAY).refuses('date-in-future')],
    ['a notice without end', () => given().when(prepare({ ...NOTICE, expiresOn: null }), DAY).refuses('notice-without-expiry')],
    ['a notice that is over', () => given().when(prepare({ ...NOTICE, expiresOn: '2023-03-02' }), DAY).refuses('deadline-past')],
    ['more days than the limit', () => given().when(prepare({ ...RESULTS, days: 8 }), DAY).refuses('due-too-late')],
    ['an ID number', () => given().when(prepare({ content: { form: 'text', text: '联系人身份证６１０７０２ １９９００１０１ ００１Ｘ' } }), DAY).refuses('personal-data-in-text')],
    ['nothing', () => given().when(release, DAY).refuses('does-not-exist')],
    ['written again from an old text', () => given(prepared()).when(revise(3), DAY).refuses('stale-base')],
    ['written again twice', () => given(prepared()).when(revise(1), DAY).refuses('already-done')],
    ['written again elsewhere', () => given(prepared()).when(revise(2), CHECK).records(prepared(2, { officer: 'p-checker' }))],
    ['written again by another unit', () => given(prepared()).when(revise(2), on('2023-03-03', OTHER)).refuses('wrong-body')],
    ['checked without the office', () => given(prepared()).when(pass(), on('2023-03-03', actor(TOWN, 'p-2', 'centre_manager'))).refuses('wrong-office')],
    ['checked by the preparer', () => given(prepared()).when(pass(), on('2023-03-03', actor(TOWN, 'p-writer', 'disclosure_officer'))).refuses('same-person')],
    ['checked by another town', () => given(prepared()).when(pass(), on('2023-03-03', OTHER)).refuses('wrong-body')],
    ['checked in an old text', () => given(prepared(), prepared(2)).when(pass(), CHECK).refuses('stale-base')],
    ['checked twice', () => given(prepared(), passed()).when(pass(), CHECK).refuses('already-done')],
    ['passed after a block', () => given(prepared(), blocked).when(pass(), CHECK).refuses('wrong-step')],
    ['blocked twice', () => given(prepared(), blocked).when(block(), CHECK).refuses('already-done')],
    ['released unchecked', () => given(prepared()).when(release, DAY).refuses('not-checked')],
    ['released blocked', () => given(prepared(), blocked).when(release, DAY).refuses('not-checked')],
    ['released with a newer text unchecked', () => given(prepared(), passed(), prepared(2)).when(release, DAY).refuses('not-checked')],
    ['released elsewhere', () => given(prepared(), passed()).when(release, on('2023-03-03', OTHER)).refuses('wrong-body')],
    ['released after its end', () => given(prepared(1, { ...NOTICE, content: { form: 'text', text: '公示' } }), passed()).when(release, on('2023-03-18')).refuses('deadline-past')],
    ['released twice', () => given(...all).when(release, DAY).refuses('already-done')],
    ['updated before it was released', () => given(prepared(), passed()).when(update, DAY).refuses('wrong-step')],
    ['updated unchecked', () => given(...all, prepared(2)).when(update, DAY).refuses('not-checked')],
    ['updated to a text that is not there', () => given(...all).when(update, DAY).refuses('stale-base')],
    ['withheld without an exemption', () => given(prepared(), blocked).when(withdraw, DAY).refuses('exemption-missing')],
    ['withdrawn twice', () => given(...all, withdrawn).when(withdraw, DAY).refuses('already-done')],
    ['withdrawn elsewhere', () => given(...all).when(withdraw, on('2023-03-03', OTHER)).refuses('wrong-body')],
    ['written again when withdrawn', () => given(...all, withdrawn).when(revise(2), DAY).refuses('wrong-step')],
  ])('is refused or not: %s', (_, checked) => checked());
  // @req #29
  it('that is withheld names its number in the register', () => {
    given(prepared(), blocked).when(withdraw, on('2023-03-03', WRITER, { exemption: () => 3 })).records({ ...withdrawn, data: { ...withdrawn.data, exemption: 3 } } as DisclosureEvent);
  });
});

const dueOf = (now: string, ...events: readonly DisclosureEvent[]) => dueDisclosureFacts(fold(disclosureDecider, disclosureDecider.initialState(), events), now).map(({ event }) => event);
const overdue: DisclosureEvent = { type: 'DisclosureOverdue', data: { revision: 1, dueBy: '2023-03-29' } };
describe('the clock of a disclosure', () => {
  it('says once that a text is late, also when it is written again', () => {
    expect([dueOf('2023-03-29T15:59:59.999Z', prepared()), dueOf('2023-03-29T16:00:00.000Z', prepared()), dueOf('2023-04-29T16:00:00.000Z', prepared(), overdue), dueOf('2023-04-29T16:00:00.000Z', prepared(), overdue, prepared(2))]).toEqual([[], [overdue], [], []]);
    expect(dueOf('2023-04-29T16:00:00.000Z', prepared(), passed(), released)).toEqual([]);
  });
  it('takes a public notice off the board on the day after its last', () => {
    const notice = [prepared(1, { ...NOTICE, content: { form: 'text', text: '公示' } }), passed(), released];
    const expired: DisclosureEvent = { type: 'DisclosureExpired', data: { expiresOn: '2023-03-17' } };
    expect([dueOf('2023-03-17T15:59:59.999Z', ...notice), dueOf('2023-03-17T16:00:00.000Z', ...notice), dueOf('2023-04-17T16:00:00.000Z', ...notice, expired)]).toEqual([[], [expired], []]);
    given(...notice, expired).when(revise(2), DAY).refuses('wrong-step');
  });
});

const register = specification(exemptionDecider, { commands: ExemptionCommand, events: exemptionEvents });
const withheld = (who: DisclosureContext['actor'] = CHECKER, unit: string = TOWN): ExemptionContext => ({ now: '2023-03-03T02:00:00.000Z', today: '2023-03-03', actor: who, unit, units: VILLAGES });
const ENTRY = { number: 1, title: '低保对象家庭经济状况材料', ground: 'privacy' as const, clause: '《政府信息公开条例》第十五条', reason: '涉及个人隐私', disclosure: null, reviewBy: null };
const recorded: ExemptionEvent = { type: 'ExemptionRecorded', data: { ...ENTRY, unit: TOWN, reviewBy: '2024-03-02', on: '2023-03-03', officer: 'p-checker' } };
const lift: ExemptionCommand = { type: 'LiftExemption', data: { number: 1, reason: '已经脱密' } };
const lifted: ExemptionEvent = { type: 'ExemptionLifted', data: { number: 1, reason: '已经脱密', on: '2023-03-03', officer: 'p-checker' } };
const exempt = (parts: Partial<Extract<ExemptionCommand, { type: 'RecordExemption' }>['data']> = {}): ExemptionCommand => ({ type: 'RecordExemption', data: { ...ENTRY, ...parts } });

// @req #29
describe('an exemption', () => {
  it('is recorded with the place in the law, and lifted', () => {
    register.given().when(exempt(), withheld()).records(recorded);
    register.given(recorded).when(lift, withheld()).records(lifted);
    expect(ExemptionCommand.safeParse(exempt({ clause: '领导要求' })).success).toBe(false);
  });
  it.each<readonly [string, () => void]>([
    ['there already', () => register.given(recorded).when(exempt(), withheld()).refuses('already-exists')],
    ['a number too far', () => register.given().when(exempt({ number: 2 }), withheld()).refuses('stale-base')],
    ['of no unit', () => register.given().when(exempt(), withheld(CHECKER, 'D-NONE')).refuses('unknown-unit')],
    ['another unit’s', () => register.given().when(exempt(), withheld(OTHER)).refuses('wrong-body')],
    ['a telephone', () => register.given().when(exempt({ reason: '请打 138 0013 8000' }), withheld()).refuses('personal-data-in-text')],
    ['never looked at again', () => register.given().when(exempt({ reviewBy: '2024-03-03' }), withheld()).refuses('due-too-late')],
    ['looked at yesterday', () => register.given().when(exempt({ reviewBy: '2023-03-03' }), withheld()).refuses('deadline-past')],
    ['lifted and not there', () => register.given().when(lift, withheld()).refuses('does-not-exist')],
    ['lifted twice', () => register.given(recorded, lifted).when(lift, withheld()).refuses('already-done')],
    ['lifted elsewhere', () => register.given(recorded).when(lift, withheld(OTHER)).refuses('wrong-body')],
  ])('is refused: %s', (_, refused) => refused());
});

const board = specification(presenceDecider, { commands: PresenceCommand, events: presenceEvents });
const SEAT = { title: { zh: '民政窗口', en: 'Civil affairs' }, a: 'p-a', b: 'p-b' };
const present = (parts: Partial<PresenceContext> = {}): PresenceContext => ({ now: '2023-03-03T02:00:00.000Z', today: '2023-03-03', actor: WRITER, unit: TOWN, date: '2023-03-03', postOf: post => (post === 'w1' ? SEAT : null), ...parts });
const say = (parts: Partial<PresenceCommand['data']> = {}): PresenceCommand => ({ type: 'SetStaffPresence', data: { post: 'w1', presence: 'out_visiting', from: '09:00', until: '11:00', ...parts } });
const said = (parts: object = {}): PresenceEvent => ({ type: 'StaffPresenceSet', data: { unit: TOWN, date: '2023-03-03', post: 'w1', title: SEAT.title, presence: 'out_visiting', from: '09:00', until: '11:00', person: 'p-a', cover: 'p-b', officer: 'p-writer', ...parts } });

// @req #30 #50
describe('whereabouts', () => {
  it('say who is where and that B covers; what is said later of the same hours counts', () => {
    board.given().when(say(), present()).records(said());
    board.given(said()).when(say({ presence: 'at_work', from: '10:00', until: '12:00' }), present()).records(said({ presence: 'at_work', from: '10:00', until: '12:00', cover: null }));
    expect(fold(presenceDecider, presenceDecider.initialState(), [said(), said({ presence: 'at_work', from: '10:00', until: '12:00' })]).entries).toMatchObject([{ presence: 'at_work' }]);
  });
  it.each<readonly [string, () => void]>([
    ['another unit’s', () => board.given().when(say(), present({ actor: OTHER })).refuses('wrong-body')],
    ['yesterday', () => board.given().when(say(), present({ date: '2023-03-02' })).refuses('effective-in-past')],
    ['backwards', () => board.given().when(say({ from: '12:00' }), present()).refuses('end-before-start')],
    ['no post', () => board.given().when(say({ post: 'w9' }), present()).refuses('unknown-post')],
    ['an empty seat', () => board.given().when(say(), present({ postOf: () => ({ ...SEAT, a: null }) })).refuses('seat-empty')],
  ])('are refused: %s', (_, refused) => refused());
});
