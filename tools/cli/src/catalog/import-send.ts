import type { ImportStep } from '@yichuang/seed';
import { z } from 'zod';
import { call } from '../server.ts';
import { signIn, type Credentials } from '../session.ts';

export interface Receiver {
  readonly server: string;
  readonly credentials: Credentials;
  readonly onSent: (sent: number, of: number) => void;
}

const Answer = z.looseObject({ revision: z.number().int() });

function pathOf({ adjustmentId, command }: ImportStep): string {
  return command.type === 'DraftAdjustment' ? '/api/v1/adjustments' : `/api/v1/adjustments/${adjustmentId}/decide-fates`;
}

/**
 * Sends the commands of an import one after another. Each has an id of its own, so sending them again completes an import
 * that was cut off and doubles nothing. Each names the revision that the one before left, so that somebody else's edit in between
 * stops it.
 * @returns the id of the draft
 * @throws {Stop} in the server's own words when it refuses one
 */
export async function sendSteps(steps: readonly ImportStep[], { server, credentials, onSent }: Receiver): Promise<string> {
  const session = await signIn(server, credentials);
  let looked: Readonly<Record<string, string>> = {};
  for (const [index, step] of steps.entries()) {
    const { revision } = await call(`${server}${pathOf(step)}`, Answer, { method: 'POST', body: step.command.data, headers: { 'idempotency-key': step.commandId, ...looked, ...session } });
    looked = { 'if-match': `"${revision}"` };
    onSent(index + 1, steps.length);
  }
  return steps[0]?.adjustmentId ?? '';
}
