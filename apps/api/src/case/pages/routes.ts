import { Router, type Request, type Response } from 'express';
import { createLimits } from '../../edge/limits.ts';
import type { Identity } from '../../identity/identity.ts';
import type { PageRenderer } from '../../pages/render.ts';
import { problemOf } from '../../problems/problem.ts';
import { PROBLEMS } from '../../problems/table.ts';
import type { Reader } from '../../reads/context.ts';
import { applySteps } from './apply/routes.ts';
import { getBooking, postCancel } from './book/booking.ts';
import { getBook, postBook } from './book/book.ts';
import { turnOf, type Desk, type PageStep, type Params } from './desk.ts';
import { getDone } from './done.ts';
import { openDrafts } from './drafts/store.ts';
import { getErrand, postErrand, type ErrandAct } from './help/errand.ts';
import { getHelp, postHelp } from './help/help.ts';
import { getMe } from './me.ts';
import { COMPLAIN_STEPS } from '../../complaints/pages/complain.ts';
import type { ReviewCalls } from '../../reviews/calls.ts';
import { counterSteps } from '../../reviews/pages/counter.ts';
import { RATE_STEPS } from '../../reviews/pages/rate.ts';
import { createReceipts, type Receipts } from './receipts.ts';
import { createKioskCounter } from '../../kiosk/counter.ts';
import { kioskSteps } from '../../kiosk/pages.ts';
import type { PaymentPort } from '../../kiosk/payment.ts';
import { getAct, postAct, postCommitment } from './track/acts.ts';
import { getCase, getLookup, postLookup } from './track/look.ts';

const ACTS = ['withdraw', 'correct', 'supply', 'complain'] as const;
const ERRAND_ACTS: readonly ErrandAct[] = ['authorise', 'revoke', 'confirm-free'];

const TRACK_STEPS: readonly PageStep[] = [
  ['get', '/track', getLookup],
  ['post', '/track', postLookup],
  ['get', '/track/:token', (turn, { token = '' }) => getCase(turn, token)],
  ...ACTS.flatMap((act): PageStep[] => [['get', `/track/:token/${act}`, (turn, { token = '' }) => getAct(turn, token, act)], ['post', `/track/:token/${act}`, (turn, { token = '' }) => postAct(turn, token, act)]]),
  ...(['sign', 'unsign'] as const).map((way): PageStep => ['post', `/track/:token/${way}`, (turn, { token = '' }) => postCommitment(turn, token, way)]),
];

const OWN_STEPS: readonly PageStep[] = [
  ['get', '/me', getMe],
  ['get', '/book', getBook],
  ['post', '/book', postBook],
  ['get', '/book/:booking', (turn, { booking = '' }) => getBooking(turn, booking)],
  ['post', '/book/:booking/cancel', (turn, { booking = '' }) => postCancel(turn, booking)],
  ['get', '/help', getHelp],
  ['post', '/help', postHelp],
  ['get', '/help/:errand', (turn, { errand = '' }) => getErrand(turn, errand)],
  ...ERRAND_ACTS.map((act): PageStep => ['post', `/help/:errand/${act}`, (turn, { errand = '' }) => postErrand(turn, errand, act)]),
];

/** Paths of the pages, for the table of policies. */
export interface CasePages {
  readonly router: Router;
  /** Forgets drafts that have run out. */
  tidy(): void;
  /** Tells the log what has been counted and not told. */
  flush(): Promise<void>;
  close(): void;
}

/**
 * Pages of citizens on their cases: whole without a script. Each POST sends the same command as the interface and then leads on
 * (303), so that a reload repeats nothing. @req #5 #45 #49 #51
 */
export function casePages(given: { readonly reader: Reader; readonly identity: Identity; readonly pages: PageRenderer; readonly payments: PaymentPort | undefined; readonly calls: ReviewCalls }): CasePages {
  const { reader, identity } = given;
  const drafts = openDrafts(reader.app.dataDir);
  let receipts: Promise<Receipts> | undefined;
  const counter = createKioskCounter(reader.app);
  const desk: Desk = { reader, identity, pages: given.pages, app: reader.app, drafts, limits: createLimits(() => identity.now()), receipts: () => (receipts ??= drafts.receiptSecret().then(createReceipts)) };
  const router = Router({ caseSensitive: true });
  const kiosk = kioskSteps({ payments: given.payments ?? null, counter });
  for (const [method, path, act] of [...kiosk, ...applySteps, ['get', '/apply/:draft/done', (turn, { draft = '' }) => getDone(turn, draft)] satisfies PageStep, ...TRACK_STEPS, ...OWN_STEPS, ...RATE_STEPS, ...counterSteps(given.calls), ...COMPLAIN_STEPS]) {
    router[method]([path, `/en${path}`], async (req: Request, res: Response) => {
      try {
        await act(await turnOf(req, res, desk), req.params as Params);
      } catch (error) {
        const { code } = problemOf(error);
        if (PROBLEMS[code].status >= 500 && code !== 'projection-lag') throw error;
        await given.pages.problem(req, res, error);
      }
    });
  }
  const tidy = (): void => {
    drafts.forgetBefore(identity.now());
    counter.tidy(identity.now());
  };
  return { router, tidy, flush: () => counter.flush(), close: () => drafts.close() };
}
