import { randomUUID } from 'node:crypto';
import { attempt, formOf, goTo, keyIn, sentBy, show, type PageStep, type Params, type Turn } from '../case/pages/desk.ts';
import { questionOf, typedFor, type Sent } from '../case/pages/wizard/reading.ts';
import type { Budget } from '../edge/limits.ts';
import { isFormToken } from '../identity/cookies.ts';
import { Problem } from '../problems/problem.ts';
import type { FormProblem } from '../web-port-form.ts';
import { ASKED, BILL_WORDS, fenOf, readAnswer, yuanOf } from './asked.ts';
import type { KioskCounter } from './counter.ts';
import { numberSteps, waitingAt } from './numbers.ts';
import { PaymentOrder, type PaymentPort } from './payment.ts';
import { requireSpent, spent, terminalOf, type Terminal } from './terminal.ts';
import { beginAnew } from './visit.ts';
import { isUuid } from '../reads/params.ts';

/** Uses that are counted of one address, and payments that are taken from it: one person after another stands before a terminal. */
const USES: Budget = { perMinute: 20, burst: 20 };
const PAYMENTS: Budget = { perMinute: 10, burst: 10 };
/** Receipts that can be shown again; the oldest goes first. */
const MOST_RECEIPTS = 500;

interface Paid {
  readonly order: PaymentOrder;
  readonly receipt: string;
  readonly on: string;
  /** Token of the visit that paid: after the next start nobody holds it. */
  readonly token: string;
}
export interface KioskDesk {
  /** null: no bills are paid at the terminals. */
  readonly payments: PaymentPort | null;
  readonly counter: KioskCounter;
}
/** Where a service of the start page is. */
const SERVICES: Readonly<Record<string, (town: string, fields: Sent) => string>> = {
  guide: (_town, { q = '' }) => (q.trim() === '' ? '/' : `/?q=${encodeURIComponent(q.trim().slice(0, 100))}`), track: () => '/track', book: town => `/book?town=${town}`, pay: town => `/kiosk/${town}/pay`,
};

/** Pages of the self-service terminals: the start, which leads on and counts; queue numbers; paying a bill; its receipt. @req #11 */
export function kioskSteps({ payments, counter }: KioskDesk): readonly PageStep[] {
  const receipts = new Map<string, Paid>();

  async function showStart(terminal: Terminal, problem: FormProblem | null = null): Promise<void> {
    const { turn, town, at } = terminal;
    await show(turn, { kind: 'kiosk', signedIn: false, town, at, pays: payments !== null, waiting: await waitingAt(terminal), form: { ...beginAnew(turn, town.code), key: randomUUID(), problem } }, problem ? { status: 422 } : {});
  }

  /** Counts that a service was opened and leads on to it; whoever presses without end is led on all the same. */
  async function postOpen(turn: Turn, params: Params): Promise<void> {
    const { fields } = sentBy(turn);
    const { town } = await terminalOf(turn, params);
    const service = fields['service'] ?? '';
    const leads = Object.hasOwn(SERVICES, service) ? SERVICES[service] : undefined;
    if (!leads) throw new Problem('not-found');
    if (spent(turn, USES, { what: 'kiosk' }) === 0) counter.add({ town: town.code, date: turn.today }, 'sessions');
    goTo(turn, leads(town.code, fields));
  }

  async function showPay({ turn, town, at }: Terminal, sent: Sent | null = null, problem: FormProblem | null = null): Promise<void> {
    const questions = ASKED.map(asking => {
      const answer = sent && readAnswer(asking, sent);
      return questionOf(asking, { value: sent ? typedFor(asking, sent) : '', wrong: answer && 'fault' in answer ? answer.fault : null });
    });
    await show(turn, { kind: 'kiosk-pay', signedIn: turn.visit !== null, town, at, pays: payments !== null, questions, form: formOf(turn, randomUUID(), problem) }, sent ? { status: 422 } : {});
  }

  function keep(paid: Paid): void {
    receipts.set(paid.order.id, paid);
    const [oldest] = receipts.keys();
    if (receipts.size > MOST_RECEIPTS && oldest !== undefined) receipts.delete(oldest);
  }

  async function pay(terminal: Terminal, order: PaymentOrder, { port, token }: { readonly port: PaymentPort; readonly token: string }): Promise<void> {
    const { turn, town } = terminal;
    const { receipt } = await port.charge(order);
    if (receipts.has(order.id)) return;
    keep({ order, receipt, on: turn.today, token });
    counter.add({ town: town.code, date: turn.today }, 'payments');
  }

  async function postPay(turn: Turn, params: Params): Promise<void> {
    const { fields } = sentBy(turn);
    const terminal = await terminalOf(turn, params);
    if (!payments) throw new Problem('not-found');
    const [kind, reference, amount] = ASKED.map(asking => readAnswer(asking, fields)).map(answer => ('value' in answer ? String(answer.value) : null));
    const order = PaymentOrder.safeParse({ id: keyIn(fields), town: terminal.town.code, kind, reference, amountFen: fenOf(amount ?? '') });
    if (!order.success) {
      await showPay(terminal, fields);
      return;
    }
    requireSpent(spent(turn, PAYMENTS, { what: 'kiosk payment' }));
    const done = await attempt(turn, () => pay(terminal, order.data, { port: payments, token: fields['token'] ?? '' }), problem => showPay(terminal, fields, problem));
    if (done) goTo(turn, `/kiosk/${terminal.town.code}/receipt/${order.data.id}`);
  }

  /** For the visit that paid, until the terminal is used by the next. */
  async function getReceipt(turn: Turn, params: Params): Promise<void> {
    const { town, at } = await terminalOf(turn, params);
    const paid = isUuid(params['payment']) ? receipts.get(params['payment']) : undefined;
    if (paid?.order.town !== town.code || !isFormToken(turn.req, paid.token, turn.desk.identity.secure)) throw new Problem('not-found');
    const { order: { kind, reference, amountFen }, receipt, on } = paid;
    await show(turn, { kind: 'kiosk-receipt', signedIn: turn.visit !== null, form: formOf(turn), town, at, receipt, what: BILL_WORDS[kind], reference: reference.slice(-4), amount: yuanOf(amountFen), on });
  }

  return [
    ['get', '/kiosk/:town', async (turn, params) => showStart(await terminalOf(turn, params))],
    ...numberSteps(showStart),
    ['post', '/kiosk/:town/open', postOpen],
    ['get', '/kiosk/:town/pay', async (turn, params) => showPay(await terminalOf(turn, params))],
    ['post', '/kiosk/:town/pay', postPay],
    ['get', '/kiosk/:town/receipt/:payment', getReceipt],
  ];
}
