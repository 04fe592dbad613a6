import { randomUUID } from 'node:crypto';
import { Grade, isBad, type ReviewForm } from '@yichuang/domain';
import { invitation, type InvitationView } from '@yichuang/projections';
import { attempt, formOf, goTo, inLanguage, keyIn, sentBy, show, type PageStep, type Turn } from '../../case/pages/desk.ts';
import { itemNamed } from '../../case/pages/reads.ts';
import { questionOf, read, typedFor, type Asking, type Sent } from '../../case/pages/wizard/reading.ts';
import { queryOf } from '../../edge/request.ts';
import { Problem } from '../../problems/problem.ts';
import type { RatePage } from '../../web-port-citizen.ts';
import type { FormProblem, Question } from '../../web-port-form.ts';
import { COMMENT, GRADE, gradeWords, MORE, reasonsOf } from './asked.ts';
import { INVITED, sendReview } from './sending.ts';

/** What a printed document carries: it opens nothing by itself. */
const CASE_NUMBER = /^HT\d{4}-\d{6,9}$/;

interface Invited {
  readonly turn: Turn;
  readonly token: string;
  readonly view: InvitationView;
  readonly form: ReviewForm;
}

/** The review that an invitation opens: bound to the service and to whoever it was for. @throws {Problem} `not-found` for one that was not made here */
async function invitedBy(turn: Turn, token: string): Promise<Invited> {
  const { desk: { reader, receipts, app }, context: { moment } } = turn;
  const look = (id: string): InvitationView | null => reader.views.read(['reviews'], of => invitation(of, id, moment));
  const id = (await receipts()).idIn('review', token, of => look(of)?.subject ?? null);
  const view = id === null ? null : look(id);
  await app.world.refresh();
  const form = view && app.world.reviews.form(view.form);
  if (!view || !form) throw new Problem('not-found');
  return { turn, token, view, form };
}

const gradeOf = (typed: string | undefined): Grade | null => Grade.safeParse(typed).data ?? null;

type Step = RatePage['step'];
interface Shown {
  readonly step: Step;
  readonly questions: readonly Question[];
  readonly extra: Readonly<Record<string, string>>;
  readonly problem?: FormProblem | null;
  readonly wrong?: boolean;
}

/** What was sent, as whoever sent it is shown it again. */
function givenOf({ view: { given }, form }: Invited): RatePage['given'] {
  return given && { grade: gradeWords(given.grade), bad: isBad(given.grade), on: given.on, hasComment: given.hasComment, reasons: form.reasons.filter(({ key }) => given.reasons.includes(key)).map(({ name }) => name) };
}

/** Of what, by whom, and how far it is. */
async function aboutOf({ turn, view }: Invited): Promise<Pick<RatePage, 'item' | 'unit' | 'defaultOn' | 'next' | 'closed' | 'followedUp'>> {
  const { next, followedUp, status, defaulted, given, defaultOn, item } = view;
  const unit = await turn.context.query.unit(view.unit);
  return { item: await itemNamed(turn, item ?? undefined), unit: unit?.name ?? { zh: view.unit, en: view.unit }, defaultOn: defaulted || given ? null : defaultOn, next, closed: status === 'closed', followedUp };
}

async function showPage(invited: Invited, { step, questions, extra, problem = null, wrong = false }: Shown): Promise<void> {
  const { turn, token } = invited;
  const about = await aboutOf(invited);
  const form = formOf(turn, randomUUID(), problem);
  const done = queryOf(turn.req)['done'] ?? null;
  await show(turn, { kind: 'rate', form, signedIn: turn.visit !== null, at: inLanguage(turn, `/rate/${token}`), step, questions, extra, ...about, given: givenOf(invited), done }, problem || wrong ? { status: 422 } : {});
}

const keyOf = ({ name }: Asking): string => name.slice(2);
const blank = (asking: Asking): Question => questionOf(asking, { value: asking.type === 'choices' ? [] : '', key: keyOf(asking) });
const askedOn = (invited: Invited, step: Step): readonly Asking[] => (step === 'grade' ? [GRADE] : step === 'why' ? [reasonsOf(invited.form), COMMENT] : invited.view.followedUp ? [] : [MORE]);

/** What is carried along from the five grades to the reasons. */
const extraOf = (grade: Grade | null): Shown['extra'] => (grade && isBad(grade) ? { 'r.grade': grade, 'step': 'why' } : {});
const stepOf = (grade: Grade | null): Step => (isBad(grade) ? 'why' : 'grade');

