import { randomUUID } from 'node:crypto';
import { complaintTrack, type ComplaintTrackView } from '@yichuang/projections';
import { attempt, formOf, goTo, inLanguage, keyIn, sentBy, show, type Turn } from '../../case/pages/desk.ts';
import { questionOf, typedFor, type Asking, type Read, type Sent } from '../../case/pages/wizard/reading.ts';
import { queryOf } from '../../edge/request.ts';
import { Problem } from '../../problems/problem.ts';
import { isUuid } from '../../reads/params.ts';
import type { FormProblem } from '../../web-port-form.ts';
import { answerTold } from '../reveal.ts';
import { readWords, SETTLED, WHY_NOT } from './asked.ts';
import { fits } from './secret.ts';

/** The program sends what comes through the page: who complains is nobody’s to see in the record of the act. */
export const PAGE = { id: 'system', unit: 'system', post: 'complaints' } as const;

interface Opened {
  readonly turn: Turn;
  readonly view: ComplaintTrackView;
  /** Path that opens it, without a language. */
  readonly path: string;
}

/** The complaint that a link opens. @throws {Problem} `not-found`, also where the secret is of another one */
function opened(turn: Turn, id: string): Opened {
  const { desk: { reader }, context: { moment } } = turn;
  const { key = '' } = queryOf(turn.req);
  const view = isUuid(id) ? reader.views.read(['complaints'], of => complaintTrack(of, id, moment)) : null;
  if (!view || !fits(key, view.secret)) throw new Problem('not-found');
  return { turn, view, path: `/complain/${id}?key=${key}` };
}

const ASKED = [SETTLED, WHY_NOT] as const;
const isNo = (fields: Sent): boolean => fields[SETTLED.name] === 'no';
/** A word why is asked of whoever says no. */
const readOf = (asking: Asking, fields: Sent): Read => readWords(asking === WHY_NOT && isNo(fields) ? { ...asking, required: true } : asking, fields);
const keyOf = ({ name }: Asking): string => name.slice('s.'.length);

async function showOne({ turn, view: whole, path }: Opened, { fields = null, problem = null }: { readonly fields?: Sent | null; readonly problem?: FormProblem | null } = {}): Promise<void> {
  const { subject: _whose, secret: _digest, ...view } = whole;
  const answer = view.answeredOn === null ? null : await answerTold(turn.desk.app, view.id);
  const faultOf = (asking: Asking) => {
    const found = fields && readOf(asking, fields);
    return found && 'fault' in found ? found.fault : null;
  };
  const questions = view.asks ? ASKED.map(asking => questionOf(asking, { value: fields ? typedFor(asking, fields) : '', wrong: faultOf(asking), key: keyOf(asking) })) : [];
  const done = queryOf(turn.req)['done'] ?? null;
  await show(turn, { kind: 'complaint', form: formOf(turn, randomUUID(), problem), signedIn: turn.visit !== null, view, answer, questions, at: inLanguage(turn, path), done }, fields ? { status: 422 } : {});
}

/** `GET /complain/:no?key=`: how far it is, and the answer, for whoever holds the link; after an answer, whether it is settled. @req #10 */
export const getComplaint = (turn: Turn, id: string): Promise<void> => showOne(opened(turn, id));

async function say({ turn, view: { id } }: Opened, fields: Sent): Promise<void> {
  const settled = !isNo(fields);
  const why = readOf(WHY_NOT, fields);
  const reason = 'value' in why && typeof why.value === 'string' && why.value.trim() !== '' ? why.value : null;
  await turn.desk.app.execute({ type: 'SayComplaintSettled', stream: `complaint-${id}`, data: { settled, reason } }, { commandId: keyIn(fields), actor: PAGE, channel: 'system' });
}

/** `POST /complain/:no?key=`: 已解决、未解决, once for each answer, then on to its page. @req #10 */
export async function postSettled(turn: Turn, id: string): Promise<void> {
  const { fields } = sentBy(turn);
  const one = opened(turn, id);
  const again = (problem: FormProblem | null): Promise<void> => showOne(one, { fields, problem });
  if (ASKED.some(asking => 'fault' in readOf(asking, fields))) await again(null);
  else if (await attempt(turn, () => say(one, fields), again)) goTo(turn, `${one.path}&done=${isNo(fields) ? 'unsettled' : 'settled'}`);
}
