import { randomUUID } from 'node:crypto';
import { USUAL_COMPLAINT_DAYS, type ComplaintCommandData, type UnitKind } from '@yichuang/domain';
import type { UnitView } from '@yichuang/projections';
import { streamIdFor } from '@yichuang/event-store';
import { attempt, formOf, goTo, keyIn, sentBy, show, type PageStep, type Turn } from '../../case/pages/desk.ts';
import { namedUnit } from '../../case/pages/reads.ts';
import { questionOf, typedFor, type Asking } from '../../case/pages/wizard/reading.ts';
import type { Budget } from '../../edge/limits.ts';
import { queryOf } from '../../edge/request.ts';
import { Problem } from '../../problems/problem.ts';
import type { ComplaintTopic } from '../../web-port-citizen.ts';
import type { FormProblem, Question } from '../../web-port-form.ts';
import { askingsFor, ITEM, NAMED, PERSON, PHONE, readWords, REFUSED, UNIT, WORDS, type Offered } from './asked.ts';
import { getComplaint, PAGE, postSettled } from './complaint.ts';
import { digestOf, secretOf } from './secret.ts';

/** Complaints from one address: a village may share one behind its telephone company, and nobody floods an office. */
const PER_ADDRESS: Budget = { perMinute: 6, burst: 20 };

const TOPICS: readonly ComplaintTopic[] = ['complaint', 'could-not-get-it-done', 'suggestion'];
const topicOf = (typed: string | undefined): ComplaintTopic => TOPICS.find(topic => topic === typed) ?? 'complaint';
/** Bodies at whose windows people stand. */
const ANSWERING: readonly UnitKind[] = ['town', 'subdistrict', 'department', 'vertical_branch', 'service_centre', 'village', 'community'];
const isAnswering = ({ kind, state }: UnitView): boolean => state === 'active' && ANSWERING.includes(kind);

async function offeredTo({ context: { query }, visit }: Turn, topic: ComplaintTopic): Promise<Offered> {
  const units = (await query.units()).filter(isAnswering).map(namedUnit);
  const items = topic === 'could-not-get-it-done' ? query.catalogueNow().items.map(({ code, name }) => ({ code, ...name })) : [];
  return { units, items, signedIn: visit !== null };
}

interface Shown {
  readonly topic: ComplaintTopic;
  readonly questions: readonly Question[];
  readonly problem?: FormProblem | null;
  readonly wrong?: boolean;
}
async function showForm(turn: Turn, { topic, questions, problem = null, wrong = false }: Shown): Promise<void> {
  const status = problem?.code === 'too-many-requests' ? 429 : 422;
  await show(turn, { kind: 'complain', form: formOf(turn, randomUUID(), problem), signedIn: turn.visit !== null, topic, days: USUAL_COMPLAINT_DAYS[topic].answer, questions }, problem || wrong ? { status } : {});
}

const keyOf = ({ name }: Asking): string => name.slice('c.'.length);

/** `GET /complain?kind=&unit=&item=`: the form of a kind, with the office and the item that a link names. */
export async function getComplain(turn: Turn): Promise<void> {
  const { kind, unit = '', item = '' } = queryOf(turn.req);
  const topic = topicOf(kind);
  const filled: Readonly<Record<string, string>> = { [UNIT]: unit, [ITEM]: item };
  await showForm(turn, { topic, questions: askingsFor(topic, await offeredTo(turn, topic)).map(asking => questionOf(asking, { value: filled[asking.name] ?? '', key: keyOf(asking) })) });
}

type Said = ReadonlyMap<string, string>;
interface Given {
  readonly turn: Turn;
  readonly topic: ComplaintTopic;
  readonly said: Said;
  readonly id: string;
  readonly secret: string;
}

/** Whose key seals the words: of whoever puts their name to it, else one made for this complaint alone. */
function whoOf({ turn: { visit }, said, id }: Given): Pick<ComplaintCommandData<'ReceiveComplaint'>, 'subject' | 'anonymous'> {
  return visit && said.get(NAMED) === 'yes' ? { subject: visit.session.subject, anonymous: false } : { subject: `complainant-${id}`, anonymous: true };
}

/** A member of staff is told in words, as nobody outside knows their account: it is the office that is complained of, and the one above it answers. */
function complaintOf(given: Given): ComplaintCommandData<'ReceiveComplaint'> {
  const { topic, said, secret } = given;
  const person = said.get(PERSON);
  const words = said.get(WORDS) ?? '';
  return {
    channel: 'web', kind: topic, unit: said.get(UNIT) ?? null, person: null, item: said.get(ITEM) ?? null, case: null, ...whoOf(given),
    words: person === undefined ? words : `${words}\n涉及的工作人员：${person}`, refused: said.get(REFUSED) ?? null, contact: said.get(PHONE) ?? null, secret: digestOf(secret),
  };
}

/** @throws {Problem} `too-many-requests` */
function requireRoom({ req, desk }: Turn): void {
  const wait = desk.limits.spend(PER_ADDRESS, `complain ${req.ip ?? ''}`, 1);
  if (wait > 0) throw new Problem('too-many-requests', { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
}

async function receive(given: Given, key: string): Promise<void> {
  const { turn, id } = given;
  requireRoom(turn);
  await turn.desk.app.execute({ type: 'ReceiveComplaint', stream: `complaint-${id}`, data: complaintOf(given) }, { commandId: key, actor: PAGE, channel: 'system' });
}

/** `POST /complain`, by anybody: one complaint for each form, however often it is sent; then on to its page. @req #10 */
export async function postComplain(turn: Turn): Promise<void> {
  const { fields } = sentBy(turn);
  const topic = topicOf(fields['kind']);
  const reads = askingsFor(topic, await offeredTo(turn, topic)).map(asking => ({ asking, answer: readWords(asking, fields) }));
  const again = (problem: FormProblem | null): Promise<void> => showForm(turn, { topic, problem, wrong: true, questions: reads.map(({ asking, answer }) => questionOf(asking, { value: typedFor(asking, fields), wrong: 'fault' in answer ? answer.fault : null, key: keyOf(asking) })) });
  if (reads.some(({ answer }) => 'fault' in answer)) {
    await again(null);
    return;
  }
  const said = new Map(reads.flatMap(({ asking: { name }, answer }): (readonly [string, string])[] => ('value' in answer && typeof answer.value === 'string' ? [[name, answer.value]] : [])));
  const key = keyIn(fields);
  const id = streamIdFor(key);
  const secret = secretOf(await turn.desk.drafts.receiptSecret(), id);
  if (await attempt(turn, () => receive({ turn, topic, said, id, secret }, key), again)) goTo(turn, `/complain/${id}?key=${secret}&done=sent`);
}

export const COMPLAIN_STEPS: readonly PageStep[] = [
  ['get', '/complain', getComplain],
  ['post', '/complain', postComplain],
  ['get', '/complain/:complaint', (turn, { complaint = '' }) => getComplaint(turn, complaint)],
  ['post', '/complain/:complaint', (turn, { complaint = '' }) => postSettled(turn, complaint)],
];
