import { createHmac, randomBytes } from 'node:crypto';
import type { Database } from '@yichuang/sqlite';
import { openKeyFile } from '@yichuang/event-store/sealed';
import { join } from 'node:path';

/** Secrets of the account store: wrapped by a key in a file beside it, so that the database alone tells nothing. */
export interface Secrets {
  /** What is kept of the name that somebody signs in with. */
  loginMac(audience: string, login: string): Promise<Uint8Array>;
  wrap(secret: string, account: string): Promise<Uint8Array>;
  /** @throws {SealError} for another account, or another key */
  unwrap(wrapped: Uint8Array, account: string): Promise<string>;
}

/** @throws {SealError} the key file is missing although there are accounts, or others can read it */
export function openSecrets(folder: string, db: Database): Secrets {
  const fresh = db.prepare('SELECT 1 FROM secrets').get() === undefined;
  const wrapper = openKeyFile(join(folder, 'identity.kek'), { create: fresh });
  let pepper: Promise<Uint8Array> | undefined;
  async function readPepper(): Promise<Uint8Array> {
    const row = db.prepare("SELECT wrapped FROM secrets WHERE name = 'login'").get();
    if (row?.wrapped instanceof Uint8Array) return wrapper.unwrap(row.wrapped, 'login');
    const made = randomBytes(32);
    db.prepare("INSERT INTO secrets (name, wrapped) VALUES ('login', ?)").run(await wrapper.wrap(made, 'login'));
    return made;
  }
  return {
    loginMac: async (audience, login) => {
      pepper ??= readPepper();
      return createHmac('sha256', await pepper).update(`${audience}\n${login}`).digest();
    },
    wrap: (secret, account) => wrapper.wrap(Buffer.from(secret, 'utf8'), `totp ${account}`),
    unwrap: async (wrapped, account) => Buffer.from(await wrapper.unwrap(wrapped, `totp ${account}`)).toString('utf8'),
  };
}
