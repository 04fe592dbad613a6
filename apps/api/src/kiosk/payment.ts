import { z } from 'zod';

/** Bills that a terminal takes, by what they are for. */
export const BILLS = ['water', 'electricity', 'gas', 'heating'] as const;
/** 10,000 yuan, in fen. */
export const MOST_FEN = 1_000_000;

/** An order to pay a bill. `id`: of the form it came from, so that sent twice it is one order; `reference`: number of the customer or bill, as the company gave it. @req #11 */
export const PaymentOrder = z.strictObject({
  id: z.uuid(), town: z.string().regex(/^\d{9}$/), kind: z.enum(BILLS), reference: z.string().regex(/^\d{4,24}$/), amountFen: z.number().int().min(1).max(MOST_FEN),
});
export type PaymentOrder = z.infer<typeof PaymentOrder>;

/** Where payments go. The service itself moves no money and keeps none of it. @req #11 */
export interface PaymentPort {
  /** Hands an order over; the same one again brings the same receipt and nothing else. @throws {Problem} `idempotency-mismatch` for another order under the same id; `store-unavailable` when it could not be handed over */
  charge(order: PaymentOrder): Promise<{ readonly receipt: string }>;
}
