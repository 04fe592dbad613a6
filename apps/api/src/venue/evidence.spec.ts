import { hallSubject, venueBaseline, type Actor } from '@yichuang/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jpeg, pdf, png } from '../attachments/testing/samples.ts';
import { sweepAttachments } from '../attachments/sweep.ts';
import { APPLICANT } from '../case/testing/ground.ts';
import { openScene, type Answered, type Scene } from '../testing/given-when-then.ts';
import { answerTo, expectNothingRecorded, expectRefused, refusal as row, titled, type Refusal } from '../testing/refusals.ts';
import { actor, DISTRICT, OPENING, type Given } from '../testing/sample-commands.ts';

const [TOWN, VILLAGE] = ['610702101', '610702101001'];
const [OPERATOR, CENTRE, STATION] = [actor('operator'), actor('centre_manager'), actor('village_manager')];
const BUREAU: Actor = { id: 'officer-approval', unit: 'D-SPJ', post: 'approval_bureau' };
const OTHER_CENTRE: Actor = { id: 'officer-other-town', unit: '610702102', post: 'centre_manager' };
const [OPEN, ...UNITS] = OPENING;
const more = [{ office: 'approval_bureau', unit: 'D-SPJ', holder: BUREAU.id }, { office: 'centre_manager', unit: '610702102', holder: OTHER_CENTRE.id }];
const opening = OPEN?.data as { readonly offices: readonly object[] };
const GROUND: readonly Given[] = [
  { ...OPEN!, data: { ...opening, offices: [...opening.offices, ...more] } }, ...UNITS,
  { type: 'IssueVenueStandard', stream: `venuestandard-${DISTRICT}`, data: { version: '2022', basis: '实施方案', effectiveFrom: '2022-01-04', ...venueBaseline(false) }, by: BUREAU },
];
const AT = '/api/v1/attachments';
const NO_FILE = 'e'.repeat(64);
const photo = jpeg(400, 300, Buffer.from('大厅'));
const filing = (parts: object = {}, { unit = TOWN, by = CENTRE }: { readonly unit?: string; readonly by?: Actor } = {}): Given => ({ type: 'FileVenueEvidence', stream: `venue-${unit}`, data: { about: 'point', key: 'printer', shows: 'photo', note: '大厅全景', digest: NO_FILE, ...parts }, by });

const REFUSALS: readonly Refusal[] = [
  row('unknown-file', 422, filing()), row('unknown-point', 422, filing({ key: 'helipad' })), row('no-exception-for-point', 422, filing({ about: 'exception' })), row('does-not-exist', 404, filing({ about: 'upgrade', key: 'U1' })),
  row('wrong-body', 403, filing({}, { by: OTHER_CENTRE }), 'not-delegated'), row('wrong-office', 403, filing({}, { by: OPERATOR }), 'not-delegated'), row('wrong-office', 403, filing({}, { by: BUREAU }), 'not-delegated'),
];

