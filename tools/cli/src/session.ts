import { z } from 'zod';
import { EXIT, Stop } from './exit.ts';
import { call } from './server.ts';

/** How a program shows who acts: as somebody of the sample, or by a work account with the password from the environment. */
export interface Credentials {
  /** `office@unit` or `post@unit`: whom of the sample, or which post of the account. */
  readonly role: string | undefined;
  readonly account: string | undefined;
  /** `YICHUANG_PASSWORD`, and `YICHUANG_CODE` where the account has a second factor. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}
type Headers = Readonly<Record<string, string>>;

const Post = z.looseObject({ key: z.string(), office: z.string().nullable(), unit: z.string() });
type Post = z.infer<typeof Post>;
const Session = z.looseObject({ posts: z.array(Post) });
const Done = z.looseObject({ stage: z.string() });

const isRole = (role: string) => ({ key, office, unit }: Post): boolean => key === role || `${office}@${unit}` === role;

/** The cookies of one visit, and the headers that say that the program speaks for the site itself. */
function visitTo(server: string) {
  const own = { 'origin': new URL(server).origin, 'sec-fetch-site': 'same-origin' };
  const cookies = new Map<string, string>();
  const headers = (): Headers => (cookies.size === 0 ? own : { ...own, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') });
  const keep = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1)[0]?.split(/=(.*)/s) ?? [];
      cookies.set(name, value);
    }
  };
  return {
    headers,
    post: <S extends z.ZodType>(act: string, schema: S, body: object): Promise<z.infer<S>> => call(`${server}/session/${act}`, schema, { method: 'POST', body, headers: headers(), onAnswer: keep }),
  };
}
type Visit = ReturnType<typeof visitTo>;

/** The server finds who holds the office or post, and refuses one that nobody holds. */
async function asSample(role: string, visit: Visit): Promise<void> {
  await visit.post('sample', Done, { post: role });
}

async function asAccount(server: string, { account, role, environment }: Credentials, visit: Visit): Promise<void> {
  const password = environment['YICHUANG_PASSWORD'];
  if (!password) throw new Stop(EXIT.usage, 'the password of the account belongs in YICHUANG_PASSWORD');
  let { stage } = await visit.post('sign-in', Done, { audience: 'staff', login: account, password });
  const code = environment['YICHUANG_CODE'];
  if (stage === 'second-factor' && code) ({ stage } = await visit.post('second-factor', Done, { code }));
  if (stage !== 'done') throw new Stop(EXIT.failed, `the sign-in of ${account} still lacks: ${stage}`, stage === 'second-factor' ? 'YICHUANG_CODE=<code>' : `${server}/office`);
  if (role === undefined) return;
  const { posts } = await call(`${server}/api/v1/session`, Session, { headers: visit.headers() });
  const post = posts.find(isRole(role));
  if (!post) throw new Stop(EXIT.failed, `${account} does not hold ${role}`);
  await visit.post('post', z.unknown(), { post: post.key });
}

/**
 * Signs in, and gives the headers under which requests are that person's. Without role and account they are nobody's, and the
 * server says what is missing.
 * @throws {Stop} not reachable, refused in the server's words, or nobody holds the office
 */
export async function signIn(server: string, credentials: Credentials): Promise<Headers> {
  const visit = visitTo(server);
  if (credentials.account !== undefined) await asAccount(server, credentials, visit);
  else if (credentials.role !== undefined) await asSample(credentials.role, visit);
  else return {};
  return visit.headers();
}
