import { newEvents } from '@yichuang/event-store/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { revisionOf } from '../../apps/api/src/commands/conflict.ts';
import { cookieName } from '../../apps/api/src/identity/cookies.ts';
import type { Scene } from '../../apps/api/src/testing/given-when-then.ts';
import { allCells, type Cell, type Who } from './cells.ts';
import { commandKey, OFFICERS, TARGETS } from './district.ts';
import { readRelations, readRules, type Ending } from './rules.ts';
import { openFurnished } from './testing/things.ts';

const SEED = 20_220_304;
const TRIES = 5000;
/** Routes that are asked for under `/api/v1`, and for which an answer, whatever it is, means that the asker was let in. */
const API = /^GET \/(items|catalogue|adjustments|instruments|units|village-items|hall-directories|matrix|delegations|responsibility|milestones|events|authority|staff|permission|accounts|streams|projections)|^POST \/accounts/;

/** The same draw for the same seed. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const rules = readRules();
const cells = allCells(readRelations()).filter(({ tried, command }) => (command ? command.path !== null : API.test(tried.act)));

function addressOf({ tried, thing, command }: Cell, draw: (below: number) => number): { readonly method: string; readonly path: string } {
  if (command) return { method: 'POST', path: `/api/v1${(command.path ?? '').replace(':id', thing.id)}` };
  if (tried.act.startsWith('GET /streams/')) return { method: 'GET', path: `/api/v1/streams/${thing.id}/${['events', 'state', 'blame'][draw(3)]}` };
  const [method = 'GET', path = ''] = tried.act.split(' ');
  return { method, path: `/api/v1${path.replaceAll(/:\w+/g, 'x1')}` };
}

describe('the matrix of rights over HTTP', () => {
  let scene: Scene;
  let now = Date.parse('2022-03-01T01:00:00.000Z');
  let sent = 0;
  beforeAll(async () => {
    scene = await openFurnished({ people: { now: () => now } });
    // Every unit has a post, so that what is hidden is there.
    for (const unit of TARGETS.filter(code => code !== '610702999')) {
      const created = { type: 'PostCreated', data: { unit, post: 'Z1', office: 'disclosure_officer', title: { zh: '公开岗', en: 'Disclosure' }, duties: [], sendingUnit: null, from: '2022-01-05T01:00:00.000Z' } };
      const stream = `staff-${unit}`;
      const last = await revisionOf(scene.app.store, stream);
      await scene.app.store.append(stream, last < 0 ? 'no-stream' : last, newEvents(stream, last + 1, [created]));
    }
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
  });
  afterAll(() => scene.close());

  function headersOf(who: Who): Record<string, string> {
    const from = { 'origin': `http://127.0.0.1:${scene.port}`, 'sec-fetch-site': 'same-origin', 'idempotency-key': commandKey((sent += 1)) };
    if (who === null) return from;
    const audience = who === 'citizen' ? 'citizen' as const : 'staff' as const;
    const [subject, post] = who === 'citizen' ? ['citizen', null] : [who.id, `${who.post}@${who.unit}`];
    const token = scene.identity.sessions.open({ audience, account: null, subject, post, device: 'test', strong: true }, now);
    return { ...from, cookie: `${cookieName(audience, scene.identity.secure)}=${token}` };
  }
  async function ask(cell: Cell, draw: (below: number) => number): Promise<{ ending: Ending; answer: string }> {
    now += 1500;
    const { method, path } = addressOf(cell, draw);
    const answer = await scene.when(path, { method, headers: headersOf(cell.who), ...(method === 'POST' ? { body: cell.thing.data } : {}) });
    const ending = ({ 'sign-in-required': 'sign-in', 'not-delegated': 'refused' } as const)[String(answer.body.code)];
    if (ending !== undefined) return { ending, answer: answer.text };
    const hidden = answer.status === 404 && answer.body.code === 'not-found' && rules.expected(cell.tried) === 'hidden';
    return { ending: hidden ? 'hidden' : 'allowed', answer: answer.text };
  }

  it(`ends as the table says, in ${TRIES} cells drawn at random`, async () => {
    const draw = drawing(SEED);
    const wrong: string[] = [];
    const seen = new Set<Ending>();
    for (let tried = 0; tried < TRIES; tried += 1) {
      const cell = cells[draw(cells.length)]!;
      const expected = rules.expected(cell.tried);
      const { ending, answer } = await ask(cell, draw);
      seen.add(expected);
      if (ending !== expected) wrong.push([cell.tried.act, cell.tried.office ?? 'public', cell.thing.id, expected, ending, answer.slice(0, 160)].join('\t'));
    }
    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(['allowed', 'hidden', 'refused', 'sign-in']);
  }, 300_000);

  // Trust A6: the ids of other units, over every route that takes one.
  it('tells nothing of other units to whoever swaps their ids into a route', async () => {
    const [manager, village] = ['centre_manager', 'village_manager'].map(office => OFFICERS.find(({ post }) => post === office)!);
    const foreign: readonly (readonly [Who, string])[] = [[manager!, '610702102'], [manager!, '610702102001'], [manager!, '610702101003'], [manager!, 'D-MZJ'], [village!, '610702101'], [village!, '610702101002'], ['citizen', '610702101'], [null, '610702101']];
    const acts = [...new Set(cells.filter(({ tried, command }) => command?.category === 'staff' || tried.act === 'GET /streams/staff').map(({ command }) => command?.path?.replace('/staff/:id', '') ?? ''))];
    for (const [who, unit] of foreign) {
      const there = [...['events', 'state', 'blame'].map(view => `/api/v1/streams/staff-${unit}/${view}`)];
      const nowhere = there.map(path => path.replace(unit, '610702999'));
      for (const [index, path] of there.entries()) {
        const [one, other] = [await scene.when(path, { headers: headersOf(who) }), await scene.when(nowhere[index]!, { headers: headersOf(who) })];
        expect([401, 403, 404], path).toContain(one.status);
        expect({ ...one.body, traceId: '', missing: '' }, path).toEqual({ ...other.body, traceId: '', missing: '' });
        expect(one.text).not.toContain('Z1');
      }
      for (const act of acts.filter(each => each !== '')) {
        for (const ifMatch of [{}, { 'if-match': '"0"' }]) {
          const answer = await scene.when(`/api/v1/staff/${unit}${act}`, { method: 'POST', body: {}, headers: { ...headersOf(who), ...ifMatch } });
          expect([403, 404], `${act} ${unit}`).toContain(answer.status);
          expect(answer.text).not.toMatch(/Z1|revision/);
        }
      }
      const listed = await scene.when('/api/v1/events?category=staff', { headers: headersOf(who) });
      expect(listed.text).not.toContain(`staff-${unit}"`);
      now += 60_000;
    }
  }, 120_000);
});
