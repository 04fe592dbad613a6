import { daysLeft, itemOf } from './apply/sitting.ts';
import { formOf, show, toSignIn, type Turn } from './desk.ts';
import type { KeptDraft } from './drafts/store.ts';
import { bookingsOf, errandsOf, townsOf } from './reads.ts';
import type { MePage } from '../../web-port-citizen.ts';

/** Cases on one page; older ones are found by their number. */
const MOST = 100;

async function draftLine(turn: Turn, kept: KeptDraft): Promise<MePage['drafts'][number]> {
  const { token, draft } = kept;
  const guide = await turn.context.query.guide(draft.item);
  return { at: `/apply/${token}`, item: guide ? itemOf(guide) : { code: draft.item, zh: draft.item, en: draft.item }, days: daysLeft(turn, kept) };
}

/** `GET /me`: everything that is one's own, and nobody else's. */
export async function getMe(turn: Turn): Promise<void> {
  const { desk, visit, context } = turn;
  if (!visit) {
    toSignIn(turn, '/me');
    return;
  }
  const { subject } = visit.session;
  const receipts = await desk.receipts();
  const towns = await townsOf(turn);
  const units = await context.query.units();
  const drafts = await desk.drafts.of(subject, desk.identity.now());
  await show(turn, {
    kind: 'me', form: formOf(turn), signedIn: true, drafts: await Promise.all(drafts.map(draft => draftLine(turn, draft))),
    cases: context.query.cases({ scope: { kind: 'person', subject }, filter: {}, limit: MOST }).rows.map(row => ({ row: { ...row, owner: null }, at: `/track/${receipts.tokenFor('case', row.id)}` })),
    bookings: bookingsOf(turn, subject).map(booking => ({ booking, at: `/book/${booking.booking}`, town: towns.find(({ code }) => code === booking.town) ?? { code: booking.town, zh: booking.town, en: booking.town } })),
    errands: errandsOf(turn, subject).map(errand => ({ errand, at: `/help/${errand.id}`, village: units.find(({ code }) => code === errand.village)?.name ?? { zh: errand.village, en: errand.village } })),
  });
}
