import { hash, verify, type Options } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane (OWASP, trust S5). 2 stands for Argon2id: the enum of the library has no runtime. */
const COST: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The shortest and the longest password, in characters. Staff reach other people's papers. */
export const LENGTHS = { staff: { min: 12, max: 128 }, citizen: { min: 8, max: 128 } } as const;

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'contains-name';

/** One form for one password, whatever keyboard typed it (NIST SP 800-63B §3.1.1.2). */
const normalised = (password: string): string => password.normalize('NFKC');

let common: Promise<ReadonlySet<string>> | undefined;
/** Passwords that are guessed first: read when the first one is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => new Set(dictionary['passwords-common']));
  return common;
}

/** Digits and signs at the end do not make a common word a rare one. */
const withoutTail = (password: string): string => password.replace(/[\d\p{P}\p{S}]+$/u, '');
const isOneRepeated = (password: string): boolean => new Set(password).size < 4;
const isRow = (password: string): boolean => '01234567890123456789'.includes(password) || '98765432109876543210'.includes(password) || 'abcdefghijklmnopqrstuvwxyz'.includes(password);

async function isGuessed(plain: string): Promise<boolean> {
  const words = await commonPasswords();
  return [plain, withoutTail(plain)].some(word => words.has(word)) || isOneRepeated(plain) || isRow(plain);
}

/** Why a new password is not taken; null when it is. Nothing else is asked of it: no mix of signs, no change by the calendar. @param name what the account is signed in with */
export async function passwordFault(password: string, audience: keyof typeof LENGTHS, name: string): Promise<PasswordFault | null> {
  const plain = normalised(password).toLowerCase();
  const { min, max } = LENGTHS[audience];
  if ([...plain].length < min) return 'too-short';
  if ([...plain].length > max) return 'too-long';
  if (name.length >= 4 && plain.includes(name.toLowerCase())) return 'contains-name';
  return (await isGuessed(plain)) ? 'common' : null;
}

/** @returns the PHC string, with its own salt and costs */
export const hashPassword = (password: string): Promise<string> => hash(normalised(password), COST);

let nobodys: Promise<string> | undefined;
/** A hash that no password opens: what is compared when there is no account, so that its absence takes as long. */
function nobodysHash(): Promise<string> {
  nobodys ??= hashPassword(crypto.randomUUID());
  return nobodys;
}

/** Compares in the same time whether there is an account, or a password, or neither (trust S4). */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const against = stored ?? (await nobodysHash());
  const right = await verify(against, normalised(password).slice(0, 256)).catch(() => false);
  return right && stored !== null;
}

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
/** A password to be used once: 100 bits, in letters that cannot be mistaken for others when copied from paper. */
export function oneTimePassword(): string {
  const letters = [...crypto.getRandomValues(new Uint8Array(20))].map(byte => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.replaceAll(/(.{5})(?=.)/g, '$1-');
}
