import { register } from '../../../identity/account-admin.ts';
import { proceed } from '../../../identity/http/proceed.ts';
import { LENGTHS } from '../../../identity/proof/password.ts';
import { problemOf } from '../../../problems/problem.ts';
import { byAgent } from '../wizard/rules.ts';
import { contactOf, openStep } from '../wizard/steps.ts';
import { attempt, formOf, inLanguage, sentBy, show, wordsOf, type Turn } from '../desk.ts';
import { frameOf, pageOf, resume, sittingOf, stepPath, type Sitting } from './sitting.ts';

/** Name and telephone from the form, where whoever types is the applicant: they need not be typed again. */
const prefilled = ({ kept: { draft } }: Sitting): { readonly name: string; readonly login: string } => {
  const { name, phone } = contactOf(draft);
  return byAgent(draft) || draft.kind !== 'natural_person' ? { name: '', login: '' } : { name, login: /^1\d{10}$/.test(phone) ? phone : '' };
};

async function showAccount(sitting: Sitting, { typed, error }: { readonly typed: { readonly name: string; readonly login: string }; readonly error: unknown }): Promise<void> {
  const { turn } = sitting;
  const problem = error === null ? null : wordsOf(error, turn.language);
  const fault = error === null ? null : problemOf(error).details.fault;
  await show(turn, { kind: 'account-step', ...pageOf(turn), form: formOf(turn, '', problem), frame: frameOf(sitting, 'account'), ...typed, shortest: LENGTHS.citizen.min, fault: typeof fault === 'string' ? fault : null }, error === null ? {} : { status: 422 });
}

export async function getAccount(turn: Turn, token: string): Promise<void> {
  const sitting = await sittingOf(turn, token);
  if (!sitting) return;
  if (turn.visit) resume(sitting);
  else await showAccount(sitting, { typed: prefilled(sitting), error: null });
}

/** Opens the account and takes the draft along; the session begins with the answer. */
async function openAccount(sitting: Sitting, typed: { readonly name: string; readonly login: string; readonly password: string }): Promise<void> {
  const { turn, kept } = sitting;
  const { req, res, desk, language } = turn;
  const account = await register(desk.identity, { ...typed, name: typed.name || typed.login });
  await desk.drafts.save({ ...kept, subject: account.subject, draft: { ...kept.draft, passed: [...kept.draft.passed, 'account'] } }, desk.identity.now());
  const { location } = proceed({ req, res, identity: desk.identity, language }, { account, strong: false }, inLanguage(turn, stepPath(kept.token, openStep({ ...sitting.walk, signedIn: true }))));
  res.set('Cache-Control', 'no-store').redirect(303, location);
}

/** A password is all that a first-time applicant still types: the account is opened, signed in to, and takes the draft. */
export async function postAccount(turn: Turn, token: string): Promise<void> {
  const { fields } = sentBy(turn);
  const sitting = await sittingOf(turn, token);
  if (!sitting) return;
  if (turn.visit) {
    resume(sitting);
    return;
  }
  const { name = '', login = '', password = '' } = fields;
  const typed = { name: name.trim().slice(0, 60), login: login.slice(0, 256) };
  await attempt(turn, () => openAccount(sitting, { ...typed, password: password.slice(0, 256) }), (_problem, error) => showAccount(sitting, { typed, error }));
}
