import { Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;
const options = { issuer: '一窗 Yichuang', algorithm: 'SHA1', digits: 6, period: STEP_SECONDS } as const;

/** A new secret of 160 bits (RFC 4226 §4). */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator reads from a picture. */
export const totpAddress = (secret: string, label: string): string => new TOTP({ ...options, label, secret: Secret.fromBase32(secret) }).toString();

/**
 * The time step that a code belongs to, one step to either side for clocks that differ; null when it is wrong (RFC 6238 §5.2).
 * Whoever takes it must see to it that a step counts once.
 */
export function totpStepOf(secret: string, code: string, now: number): number | null {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = new TOTP({ ...options, secret: Secret.fromBase32(secret) }).validate({ token: digits, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / STEP_SECONDS) + delta;
}

/** The code of an instant: for tests and tools that stand in for an authenticator. */
export const totpCode = (secret: string, now: number): string => new TOTP({ ...options, secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
