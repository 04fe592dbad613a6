import type { Database } from '@yichuang/sqlite';
import { bytesOrNull, numberIn, numberOrNull, textIn, textOrNull, type Row } from './rows.ts';

/** Whom an account is for: two stores of rights that never meet. */
export type Audience = 'staff' | 'citizen';

/** An account stands for one person, known by reference. Times are milliseconds of real time. */
export interface Account {
  readonly id: string;
  readonly subject: string;
  readonly audience: Audience;
  readonly provider: 'local' | 'oidc';
  /** What the holder recognises it by: a work name, or a telephone number with its middle left out. */
  readonly label: string;
  /** Argon2id in PHC form; null for an account of another provider. */
  readonly password: string | null;
  readonly mustChange: boolean;
  /** A one-time password counts until then; null for one that the holder chose. */
  readonly oneTimeUntil: number | null;
  /** Secret of the one-time codes, wrapped; null when there is none. */
  readonly totp: Uint8Array | null;
  /** Time step of the last code that was taken: no code counts twice (RFC 6238 §5.2). */
  readonly totpStep: number;
  readonly closed: number | null;
  /** Locked since; null: it may be signed in to. */
  readonly locked: number | null;
}

/** Whether it may be used at all. */
export const isUsable = ({ closed, locked }: Account): boolean => closed === null && locked === null;

export interface NewAccount {
  readonly id: string;
  readonly subject: string;
  readonly audience: Audience;
  readonly label: string;
  readonly opened: number;
  readonly means:
    | { readonly provider: 'local'; readonly login: Uint8Array; readonly password: string; readonly oneTimeUntil: number | null }
    | { readonly provider: 'oidc'; readonly issuer: string; readonly subject: string };
}

/** A passkey (WebAuthn level 3). `counter` is the signature counter last seen. */
export interface Passkey {
  readonly id: string;
  readonly account: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly added: number;
}

const accountOf = (row: Row): Account => ({
  id: textIn(row, 'id'), subject: textIn(row, 'subject'), audience: textIn(row, 'audience') === 'staff' ? 'staff' : 'citizen', provider: textIn(row, 'provider') === 'oidc' ? 'oidc' : 'local',
  label: textIn(row, 'label'), password: textOrNull(row, 'password'), mustChange: numberIn(row, 'must_change') === 1, oneTimeUntil: numberOrNull(row, 'one_time_until'),
  totp: bytesOrNull(row, 'totp'), totpStep: numberIn(row, 'totp_step'), closed: numberOrNull(row, 'closed'), locked: numberOrNull(row, 'locked'),
});
const passkeyOf = (row: Row): Passkey => ({
  id: textIn(row, 'id'), account: textIn(row, 'account'), publicKey: bytesOrNull(row, 'public_key') ?? new Uint8Array(), counter: numberIn(row, 'counter'), added: numberIn(row, 'added'),
  transports: textIn(row, 'transports').split(' ').filter(Boolean),
});

/** The accounts of one file. Nothing here hashes or decides: it keeps. */
export interface Accounts {
  add(account: NewAccount): void;
  byId(id: string): Account | null;
  byLogin(audience: Audience, login: Uint8Array): Account | null;
  byIssuer(audience: Audience, issuer: string, subject: string): Account | null;
  all(audience: Audience): readonly Account[];
  /** @param oneTimeUntil set: the next sign-in must choose another password */
  setPassword(id: string, password: string, oneTimeUntil: number | null): void;
  setTotp(id: string, wrapped: Uint8Array | null): void;
  /** Takes a code's time step once; false when it, or a later one, was taken before. */
  takeTotpStep(id: string, step: number): boolean;
  passkeys(account: string): readonly Passkey[];
  passkey(id: string): Passkey | null;
  addPasskey(passkey: Passkey): void;
  /** Moves the counter; false when the passkey is gone or its counter did not grow (a copied authenticator). */
  usePasskey(id: string, counter: number): boolean;
  removePasskey(id: string, account: string): boolean;
  removePasskeys(account: string): void;
  /** @param at null: unlocks */
  lock(id: string, at: number | null): void;
  close(id: string, at: number): void;
}

