import { join } from 'node:path';
import { z } from 'zod';
import type { MessageSettings } from './notifications/messages.ts';
import { OidcEnvironment, oidcFrom, type OidcSettings } from './identity/oidc/settings.ts';

const Port = z.string().regex(/^\d{1,5}$/, 'must be a port number, such as 8080').transform(Number).pipe(z.number().int().max(65_535, 'must be at most 65535'));
/** Addresses or networks in which the TLS proxies stand; never everybody. */
const Proxies = z.string().regex(/^(?:loopback|[0-9a-fA-F.:]+(?:\/\d{1,3})?)(?:,(?:loopback|[0-9a-fA-F.:]+(?:\/\d{1,3})?))*$/, 'must list addresses, such as 10.0.0.5,10.0.0.6').refine(list => !/(?:^|,)(?:0\.0\.0\.0|::)\/0(?:,|$)/.test(list), 'must not trust every address');

const Environment = z.object({
  PORT: Port.default(8080),
  HOST: z.string().min(1, 'must name an address, such as 127.0.0.1').default('127.0.0.1'),
  YICHUANG_DATA: z.string().min(1, 'must name a folder, such as .data').default('.data'),
  YICHUANG_MODE: z.enum(['sample', 'production'], 'must be sample or production').default('sample'),
  YICHUANG_TLS: z.enum(['on', 'off'], 'must be on (a TLS proxy stands in front) or off').default('off'),
  YICHUANG_ORIGIN: z.string().regex(/^https?:\/\/[^/?#@]+$/, 'must be what browsers see, such as https://window.example.gov.cn').optional(),
  YICHUANG_PROXIES: Proxies.optional(),
  YICHUANG_SMTP_URL: z.string().regex(/^smtps?:\/\/[^\s/]+\/?$/, 'must be a mail server, such as smtps://user:password@mail.example.gov.cn').optional(),
  YICHUANG_MAIL_FROM: z.string().regex(/^[^<>\r\n]{0,60}<?[^\s<>@]+@[^\s<>@]+>?$/, 'must be a sender, such as 一窗 <noreply@window.example.gov.cn>').optional(),
  YICHUANG_SMS_FILE: z.string().min(1, 'must name a file that a gateway reads').optional(),
  YICHUANG_PAYMENT_FILE: z.string().min(1, 'must name a file that a gateway reads').optional(),
  EVENTSTOREDB_URL: z.string().regex(/^esdb(\+discover)?:\/\//, 'must begin with esdb:// or esdb+discover://').optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'must be silent, fatal, error, warn, info, debug or trace').default('info'),
  ...OidcEnvironment.shape,
});

/** What the service is started with. */
export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly mode: 'sample' | 'production';
  readonly tls: boolean;
  /** Scheme, host and port that browsers see; null: as the request says, which only a sample may. */
  readonly origin: string | null;
  /** Addresses whose `X-Forwarded-*` is believed. */
  readonly proxies: readonly string[];
  readonly oidc: OidcSettings | null;
  /** Ways to tell applicants outside the service. */
  readonly messages: MessageSettings;
  /** File that codes for lost passwords go into, to be sent as text messages; null: none can be sent. */
  readonly codeFile: string | null;
  /** File that bills paid at a terminal go into; null: none are paid there. */
  readonly paymentFile: string | null;
  readonly storeUrl: string | undefined;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}

/** The environment is wrong; the message is one sentence that says what to change. It never holds a value, which may be a password. */
export class BadConfig extends Error {}

/** What production asks beyond the form of each variable (trust S1, S6): sessions need TLS, and an origin that no request can choose. */
function requireSafe({ mode, tls, origin, logLevel }: Config): void {
  if (origin !== null && tls !== origin.startsWith('https:')) throw new BadConfig('YICHUANG_ORIGIN and YICHUANG_TLS must agree: https:// with on, http:// with off.');
  if (mode !== 'production') return;
  if (!tls) throw new BadConfig('YICHUANG_TLS must be on in production: a session cookie must not travel in the clear.');
  if (origin === null) throw new BadConfig('YICHUANG_ORIGIN must be set in production, such as https://window.example.gov.cn.');
  if (logLevel === 'debug' || logLevel === 'trace') throw new BadConfig('LOG_LEVEL must not be debug or trace in production.');
}

/** A server without a sender, or the other way round, would be found out by the first message. */
function messagesFrom({ YICHUANG_SMTP_URL: url, YICHUANG_MAIL_FROM: from, YICHUANG_SMS_FILE }: z.infer<typeof Environment>): MessageSettings {
  if ((url === undefined) !== (from === undefined)) throw new BadConfig('YICHUANG_SMTP_URL and YICHUANG_MAIL_FROM go together: set both or none.');
  return { mail: url === undefined || from === undefined ? null : { url, from }, textFile: YICHUANG_SMS_FILE ?? null };
}

/** In a sample, where no bank stands behind it, a file beside the log. */
function paymentFileOf({ YICHUANG_PAYMENT_FILE: file, YICHUANG_MODE: mode, YICHUANG_DATA: folder }: z.infer<typeof Environment>): string | null {
  return file ?? (mode === 'sample' ? join(folder, 'payments.jsonl') : null);
}

/** Where text messages go; in a sample, where no telephone company stands behind them, codes go to a file beside the log. */
function codeFileOf({ YICHUANG_SMS_FILE: file, YICHUANG_MODE: mode, YICHUANG_DATA: folder }: z.infer<typeof Environment>): string | null {
  return file ?? (mode === 'sample' ? join(folder, 'texts.jsonl') : null);
}

function valuesOf(environment: Readonly<Record<string, string | undefined>>): z.infer<typeof Environment> {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new BadConfig(`${String(issue?.path[0])} ${issue?.message}.`);
}

/** Reads the environment. An empty variable counts as not set. @throws {BadConfig} */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const values = valuesOf(environment);
  const { PORT, HOST, YICHUANG_DATA, YICHUANG_MODE, YICHUANG_TLS, YICHUANG_ORIGIN, YICHUANG_PROXIES, EVENTSTOREDB_URL, LOG_LEVEL } = values;
  const oidc = oidcFrom(values);
  if (typeof oidc === 'string') throw new BadConfig(oidc);
  const tls = YICHUANG_TLS === 'on';
  const config: Config = {
    port: PORT, host: HOST, dataDir: YICHUANG_DATA, mode: YICHUANG_MODE, tls, origin: YICHUANG_ORIGIN ?? null, oidc, messages: messagesFrom(values), codeFile: codeFileOf(values), paymentFile: paymentFileOf(values), storeUrl: EVENTSTOREDB_URL, logLevel: LOG_LEVEL,
    // A proxy on this machine, unless others are named; without TLS there is none to believe.
    proxies: YICHUANG_PROXIES?.split(',') ?? (tls ? ['loopback'] : []),
  };
  requireSafe(config);
  return config;
}
