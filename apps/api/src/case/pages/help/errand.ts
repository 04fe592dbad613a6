import { randomUUID } from 'node:crypto';
import { addDays, type ErrandCommand } from '@yichuang/domain';
import type { ErrandView, VillageItemView } from '@yichuang/projections';
import { queryOf } from '../../../edge/request.ts';
import { Problem } from '../../../problems/problem.ts';
import type { FormProblem } from '../../../web-port-citizen.ts';
import { toSignIn } from '../apply/account.ts';
import { formOf, goTo, inLanguage, isRefusal, sentBy, show, wordsOf, type Turn } from '../desk.ts';
import { errandBy } from '../reads.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
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
  const errand = UUID.test(id) ? errandBy(turn, id) : null;
  if (errand?.resident !== subject) throw new Problem('not-found');
  return { errand, subject };
}

async function showErrand(turn: Turn, errand: ErrandView, { problem = null, undecided = false }: { readonly problem?: FormProblem | null; readonly undecided?: boolean } = {}): Promise<void> {
  const unit = await turn.context.query.unit(errand.village);
  const service = (turn.context.query.villageItems() as readonly VillageItemView[]).find(({ code }) => code === errand.villageItem);
  const shown = { ...errand, helper: '', acts: errand.acts.map(act => ({ ...act, actor: '' })) };
  await show(turn, {
    kind: 'errand', form: formOf(turn, randomUUID(), problem), signedIn: true, errand: shown, village: unit?.name ?? { zh: errand.village, en: errand.village }, service: service?.name ?? { zh: errand.villageItem, en: errand.villageItem },
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
  const key = UUID.test(fields['key'] ?? '') ? (fields['key'] ?? '') : randomUUID();
  try {
    await turn.desk.app.execute({ ...commandOf(act, turn.today), stream: `agency-${id}` }, { commandId: key, actor: { id: own.subject, unit: 'citizen', post: 'applicant' }, channel: 'web' });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await showErrand(turn, own.errand, { problem: wordsOf(error, turn.language) });
    return;
  }
  goTo(turn, `/help/${id}?done=${DONE[act]}`);
}