export function createAccounts(db: Database): Accounts {
  const insertLocal = db.prepare("INSERT INTO accounts (id, subject, audience, provider, label, opened, login, password, must_change, one_time_until) VALUES (?, ?, ?, 'local', ?, ?, ?, ?, ?, ?)");
  const insertOidc = db.prepare("INSERT INTO accounts (id, subject, audience, provider, label, opened, issuer, issuer_subject) VALUES (?, ?, ?, 'oidc', ?, ?, ?, ?)");
  const one = (where: string) => db.prepare(`SELECT accounts.*, (SELECT at FROM locks WHERE account = accounts.id) AS locked FROM accounts WHERE ${where}`);
  const [byId, byLogin, byIssuer, all] = [one('id = ?'), one('audience = ? AND login = ?'), one('audience = ? AND issuer = ? AND issuer_subject = ?'), one('audience = ? ORDER BY label')];
  const found = (row: Row | undefined): Account | null => (row ? accountOf(row) : null);
  const setPassword = db.prepare('UPDATE accounts SET password = ?, must_change = ?, one_time_until = ? WHERE id = ?');
  const setTotp = db.prepare('UPDATE accounts SET totp = ?, totp_step = 0 WHERE id = ?');
  const takeStep = db.prepare('UPDATE accounts SET totp_step = ? WHERE id = ? AND totp_step < ?');
  const close = db.prepare('UPDATE accounts SET closed = ?, password = NULL, totp = NULL WHERE id = ? AND closed IS NULL');
  const keys = db.prepare('SELECT * FROM passkeys WHERE account = ? ORDER BY added');
  const key = db.prepare('SELECT * FROM passkeys WHERE id = ?');
  const addKey = db.prepare('INSERT INTO passkeys (id, account, public_key, counter, transports, added) VALUES (?, ?, ?, ?, ?, ?)');
  // Authenticators that keep no counter always say 0 (WebAuthn §6.1.1).
  const useKey = db.prepare('UPDATE passkeys SET counter = ?1 WHERE id = ?2 AND (counter < ?1 OR (counter = 0 AND ?1 = 0))');
  const removeKey = db.prepare('DELETE FROM passkeys WHERE id = ? AND account = ?');
  const removeKeys = db.prepare('DELETE FROM passkeys WHERE account = ?');
  const lock = db.prepare('INSERT INTO locks (account, at) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const unlock = db.prepare('DELETE FROM locks WHERE account = ?');
  return {
    add: ({ id, subject, audience, label, opened, means }) => {
      if (means.provider === 'local') insertLocal.run(id, subject, audience, label, opened, means.login, means.password, means.oneTimeUntil === null ? 0 : 1, means.oneTimeUntil);
      else insertOidc.run(id, subject, audience, label, opened, means.issuer, means.subject);
    },
    byId: id => found(byId.get(id)),
    byLogin: (audience, login) => found(byLogin.get(audience, login)),
    byIssuer: (audience, issuer, subject) => found(byIssuer.get(audience, issuer, subject)),
    all: audience => all.all(audience).map(accountOf),
    setPassword: (id, password, oneTimeUntil) => {
      setPassword.run(password, oneTimeUntil === null ? 0 : 1, oneTimeUntil, id);
    },
    setTotp: (id, wrapped) => {
      setTotp.run(wrapped, id);
    },
    takeTotpStep: (id, step) => Number(takeStep.run(step, id, step).changes) === 1,
    passkeys: account => keys.all(account).map(passkeyOf),
    passkey: id => {
      const row = key.get(id);
      return row ? passkeyOf(row) : null;
    },
    addPasskey: ({ id, account, publicKey, counter, transports, added }) => {
      addKey.run(id, account, publicKey, counter, transports.join(' '), added);
    },
    usePasskey: (id, counter) => Number(useKey.run(counter, id).changes) === 1,
    removePasskey: (id, account) => Number(removeKey.run(id, account).changes) === 1,
    removePasskeys: account => {
      removeKeys.run(account);
    },
    lock: (id, at) => {
      if (at === null) unlock.run(id);
      else lock.run(id, at);
    },
    close: (id, at) => {
      close.run(at, id);
      removeKeys.run(id);
    },
  };
}
