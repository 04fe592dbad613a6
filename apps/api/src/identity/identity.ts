import type { Application } from '../application.ts';
import type { Notifier } from '../notifications/notifier.ts';
import type { OidcSettings } from './oidc/settings.ts';
import type { PasskeySource } from '../rulebook/signing/passkey.ts';
import { createAccounts, isUsable, type Accounts } from './store/accounts.ts';
import { createAttempts, type Attempts } from './store/attempts.ts';
import { createFlows, type Flows } from './store/flows.ts';
import { openIdentityFile } from './store/schema.ts';
import { openSecrets, type Secrets } from './store/secrets.ts';
import { createSessions, type Sessions } from './store/sessions.ts';

/** How people sign in here. */
export interface IdentitySettings {
  /** Behind TLS: cookies are `Secure` and bear the prefix that binds them to this host. */
  readonly secure: boolean;
  /** Scheme, host and port that browsers see; null: as the request says (a workstation only). */
  readonly origin: string | null;
  /** Real time in milliseconds, also in a sample (architecture §11.8). */
  readonly now: () => number;
  readonly oidc: OidcSettings | null;
  /** Text messages to whoever lost a password; without them nobody can be sent a code. */
  readonly texts?: Pick<Notifier, 'send'>;
  /** Told of a message that was not passed on. */
  readonly onFailure?: (failure: unknown) => void;
}

/** The account store of one data folder with the application it is for. */
export interface Identity extends IdentitySettings {
  readonly app: Application;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly flows: Flows;
  readonly attempts: Attempts;
  readonly secrets: Secrets;
  /** Forgets what has run out. */
  tidy(): void;
  close(): void;
}

/** Passkeys of officers, for what they sign; only of accounts that are open. */
function signingPasskeys(accounts: Accounts, origin: string | null): PasskeySource {
  return {
    origin,
    find: credential => {
      const passkey = accounts.passkey(credential);
      const account = passkey && accounts.byId(passkey.account);
      return account && isUsable(account) && account.audience === 'staff' ? { person: account.subject, passkey } : null;
    },
    used: (credential, counter) => void accounts.usePasskey(credential, counter),
  };
}

/** Opens the accounts beside the log. @throws {SealError} when its key is missing or exposed */
export function openIdentity(app: Application, settings: IdentitySettings): Identity {
  const db = openIdentityFile(app.dataDir);
  const [sessions, flows, attempts] = [createSessions(db), createFlows(db), createAttempts(db)];
  const accounts = createAccounts(db);
  app.world.rulebook.passkeys = signingPasskeys(accounts, settings.origin);
  return {
    ...settings, app, sessions, flows, attempts, accounts, secrets: openSecrets(app.dataDir, db),
    tidy: () => {
      const now = settings.now();
      sessions.forgetOld(now);
      flows.forgetBefore(now);
      attempts.forgetBefore(now);
    },
    close: () => db.close(),
  };
}
