import { Rejection, type ReceiveApplication } from '@yichuang/domain';
import { streamIdFor } from '@yichuang/event-store';
import type { z } from 'zod';
import { attempt, formOf, goTo, inLanguage, send, sentBy, show, wordsOf, type Turn } from '../desk.ts';
import type { Draft } from '../drafts/draft.ts';
import { emailOf, groupsOf, withEmail } from '../wizard/check.ts';
import { choicesOf, confirmedOf } from '../wizard/choices.ts';
import { gapsOf } from '../wizard/papers.ts';
import { byAgent } from '../wizard/rules.ts';
import { contactOf, openStep, papersAsked, stopFor } from '../wizard/steps.ts';
import { applicantOf } from './principal.ts';
import { frameOf, hasMoved, pageOf, resume, save, sittingOf, stepPath, withDraft, type Sitting } from './sitting.ts';

type Application = z.infer<typeof ReceiveApplication>['data'];

/** The page of a matter that is not done here. */
export async function getStop(turn: Turn, token: string): Promise<void> {
  const sitting = await sittingOf(turn, token);
  if (!sitting) return;
  const why = stopFor(sitting.walk);
  if (why === null) resume(sitting);
  else await show(turn, { kind: 'stop', why, ...pageOf(turn), frame: frameOf(sitting, 'who') });
}

interface Shown {
  readonly error?: unknown;
  /** What the form sent that is shown again. */
  readonly fields?: Readonly<Record<string, string>> | null;
}
const isUndeclared = (fields: Shown['fields']): boolean => fields !== null && fields?.['declared'] !== 'yes';
/** The page as it is shown, and whether something on it has to be put right. */
function checkOf({ kept: { draft }, walk }: Sitting, fields: Shown['fields'] = null) {
  const [undeclared, choices, email] = [isUndeclared(fields), choicesOf(walk, fields), emailOf(draft, fields)];
  return { undeclared, choices, email, wrong: undeclared || email.fault !== null || choices.some(({ unconfirmed }) => unconfirmed) };
}

async function showCheck(sitting: Sitting, { error = null, fields = null }: Shown = {}): Promise<void> {
  const { turn, kept, walk } = sitting;
  const { wrong, ...asked } = checkOf(sitting, fields);
  const problem = error === null ? null : wordsOf(error, turn.language);
  await show(turn, {
    kind: 'check', ...pageOf(turn), form: formOf(turn, kept.draft.key, problem), frame: frameOf(sitting, 'check'), groups: groupsOf(walk, step => inLanguage(turn, `${stepPath(kept.token, step)}?to=check`)), gaps: gapsOf(walk),
    agent: byAgent(kept.draft), ...asked,
  }, problem || wrong ? { status: 422 } : {});
}

export async function getCheck(turn: Turn, token: string): Promise<void> {
  const sitting = await sittingOf(turn, token);
  if (!sitting) return;
  if (hasMoved(sitting) || openStep(sitting.walk) !== 'check') resume(sitting);
  else await showCheck(sitting);
}

/** A paper that is there goes along; what the applicant chose for those that are not goes beside them, and what is to be fetched is agreed on with the counter. */
const papersOf = (draft: Draft, asked: ReadonlySet<string>): Application['papers'] => Object.entries(draft.papers).filter(([key, { files }]) => files.length > 0 && asked.has(key)).map(([material, { files }]) => ({ material, source: 'electronic' as const, files: files.map(({ digest, name }) => ({ digest, name })) }));

/** The application as the command takes it. Answers to questions that are asked no more stay behind. */
function applicationOf({ kept: { draft }, walk, rules }: Sitting, subject: string): Application {
  const { asked } = walk;
  const contact = contactOf(draft);
  const form = asked.form.flatMap(({ key }) => (draft.form[key] === undefined ? [] : [[key, draft.form[key]] as const]));
  return {
    item: draft.item, town: draft.town, ...applicantOf(walk, subject), priority: draft.priority, contact: { name: contact.name, phone: contact.phone, address: contact.address || null, ...(draft.contact.email ? { email: draft.contact.email } : {}) },
    answers: { situations: Object.fromEntries(asked.situations.flatMap(({ key }) => (draft.situations[key] === undefined ? [] : [[key, draft.situations[key]]]))), form: Object.fromEntries(form) },
    papers: papersOf(draft, new Set(papersAsked(walk).map(({ key }) => key))), visit: false, appointment: draft.appointment, agency: null, contactRecord: null, manifest: rules.digest, renewsUntil: null, choices: confirmedOf(choicesOf(walk)),
  };
}

/** Whether the rules have moved on between the page and the sending. */
const isChange = (error: unknown): boolean => error instanceof Rejection && error.code === 'questions-changed';

/** The same command as over the interface. The key of the draft is the key of the act, however often it is sent. */
async function submit(sitting: Sitting, subject: string): Promise<void> {
  const { turn, kept } = sitting;
  const { key } = kept.draft;
  const id = streamIdFor(key);
  const done = await attempt(turn, () => send(turn, { type: 'ReceiveApplication', stream: `case-${id}`, data: applicationOf(sitting, subject) }, key), async (_problem, error) => {
    if (isChange(error)) goTo(turn, stepPath(kept.token, 'changed'));
    else await showCheck(sitting, { error });
  });
  if (!done) return;
  turn.desk.drafts.sent(kept.token, id);
  goTo(turn, `/apply/${(await turn.desk.receipts()).tokenFor('case', id)}/done`);
}

/** `POST /apply/:draft/check`: the declaration, what the choices lead to, and then the act. */
export async function postCheck(turn: Turn, token: string): Promise<void> {
  const { fields } = sentBy(turn);
  const sitting = await sittingOf(turn, token);
  if (!sitting) return;
  if (hasMoved(sitting) || openStep(sitting.walk) !== 'check' || !turn.visit) {
    resume(sitting);
    return;
  }
  // Declared, every choice confirmed, and an address that is one, or none.
  if (checkOf(sitting, fields).wrong) {
    await showCheck(sitting, { fields });
    return;
  }
  const after = withDraft(sitting, withEmail(sitting.kept.draft, fields));
  await save(after);
  await submit(after, turn.visit.session.subject);
}
