import { randomUUID } from 'node:crypto';
import type { CaseAnswers, CaseCommand } from '@yichuang/domain';
import { commandIdFor } from '@yichuang/event-store';
import type { SentForm } from '../../../attachments/uploading.ts';
import type { TrackActPage } from '../../../web-port-citizen.ts';
import type { FormProblem, PaperAsked, Question } from '../../../web-port-form.ts';
import { attempt, formOf, goTo, keyIn, requireToken, send, sentBy, show, toSignIn, type Turn } from '../desk.ts';
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
const DONE: Readonly<Record<Act, string>> = { withdraw: 'withdrawn', correct: 'corrected', supply: 'supplied', complain: 'complained' };

/** Sends a command to the case, as the person whose case it is. */
const sendTo = ({ turn, id }: CaseTurn, { type, data }: Command, key: string): Promise<void> => send(turn, { type, stream: `case-${id}`, data }, key);

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

/** What came of a form: answers by key, files by paper, and the answers that a correction changes. */
interface Given {
  readonly values: Readonly<Record<string, unknown>>;
  readonly files: Files['files'];
  readonly answers: CaseAnswers | null;
}
const papersOf = ({ files }: Given) => Object.entries(files).map(([material, all]) => ({ material, source: 'electronic' as const, files: all.map(({ digest, name }) => ({ digest, name })) }));
const textOf = ({ values }: Given, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value : '';
};

/** What an act sends. */
const COMMANDS: Readonly<Record<Act, (given: Given) => readonly Command[]>> = {
  withdraw: given => [{ type: 'WithdrawApplication', data: { reason: textOf(given, 'reason') } }],
  complain: given => [{ type: 'ComplainOfNotice', data: { text: textOf(given, 'text') } }],
  supply: given => papersOf(given).map(paper => ({ type: 'SupplyDeferredPaper', data: { paper, visit: false } })),
  correct: given => [{ type: 'SubmitCorrection', data: { papers: papersOf(given), answers: given.answers && { ...given.answers, form: { ...given.answers.form, ...(given.values as CaseAnswers['form']) } }, visit: false } }],
};

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

/** Tries the commands of an act, each under a key that follows from that of the form. */
async function sendAll(on: CaseTurn, commands: readonly Command[], key: string): Promise<void> {
  for (const [at, command] of commands.entries()) await sendTo(on, command, at === 0 ? key : commandIdFor(key, String(at)));
}

type Reads = readonly { readonly asking: Asking; readonly answer: ReturnType<typeof read> }[];
const faultIn = (answer: Reads[number]['answer']) => ('fault' in answer ? answer.fault : null);

/** Does what the form asks for, or shows it again with everything that was typed. */
async function doAct(on: CaseTurn, act: Act, { fields, form }: Came): Promise<boolean> {
  const { askings, answers } = await asked(on, act);
  const reads: Reads = askings.map(asking => ({ asking, answer: read(asking, fields) }));
  const { files, faults } = await filesFor(on, act, form);
  const again = (problem: FormProblem | null): Promise<void> => showAct(on, act, {
    problem, wrong: true, papers: papersAskedOf(on, act, faults), questions: reads.map(({ asking, answer }) => questionOf(asking, { value: typedFor(asking, fields), wrong: faultIn(answer) })),
  });
  if (Object.keys(faults).length > 0 || reads.some(({ answer }) => faultIn(answer) !== null)) {
    await again(null);
    return false;
  }
  const values = Object.fromEntries(reads.map(({ asking, answer }) => [keyOf(asking), 'value' in answer ? answer.value : null]));
  return attempt(on.turn, () => sendAll(on, COMMANDS[act]({ values, files, answers }), keyIn(fields)), again);
}

/** `POST /track/:token/<act>`. The key of the form is the key of the act, however often it is sent. */
export async function postAct(turn: Turn, token: string, act: Act): Promise<void> {
  const on = await ownTurn(turn, token);
  const sent = on && (await came(on, act));
  if (on && sent && (await doAct(on, act, sent))) goTo(turn, `/track/${token}?done=${DONE[act]}`);
}

const COMMITMENT_DONE = { sign: 'signed', unsign: 'unsigned' } as const;

/** Signs a commitment that was offered, or takes one back. @req #52 */
export async function postCommitment(turn: Turn, token: string, way: 'sign' | 'unsign'): Promise<void> {
  const { fields } = sentBy(turn);
  const on = await ownTurn(turn, token);
  if (!on) return;
  const { material = '', text = '' } = fields;
  const command: Command = way === 'sign' ? { type: 'SignCommitment', data: { material, text, signature: 'electronic' } } : { type: 'WithdrawCommitment', data: { material } };
  if (await attempt(turn, () => sendTo(on, command, keyIn(fields)), problem => showCase(on, { problem, status: 422 }))) goTo(turn, `/track/${token}?done=${COMMITMENT_DONE[way]}`);
}