/** `GET /rate/:token`: the five grades; for a bad one, why; and once it is sent, what was sent. A number of a case, as paper carries it, leads to the question who is asking. */
export async function getRate(turn: Turn, token: string): Promise<void> {
  if (CASE_NUMBER.test(token)) {
    goTo(turn, `/track?no=${token}&for=rate`);
    return;
  }
  const invited = await invitedBy(turn, token);
  const query = queryOf(turn.req);
  const grade = gradeOf(query['grade']);
  const step = invited.view.given ? 'given' : stepOf(grade);
  await showPage(invited, { step, extra: extraOf(grade), questions: askedOn(invited, step).map(blank) });
}

type Reads = readonly { readonly asking: Asking; readonly answer: ReturnType<typeof read> }[];
const valueOf = (reads: Reads, name: string): unknown => {
  const found = reads.find(({ asking }) => asking.name === name)?.answer;
  return found && 'value' in found ? found.value : null;
};
const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
const tagsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter(each => typeof each === 'string') : []);

interface Came {
  readonly step: Step;
  readonly fields: Sent;
  readonly extra: Shown['extra'];
  readonly record: (reads: Reads) => Promise<unknown>;
  readonly done: string;
}

/** Reads the form of a step, and sends what it says; or shows it again with everything that was typed. */
async function take(invited: Invited, { step, fields, extra, record, done }: Came): Promise<void> {
  const { turn, token } = invited;
  const reads: Reads = askedOn(invited, step).map(asking => ({ asking, answer: read(asking, fields) }));
  const again = (problem: FormProblem | null): Promise<void> => showPage(invited, { step, extra, problem, wrong: true, questions: reads.map(({ asking, answer }) => questionOf(asking, { value: typedFor(asking, fields), wrong: 'fault' in answer ? answer.fault : null, key: keyOf(asking) })) });
  if (reads.some(({ answer }) => 'fault' in answer)) {
    await again(null);
    return;
  }
  if (await attempt(turn, () => record(reads), again)) goTo(turn, `/rate/${token}?done=${done}`);
}

/** Sends the review of a form that has come to its last page: from a web page, whatever its address says. One of a device is opened by a code, on the device. */
async function send(invited: Invited, fields: Sent): Promise<void> {
  const grade = gradeOf(fields['r.grade']);
  await take(invited, {
    step: stepOf(grade), fields, extra: extraOf(grade), done: 'sent',
    record: reads => sendReview(invited.turn, invited.view, { fields, saying: { grade: grade ?? 'fair', reasons: tagsOf(valueOf(reads, 'r.reasons')), comment: textOf(valueOf(reads, COMMENT.name)), channel: 'web' } }),
  });
}

/** `POST /rate/:token`. A bad grade is asked for its reasons first, on a page of its own; what was sent already is shown. @req #10 #54 */
export async function postRate(turn: Turn, token: string): Promise<void> {
  const { fields } = sentBy(turn);
  const invited = await invitedBy(turn, token);
  const grade = gradeOf(fields['r.grade']);
  const asksWhy = isBad(grade) && fields['step'] !== 'why';
  if (invited.view.given) goTo(turn, `/rate/${token}`);
  else if (asksWhy) goTo(turn, `/rate/${token}?${new URLSearchParams({ grade: grade ?? '' }).toString()}`);
  else await send(invited, fields);
}

/** `POST /rate/:token/more`: 追评, once. */
export async function postMore(turn: Turn, token: string): Promise<void> {
  const { fields } = sentBy(turn);
  const invited = await invitedBy(turn, token);
  const { view } = invited;
  const record = (reads: Reads): Promise<unknown> => turn.desk.app.execute({ type: 'FollowUpReview', stream: `review-${view.id}`, data: { comment: textOf(valueOf(reads, MORE.name)) ?? '' } }, { commandId: keyIn(fields), actor: INVITED, channel: 'system' });
  if (view.given && !view.followedUp) await take(invited, { step: 'given', fields, extra: {}, done: 'more', record });
  else goTo(turn, `/rate/${token}`);
}

export const RATE_STEPS: readonly PageStep[] = [
  ['get', '/rate/:token', (turn, { token = '' }) => getRate(turn, token)],
  ['post', '/rate/:token', (turn, { token = '' }) => postRate(turn, token)],
  ['post', '/rate/:token/more', (turn, { token = '' }) => postMore(turn, token)],
];
