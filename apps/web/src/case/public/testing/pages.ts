import type { CaseView, ErrandView } from '@yichuang/projections';
import type { ApplyFrame, ChoiceAsked, CitizenForm, CitizenPage, PaperAsked, Question } from '../../../../../api/src/web-port.ts';

const form: CitizenForm = { token: 't'.repeat(43), key: '00000000-0000-4000-8000-000000000001', problem: null };
const page = { form, signedIn: true } as const;
const item = { code: '990511010000', zh: '高龄老人生活保健补贴给付', en: 'Health-maintenance allowance for the advanced aged' } as const;
const town = { code: '610702001', zh: '北关街道', en: 'Beiguan Subdistrict' } as const;
const department = { code: 'D-MZJ', zh: '汉台区民政局', en: 'Hantai District Civil Affairs Bureau' } as const;
const frame: ApplyFrame = { draft: 'd'.repeat(43), item, town, step: 2, of: 6, back: `/apply/${'d'.repeat(43)}/who`, days: 30 };
const yes = { key: 'yes', label: { zh: '是', en: 'Yes' } } as const;
const no = { key: 'no', label: { zh: '否', en: 'No' } } as const;
const limits = { fileMb: 10, formMb: 32, files: 10 } as const;

const asked = (type: Question['type'], label: Question['label'], rest: Partial<Question> = {}): Question => ({ type, label, hint: null, required: true, options: [], min: null, max: null, maxLength: null, name: `f.${type.replaceAll('_', '')}`, value: '', fault: null, autoComplete: null, ...rest });
/** One of each of the twelve types, each with something wrong. */
export const twelve: readonly Question[] = [
  asked('text', { zh: '姓名', en: 'Name' }, { fault: { code: 'required', limit: null }, autoComplete: 'name' }), asked('paragraph', { zh: '经过', en: 'What happened' }, { fault: { code: 'too-long', limit: 1000 } }),
  asked('integer', { zh: '家庭人口', en: 'People in the household' }, { fault: { code: 'not-whole', limit: null } }), asked('decimal', { zh: '面积', en: 'Area' }, { fault: { code: 'not-number', limit: null } }),
  asked('money', { zh: '月收入', en: 'Monthly income' }, { fault: { code: 'not-money', limit: null } }), asked('date', { zh: '出生日期', en: 'Date of birth' }, { fault: { code: 'not-date', limit: null } }),
  asked('choice', { zh: '由谁来办？', en: 'Who is applying?' }, { options: [yes, no], fault: { code: 'not-option', limit: null } }), asked('choices', { zh: '需要优先照顾吗？', en: 'Is priority needed?' }, { required: false, options: [yes], value: ['yes'] }),
  asked('yes_no', { zh: '户籍是否在本区', en: 'Registered in this district?' }, { fault: { code: 'required', limit: null } }), asked('id_number', { zh: '身份证号', en: 'Identity number' }, { fault: { code: 'not-id', limit: null } }),
  asked('credit_code', { zh: '信用代码', en: 'Credit code' }, { fault: { code: 'not-credit', limit: null } }), asked('phone', { zh: '联系电话', en: 'Telephone' }, { fault: { code: 'not-phone', limit: null }, hint: { zh: '方便联系的', en: 'Where you can be reached' } }),
];
const long = asked('choice', { zh: '哪个村？', en: 'Which village?' }, { name: 'f.long', options: Array.from({ length: 14 }, (_, at) => ({ key: `v${at}`, label: { zh: `第${at}村`, en: `Village ${at}` } })), fault: { code: 'required', limit: null } });

const paper = (rest: Partial<PaperAsked> = {}): PaperAsked => ({
  key: 'income', name: { zh: '收入证明', en: 'Proof of income' }, words: { zh: '低收入家庭需要', en: 'For households of low income' }, form: 'original', originals: 1, copies: 1, core: false, required: true, deferrableDays: 5,
  commitment: { duty: { zh: '所报收入属实', en: 'The income stated is true' }, liability: { zh: '不实的，退回救助金', en: 'Else the relief is paid back' } }, licence: '居民户口簿', choice: 'none', files: [], fault: null, ...rest,
});
const file = { digest: 'ab'.repeat(32), name: '收入证明.jpg', bytes: 2_345_678, type: 'image/jpeg' } as const;
export const papers: readonly PaperAsked[] = [paper(), paper({ key: 'form', choice: 'files', files: [file], fault: 'file-too-large' }), paper({ key: 'photo', choice: 'later', required: false }), paper({ key: 'id', form: 'electronic', choice: 'licence' }), paper({ key: 'agent', choice: 'commit', words: null, commitment: null })];

