import { newCommandId } from '@yichuang/event-store';
import { z } from 'zod';
import { call } from '../../server.ts';

const Answer = z.looseObject({ outcome: z.enum(['recorded', 'unchanged', 'replayed']), revision: z.number().int(), position: z.string() });
const Precondition = z.looseObject({ code: z.literal('precondition-required'), revision: z.number().int() });
/** It stands there already: the same sent again after an interruption goes on. */
const Done = z.looseObject({ code: z.literal('already-done') });

export interface Desk {
  readonly server: string;
  readonly session: Readonly<Record<string, string>>;
  readonly department: string;
}

/** Sends commands to the rules of one department, each at the revision that stands then. */
export interface Sender {
  /** @returns whether it was recorded now. @throws {Stop} refused, in the server's words */
  send(act: string, data: object): Promise<boolean>;
  /** Where the last of them stands, `p:…`, for reading what it made; null before the first. */
  position(): string | null;
}

export function createSender({ server, session, department }: Desk): Sender {
  let revision: number | null = null;
  let position: string | null = null;
  return {
    position: () => position,
    send: async (act, data) => {
      for (;;) {
        const headers: Record<string, string> = { ...session, 'idempotency-key': newCommandId(Date.now()), ...(revision === null ? {} : { 'if-match': `"${revision}"` }) };
        const answer: z.infer<typeof Answer> | z.infer<typeof Precondition> | z.infer<typeof Done> = await call(`${server}/api/v1/rulebooks/${department}/${act}`, z.union([Answer, Precondition, Done]), { method: 'POST', body: data, headers, also: [409, 428] });
        if ('position' in answer) {
          revision = z.int().parse(answer.revision);
          position = z.string().parse(answer.position);
          return answer.outcome === 'recorded';
        }
        if (!('revision' in answer) || answer.code === 'already-done') return false;
        revision = z.int().parse(answer.revision);
      }
    },
  };
}
