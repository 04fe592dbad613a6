import { z } from 'zod';

const Port = z.string().regex(/^\d{1,5}$/, 'must be a port number, such as 8080').transform(Number).pipe(z.number().int().max(65_535, 'must be at most 65535'));

const Environment = z.object({
  PORT: Port.default(8080),
  HOST: z.string().min(1, 'must name an address, such as 127.0.0.1').default('127.0.0.1'),
  YICHUANG_DATA: z.string().min(1, 'must name a folder, such as .data').default('.data'),
  YICHUANG_MODE: z.enum(['sample', 'production'], 'must be sample or production').default('sample'),
  YICHUANG_TLS: z.enum(['on', 'off'], 'must be on (a TLS proxy stands in front) or off').default('off'),
  EVENTSTOREDB_URL: z.string().regex(/^esdb(\+discover)?:\/\//, 'must begin with esdb:// or esdb+discover://').optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'must be silent, fatal, error, warn, info, debug or trace').default('info'),
});

/** What the service is started with. */
export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly mode: 'sample' | 'production';
  readonly tls: boolean;
  readonly storeUrl: string | undefined;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}

/** The environment is wrong; the message is one sentence that says what to change. It never holds a value, which may be a password. */
export class BadConfig extends Error {}

/** Reads the environment. An empty variable counts as not set. @throws {BadConfig} */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BadConfig(`${String(issue?.path[0])} ${issue?.message}.`);
  }
  const { PORT, HOST, YICHUANG_DATA, YICHUANG_MODE, YICHUANG_TLS, EVENTSTOREDB_URL, LOG_LEVEL } = parsed.data;
  return { port: PORT, host: HOST, dataDir: YICHUANG_DATA, mode: YICHUANG_MODE, tls: YICHUANG_TLS === 'on', storeUrl: EVENTSTOREDB_URL, logLevel: LOG_LEVEL };
}
