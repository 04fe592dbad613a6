import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reviewIdOf } from '../application/natural-ids.ts';
import { actor, DISTRICT, idOf, OFFICES, OPENING, type Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const [HEAD, STATION, OPERATOR] = [actor('centre_manager'), actor('village_manager'), actor('operator')];
const PROGRAM: Given['by'] = { id: 'system', unit: 'system', post: 'test' };
const SUBJECT = 'person-0123456-00';
const service = { kind: 'contact', id: idOf('question') } as const;
const stream = `review-${reviewIdOf(service)}`;
const on = (type: string, data: object, by: Given['by'] = PROGRAM): Given => ({ type, stream, data, by });
const asked = (type: string, data: object): Given => ({ type, stream: `contact-${service.id}`, data, by: STATION });
const form = { from: '2022-01-04', reasons: [{ key: 'slow', name: { zh: '办理时间长', en: 'It took too long' } }], days: { untilDefault: 7, verify: 1, rectify: 15, feedback: 5, call: 5, calls: 3 }, source: '示例' };
const READY: readonly Given[] = [
  { type: 'OpenLog', stream: `log-${DISTRICT}`, data: { district: DISTRICT, name: { zh: '试验区', en: 'Test District' }, sample: true, offices: [...OFFICES, { office: 'approval_bureau', unit: 'D-SPJ', holder: 'officer-bureau' }] }, by: OPERATOR }, ...OPENING.slice(1),
  { type: 'PublishReviewForm', stream: `reviewform-${DISTRICT}`, data: form, by: { id: 'officer-bureau', unit: 'D-SPJ', post: 'approval_bureau' } },
  { type: 'RegisterSubject', stream: `subject-${SUBJECT}`, data: { subject: SUBJECT, kind: 'citizen', name: '甲（虚构）', idNumber: null, phone: null, illustrative: true }, by: OPERATOR },
  asked('RecordConsultation', { unit: STATION.unit, item: null, topic: '高龄津贴怎么办', subject: SUBJECT, details: null, channel: 'counter' }), asked('CloseContact', { answer: '已答复', case: null }),
];
const invite = on('InviteReview', { service });
const submit = (caller: number): Given => on('SubmitReview', { grade: caller % 2 === 0 ? 'satisfied' : 'dissatisfied', reasons: caller % 2 === 0 ? [] : ['slow'], comment: null, channel: 'web', enteredBy: null, device: null });

describe.each(ARENAS)('reviews under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder(READY);
  });
  afterEach(() => rivals.close());

  // @req #54
  it('are one for each service, whoever invites and however often it is sent', async () => {
    const ends = await rivals.atOnce(everyCaller(() => invite));
    expect(ends.filter(end => end !== 'unchanged')).toEqual(['recorded']);
    expect(await rivals.atOnce(everyCaller(submit))).toEqual(oneWins('already-done'));
    expect((await rivals.types(stream)).filter(type => type === 'ReviewInvited' || type === 'ReviewSubmitted')).toEqual(['ReviewInvited', 'ReviewSubmitted']);
  });

  // @req #54
  it('are verified once in a round', async () => {
    await rivals.inOrder([invite, submit(1)]);
    expect(await rivals.atOnce(everyCaller(caller => on('VerifyBadReview', { finding: caller % 2 === 0 ? 'valid' : 'mistaken', reason: '已核实' }, HEAD)))).toEqual(oneWins('already-done'));
  });
});