// @req #75
describe('files that show how a hall is', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await scene.given(GROUND);
    await scene.newEvents();
  }, 30_000);
  afterAll(() => scene.close());
  const send = (by: Actor | null, content: Buffer = photo, query = `venue=${TOWN}`): Promise<Answered> => scene.when(`${AT}?${query}`, { as: by, method: 'POST', body: content, headers: { 'x-file-name': encodeURIComponent('大厅.jpg'), 'content-type': 'image/jpeg' } });
  const sent = async (content: Buffer = photo, by = CENTRE): Promise<string> => {
    const answer = await send(by, content);
    expect(answer.status, answer.text).toBe(201);
    return (answer.body.data as readonly { readonly digest: string }[])[0]?.digest ?? '';
  };
  const open = (digest: string, by: Actor | null, query = `venue=${TOWN}`): Promise<Answered> => scene.when(`${AT}/${digest}/preview?${query}`, { as: by });

  it.each(titled(REFUSALS))('%s is refused as %s with %i', async (_type, _code, _status, each) => expectRefused(await answerTo(scene, each), each));
  it('are left as they were by all of them', () => expectNothingRecorded(scene));

  it('are taken from the hall and the town above it, as pictures or PDF of a bounded size, sealed under the key of the hall', async () => {
    expect(await scene.app.attachments.head(await sent())).toMatchObject({ subject: hallSubject(TOWN), type: 'image/jpeg' });
    expect([(await send(STATION, photo, `venue=${VILLAGE}`)).status, (await send(CENTRE, pdf(), `venue=${VILLAGE}`)).status]).toEqual([201, 201]);
    const codes = async (...answers: readonly Promise<Answered>[]) => (await Promise.all(answers)).map(({ status, body }) => [status, body.code]);
    expect(await codes(send(CENTRE, Buffer.from('<svg onload="alert(1)">')), send(CENTRE, pdf(Buffer.alloc(10 * 1024 * 1024))), send(CENTRE, png(60_000, 60_000)), send(CENTRE, Buffer.alloc(0)))).toEqual([[415, 'attachment-type'], [413, 'attachment-too-large'], [422, 'attachment-dimensions'], [422, 'attachment-empty']]);
    expect(await codes(send(OTHER_CENTRE), send(STATION), send(CENTRE, photo, 'venue=610702999'), send(CENTRE, photo, 'venue=D-MZJ'), send(BUREAU), send(null))).toEqual([[403, 'wrong-body'], [403, 'wrong-body'], [404, 'not-found'], [404, 'not-found'], [403, 'not-delegated'], [401, 'sign-in-required']]);
    expect((await send(CENTRE, photo, `venue=${TOWN}&subject=${APPLICANT.id}`)).status).toBe(400);
  });

  it('are filed once for the same thing, told with the hall, and never swept away', async () => {
    const [one, again, plan] = [await sent(), await sent(), await sent(pdf())];
    expect(again).not.toBe(one);
    expect((await answerTo(scene, { send: filing({ digest: one }) })).status).toBe(200);
    const refused = await answerTo(scene, { send: filing({ digest: again }) });
    expect([refused.status, refused.body.code]).toEqual([409, 'already-exists']);
    expect((await answerTo(scene, { send: filing({ about: 'exception', key: 'area', shows: 'plan', digest: plan }) })).status).toBe(200);
    expect((await answerTo(scene, { send: filing({ digest: one }, { unit: VILLAGE, by: STATION }) })).body.code).toBe('unknown-file');
    expect((await scene.when(`/api/v1/venues/${TOWN}`, { as: CENTRE })).body.files).toMatchObject([{ about: 'exception', key: 'area', shows: 'plan', digest: plan, type: 'application/pdf' }, { about: 'point', key: 'printer', digest: one, bytes: photo.length, note: '大厅全景' }]);
    const swept = await sweepAttachments({ store: scene.app.store, folder: scene.app.dataDir, now: Date.now() + 1000, olderThanMs: 0, wait: () => Promise.resolve() });
    expect(swept.dropped).toBeGreaterThan(0);
    expect([(await open(one, CENTRE)).status, await scene.app.attachments.head(again)]).toEqual([200, null]);
  });

  it('are opened by those near the hall and those who verify or inspect, each time on record, and by nobody else', async () => {
    const [first] = (await scene.when(`/api/v1/venues/${TOWN}`, { as: CENTRE })).body.files as readonly { readonly digest: string }[];
    const digest = first?.digest ?? '';
    await scene.newEvents();
    expect([(await open(digest, CENTRE)).status, (await open(digest, BUREAU)).status]).toEqual([200, 200]);
    expect(await scene.newEvents()).toEqual(['PersonalDataRevealed', 'PersonalDataRevealed']);
    expect((await Promise.all([open(digest, OTHER_CENTRE), open(digest, STATION), open(digest, OPERATOR), open(digest, CENTRE, `venue=${VILLAGE}`), open(NO_FILE, CENTRE), open(digest, APPLICANT)])).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
    expect([(await open(digest, null)).status, (await open(digest, CENTRE, '')).body.code]).toEqual([401, 'attachment-case']);
    expect(await scene.newEvents()).toEqual([]);
  });
});
