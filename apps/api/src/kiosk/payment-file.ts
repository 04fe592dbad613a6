import { open, readFile, truncate } from 'node:fs/promises';
import { z } from 'zod';
import { Problem } from '../problems/problem.ts';
import { PaymentOrder, type PaymentPort } from './payment.ts';

const Line = PaymentOrder.extend({ receipt: z.string(), at: z.string() });
type Line = z.infer<typeof Line>;

const missing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Orders that stand in the file already. A last line that was cut off is no order: it is taken away, or the next one would be written on to it and neither could be read. */
async function linesIn(file: string): Promise<readonly Line[]> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (missing(error)) return Buffer.alloc(0);
    throw error;
  });
  const whole = bytes.subarray(0, bytes.lastIndexOf('\n') + 1);
  if (whole.length < bytes.length) await truncate(file, whole.length);
  return whole.toString('utf8').split('\n').filter(line => line !== '').map(line => Line.parse(JSON.parse(line)));
}

async function append(file: string, line: Line): Promise<void> {
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(line)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const same = (one: PaymentOrder, other: PaymentOrder): boolean => one.town === other.town && one.kind === other.kind && one.reference === other.reference && one.amountFen === other.amountFen;
const receiptOf = ({ id }: PaymentOrder): string => `JF-${id.slice(0, 8)}-${id.slice(9, 13)}`.toUpperCase();

/**
 * Orders to pay as lines of JSON in a file, which the gateway of a bank takes them from. On disk before a receipt is given; one after
 * another, so that an order sent twice at once stands there once. Numbers of customers stand readable in it: it is for the gateway alone.
 */
export function createPaymentFile(file: string, now: () => string): PaymentPort {
  let known: Map<string, Line> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function take(order: PaymentOrder): Promise<{ receipt: string }> {
    known ??= new Map((await linesIn(file)).map(line => [line.id, line]));
    const earlier = known.get(order.id);
    if (earlier && !same(earlier, order)) throw new Problem('idempotency-mismatch');
    if (earlier) return { receipt: earlier.receipt };
    const line: Line = { ...order, receipt: receiptOf(order), at: now() };
    await append(file, line).catch(() => {
      // How much of it is on disk nobody knows: the next order reads the file again.
      known = undefined;
      throw new Problem('store-unavailable');
    });
    known.set(order.id, line);
    return { receipt: line.receipt };
  }

  return {
    charge: given => {
      const order = PaymentOrder.parse(given);
      const taken = last.then(() => take(order));
      last = taken.catch(() => undefined);
      return taken;
    },
  };
}
