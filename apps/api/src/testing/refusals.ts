import type { RejectionCode } from '@yichuang/domain';
import { expect } from 'vitest';
import { revisionOf } from '../commands/conflict.ts';
import type { Answered, Scene } from './given-when-then.ts';
import type { Given } from './sample-commands.ts';

const EDGE = { 'not-delegated': 403, 'not-found': 404 } as const;

/** One request that is refused, with the answer it must get. */
export interface Refusal {
  readonly code: RejectionCode;
  readonly status: 403 | 404 | 409 | 422;
  readonly send: Given;
  /** Set where the authority at the edge answers before the rule: 403, or 404 where the thing is outside the jurisdiction of who asks. */
  readonly edge?: keyof typeof EDGE;
}

export const refusal = (code: RejectionCode, status: Refusal['status'], send: Given, edge?: Refusal['edge']): Refusal => ({ code, status, send, ...(edge === undefined ? {} : { edge }) });

/** A table of refusals for `it.each`, with `%s is refused as %s with %i` for its title. */
export const titled = <R extends Refusal>(rows: readonly R[]) => rows.map(row => [row.send.type, row.code, row.status, row] as const);

/** Sends a command as a screen does: at the revision that stands now. */
export async function answerTo(scene: Scene, { send }: Pick<Refusal, 'send'>): Promise<Answered> {
  const revision = await revisionOf(scene.app.store, send.stream);
  return scene.send(send, { headers: revision < 0 ? {} : { 'if-match': `"${revision}"` } });
}

/** A problem of the wanted type, in words (RFC 9457). */
export function expectRefused(answer: Answered, row: Refusal): void {
  const [code, status] = row.edge ? [row.edge, EDGE[row.edge]] : [row.code, row.status];
  expect(answer.body).toMatchObject({ code, status, type: `/docs/problems/${code}`, title: expect.stringMatching(/\p{Script=Han}/u), detail: expect.stringMatching(/\p{Script=Han}/u) });
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
}

/** Nothing but the refusals themselves was recorded. @param notices what the clock may have made true meanwhile */
export async function expectNothingRecorded(scene: Scene, notices: readonly string[] = []): Promise<void> {
  expect((await scene.newEvents()).filter(type => type !== 'CommandRefused' && !notices.includes(type))).toEqual([]);
}
