/** What people type to sign in, in one form: full-width digits and capitals mean the same. */
export const normalisedLogin = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** A work name or an account name: letters, digits, dots and hyphens; or a mobile number of the mainland. */
export const LOGIN = /^(?:[a-z0-9\p{Script=Han}][a-z0-9\p{Script=Han}._-]{2,31}|1\d{10})$/u;

/** A label that the holder knows and a stranger cannot use: 138****5678. */
export function labelOf(login: string): string {
  return /^1\d{10}$/.test(login) ? `${login.slice(0, 3)}****${login.slice(7)}` : login;
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [[/MicroMessenger/, 'WeChat'], [/Edg\//, 'Edge'], [/Firefox\//, 'Firefox'], [/Chrome\//, 'Chrome'], [/Safari\//, 'Safari']];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [[/HarmonyOS|OpenHarmony/, 'HarmonyOS'], [/Android/, 'Android'], [/iPhone|iPad/, 'iOS'], [/Windows/, 'Windows'], [/Mac OS X/, 'macOS'], [/Linux/, 'Linux']];
const named = (table: readonly (readonly [RegExp, string])[], agent: string): string => table.find(([pattern]) => pattern.test(agent))?.[1] ?? '?';

/** Kind of browser and system in two words: enough to know one's own, too little to follow anybody. */
export const deviceOf = (agent: string | undefined): string => (agent === undefined ? '?' : `${named(BROWSERS, agent)} · ${named(SYSTEMS, agent)}`);
