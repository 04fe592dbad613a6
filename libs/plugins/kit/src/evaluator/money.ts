import { Fell } from './fault.ts';

const DECIMAL = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/;
/** As the manifest's `Money`: at most twelve digits before the point. */
const MOST = 99_999_999_999_999n;

/** Fen of an amount in yuan as decimal text: exact, without a binary fraction. */
export function fenOfText(text: string): bigint {
  const parts = DECIMAL.exec(text);
  if (parts === null) throw new Fell('not-an-amount');
  const [, sign, yuan = '0', fen = ''] = parts;
  const amount = BigInt(yuan) * 100n + BigInt(fen.padEnd(2, '0'));
  return sign === '-' ? -amount : amount;
}

/** Fen of a field of type money, which expressions see as a number of yuan. Its fourteen digits are exact in a double. */
export function fenOfNumber(yuan: number): bigint {
  const fen = Math.round(yuan * 100);
  if (!Number.isSafeInteger(fen)) throw new Fell('not-an-amount');
  return BigInt(fen);
}

/** Decimal text with two places of an amount in fen: what a payment is stated in. */
export function yuanOfFen(fen: bigint): string {
  if (fen < 0n || fen > MOST) throw new Fell('not-an-amount');
  return `${fen / 100n}.${(fen % 100n).toString().padStart(2, '0')}`;
}
