import { createHash } from 'node:crypto';
import { Problem } from '../problems/problem.ts';
import type { Identity } from './identity.ts';
import { provedCounter, type AuthenticationAnswer, type Party } from './proof/passkeys.ts';
import { totpStepOf } from './proof/totp.ts';
import { isUsable, type Account } from './store/accounts.ts';
import { takeTry } from './store/attempts.ts';

export const hasSecondFactor = ({ accounts }: Identity, account: Account): boolean => account.totp !== null || accounts.passkeys(account.id).length > 0;

const sideOf = (account: string): Uint8Array => createHash('sha256').update(`second factor of ${account}`).digest();

/**
 * Takes a one-time code. Wrong ones are counted like wrong passwords: six digits are soon guessed otherwise.
 * @throws {Problem} `second-factor-failed`, also for a code that was taken before; `too-many-sign-ins`
 */
export async function takeCode({ accounts, attempts, secrets, now }: Identity, account: Account, code: string): Promise<void> {
  const side = sideOf(account.id);
  takeTry(attempts, side, now());
  const step = account.totp === null ? null : totpStepOf(await secrets.unwrap(account.totp, account.id), code, now());
  if (step === null || !accounts.takeTotpStep(account.id, step)) throw new Problem('second-factor-failed');
  attempts.succeed(side);
}

/** Takes a passkey's answer to a challenge. @returns its account. @throws {Problem} `second-factor-failed` */
export async function takePasskey({ accounts }: Identity, party: Party, { answer, challenge }: { answer: AuthenticationAnswer; challenge: string }): Promise<Account> {
  const passkey = accounts.passkey(answer.id);
  const account = passkey ? accounts.byId(passkey.account) : null;
  const counter = passkey ? await provedCounter(party, answer, { challenge, passkey }) : null;
  if (!passkey || !account || !isUsable(account) || counter === null || !accounts.usePasskey(passkey.id, counter)) throw new Problem('second-factor-failed');
  return account;
}
