import { headerOf } from '../../edge/request.ts';
import { deviceOf } from '../proof/names.ts';
import { openSession, PENDING_LASTS, stageOf, type Proved } from '../sign-in.ts';
import { newToken } from '../store/tokens.ts';
import { HOME, inLanguage, jar, ownPath, pageAddress, type Call, type Outcome } from './call.ts';

type Calling = Pick<Call<unknown>, 'req' | 'res' | 'identity' | 'language'>;

/** Remembers the browser, so that strangers who guess do not hold its owner up (trust S4). */
function rememberDevice(call: Calling, account: string): void {
  const cookies = jar(call);
  const device = cookies.read('device') ?? newToken();
  call.identity.attempts.remember(account, device, call.identity.now());
  cookies.write('device', device);
}

/** Whatever this browser was signed in to before ends: a session never passes from one person to the next. */
function endEarlier(call: Calling, audience: 'staff' | 'citizen'): void {
  const earlier = jar(call).read(audience);
  if (earlier !== null) call.identity.sessions.end(earlier);
}

/** After a proof: opens the session, or goes to the page of what is still missing. The token is new each time (trust S1). */
export function proceed(call: Calling, proved: Proved, next: string | undefined): Outcome {
  const { identity, language, req } = call;
  const { account, strong } = proved;
  const cookies = jar(call);
  const pending = cookies.read('signin');
  if (pending !== null) identity.flows.take('pending', pending, identity.now());
  const stage = stageOf(identity, proved);
  const device = deviceOf(headerOf(req, 'user-agent'));
  const onward = ownPath(next, inLanguage(language, HOME[account.audience]));
  if (stage !== 'done') {
    cookies.write('signin', identity.flows.begin('pending', { account: account.id, next: onward, device, strong, enrol: null }, identity.now() + PENDING_LASTS));
    return { location: inLanguage(language, pageAddress(account.audience, stage)), body: { stage } };
  }
  endEarlier(call, account.audience);
  cookies.write(account.audience, openSession(identity, proved, device));
  cookies.clear('signin');
  rememberDevice(call, account.id);
  return { location: onward, body: { stage, next: onward } };
}

/** A sample person has no account and nothing to prove: a real session all the same, and only in a sample. */
export function proceedAsSample(call: Calling, given: { readonly subject: string; readonly post: string | null }, next: string | undefined): Outcome {
  const { identity, language, req } = call;
  endEarlier(call, 'staff');
  const token = identity.sessions.open({ audience: 'staff', account: null, subject: given.subject, post: given.post, device: deviceOf(headerOf(req, 'user-agent')), strong: true }, identity.now());
  jar(call).write('staff', token);
  const onward = ownPath(next, inLanguage(language, HOME.staff));
  return { location: onward, body: { stage: 'done', next: onward } };
}
