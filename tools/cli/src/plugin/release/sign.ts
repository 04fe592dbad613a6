import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { sha256 } from '@yichuang/plugin-kit/node';
import { EXIT, Stop } from '../../exit.ts';

/** A private key with which somebody signs in their own name, with the id under which the server knows it. */
export interface Pen {
  readonly key: string;
  readonly publicKey: string;
  signed(text: string): { readonly kind: 'ed25519'; readonly key: string; readonly signature: string };
}

function privateKeyIn(file: string): KeyObject {
  const info = statSync(file, { throwIfNoEntry: false });
  if (!info) throw new Stop(EXIT.usage, `${file}: no such key`, `openssl genpkey -algorithm ed25519 -out ${file}`);
  if ((info.mode & 0o077) !== 0) throw new Stop(EXIT.usage, `${file} can be read by others`, `chmod 600 ${file}`);
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below, as any other file that holds no such key.
  }
  throw new Stop(EXIT.usage, `${file} is no Ed25519 private key in PEM`);
}

/** @throws {Stop} no key, one that others may read, or one of another kind */
export function penIn(file: string): Pen {
  const privateKey = privateKeyIn(file);
  const publicKey = String(createPublicKey(privateKey).export({ format: 'jwk' }).x);
  const key = sha256(publicKey);
  return { key, publicKey, signed: text => ({ kind: 'ed25519', key, signature: sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url') }) };
}
