import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** An authenticator of one passkey (ES256, no attestation), as WebAuthn level 3 §6 lays its bytes out. The holder always agrees. */
export interface Authenticator {
  create(origin: string, options: Challenge): object;
  get(origin: string, options: Challenge): object;
}
export interface Challenge {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;
const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

function coseKey(key: KeyObject): Uint8Array {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return isoCBOR.encode(new Map<number, number | Uint8Array>([[1, 2], [3, -7], [-1, 1], [-2, new Uint8Array(Buffer.from(x, 'base64url'))], [-3, new Uint8Array(Buffer.from(y, 'base64url'))]]));
}

/** @param verifies false: it was touched, but nobody showed a finger, a face or a PIN */
export function createAuthenticator({ verifies = true }: { readonly verifies?: boolean } = {}): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  let counter = 0;

  function dataFor(host: string, attested: Uint8Array): Buffer {
    counter += 1;
    const head = Buffer.alloc(5);
    head.writeUInt8(PRESENT + (verifies ? VERIFIED : 0) + (attested.length > 0 ? ATTESTED : 0), 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(host), head, attested]);
  }
  const clientData = (type: string, challenge: string, origin: string): Buffer => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const common = { id: base64url(id), rawId: base64url(id), type: 'public-key', clientExtensionResults: {} };

  return {
    create: (origin, { challenge, rp }) => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const authData = dataFor(rp?.id ?? '', Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]));
      const attestationObject = isoCBOR.encode(new Map<string, string | Uint8Array | Map<string, string>>([['fmt', 'none'], ['attStmt', new Map<string, string>()], ['authData', new Uint8Array(authData)]]));
      return { ...common, response: { clientDataJSON: base64url(clientData('webauthn.create', challenge, origin)), attestationObject: base64url(attestationObject), transports: ['internal'] } };
    },
    get: (origin, { challenge, rpId }) => {
      const authenticatorData = dataFor(rpId ?? '', new Uint8Array());
      const client = clientData('webauthn.get', challenge, origin);
      const signature = createSign('sha256').update(authenticatorData).update(sha256(client)).sign(privateKey);
      return { ...common, response: { clientDataJSON: base64url(client), authenticatorData: base64url(authenticatorData), signature: base64url(signature) } };
    },
  };
}
