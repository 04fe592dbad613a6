import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actor, DISTRICT, FIRST, idOf, INSTRUMENT, item, NO_COUNTS, OPENING, proposed, published, type BatchPlan, type Given } from '../testing/sample-commands.ts';
import { openScene, type Scene } from '../testing/given-when-then.ts';

const OWNER = actor('dept_catalog_owner', 'D-SPJ');
const second: Omit<BatchPlan, 'base'> = {
  id: idOf('second'), version: '2023', publishedOn: '2022-01-04', effectiveFrom: '2022-02-01',
  fates: [
    ...[1, 2].map(n => ({ fate: 'kept', record: item(n), reason: '', deviation: null })),
    { fate: 'renamed', record: item(3, '改名事项'), reason: '与省目录一致', deviation: null },
    { fate: 'withdrawn', code: item(4).code, reason: '收回', successor: 'D-MZJ' },
    { fate: 'merged', from: [item(5).code], into: item(1).code, reason: '合并' },
  ],
  declared: { ...NO_COUNTS, before: 5, kept: 2, renamed: 1, withdrawn: 1, mergedAway: 1, after: 3 },
};
const at = (given: Given): string => given.stream;

// @req #13 #16 #17
describe('an adjustment over HTTP', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await openScene();
    await scene.given(OPENING);
  });
  afterEach(() => scene.close());

  /** Sends commands one after another, each at the revision that the one before left. */
  async function sendAll(commands: readonly Given[]): Promise<void> {
    const revisions = new Map<string, string>();
    for (const command of commands) {
      scene.clock.advance(1000);
      const ifMatch = revisions.get(at(command));
      const answer = await scene.send(command, { headers: ifMatch ? { 'if-match': ifMatch } : {} });
      expect(answer.body, command.type).toMatchObject({ outcome: 'recorded' });
      revisions.set(at(command), answer.headers.get('etag') ?? '');
    }
  }

  it('takes a small catalogue from five items to three through the three gates', async () => {
    await sendAll(published(FIRST));
    await scene.app.world.refresh();
    const base = scene.app.world.latest();
    const publish = published({ ...second, base });
    const catalogue = publish.pop();
    await sendAll(publish);
    if (!catalogue) throw new Error('the plan publishes');
    const after = await scene.send(catalogue, { headers: { 'if-match': '"0"' } });
    expect(after.status).toBe(200);
    const position = after.headers.get('x-position');
    expect(await scene.newEvents()).toContain('CatalogVersionPublished');

    const before = await scene.when(`/open/catalogue.json?after=${position}&on=2022-01-31`);
    expect(before.body).toMatchObject({ version: '2022', count: 5 });
    const then = await scene.when(`/open/catalogue.json?after=${position}&on=2022-02-01`);
    expect(then.body).toMatchObject({ version: '2023', effectiveFrom: '2022-02-01', count: 3 });
    const past = await scene.when('/open/catalogue.json?asOf=2022-01-03');
    expect(past.body).toMatchObject({ version: null, count: 0, items: [] });

    const ledger = await scene.when(`/api/v1/adjustments/${second.id}?after=${position}`);
    expect(ledger.body).toMatchObject({ status: 'published', balanced: true, undecided: 0, counts: { before: 5, after: 3 } });
    const guide = await scene.when(`/api/v1/items/${item(5).code}?on=2022-02-01`);
    expect(guide.body).toMatchObject({ state: 'merged', successors: [{ code: item(1).code }] });
    expect((await scene.when(`/api/v1/items/${item(3).code}?on=2022-01-31`)).body).toMatchObject({ item: { name: { zh: '试验事项3' } } });
    expect((await scene.when(`/api/v1/items/${item(3).code}?on=2022-02-01`)).body).toMatchObject({ item: { name: { zh: '改名事项' } } });
  });

  it('tells the second of two officers what the first one changed, field by field', async () => {
    await scene.given(proposed(FIRST).slice(0, 1));
    const stream = `adjustment-${FIRST.id}`;
    const decide = (n: number): Given => ({ type: 'DecideFates', stream, by: OWNER, data: { fates: [{ fate: 'added', record: item(n), reason: '首批', deviation: null }] } });
    const first = await scene.send(decide(1), { headers: { 'if-match': '"0"' } });
    expect(first.status).toBe(200);
    const late = await scene.send(decide(2), { headers: { 'if-match': '"0"' } });
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      code: 'revision-conflict', expected: 0, actual: 1,
      changes: [{ event: 'ItemAdded', by: expect.stringContaining('D-SPJ'), pointer: `/fates/${item(1).code}` }],
      fields: [{ pointer: `/fates/${item(1).code}`, kind: 'added', after: { fate: 'added', record: { code: item(1).code } } }],
    });
    expect(late.text).not.toContain(OWNER.id);
    expect(await scene.newEvents()).toEqual(['ItemAdded']);
    // The link of the answer shows the same difference, and the command works at the revision it names.
    const diff = await scene.when(String(late.body.diff));
    expect(diff.body).toMatchObject({ diff: [{ pointer: `/fates/${item(1).code}`, kind: 'added' }] });
    expect((await scene.send(decide(2), { headers: { 'if-match': `"${String(late.body.actual)}"` } })).status).toBe(200);
  });

  it('refuses a reviewer from the proposing department, and a gate out of order', async () => {
    await scene.given(proposed(FIRST));
    const stream = `adjustment-${FIRST.id}`;
    const revision = { headers: { 'if-match': String((await scene.when(`/api/v1/adjustments/${FIRST.id}`)).body.revision).replace(/^(.*)$/, '"$1"') } };
    const own = await scene.send({ type: 'PassUnifiedReview', stream, data: { opinion: '同意' }, by: actor('reform_officer', 'D-SPJ') }, revision);
    expect(own.body).toMatchObject({ status: 403, code: 'reviewer-from-proposer' });
    const early = await scene.send({ type: 'PassLegalityReview', stream, data: { opinion: '合法' }, by: actor('legality_reviewer') }, revision);
    expect(early.body).toMatchObject({ status: 409, code: 'gate-out-of-order' });
    expect(await scene.newEvents()).toEqual([]);
  });

  it('does not publish before the gates, for a day that has passed, or without both opinions', async () => {
    await scene.given(published(FIRST).slice(0, -1));
    const publish = (data: object): Promise<unknown> => scene.send({
      type: 'PublishVersion', stream: `catalog-${DISTRICT}`, by: actor('government_publisher'), data: { version: '2022', adjustmentId: FIRST.id, instrument: INSTRUMENT, publishedOn: '2022-01-04', effectiveFrom: '2022-01-05', ...data },
    }).then(answer => answer.body.code ?? answer.status);
    expect(await publish({ effectiveFrom: '2022-01-03' })).toBe('effective-in-past');
    expect(await publish({ publishedOn: '2022-01-06' })).toBe('date-in-future');
    expect(await publish({ adjustmentId: idOf('nobody') })).toBe('does-not-exist');
    expect(await publish({ version: 'next' })).toBe('validation-failed');
    expect(await scene.newEvents()).toEqual([]);
    expect(await publish({})).toBe(200);
  });

  it('offers to each office only what it may do now', async () => {
    await scene.given(proposed(FIRST));
    const rels = async (as: ReturnType<typeof actor> | null, query = ''): Promise<unknown> => {
      const { links } = (await scene.when(`/api/v1/adjustments/${FIRST.id}${query}`, { as })).body;
      return Array.isArray(links) ? links.filter(link => link.allowed).map(link => link.rel) : links;
    };
    expect(await rels(actor('reform_officer', 'D-SGB'))).toEqual(['pass-unified-review', 'return', 'reject']);
    expect(await rels(OWNER)).toEqual(['withdraw']);
    expect(await rels(actor('auditor'))).toEqual([]);
    expect(await rels(null)).toEqual([]);
    expect(await rels(OWNER, '?asOf=2022-01-04')).toEqual([]);
  });

  it('opens a batch on the latest version when it names none', async () => {
    await scene.given(published(FIRST));
    const draft = await scene.send({ type: 'DraftAdjustment', stream: `adjustment-${second.id}`, by: OWNER, data: { adjustmentId: second.id, title: '第二批', instrument: INSTRUMENT } }, { headers: { 'if-none-match': '*' } });
    expect(draft.status).toBe(201);
    expect(draft.headers.get('location')).toBe(`/api/v1/adjustments/${second.id}`);
    const view = await scene.when(`/api/v1/adjustments/${second.id}?after=${draft.headers.get('x-position')}`);
    expect(view.body).toMatchObject({ base: { version: '2022', count: 5 }, undecided: 5 });
  });
});
