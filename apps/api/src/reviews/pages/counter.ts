import { randomUUID } from 'node:crypto';
import { Grade, isBad } from '@yichuang/domain';
import { invitation, type InvitationView } from '@yichuang/projections';
import { attempt, formOf, goTo, inLanguage, sentBy, show, type PageStep, type Params, type Turn } from '../../case/pages/desk.ts';
import { itemNamed, townsOf } from '../../case/pages/reads.ts';
import { questionOf, read, typedFor, type Asking, type Sent } from '../../case/pages/wizard/reading.ts';
import type { Budget } from '../../edge/limits.ts';
import { queryOf } from '../../edge/request.ts';
import { Problem } from '../../problems/problem.ts';
import type { CounterPage } from '../../web-port-counter.ts';
import type { FormProblem, Named, Question } from '../../web-port-form.ts';
import type { ReviewCalls } from '../calls.ts';
import { gradeWords, reasonsOf } from './asked.ts';
import { sendReview } from './sending.ts';

/** Codes that open nothing: of one address, and for one town wherever from. Six digits that last five minutes are not found so. */
const PER_ADDRESS: Budget = { perMinute: 12, burst: 10 };
const PER_TOWN: Budget = { perMinute: 60, burst: 60 };
const CODE = /^\d{6}$/;
const SECOND_MS = 1000;

interface Device {
  readonly turn: Turn;
  readonly town: Named;
  /** Path of its resting screen, without a language. */
  readonly path: string;
  /** Form token of its browser: what was opened here is seen here alone. */
  readonly holder: string;
}
/** A device with the review that was opened on it. */
interface Opened extends Device {
  readonly view: InvitationView;
  readonly why: Asking;
}

/** The device of a town’s windows. @throws {Problem} `not-found` where there is no such town */
async function deviceOf(turn: Turn, { town: code = '' }: Params): Promise<Device> {
  const town = (await townsOf(turn)).find(one => one.code === code);
  if (!town) throw new Problem('not-found');
  return { turn, town, path: `/counter/rate/${code}`, holder: formOf(turn).token };
}

const NOTHING = { wrong: false, wait: null, about: null, grades: [], questions: [], grade: null } as const;
type Parts = Partial<Omit<CounterPage, 'kind' | 'town' | 'at' | 'signedIn'>> & Pick<CounterPage, 'step'>;

async function showStep({ turn, town, path, holder }: Device, parts: Parts, status = 200): Promise<void> {
  const form = { token: holder, key: randomUUID(), problem: null };
  const headers = parts.wait ? { 'Retry-After': String(parts.wait) } : {};
  await show(turn, { kind: 'counter', ...NOTHING, form, ...parts, signedIn: turn.visit !== null, town, at: inLanguage(turn, path) }, { status, headers });
}

const gradeOf = (typed: string | undefined): Grade | null => Grade.safeParse(typed).data ?? null;
const GRADES: CounterPage['grades'] = Grade.options.map(key => ({ key, words: gradeWords(key) }));

/** The reasons, with what was ticked and what is wrong with it once they were sent. */
function whyShown(why: Asking, sent: Sent | null): Question {
  const answer = sent && read(why, sent);
  return questionOf(why, { value: sent ? typedFor(why, sent) : [], wrong: answer && 'fault' in answer ? answer.fault : null, key: why.name });
}

/** What a service was, and who did it. */
async function aboutOf(turn: Turn, { item, unit }: InvitationView): Promise<CounterPage['about']> {
  return { item: await itemNamed(turn, item ?? undefined), unit: (await turn.context.query.unit(unit))?.name ?? { zh: unit, en: unit } };
}

/** Milliseconds until another code may be tried here; 0: now. */
function spent({ turn: { req, desk: { limits } }, town }: Device): number {
  return Math.max(limits.spend(PER_ADDRESS, `review code ${req.ip ?? ''}`, 1), limits.spend(PER_TOWN, `review code of ${town.code}`, 1));
}

/**
 * The device at a window (评价器): it rests until whoever was served types the code that the clerk’s screen shows, asks for one of five grades and for the
 * reasons of a bad one, thanks, and rests again. Nothing of the service stays on it, and the clerk is told nothing. @req #10 #54
 */
