import { createHash } from 'node:crypto';
import { drawSample, frameDigest, seedOf, type Eligible } from '@yichuang/domain';
import { START } from '@yichuang/event-store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesIn } from '../catalog/testing/refusal-table.ts';
import { readAs, type Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, refusal, titled } from '../testing/refusals.ts';
import { actor, type Given } from '../testing/sample-commands.ts';
import { APPRAISAL_REFUSALS, CHECK_REFUSALS, INSPECTION_REFUSALS, NOT_OVER_HTTP } from './testing/refusals.ts';
import { BACKUP, BUREAU, CASE, CENTRE, DEPARTMENT, DEPT_REVIEWER, EVIDENCE, idOfInspection, mark, on, onAppraisal, onCheck, openSupervision, refer, TOWN } from './testing/stages.ts';
import { openSupervisionTimers } from './timers.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const REFUSALS = [...INSPECTION_REFUSALS, ...CHECK_REFUSALS, ...APPRAISAL_REFUSALS];
/** What the clock made true meanwhile. */
const NOTICES = ['InspectionStepOverdue', 'AccountabilityAnswerOverdue'];
const OTHER_CENTRE = { ...CENTRE, id: 'officer-other-town', unit: '610702102' };
const WITNESSLESS = refusal('witness-missing', 409, onCheck('2022')('DrawSpotCheck'));
interface Link { readonly rel: string; readonly allowed: boolean }