const choices: readonly ChoiceAsked[] = [
  { key: 'photo', name: { zh: '照片', en: 'Photograph' }, way: 'later', days: 5, words: null, value: 'yes', confirmed: true, unconfirmed: false },
  { key: 'income', name: { zh: '收入证明', en: 'Proof of income' }, way: 'commit', days: 30, words: { duty: { zh: '所报收入属实', en: 'The income stated is true' }, liability: { zh: '不实的，退回救助金', en: 'Else the relief is paid back' } }, value: 'ab'.repeat(32), confirmed: false, unconfirmed: true },
];
const act = (number: number, type: string, unit: string = town.code): CaseView['timeline'][number] => ({ number, revision: number, type, at: '2024-01-15T01:00:00.000Z', actor: { id: '', unit, post: '', deputyFor: null }, channel: 'web', details: {} });
const gap = (kind: 'missing' | 'invalid' | 'field', key: string, reason = '') => ({ kind, key, reason, name: { zh: '申请表', en: 'Application form' } });
export const view: CaseView = {
  id: '00000000-0000-4000-8000-000000000002', number: 'HT2024-000123', item: item.code, itemName: item, department, town, status: 'received', channel: 'web', priority: false, receivedOn: '2024-01-15', acceptedOn: null, decidedOn: null, due: '2024-01-22',
  remainingDays: 5, light: 'green', paused: false, owner: null, next: { step: 'accept', body: 'town' }, revision: 0, illustrative: true, applicant: { subject: '', kind: 'natural_person' }, agent: null, power: null,
  release: { department: 'D-MZJ', version: '1.0.0', digest: 'ab'.repeat(32), manifest: 'cd'.repeat(32) }, versions: { catalogue: '2023', responsibilityList: '2023.1' },
  clocks: [{ clock: 'notice', amount: 5, unit: 'working_day', from: '2024-01-15', due: '2024-01-22', provisional: false, pausedDays: 0, extendedDays: 0, remainingDays: 5, stoppedOn: null, state: 'running', daysOff: [], makeUpDays: [], basis: null, entries: [] }],
  papers: [{ material: 'income', name: { zh: '收入证明', en: 'Proof of income' }, required: true, core: false, state: 'deferred', checked: false, reason: '', deferredUntil: '2024-01-19', chosenLater: false, deferrableDays: 5, commitment: true, files: [], shared: [] }, { material: 'photo', name: { zh: '照片', en: 'Photograph' }, required: true, core: false, state: 'missing', checked: false, reason: '', deferredUntil: null, chosenLater: true, deferrableDays: 5, commitment: false, files: [], shared: [] }],
  notices: [], breached: false, decision: null, result: null, visits: 0, timeline: [act(1, 'ApplicationReceived', 'citizen'), act(2, 'CaseNoted')], joint: null,
};
const correcting: CaseView = { ...view, status: 'correcting', light: 'yellow', remainingDays: 0, notices: [{ gaps: [gap('missing', 'form', '没有签字'), gap('invalid', 'id'), gap('field', 'birthDate')], issuedOn: '2024-01-16', due: '2024-02-16', answered: false }], breached: true };
const refused: CaseView = {
  ...view, status: 'refused', due: '2024-01-20', light: 'red', remainingDays: -2, decision: { outcome: 'refused', on: '2024-01-18', inNameOf: department, reason: '未满70周岁', rule: 'R-DECIDE-01', basis: [{ document: '老年人权益保障法', article: '第三十三条', verified: true }], amount: null },
  timeline: [...view.timeline, act(3, 'ApplicationDeemedAccepted', 'system'), act(4, 'CaseRefused', 'D-MZJ')],
};
const issued: CaseView = { ...view, status: 'issued', due: null, remainingDays: null, light: 'none', decision: { outcome: 'granted', on: '2024-01-18', inNameOf: department, reason: '符合条件', rule: null, basis: [], amount: '50.00' }, result: { document: '汉民高〔2024〕1号', issuedOn: '2024-01-19', validUntil: '2025-01-18', deliveredOn: null } };
const track = { ...page, kind: 'track', at: '/track/t', own: true, commitments: [], remedies: null, documents: [{ kind: 'receipt', title: { zh: '收件回执', en: 'Receipt of papers' } }], rate: '/rate/t', ratePicture: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', done: null, today: '2024-01-15' } as const;
const rate = { ...page, kind: 'rate', at: '/rate/t', item, unit: { zh: '示范镇', en: 'Model Town' }, extra: {}, defaultOn: '2024-01-22', given: null, next: null, closed: false, followedUp: false, done: null } as const;

const complaint = { ...page, kind: 'complaint', at: '/complain/c?key=k', answer: null, questions: [], done: null } as const;
const complaintView = { id: '00000000-0000-4000-8000-000000000005', kind: 'could-not-get-it-done', about: town, unit: department, receivedOn: '2024-01-15', answerBy: '2024-01-22', status: 'open', outcome: null, basis: null, answeredOn: null, light: 'green', raised: false, settlement: null, asks: null } as const;

const slot = { slot: '0900', from: '09:00', to: '09:30', capacity: 2, booked: 0, extended: true } as const;
const booking = { booking: '00000000-0000-4000-8000-000000000003', town: town.code, date: '2024-01-16', slot, item: item.code, subject: 'c-1', status: 'booked', revision: 1 } as const;
export const errand: ErrandView = {
  id: '00000000-0000-4000-8000-000000000004', village: '610702001001', town: town.code, villageItem: '99V001', item: item.code, resident: '', helper: '', priority: true, status: 'requested', mandate: null, case: null, requestedOn: '2024-01-15', handoverDue: '2024-01-17', overdue: false,
  custody: [{ name: '户口簿', original: true, holder: 'village', receipts: ['收-1'] }], acts: [{ number: 1, type: 'AgencyRequested', at: '2024-01-15T01:00:00.000Z', actor: '' }, { number: 2, type: 'AgencyNew', at: '2024-01-15T01:00:00.000Z', actor: '' }], revision: 1,
};
const counter = { ...page, kind: 'counter', signedIn: false, town, at: '/counter/rate/610702001', wrong: false, wait: null, about: { item, unit: town }, grades: [{ key: 'satisfied', words: { zh: '★★★★ 满意', en: '★★★★ Satisfied' } }, { key: 'dissatisfied', words: { zh: '★★ 不满意', en: '★★ Dissatisfied' } }], questions: [], grade: null } as const;
const kiosk = { ...page, signedIn: false, town, at: '/kiosk/610702001' } as const;
const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';
const refusedForm: CitizenForm = { ...form, problem: { code: 'wrong-step', title: 'X', detail: 'Y' } };
const help = { ...page, kind: 'help', item, towns: [town], town, villages: [{ code: '610702001001', zh: '虚构村', en: 'Made-up Village' }], village: { code: '610702001001', zh: '虚构村', en: 'Made-up Village' }, services: [{ code: '99V001', zh: '代办', en: 'Agency', item: item.code }], helpers: 1, questions: twelve.slice(0, 1) } as const;
const start = {
  ...page, kind: 'start', item, department, closed: null, limit: { amount: 10, unit: 'working_day', start: 'accepted', basis: null }, fees: [], papers: [{ name: { zh: '申请表', en: 'Application form' }, sometimes: true, licence: true }], pages: 6, towns: [town], town: '', carried: { 's.filedBy': 'self' }, missingTown: false,
} as const satisfies CitizenPage;

/** Every page in every state that looks different. */
export const PAGES: Readonly<Record<string, CitizenPage>> = {
  'start': start, 'start without a town': { ...start, missingTown: true }, 'start with a fee': { ...start, fees: [{ name: { zh: '工本费', en: 'Cost of the card' }, amount: '10.00' }] },
  ...Object.fromEntries((['not-in-force', 'no-rules', 'no-town', 'in-person', 'organisation'] as const).map(closed => [`closed ${closed}`, { ...start, closed }])),
  ...Object.fromEntries((['who', 'whom', 'form', 'contact', 'changed'] as const).map(part => [`questions ${part}`, { ...page, kind: 'questions', part, frame, action: '/apply/d/who', questions: [...twelve, long], papers: part === 'changed' ? [{ zh: '户口簿', en: 'Household register' }] : [] } satisfies CitizenPage])),
  'nothing new': { ...page, kind: 'questions', part: 'changed', frame, action: '/apply/d/changed', questions: [], papers: [] },
  'stop agent': { ...page, kind: 'stop', why: 'agent', frame }, 'stop organisation': { ...page, kind: 'stop', why: 'organisation', frame: { ...frame, back: null } },
  'papers': { ...page, kind: 'papers', frame, papers, barred: true, limits }, 'papers too large': { ...page, form: { ...form, problem: { code: 'form-too-large', title: '', detail: '' } }, kind: 'papers', frame, papers, barred: false, limits },
  'account': { ...page, signedIn: false, kind: 'account-step', frame, name: '周小舟', login: '13800000000', shortest: 8, fault: null }, 'account refused': { ...page, form: refusedForm, signedIn: false, kind: 'account-step', frame, name: '', login: '', shortest: 8, fault: 'common' },
  'check': {
    ...page, kind: 'check', frame, agent: false, undeclared: true, choices, email: asked('email', { zh: '电子邮件', en: 'E-mail address' }, { required: false, name: 'c.email', value: 'zhou@', fault: { code: 'not-email', limit: null } }), gaps: [{ key: 'form', name: { zh: '申请表', en: 'Application form' }, core: true }],
    groups: [{ part: 'who', change: '/a', rows: [{ key: 'filedBy', label: { zh: '由谁来办？', en: 'Who is applying?' }, values: [yes.label] }] }, { part: 'form', change: '/b', rows: [{ key: 'name', label: { zh: '姓名', en: 'Name' }, values: ['周小舟'] }, { key: 'more', label: { zh: '备注', en: 'Remarks' }, values: [] }] }, { part: 'form', change: '/c', rows: [{ key: 'one', label: { zh: '地址', en: 'Address' }, values: ['北关'] }] }],
  },
  'done': { kind: 'done', number: view.number, item, town, receivedOn: '2024-01-15', noticeBy: '2024-01-22', due: null, limit: { amount: 10, unit: 'working_day' }, track: '/track/t', picture }, 'done at once': { kind: 'done', number: view.number, item, town, receivedOn: '2024-01-15', noticeBy: null, due: null, limit: { amount: 0, unit: 'working_day' }, track: '/track/t', picture },
  'draft gone': { kind: 'draft-gone', why: 'unknown', resume: null }, 'draft of another': { kind: 'draft-gone', why: 'not-yours', resume: null },
  'track form': { ...page, kind: 'track-form', typed: { number: 'HT2024-000123', phone: '0000' }, wrong: true, wait: null, rates: false }, 'track form waiting': { ...page, kind: 'track-form', typed: { number: '', phone: '' }, wrong: false, wait: 90, rates: false }, 'track form to rate': { ...page, kind: 'track-form', typed: { number: 'HT2024-000123', phone: '' }, wrong: false, wait: null, rates: true },
  'track received': { ...track, view, acts: ['withdraw', 'supply'], done: 'corrected' }, 'track correcting': { ...track, view: correcting, acts: ['correct', 'complain', 'withdraw'] }, 'track refused': { ...track, own: false, signedIn: false, view: refused, acts: [], remedies: { zh: '汉台区人民政府', en: 'the People’s Government of Hantai District' } },
  'track by an agent': { ...track, view: { ...view, power: { material: 'letter', capacity: 'attorney', scope: ['submit', 'correct'], until: '2024-06-30', standing: 'unchecked' } }, acts: [] },
  'track issued': { ...track, view: issued, acts: [] }, 'track paused': { ...track, view: { ...view, status: 'accepted', acceptedOn: '2024-01-16', paused: true }, acts: [] },
  'track commitments': { ...track, view, acts: ['sign-commitment', 'withdraw-commitment'], commitments: (['offered', 'signed'] as const).map(state => ({ material: 'income', state, duty: { zh: '所报收入属实', en: 'The income stated is true' }, liability: { zh: '退回', en: 'Paid back' }, text: 'ab'.repeat(32) })).slice(0, 1) },
  ...Object.fromEntries((['withdraw', 'correct', 'supply', 'complain'] as const).map(name => [`act ${name}`, { ...page, kind: 'track-act', act: name, view: correcting, at: '/track/t', questions: twelve.slice(1, 2), papers: name === 'supply' ? papers : [], limits } satisfies CitizenPage])),
  'me': { ...page, kind: 'me', cases: [{ row: view, at: '/track/t' }], drafts: [{ at: '/apply/d', item, days: 12 }], bookings: [{ booking, town, at: '/book/b' }], errands: [{ errand, village: { zh: '虚构村', en: 'Made-up Village' }, at: '/help/e' }] }, 'me empty': { ...page, kind: 'me', cases: [], drafts: [], bookings: [], errands: [] },
  'book': { ...page, kind: 'book', item, towns: [town], town: null, days: [], date: null, full: false, next: [], moving: null }, 'book days': { ...page, kind: 'book', item, towns: [town], town, days: [{ date: '2024-01-16', slots: [slot, { ...slot, slot: '0930', from: '09:30', to: '10:00', booked: 2, extended: false }] }], date: null, full: true, next: [{ date: '2024-01-16', slot }], moving: booking.booking },
  'book no days': { ...page, form: { ...form, problem: { code: 'slot-unknown', title: '', detail: '' } }, kind: 'book', item: null, towns: [town], town, days: [], date: null, full: false, next: [], moving: null },
  'booking': { ...page, kind: 'booking', booking, town, item, at: '/book/b', picture, asking: null, done: 'booked' }, 'booking to cancel': { ...page, kind: 'booking', booking, town, item: null, at: '/book/b', picture, asking: 'cancel', done: null }, 'booking cancelled': { ...page, kind: 'booking', booking: { ...booking, status: 'cancelled' }, town, item, at: '/book/b', picture, asking: null, done: 'cancelled' },
  'help': help, 'help at first': { ...help, town: null, village: null, villages: [], item: null }, 'help nobody': { ...help, helpers: 0 }, 'help no service': { ...help, services: [] }, 'help signed out': { ...help, signedIn: false },
  'errand': { ...page, kind: 'errand', errand, village: { zh: '虚构村', en: 'Made-up Village' }, service: { zh: '代办', en: 'Agency' }, at: '/help/e', until: '2024-04-15', undecided: true, done: 'asked' },
  'rate': { ...rate, step: 'grade', questions: twelve.slice(1, 2) }, 'rate why': { ...rate, step: 'why', questions: [...twelve.slice(1, 2), long] }, 'rated': { ...rate, step: 'given', questions: [long], defaultOn: null, done: 'sent', given: { grade: { zh: '不满意', en: 'Dissatisfied' }, bad: true, on: '2024-01-15', reasons: [{ zh: '办理时间长', en: 'It took too long' }], hasComment: true }, next: { step: 'verify', by: '2024-01-16' } },
  'rated well': { ...rate, step: 'given', questions: [], defaultOn: null, followedUp: true, done: 'more', given: { grade: { zh: '满意', en: 'Satisfied' }, bad: false, on: '2024-01-15', reasons: [], hasComment: false } },
  'terminal': { ...kiosk, kind: 'kiosk', pays: true, waiting: null }, 'terminal without bills': { ...kiosk, kind: 'kiosk', pays: false, waiting: 3 }, 'terminal refused': { ...kiosk, form: refusedForm, kind: 'kiosk', pays: false, waiting: 0 },
  'terminal code': { ...kiosk, kind: 'kiosk-terminal', code: 'TERMNA000001', admitted: false }, 'terminal admitted': { ...kiosk, kind: 'kiosk-terminal', code: 'TERMNA000001', admitted: true },
  'terminal number': { ...kiosk, kind: 'kiosk-number', ticket: 'A023', status: 'waiting', window: null, ahead: 4, on: '2024-01-15', current: [{ ticket: 'A018', window: '1号' }] }, 'terminal number called': { ...kiosk, kind: 'kiosk-number', ticket: 'A023', status: 'called', window: '2号', ahead: 0, on: '2024-01-15', current: [{ ticket: 'A023', window: '2号' }] },
  'terminal number over': { ...kiosk, kind: 'kiosk-number', ticket: 'A023', status: 'passed', window: '2号', ahead: 0, on: '2024-01-15', current: [] },
  'terminal bill': { ...kiosk, kind: 'kiosk-pay', pays: true, questions: [...twelve.slice(0, 2), long] }, 'terminal bill none': { ...kiosk, kind: 'kiosk-pay', pays: false, questions: [] },
  'terminal bill refused': { ...kiosk, form: refusedForm, kind: 'kiosk-pay', pays: true, questions: [] }, 'terminal receipt': { ...kiosk, kind: 'kiosk-receipt', receipt: 'JF-0A1B2C3D-4E5F', what: { zh: '水费', en: 'Water' }, reference: '3456', amount: '86.50', on: '2024-01-15' },
  'counter rest': { ...counter, step: 'rest', about: null, wrong: true }, 'counter waiting': { ...counter, step: 'rest', about: null, wait: 90 }, 'counter grade': { ...counter, step: 'grade' }, 'counter refused': { ...counter, form: refusedForm, step: 'grade', about: { item: null, unit: town } }, 'counter why': { ...counter, step: 'why', grade: 'dissatisfied', questions: [long] }, 'counter thanks': { ...counter, step: 'thanks', about: null },
  'complain': { ...page, kind: 'complain', topic: 'complaint', days: 15, questions: [...twelve.slice(0, 2), long] }, 'complain refused': { ...page, form: refusedForm, kind: 'complain', topic: 'suggestion', days: 15, questions: [] },
  'complaint': { ...complaint, view: complaintView, done: 'sent' }, 'complaint late': { ...complaint, view: { ...complaintView, light: 'red' } },
  'complaint answered': { ...complaint, answer: '已办成', view: { ...complaintView, status: 'answered', outcome: 'explained', basis: '《社会救助暂行办法》第十二条', answeredOn: '2024-01-18', light: 'none' } }, 'complaint erased': { ...complaint, view: { ...complaintView, status: 'closed', outcome: 'done', answeredOn: '2024-01-18', light: 'none' } },
  'complaint to settle': { ...complaint, answer: '已办成', questions: [...twelve.slice(1, 2), long], view: { ...complaintView, status: 'closed', outcome: 'done', answeredOn: '2024-01-18', light: 'none', asks: { until: '2024-02-17' } } }, 'complaint settled': { ...complaint, done: 'settled', view: { ...complaintView, status: 'closed', answeredOn: '2024-01-18', settlement: { settled: true, round: 1, on: '2024-01-19' } } },
  ...Object.fromEntries(([['again', 'open', false], ['raised', 'open', true], ['noted', 'answered', true]] as const).map(([name, status, raised]) => [`complaint ${name}`, { ...complaint, form: name === 'noted' ? refusedForm : complaint.form, done: 'unsettled', view: { ...complaintView, status, raised, answeredOn: '2024-01-18', settlement: { settled: false, round: 1, on: '2024-01-19' } } } satisfies CitizenPage])),
  'errand returned': { ...page, kind: 'errand', errand: { ...errand, status: 'returned', mandate: { scope: ['submit'], from: '2024-01-15', until: '2024-04-15', revokedFrom: null, freeOfCharge: true } }, village: { zh: '虚构村', en: 'Made-up Village' }, service: { zh: '代办', en: 'Agency' }, at: '/help/e', until: '2024-04-15', undecided: false, done: null },
};
