import { hash, randomUUID } from 'node:crypto';
import { invitation } from '@yichuang/projections';
import { commitmentText } from '@yichuang/domain';
import type { Budget } from '../../../edge/limits.ts';
import { queryOf } from '../../../edge/request.ts';
import { visitOf } from '../../../identity/identify.ts';
import { reviewIdOf } from '../../../application/natural-ids.ts';
import type { TrackFormPage, TrackPage } from '../../../web-port-citizen.ts';
import type { FormProblem } from '../../../web-port-form.ts';
import { DOCUMENT_KINDS } from '../../../web-port-documents.ts';
import { caseDocument } from '../../documents/document.ts';
import { trackedCase } from '../../reads/track.ts';
import { caseVault } from '../../reads/vault.ts';
import { formOf, goTo, inLanguage, sentBy, show, type Turn } from '../desk.ts';
import { addressOf, pictureOf } from '../done.ts';
import { actsOf, caseTurnOf, commitmentsOf, shownView, type CaseTurn } from './case-turn.ts';

/** Pairs of number and telephone: ten at once from one address, then one every few seconds; and few for one number, wherever from. */
const PER_ADDRESS: Budget = { perMinute: 12, burst: 10 };
const PER_NUMBER: Budget = { perMinute: 1, burst: 6 };


type Shown = Pick<TrackFormPage, 'typed' | 'wrong' | 'wait' | 'rates'>;
async function showForm(turn: Turn, shown: Shown): Promise<void> {
  const { wrong, wait } = shown;
  const headers = wait === null ? {} : { 'Retry-After': String(wait) };
  await show(turn, { kind: 'track-form', form: formOf(turn), signedIn: turn.visit !== null, ...shown }, { status: wait === null ? (wrong ? 422 : 200) : 429, headers });
}

/** `GET /track`. `for=rate`: whoever asks holds a paper with the way to its review. */
export function getLookup(turn: Turn): Promise<void> {
  const { no = '', for: what } = queryOf(turn.req);
  return showForm(turn, { typed: { number: no.slice(0, 40), phone: '' }, wrong: false, wait: null, rates: what === 'rate' });
}

/** Seconds until another pair may be tried. */
function waitFor(turn: Turn, number: string): number {
  const { limits } = turn.desk;
  const waits = [limits.spend(PER_ADDRESS, `track ${turn.req.ip ?? ''}`, 1), limits.spend(PER_NUMBER, `number ${number}`, 1)];
  return Math.ceil(Math.max(...waits) / 1000);
}

/** `POST /track`: on to the case, or to its review, or the same words for every pair that does not fit. */
export async function postLookup(turn: Turn): Promise<void> {
  const { fields } = sentBy(turn);
  const { number = '', phone = '' } = fields;
  const typed = { number: number.normalize('NFKC').trim().toUpperCase().slice(0, 40), phone: phone.normalize('NFKC').trim().slice(0, 4) };
  const rates = fields['for'] === 'rate';
  const wait = waitFor(turn, typed.number);
  const found = wait > 0 ? null : await trackedCase({ query: turn.context.query, vault: caseVault(turn.desk.app) }, typed);
  if (!found) {
    await showForm(turn, { typed, wrong: wait === 0, wait: wait > 0 ? wait : null, rates });
    return;
  }
  const token = (await turn.desk.receipts()).tokenFor('case', found.id);
  goTo(turn, rates ? await reviewAt(turn, token) : `/track/${token}`);
}

/** Path of the review of a case; of its progress, which says so, where there is none to be given. */
const reviewAt = async (turn: Turn, token: string): Promise<string> => (await rateOf(await caseTurnOf(turn, token))) ?? `/track/${token}?done=not-to-rate`;

/** Commitments with the words that are signed, and their digest. */
function commitments(on: CaseTurn): TrackPage['commitments'] {
  const manifest = on.own ? on.turn.context.query.caseManifest(on.view) : null;
  return commitmentsOf(on.view).flatMap(({ material, state }) => {
    const pledge = manifest?.commitments.find(one => one.material === material);
    return pledge ? [{ material, state, duty: pledge.duty, liability: pledge.liability, text: hash('sha256', commitmentText(on.view.item, pledge), 'hex') }] : [];
  });
}

/** Where a decision is taken to: the government of the district, above every department (行政复议法24). */
function remediesOf({ turn, view }: CaseTurn): TrackPage['remedies'] {
  const district = turn.desk.app.world.district();
  return view.decision !== null && district ? { zh: `${district.name.zh}人民政府`, en: `the People’s Government of ${district.name.en}` } : null;
}

/** Documents that there are for the person whose case it is: to be read, printed and kept. */
function documentsOf({ own, view, turn }: CaseTurn): TrackPage['documents'] {
  if (!own) return [];
  const given = { view, itemKind: 'other', to: null, origin: '', district: turn.desk.app.world.district()?.name ?? { zh: '', en: '' } };
  return DOCUMENT_KINDS.flatMap(kind => {
    const document = caseDocument(kind, given);
    return document ? [{ kind, title: document.title }] : [];
  });
}

/** The way to the review, for the applicant alone: not for whoever acts for them, and not for an officer who is signed in. */
async function rateOf({ turn, id, view }: CaseTurn): Promise<string | null> {
  const { desk: { reader, receipts }, visit, req, context: { moment } } = turn;
  const review = reader.views.read(['reviews'], read => invitation(read, reviewIdOf({ kind: 'case', id }), moment));
  const isOther = visitOf(req, 'staff') !== null || (visit !== null && visit.session.subject !== view.applicant.subject);
  return review === null || isOther ? null : `/rate/${(await receipts()).tokenFor('review', review.id, review.subject)}`;
}

export async function showCase(on: CaseTurn, { problem = null, status = 200 }: { readonly problem?: FormProblem | null; readonly status?: number } = {}): Promise<void> {
  const { turn, at, own } = on;
  const path = await rateOf(on);
  const rate = path === null ? null : inLanguage(turn, path);
  await show(turn, {
    kind: 'track', form: formOf(turn, randomUUID(), problem), signedIn: turn.visit !== null, view: shownView(on), at, own, acts: actsOf(on), commitments: commitments(on), remedies: remediesOf(on), documents: documentsOf(on), rate, ratePicture: rate === null ? null : pictureOf(addressOf(turn, rate)), done: queryOf(turn.req)['done'] ?? null, today: turn.today,
  }, { status });
}

/** `GET /track/:token`. A number, as printed documents carry it, opens nothing by itself: it leads to the form. */
export async function getCase(turn: Turn, token: string): Promise<void> {
  if (/^HT\d{4}-\d{6,9}$/.test(token)) goTo(turn, `/track?no=${token}`);
  else await showCase(await caseTurnOf(turn, token));
}
