import { read, type Asking, type Read, type Sent } from '../case/pages/wizard/reading.ts';
import type { Words } from '../web-port-form.ts';
import { BILLS, MOST_FEN, PaymentOrder } from './payment.ts';

export const BILL_WORDS: Readonly<Record<PaymentOrder['kind'], Words>> = {
  water: { zh: '水费', en: 'Water' }, electricity: { zh: '电费', en: 'Electricity' }, gas: { zh: '燃气费', en: 'Gas' }, heating: { zh: '取暖费', en: 'Heating' },
};
const NOTHING = { hint: null, options: [], min: null, max: null, maxLength: null, required: true } as const;
const KIND: Asking = { ...NOTHING, type: 'choice', name: 'k.kind', label: { zh: '缴什么费？', en: 'What is to be paid?' }, options: BILLS.map(key => ({ key, label: BILL_WORDS[key] })) };
const REFERENCE: Asking = { ...NOTHING, type: 'text', name: 'k.reference', label: { zh: '户号或账单号', en: 'Number of the customer or bill' }, hint: { zh: '只填数字，4到24位，账单上有', en: 'Digits only, 4 to 24; it stands on the bill' }, maxLength: 24 };
const AMOUNT: Asking = { ...NOTHING, type: 'money', name: 'k.amount', label: { zh: '金额', en: 'Amount' }, hint: { zh: '0.01元到10000元', en: '0.01 to 10,000 yuan' }, min: 0.01, max: MOST_FEN / 100 };

/** What is asked of whoever pays a bill. */
export const ASKED: readonly Asking[] = [KIND, REFERENCE, AMOUNT];

/** A number is digits, as many as companies use; its zeros in front count. */
function readReference(sent: Sent): Read {
  const answer = read(REFERENCE, sent);
  if ('fault' in answer) return answer;
  const typed = String(answer.value).normalize('NFKC');
  if (!/^\d+$/.test(typed)) return { fault: { code: 'not-number', limit: null } };
  return PaymentOrder.shape.reference.safeParse(typed).success ? { value: typed } : { fault: { code: 'too-short', limit: 4 } };
}

/** Reads one answer. */
export const readAnswer = (asking: Asking, sent: Sent): Read => (asking.name === REFERENCE.name ? readReference(sent) : read(asking, sent));

/** Fen of an amount as it was read: yuan with two decimals. No fraction is ever counted with. */
export const fenOf = (amount: string): number => Number(amount.replace('.', ''));
/** Yuan with two decimals. */
export const yuanOf = (fen: number): string => `${Math.trunc(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
