import { randomUUID } from 'node:crypto';
import type { CaseAnswers, CaseCommand } from '@yichuang/domain';
import { commandIdFor } from '@yichuang/event-store';
import type { SentForm } from '../../../attachments/uploading.ts';
import type { FormProblem, PaperAsked, Question, TrackActPage } from '../../../web-port-citizen.ts';
import { toSignIn } from '../apply/account.ts';
import type { DraftFile } from '../drafts/draft.ts';
import { formOf, goTo, isRefusal, requireToken, sentBy, show, wordsOf, type Turn } from '../desk.ts';
import { FILE_LIMITS } from '../files.ts';
import { filesIn, takesFiles } from '../multipart.ts';
import { questionOf, read, shown, typedFor, type Asking, type Sent } from '../wizard/reading.ts';
import { actsOf, caseTurnOf, shownView, type CaseTurn } from './case-turn.ts';
import { showCase } from './look.ts';
import { ownAnswers } from './own-answers.ts';
import { papersAskedOf, takeFiles } from './papers.ts';
import { askingsOf } from './questions.ts';

type Act = TrackActPage['act'];
type Command = Pick<CaseCommand, 'type' | 'data'>;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DONE: Readonly<Record<Act, string>> = { withdraw: 'withdrawn', correct: 'corrected', supply: 'supplied', complain: 'complained' };

/** Sends a command as the person whose case it is: the same one as over the interface. */
async function send({ turn, id }: CaseTurn, { type, data }: Command, key: string): Promise<void> {
  const subject = turn.visit?.session.subject ?? '';
  await turn.desk.app.execute({ type, stream: `case-${id}`, data }, { commandId: key, actor: { id: subject, unit: 'citizen', post: 'applicant' }, channel: 'web' });
}

/** The case of a request that does something; null when the answer has been given: only its own person acts on it. */
async function ownTurn(turn: Turn, token: string): Promise<CaseTurn | null> {
  const on = await caseTurnOf(turn, token);
  if (on.own) return on;
  if (turn.visit) await showCase(on);
  else toSignIn(turn, `/track/${token}`);
  return null;
}

interface Shown {
  readonly questions: readonly Question[];
  readonly papers: readonly PaperAsked[];
  readonly problem?: FormProblem | null;
  readonly wrong?: boolean;
}
async function showAct(on: CaseTurn, act: Act, { questions, papers, problem = null, wrong = false }: Shown): Promise<void> {
  const { turn, at } = on;
  await show(turn, { kind: 'track-act', act, form: formOf(turn, randomUUID(), problem), signedIn: true, view: shownView(on), at, questions, papers, limits: FILE_LIMITS }, problem || wrong ? { status: 422 } : {});
}

/** Questions of the page of an act, with the answers that stand. */
async function asked(on: CaseTurn, act: Act): Promise<{ readonly askings: readonly Asking[]; readonly answers: CaseAnswers | null }> {
  const askings = askingsOf(on, act);
  return { askings, answers: act === 'correct' && askings.length > 0 ? await ownAnswers(on) : null };
}

const keyOf = ({ name }: Asking): string => name.slice(2);
const ACT_OF: Readonly<Record<Act, ReturnType<typeof actsOf>[number]>> = { withdraw: 'withdraw', correct: 'correct', supply: 'supply', complain: 'complain' };
const isOpen = (on: CaseTurn, act: Act): boolean => actsOf(on).includes(ACT_OF[act]);

export async function getAct(turn: Turn, token: string, act: Act): Promise<void> {
  const on = await ownTurn(turn, token);
  if (!on) return;
  if (!isOpen(on, act)) {
    goTo(turn, `/track/${token}`);
    return;
  }
  const { askings, answers } = await asked(on, act);
  await showAct(on, act, { questions: askings.map(asking => questionOf(asking, { value: shown(answers?.form[keyOf(asking)]) })), papers: papersAskedOf(on, act) });
}

