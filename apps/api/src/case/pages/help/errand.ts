import { randomUUID } from 'node:crypto';
import { addDays, type ErrandCommand } from '@yichuang/domain';
import type { ErrandView } from '@yichuang/projections';
import { queryOf } from '../../../edge/request.ts';
import { Problem } from '../../../problems/problem.ts';
import type { ErrandPage } from '../../../web-port-citizen.ts';
import type { FormProblem } from '../../../web-port-form.ts';
import { attempt, formOf, goTo, inLanguage, keyIn, send, sentBy, show, toSignIn, type Turn } from '../desk.ts';
import { errandBy } from '../reads.ts';
import { isUuid } from '../../../reads/params.ts';

/** How long a mandate lasts that is given here. */
const MANDATE_DAYS = 90;

interface Own {
  readonly errand: ErrandView;
  readonly subject: string;
}
/** One's own errand; null when the answer has been given. What is another's is not there. @throws {Problem} `not-found` */
function ownErrand(turn: Turn, id: string): Own | null {
  if (!turn.visit) {
    toSignIn(turn, `/help/${id}`);
    return null;
  }
  const { subject } = turn.visit.session;
  const errand = isUuid(id) ? errandBy(turn, id) : null;
  if (errand?.resident !== subject) throw new Problem('not-found');
  return { errand, subject };
}

/** Names of the village and of what it does. */
async function namesOf({ context: { query } }: Turn, { village, villageItem }: ErrandView): Promise<Pick<ErrandPage, 'village' | 'service'>> {
  const unit = await query.unit(village);
  const service = query.villageItems().find(({ code }) => code === villageItem);
  return { village: unit?.name ?? { zh: village, en: village }, service: service?.name ?? { zh: villageItem, en: villageItem } };
}

async function showErrand(turn: Turn, errand: ErrandView, { problem = null, undecided = false }: { readonly problem?: FormProblem | null; readonly undecided?: boolean } = {}): Promise<void> {
  const names = await namesOf(turn, errand);
  const shown = { ...errand, helper: '', acts: errand.acts.map(act => ({ ...act, actor: '' })) };
  await show(turn, {
    kind: 'errand', form: formOf(turn, randomUUID(), problem), signedIn: true, errand: shown, ...names,
    at: inLanguage(turn, `/help/${errand.id}`), until: addDays(turn.today, MANDATE_DAYS), undecided, done: queryOf(turn.req)['done'] ?? null,
  }, problem || undecided ? { status: 422 } : {});
}

export async function getErrand(turn: Turn, id: string): Promise<void> {
  const own = ownErrand(turn, id);
  if (own) await showErrand(turn, own.errand);
}

export type ErrandAct = 'authorise' | 'revoke' | 'confirm-free';
const DONE: Readonly<Record<ErrandAct, string>> = { 'authorise': 'authorised', 'revoke': 'revoked', 'confirm-free': 'confirmed' };

function commandOf(act: ErrandAct, today: string): Pick<ErrandCommand, 'type' | 'data'> {
  if (act === 'revoke') return { type: 'RevokeAgencyMandate', data: { reason: '本人收回授权' } };
  if (act === 'confirm-free') return { type: 'ConfirmFreeOfCharge', data: {} };
  return { type: 'AuthoriseAgency', data: { scope: ['submit', 'correct', 'collect'], until: addDays(today, MANDATE_DAYS), form: 'electronic', evidence: null, freeOfCharge: true, helper: null } };
}

/** A mandate is the resident's alone to give and to take back; so is the word that nothing was paid. @req #51 #59 */
export async function postErrand(turn: Turn, id: string, act: ErrandAct): Promise<void> {
  const { fields } = sentBy(turn);
  const own = ownErrand(turn, id);
  if (!own) return;
  if (act === 'authorise' && fields['free'] !== 'yes') {
    await showErrand(turn, own.errand, { undecided: true });
    return;
  }
  const done = await attempt(turn, () => send(turn, { ...commandOf(act, turn.today), stream: `agency-${id}` }, keyIn(fields)), problem => showErrand(turn, own.errand, { problem }));
  if (done) goTo(turn, `/help/${id}?done=${DONE[act]}`);
}
