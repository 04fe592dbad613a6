import { approvalText, rollbackText, type ReleaseSignature } from '@yichuang/domain';
import { describe, expect, it } from 'vitest';
import { addedPasskey, AuthenticationAnswer, partyOf, RegistrationAnswer } from '../../identity/proof/passkeys.ts';
import { createAuthenticator, type Authenticator } from '../../identity/testing/authenticator.ts';
import { PENS, signedBy, SPARE } from '../testing/ground.ts';
import { challengeOf, type PasskeySource } from './passkey.ts';
import { isSigned, type Signer } from './verify.ts';

const ORIGIN = 'https://yichuang.example';
const PERSON = 'officer-civil-head';
const SUBJECT = { department: 'D-MZJ', version: '1.0.0', gate: 'department', digest: 'a'.repeat(64), rehearsal: null } as const;
const TEXT = approvalText(SUBJECT);

/** The passkey of a person, enrolled as a browser would. */
async function enrolled(authenticator: Authenticator, origin = ORIGIN): Promise<{ readonly source: PasskeySource; readonly counters: number[] }> {
  const challenge = challengeOf('enrol');
  const made = await addedPasskey(partyOf(origin), RegistrationAnswer.parse(authenticator.create(origin, { challenge, rp: { id: new URL(origin).hostname } })), challenge);
  if (!made) throw new Error('not enrolled');
  const counters: number[] = [];
  let { counter } = made;
  return {
    counters,
    source: {
      origin: ORIGIN,
      find: credential => (credential === made.id ? { person: PERSON, passkey: { ...made, counter, account: 'a', added: 0 } } : null),
      used: (_, next) => {
        counters.push(next);
        counter = next;
      },
    },
  };
}
const signer = (passkeys: PasskeySource | null, parts: Partial<Signer> = {}): Signer => ({ person: PERSON, key: null, passkeys, ...parts });

function assertion(authenticator: Authenticator, text = TEXT, origin = ORIGIN): ReleaseSignature {
  const { id, response } = AuthenticationAnswer.parse(authenticator.get(origin, { challenge: challengeOf(text), rpId: new URL(origin).hostname }));
  return { kind: 'webauthn', credential: id, authenticatorData: response.authenticatorData, clientData: response.clientDataJSON, signature: response.signature };
}

// @req #17 #20
describe('a passkey', () => {
  it('signs the text for its own person, and its counter is kept', async () => {
    const authenticator = createAuthenticator();
    const { source, counters } = await enrolled(authenticator);
    const given = assertion(authenticator);
    expect(await isSigned(signer(source), given, TEXT)).toBe(true);
    expect(counters).toHaveLength(1);
    // A command that is decided once more brings the same assertion.
    expect(await isSigned(signer(source), given, TEXT)).toBe(true);
  });

  it('signs no other text, for nobody else, from nowhere else, and not without a finger', async () => {
    const authenticator = createAuthenticator();
    const { source } = await enrolled(authenticator);
    const other = [approvalText({ ...SUBJECT, gate: 'reform' }), approvalText({ ...SUBJECT, version: '1.0.1' }), approvalText({ ...SUBJECT, digest: 'b'.repeat(64) }), approvalText({ ...SUBJECT, rehearsal: 'c'.repeat(64) }), rollbackText({ department: 'D-MZJ', from: '1.0.0', to: '0.9.0', digest: 'a'.repeat(64) })];
    for (const text of other) expect(await isSigned(signer(source), assertion(authenticator), text)).toBe(false);
    expect(await isSigned(signer(source, { person: 'officer-reform' }), assertion(authenticator), TEXT)).toBe(false);
    expect(await isSigned(signer(source), assertion(authenticator, TEXT, 'https://elsewhere.example'), TEXT)).toBe(false);
    expect(await isSigned(signer(source), assertion(createAuthenticator()), TEXT)).toBe(false);
    expect(await isSigned(signer(null), assertion(authenticator), TEXT)).toBe(false);
    const touched = createAuthenticator({ verifies: false });
    expect(await isSigned(signer(source), { ...assertion(touched), credential: assertion(authenticator).kind }  as ReleaseSignature, TEXT)).toBe(false);
  });

  it('counts on a workstation without a public origin from this machine only', async () => {
    const origin = 'http://localhost:8080';
    const authenticator = createAuthenticator();
    const { source } = await enrolled(authenticator, origin);
    expect(await isSigned(signer({ ...source, origin: null }), assertion(authenticator, TEXT, origin), TEXT)).toBe(true);
    expect(await isSigned(signer({ ...source, origin: null }), assertion(authenticator, TEXT, 'https://elsewhere.example'), TEXT)).toBe(false);
    expect(await isSigned(signer(source), { ...assertion(authenticator, TEXT, origin), clientData: 'AAAA' } as ReleaseSignature, TEXT)).toBe(false);
  });
});

// @req #17 #20
describe('a registered key', () => {
  const { key, publicKey } = PENS.department;
  const inUse = { key, publicKey, expires: '2022-12-31', replaced: false, revokedFrom: null };
  const ed25519 = (pen: typeof SPARE, text = TEXT) => signedBy(pen, text) as ReleaseSignature;
  it('signs the text while it is the one in use', async () => {
    expect(await isSigned(signer(null, { key: inUse }), ed25519(PENS.department), TEXT)).toBe(true);
    expect(await isSigned(signer(null), ed25519(PENS.department), TEXT)).toBe(false);
    expect(await isSigned(signer(null, { key: inUse }), ed25519(SPARE), TEXT)).toBe(false);
    expect(await isSigned(signer(null, { key: inUse }), ed25519(PENS.department, `${TEXT} `), TEXT)).toBe(false);
    expect(await isSigned(signer(null, { key: { ...inUse, publicKey: 'AAAA' } }), ed25519(PENS.department), TEXT)).toBe(false);
  });

  it('does not lend its name to another', async () => {
    expect(await isSigned(signer(null, { key: inUse }), { ...ed25519(SPARE), key } as ReleaseSignature, TEXT)).toBe(false);
  });
});
