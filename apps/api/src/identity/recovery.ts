import { randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import { Problem } from '../problems/problem.ts';
import { requireGoodPassword } from './account-admin.ts';
import type { Identity } from './identity.ts';
import { normalisedLogin } from './proof/names.ts';
import { hashPassword } from './proof/password.ts';
import { recordAccount } from './record.ts';
import { sideFor } from './sign-in.ts';
import { isUsable, type Account } from './store/accounts.ts';
import { takeAsk } from './store/attempts.ts';
import type { FlowData } from './store/flows.ts';

/** How long a code is good (NIST SP 800-63B: a code by text message, ten minutes at most). */
export const CODE_LASTS = 10 * 60_000;
/** Wrong codes that one asking takes; then another code has to be asked for. */
const MOST_WRONG = 5;
const DIGITS = 8;
const MOBILE = /^1\d{10}$/;

const minutes = CODE_LASTS / 60_000;
const codeText = (code: string): string => `【一窗】验证码${code}，用于重设登录密码，${minutes}分钟内有效。工作人员不会向您要验证码；不是您本人操作，请不要理会。`;
const CHANGED_TEXT = '【一窗】您的登录密码刚刚重新设置，各设备上的登录都已退出。不是您本人操作，请拨打12345。';

/** Sends without being waited for: neither a channel that is slow nor one that fails tells who has an account. */
function tell({ texts, onFailure }: Identity, to: string, text: string): void {
  texts?.send({ id: randomUUID(), to, subject: '', text }).catch((failure: unknown) => onFailure?.(failure));
}

const codeMac = ({ secrets }: Identity, code: string): Promise<Uint8Array> => secrets.loginMac('reset code', code);

/** An account that has a password to be lost. */
const canBeReset = (account: Account | null): account is Account => account !== null && isUsable(account) && account.password !== null;

/** Who lost a password, and from which browser. */
export interface Asking {
  readonly login: string;
  readonly device: string | null;
}

/**
 * Sends a code to the mobile number of an account. Only the browser that asked can use it. Whether there is such an account makes no
 * difference in words, in what is counted or in what is kept (trust S4); the message goes out after the answer.
 * @returns the token of the asking, for a cookie
 * @throws {Problem} `no-text-messages`; `phone-needed`; `too-many-requests` with `Retry-After`
 */
export async function askForCode(identity: Identity, { login, device }: Asking): Promise<string> {
  const { accounts, attempts, secrets, flows, now, texts } = identity;
  if (!texts) throw new Problem('no-text-messages');
  const phone = normalisedLogin(login);
  if (!MOBILE.test(phone)) throw new Problem('phone-needed', { errors: [{ pointer: '/login', code: 'invalid_format', message: 'a mobile number' }] });
  const mac = await secrets.loginMac('citizen', phone);
  const account = accounts.byLogin('citizen', mac);
  takeAsk(attempts, sideFor(attempts, { mac, account, device }, 'reset'), now());
  const code = String(randomInt(10 ** DIGITS)).padStart(DIGITS, '0');
  const found = canBeReset(account) ? account : null;
  const kept = { code: await codeMac(identity, code), login: await secrets.wrap(phone, 'reset') };
  const token = flows.begin('reset', { account: found?.id ?? null, code: Buffer.from(kept.code).toString('base64url'), login: Buffer.from(kept.login).toString('base64url'), wrong: 0 }, now() + CODE_LASTS);
  if (found) tell(identity, phone, codeText(code));
  return token;
}

/** Counts a try before anything is compared, so that a hundred sent at once are a hundred. @throws {Problem} `reset-refused` */
function takeGuess({ flows, now }: Identity, token: string | null): { readonly token: string; readonly flow: FlowData<'reset'> } {
  const flow = token === null ? null : flows.peek('reset', token, now());
  if (token === null || !flow || flow.wrong >= MOST_WRONG) throw new Problem('reset-refused');
  flows.change('reset', token, { ...flow, wrong: flow.wrong + 1 });
  return { token, flow };
}

/** The account that the code proves, for as long as it can be reset. @throws {Problem} `reset-refused` */
async function proved(identity: Identity, flow: FlowData<'reset'>, code: string): Promise<Account> {
  const mac = await codeMac(identity, code.normalize('NFKC').replaceAll(/\s/g, ''));
  const right = timingSafeEqual(Buffer.from(flow.code, 'base64url'), mac);
  const account = flow.account === null ? null : identity.accounts.byId(flow.account);
  if (!right || !canBeReset(account)) throw new Problem('reset-refused');
  return account;
}

/**
 * Sets another password by a code. It counts once, also when it is sent twice at the same moment; every session of the person ends, and
 * the number is told. A password that is not taken leaves the code good.
 * @throws {Problem} `reset-refused` for a code that is wrong, used, too old, tried too often or nobody's; `password-refused`
 */
export async function resetByCode(identity: Identity, sent: { readonly token: string | null; readonly code: string; readonly password: string }): Promise<void> {
  const { flows, secrets, accounts, sessions, now } = identity;
  const { token, flow } = takeGuess(identity, sent.token);
  const account = await proved(identity, flow, sent.code);
  flows.change('reset', token, flow);
  const phone = await secrets.unwrap(Buffer.from(flow.login, 'base64url'), 'reset');
  await requireGoodPassword(sent.password, account.audience, phone);
  const hash = await hashPassword(sent.password);
  if (!flows.take('reset', token, now())) throw new Problem('reset-refused');
  await recordAccount(identity.app, account.id, { type: 'RecordCredentialChange', data: { credential: 'password', change: 'reset' } });
  accounts.setPassword(account.id, hash, null);
  sessions.endAll(account.subject, account.audience, null);
  tell(identity, phone, CHANGED_TEXT);
}