// W14, W21 and #23: each refusal once through HTTP, then the ways through.
describe('supervision over HTTP', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openSupervision();
  }, 60_000);
  afterAll(() => scene.close());
  const seen = async <T = Readonly<Record<string, unknown>>>(path: string, as: Given['by']): Promise<T> => readAs<T>(await scene.when(`/api/v1${path}`, { as }));
  const taken = async (...commands: readonly Given[]): Promise<void> => {
    for (const command of commands) {
      const answer = await answerTo(scene, { send: command });
      expect([command.type, answer.status, answer.body.code]).toEqual([command.type, expect.toBeOneOf([200, 201]), undefined]);
      await scene.app.views?.waitFor(scene.app.world.number);
    }
  };

  it('a draw waits for somebody else to act', async () => {
    expectRefused(await answerTo(scene, WITNESSLESS), WITNESSLESS);
  });

  it.each(titled(REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, row) => {
    expectRefused(await answerTo(scene, row), row);
  });

  it('everything is left as it was by all of them', async () => {
    await expectNothingRecorded(scene, NOTICES);
  });

  // @req #70
  it('what is overdue is said once, whoever looks at the clock and however often', async () => {
    const timers = openSupervisionTimers(scene.app, failure => { throw failure; });
    await timers.tick();
    await scene.newEvents();
    expect([await timers.tick(), await scene.newEvents()]).toEqual([0, []]);
    const { findings, ladder } = await seen(`/inspections/${idOfInspection('ordered')}`, BUREAU) as { findings: readonly { failed: boolean; overdue: boolean }[]; ladder: string };
    expect([findings, ladder]).toMatchObject([[{ failed: true, overdue: true }], 'correction']);
  });

  // @req #48 #70
  it('a finding climbs the ladder to the organ in charge, and its answer stands in the log', async () => {
    await taken(on('ordered')('CirculateCriticism', { findings: [1], text: '整改不力', to: [TOWN], due: null }));
    expect(await seen(`/inspections/${idOfInspection('ordered')}`, BUREAU)).toMatchObject({ ladder: 'criticism' });
    expect((await answerTo(scene, { send: refer('ordered') })).body.code).toBe('ladder-out-of-order');
    scene.clock.set('2022-04-28T01:00:00.000Z');
    await openSupervisionTimers(scene.app, failure => { throw failure; }).tick();
    await taken(refer('ordered', { cites: [1, 2] }), { type: 'RecordAccountabilityOutcome', stream: `accountability-${idOfInspection('ordered')}`, data: { outcome: 'handled', document: '区纪函〔2022〕9号', on: '2022-04-28', summary: '已约谈' }, by: BUREAU });
    expect(await seen(`/inspections/${idOfInspection('ordered')}`, CENTRE)).toMatchObject({ ladder: 'referral', referral: { cites: [1, 2], answer: { outcome: 'handled' } } });
    await taken(on('ordered')('SubmitRectification', { finding: 1, done: '已培训', evidence: EVIDENCE }, CENTRE), on('ordered')('VerifyRectification', { finding: 1, note: '已整改' }), on('ordered')('CloseInspection', { conclusion: '已整改' }));
    const closed = await seen(`/inspections/${idOfInspection('ordered')}`, BUREAU);
    expect([closed.status, closed.links]).toEqual(['closed', []]);
  });

  it('each body sees its own, and is offered what it may do', async () => {
    const offered = async (topic: string, as: Given['by']) => ((await seen(`/inspections/${idOfInspection(topic)}`, as)).links as readonly Link[]).filter(({ allowed }) => allowed).map(({ rel }) => rel);
    expect([await offered('extended', CENTRE), (await offered('extended', BUREAU)).includes('criticise'), await offered('extended', actor('auditor'))]).toEqual([['submit'], true, []]);
    const count = async (as: Given['by']) => ((await seen('/inspections', as)).data as readonly unknown[]).length;
    expect([await count(BUREAU), await count(CENTRE), await count(OTHER_CENTRE)]).toEqual([9, 9, 0]);
    expect((await seen(`/inspections/${idOfInspection('extended')}`, OTHER_CENTRE)).code).toBe('not-found');
    expect(((await seen('/spot-checks', OTHER_CENTRE)).data as readonly unknown[])).toEqual([]);
  });

  // @req #23
  it('a sample is drawn again from the log by anybody, and no other frame gives it', async () => {
    const { frame, size, witness, seed, cases } = await seen<{ frame: { digest: string; upTo: number }; size: number; witness: { number: number; hash: string }; seed: string; cases: readonly Eligible[] }>(`/spot-checks/${DEPARTMENT}-2022Q1/frame`, actor('auditor'));
    expect([frameDigest(cases, sha256), seedOf(frame.digest, witness.hash, sha256)]).toEqual([frame.digest, seed]);
    const hashes: unknown[] = [];
    for await (const { events } of scene.app.store.readAll({ after: START })) hashes.push(...events.filter(({ number }) => number === witness.number).map(({ metadata }) => (JSON.parse(metadata) as { hash: string }).hash));
    expect(hashes).toEqual([witness.hash]);
    const sample = drawSample(cases, { seed, size, sha256 }).map(each => each.case);
    const check = await seen<{ cases: readonly { case: string }[]; ordered: number }>(`/spot-checks/${DEPARTMENT}-2022Q1`, DEPT_REVIEWER);
    expect([check.cases.map(each => each.case), witness.number > check.ordered]).toEqual([sample, true]);
    expect(frameDigest([...cases, { case: CASE.replace(/.$/, 'x'), town: TOWN, decided: 1 }], sha256)).not.toBe(frame.digest);
    await taken(onCheck('2022Q1')('RecordSpotCheckResult', { case: CASE, verdict: 'faulty', reason: '缺少签字' }), onCheck('2022Q1')('OrderSpotCheckCorrection', { case: CASE, demand: '补签', due: null }));
    const links = (await seen(`/spot-checks/${DEPARTMENT}-2022Q1`, DEPT_REVIEWER)).links as readonly Link[];
    expect(links.map(({ rel }) => rel)).toContain('suspend-letter');
    await taken(onCheck('2022Q1')('ReportSpotCheckCorrection', { case: CASE, done: '已补签' }, CENTRE), onCheck('2022Q1')('CloseSpotCheck', { conclusion: '总体规范' }));
  });

  // @req #56 #61 #62 #63
  it('an appraisal is scored from frozen events and both sides, sealed, and cited', async () => {
    await taken(mark({ measure: 'professional', mark: 90 }, actor('dept_catalog_owner', DEPARTMENT)), onAppraisal('2022Q1')('ScoreAppraisal'), onAppraisal('2022Q1')('PublishAppraisal'));
    const view = await seen<{ cards: readonly { unit: { code: string }; person: string | null; total: number; parts: readonly { number: { count: number; of: number } | null }[] }[]; digest: string }>('/appraisals/2022Q1', BUREAU);
    expect(view.cards.filter(card => card.unit.code === TOWN)).toMatchObject([{ person: null, parts: [{ number: { count: 1, of: 1 } }], total: 10_000 }, { person: BACKUP.id, total: 8600 }]);
    expect(((await seen('/appraisals/2022Q1', OTHER_CENTRE)).cards as readonly unknown[]).length).toBe(0);
    scene.clock.set('2022-05-12T01:00:00.000Z');
    await taken(onAppraisal('2022Q1')('FinaliseAppraisal'), onAppraisal('2022Q1')('CiteAppraisalForAward', { unit: TOWN, person: BACKUP.id, award: '服务标兵', digest: view.digest }));
    expect(await seen('/appraisals/2022Q1', CENTRE)).toMatchObject({ status: 'final', sealed: view.digest, awards: [{ award: '服务标兵', total: 8600 }] });
  });

  it('the table has a request for every code', () => {
    const covered = new Set([...REFUSALS, ...NOT_OVER_HTTP, WITNESSLESS].map(({ code }) => code));
    expect([...covered].sort()).toEqual([...codesIn(['inspection', 'spotcheck', 'appraisal'])].sort());
  });
});
