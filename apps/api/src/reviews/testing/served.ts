import { expect } from 'vitest';
import { reviewIdOf } from '../../application/natural-ids.ts';
import { upToCheck, visitorOn, type Visitor } from '../../case/pages/testing/visitor.ts';
import { act, CLERK, PAYMENT, TOWN } from '../../case/testing/ground.ts';
import type { Scene } from '../../testing/given-when-then.ts';

export const typesOf = async (scene: Scene, id: string): Promise<readonly string[]> => {
  const types: string[] = [];
  for await (const { type } of scene.app.store.readStream(`review-${id}`)) types.push(type);
  return types;
};
export const dataOf = async (scene: Scene, id: string, type: string): Promise<Readonly<Record<string, unknown>>> => {
  for await (const event of scene.app.store.readStream(`review-${id}`)) if (event.type === type) return JSON.parse(event.data) as Record<string, unknown>;
  return {};
};

export interface Served {
  readonly visitor: Visitor;
  readonly track: string;
  /** Path of the review, as the page of the case leads to it; empty while the case is not over. */
  readonly rate: string;
  /** Id of the review, and id and number of the case. */
  readonly id: string;
  readonly of: string;
  readonly number: string;
  readonly phone: string;
}
let numbers = 13_700_000_000;
/** A case of a citizen of its own, taken in on the pages. */
export async function takenIn(scene: Scene, town: string = TOWN): Promise<Served> {
  const visitor = visitorOn(scene);
  const phone = String((numbers += 1));
  const token = await upToCheck(visitor, { item: PAYMENT.code, town, phone });
  await visitor.get(`/apply/${token}/check`);
  const { to } = await visitor.send(`/apply/${token}/check`, { declared: 'yes' });
  await visitor.get(to ?? '');
  const { track } = visitor.page('done');
  await visitor.get(track);
  const { view, rate } = visitor.page('track');
  expect(rate).toBeNull();
  return { visitor, track, rate: '', id: reviewIdOf({ kind: 'case', id: view.id }), of: view.id, number: view.number, phone };
}

/** The same, turned away: over, and open to its review. */
export async function served(scene: Scene): Promise<Served> {
  const taken = await takenIn(scene);
  const { visitor, track, id, of } = taken;
  const answer = await act(scene, { type: 'DeclineApplication', stream: `case-${of}`, data: { cause: 'not_our_power', reason: '不属于本机关职权范围', goTo: '市民政局' }, by: CLERK });
  expect(answer.status, answer.text).toBe(200);
  await expect.poll(() => typesOf(scene, id)).toContain('ReviewInvited');
  await scene.app.views?.waitFor((await scene.app.store.head()).number);
  await visitor.get(track);
  return { ...taken, rate: visitor.page('track').rate ?? '' };
}