export function counterSteps(calls: ReviewCalls): readonly PageStep[] {
  /** The review that is open on a device; null: none, or it has been given in the meantime. */
  async function openedOn(device: Device): Promise<Opened | null> {
    const { turn: { desk: { reader, app }, context: { moment } }, town, holder } = device;
    const id = calls.heldBy({ town: town.code, holder });
    const view = id === null ? null : reader.views.read(['reviews'], of => invitation(of, id, moment));
    await app.world.refresh();
    const form = view && app.world.reviews.form(view.form);
    return view && form && !view.given ? { ...device, view, why: reasonsOf(form) } : null;
  }

  async function getRest(turn: Turn, params: Params): Promise<void> {
    const device = await deviceOf(turn, params);
    calls.leave(device.holder);
    await showStep(device, { step: 'rest' });
  }

  async function postCode(turn: Turn, params: Params): Promise<void> {
    const { fields } = sentBy(turn);
    const device = await deviceOf(turn, params);
    const wait = Math.ceil(spent(device) / SECOND_MS);
    const code = (fields['code'] ?? '').normalize('NFKC').replaceAll(/\s/g, '');
    if (wait > 0) await showStep(device, { step: 'rest', wait }, 429);
    else if (CODE.test(code) && calls.take(code, { town: device.town.code, holder: device.holder })) goTo(turn, `${device.path}/now`);
    else await showStep(device, { step: 'rest', wrong: true }, 422);
  }

  async function showOpened(opened: Opened, { grade, sent = null, problem = null }: { readonly grade: Grade | null; readonly sent?: Sent | null; readonly problem?: FormProblem | null }): Promise<void> {
    const { turn, view, why, holder } = opened;
    const about = await aboutOf(turn, view);
    const asked = isBad(grade) ? { step: 'why' as const, grade, questions: [whyShown(why, sent)] } : { step: 'grade' as const };
    await showStep(opened, { ...asked, about, grades: GRADES, form: { token: holder, key: randomUUID(), problem } }, sent || problem ? 422 : 200);
  }

  async function getNow(turn: Turn, params: Params): Promise<void> {
    const device = await deviceOf(turn, params);
    const opened = await openedOn(device);
    if (opened) await showOpened(opened, { grade: gradeOf(queryOf(turn.req)['grade']) });
    else goTo(turn, device.path);
  }

  async function record(opened: Opened, fields: Sent, grade: Grade): Promise<void> {
    const { turn, view, why, path, holder } = opened;
    const answer = isBad(grade) ? read(why, fields) : { value: [] };
    if ('fault' in answer) {
      await showOpened(opened, { grade, sent: fields });
      return;
    }
    const reasons = Array.isArray(answer.value) ? answer.value.filter(each => typeof each === 'string') : [];
    const saying = { grade, reasons, comment: null, channel: 'device' } as const;
    if (!await attempt(turn, () => sendReview(turn, view, { saying, fields }), problem => showOpened(opened, { grade, problem }))) return;
    calls.leave(holder);
    goTo(turn, `${path}/thanks`);
  }

  /** A touch on a grade records it; a bad one is asked for its reasons first. */
  async function postNow(turn: Turn, params: Params): Promise<void> {
    const { fields } = sentBy(turn);
    const device = await deviceOf(turn, params);
    const grade = gradeOf(fields['r.grade']);
    const opened = grade && await openedOn(device);
    if (!opened) goTo(turn, device.path);
    else if (isBad(grade) && fields['step'] !== 'why') goTo(turn, `${device.path}/now?grade=${grade}`);
    else await record(opened, fields, grade);
  }

  return [
    ['get', '/counter/rate/:town', getRest],
    ['post', '/counter/rate/:town', postCode],
    ['get', '/counter/rate/:town/now', getNow],
    ['post', '/counter/rate/:town/now', postNow],
    ['get', '/counter/rate/:town/thanks', async (turn, params) => showStep(await deviceOf(turn, params), { step: 'thanks' })],
  ];
}