/** What an act sends, from what was typed and what came. */
function commandsOf(act: Act, { values, files, answers }: { readonly values: Readonly<Record<string, unknown>>; readonly files: Readonly<Record<string, readonly DraftFile[]>>; readonly answers: CaseAnswers | null }): readonly Command[] {
  const papers = Object.entries(files).map(([material, all]) => ({ material, source: 'electronic' as const, files: all.map(({ digest, name }) => ({ digest, name })) }));
  const text = (name: string): string => String(values[name] ?? '');
  switch (act) {
    case 'withdraw': return [{ type: 'WithdrawApplication', data: { reason: text('reason') } }];
    case 'complain': return [{ type: 'ComplainOfNotice', data: { text: text('text') } }];
    case 'supply': return papers.map(paper => ({ type: 'SupplyDeferredPaper', data: { paper, visit: false } }));
    case 'correct': return [{ type: 'SubmitCorrection', data: { papers, answers: answers && { ...answers, form: { ...answers.form, ...(values as CaseAnswers['form']) } }, visit: false } }];
  }
}

interface Came {
  readonly fields: Sent;
  readonly form: SentForm | null;
}
/** The fields of the form, and its files where it has some. Null: it was too large, and the page says so. */
async function came(on: CaseTurn, act: Act): Promise<Came | null> {
  const { turn } = on;
  if (!takesFiles(turn.req)) return { fields: sentBy(turn).fields, form: null };
  const form = await filesIn(turn.req);
  if (form) {
    requireToken(turn, form.fields['token']);
    return { fields: form.fields, form };
  }
  const { askings, answers } = await asked(on, act);
  await showAct(on, act, { questions: askings.map(asking => questionOf(asking, { value: shown(answers?.form[keyOf(asking)]) })), papers: papersAskedOf(on, act), problem: { code: 'form-too-large', title: '', detail: '' } });
  return null;
}

type Files = Awaited<ReturnType<typeof takeFiles>>;
/** What came of files. A form for papers alone that brings none brings nothing. */
async function filesFor(on: CaseTurn, act: Act, form: SentForm | null): Promise<Files> {
  if (!form) return { files: {}, faults: {} };
  const taken = await takeFiles(on, act, form);
  const [first] = papersAskedOf(on, act);
  const isEmpty = first !== undefined && askingsOf(on, act).length === 0 && Object.keys(taken.files).length + Object.keys(taken.faults).length === 0;
  return isEmpty ? { ...taken, faults: { [first.key]: 'unused-file' } } : taken;
}

/** `POST /track/:token/<act>`. The key of the form is the key of the act, however often it is sent. */
export async function postAct(turn: Turn, token: string, act: Act): Promise<void> {
  const on = await ownTurn(turn, token);
  const sent = on && (await came(on, act));
  if (!on || !sent) return;
  const { askings, answers } = await asked(on, act);
  const reads = askings.map(asking => ({ asking, answer: read(asking, sent.fields) }));
  const files = await filesFor(on, act, sent.form);
  const again = (problem: FormProblem | null): Promise<void> => showAct(on, act, {
    problem, wrong: true, papers: papersAskedOf(on, act, files.faults), questions: reads.map(({ asking, answer }) => questionOf(asking, { value: typedFor(asking, sent.fields), wrong: 'fault' in answer ? answer.fault : null })),
  });
  if (Object.keys(files.faults).length > 0 || reads.some(({ answer }) => 'fault' in answer)) {
    await again(null);
    return;
  }
  const values = Object.fromEntries(reads.map(({ asking, answer }) => [keyOf(asking), 'value' in answer ? answer.value : null]));
  const key = UUID.test(sent.fields['key'] ?? '') ? (sent.fields['key'] ?? '') : randomUUID();
  try {
    for (const [at, command] of commandsOf(act, { values, files: files.files, answers }).entries()) await send(on, command, at === 0 ? key : commandIdFor(key, String(at)));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await again(wordsOf(error, turn.language));
    return;
  }
  goTo(turn, `/track/${token}?done=${DONE[act]}`);
}

/** Signs a commitment that was offered, or takes one back. @req #52 */
export async function postCommitment(turn: Turn, token: string, way: 'sign' | 'unsign'): Promise<void> {
  const { fields } = sentBy(turn);
  const on = await ownTurn(turn, token);
  if (!on) return;
  const material = fields['material'] ?? '';
  const command: Command = way === 'sign' ? { type: 'SignCommitment', data: { material, text: fields['text'] ?? '', signature: 'electronic' } } : { type: 'WithdrawCommitment', data: { material } };
  const key = UUID.test(fields['key'] ?? '') ? (fields['key'] ?? '') : randomUUID();
  try {
    await send(on, command, key);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    await showCase(on, { problem: wordsOf(error, turn.language), status: 422 });
    return;
  }
  goTo(turn, `/track/${token}?done=${way === 'sign' ? 'signed' : 'unsigned'}`);
}
