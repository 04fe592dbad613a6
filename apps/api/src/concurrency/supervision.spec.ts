import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inspectionIdOf } from '../application/natural-ids.ts';
import { actor, OPENING, type Given } from '../testing/sample-commands.ts';
import { ARENAS, everyCaller, oneWins, type Rivals } from './testing/rivals.ts';

const [TOWN, VILLAGE] = [actor('centre_manager'), actor('village_manager')];
const limits = { reportDays: 5, rectifyDays: 10, verifyDays: 5, criticismDays: 5 };
const planned = { body: VILLAGE.unit, topic: '村级代办检查', themes: ['regular'], plannedOn: '2022-01-04', inspectors: [TOWN.id], limits };
const on = (type: string, data: object, by: Given['by'] = TOWN): Given => ({ type, stream: `inspection-${inspectionIdOf(planned)}`, data, by });
const evidence = [{ what: '现场照片', digest: null }];
const finding = (text: string): Given => on('RecordFinding', { finding: 1, clause: '二（五）1', text, gravity: 'ordinary', evidence, owner: VILLAGE.id });
const plan = on('PlanInspection', planned);
const visit = on('CarryOutInspection', { on: '2022-01-04', inspectors: [TOWN.id], record: 'a'.repeat(64) });

describe.each(ARENAS)('supervision under $name', ({ open }) => {
  let rivals: Rivals;
  beforeEach(async () => {
    rivals = open();
    await rivals.inOrder(OPENING);
  });
  afterEach(() => rivals.close());

  // @req #69
  it('has one inspection of a body on a day about a thing, whoever plans it', async () => {
    expect(await rivals.atOnce(everyCaller(() => plan))).toEqual(oneWins('already-exists'));
  });

  // @req #69 #70
  it('gives a number to one finding, and an answer to what was put right', async () => {
    await rivals.inOrder([plan, visit]);
    expect(await rivals.atOnce(everyCaller(caller => finding(`第${caller}种说法`)))).toEqual(oneWins('already-exists'));
    await rivals.inOrder([on('OrderCorrection', { finding: 1, demand: '补齐公示', due: null }), on('SubmitRectification', { finding: 1, done: '已补齐', evidence }, VILLAGE)]);
    await rivals.atOnce(everyCaller(caller => (caller % 2 === 0 ? on('VerifyRectification', { finding: 1, note: '已整改' }) : on('RejectRectification', { finding: 1, reason: '没有整改', due: null }))));
    const answers = (await rivals.types(`inspection-${inspectionIdOf(planned)}`)).filter(type => type === 'RectificationVerified' || type === 'RectificationRejected');
    expect(answers).toHaveLength(1);
  });
});
