import { z } from 'zod';
import { EXIT, Stop } from './exit.ts';
import { call, reach } from './server.ts';

const Post = z.looseObject({ key: z.string(), office: z.string().nullable(), unit: z.string() });
const Session = z.looseObject({ sample: z.array(z.looseObject({ key: z.string(), posts: z.array(Post) })) });

/** `office@unit` or `post@unit` of a person of the sample. */
function holderOf(people: z.infer<typeof Session>['sample'], role: string): { readonly person: string; readonly post: string } {
  for (const { key: person, posts } of people) {
    const post = posts.find(({ key, office, unit }) => key === role || `${office}@${unit}` === role);
    if (post) return { person, post: post.key };
  }
  throw new Stop(EXIT.failed, `nobody holds ${role} in the sample district`);
}

/**
 * Signs in as the holder of an office of a sample district. The headers say who asks, and that the program speaks for the site itself.
 * @param role `office@unit`; without one the requests are nobody's
 * @throws {Stop} not reachable, no sample, or nobody holds the office
 */
export async function sessionOf(server: string, role: string | undefined): Promise<Readonly<Record<string, string>>> {
  if (role === undefined) return {};
  const own = { 'origin': new URL(server).origin, 'sec-fetch-site': 'same-origin' };
  const { sample } = await call(`${server}/api/v1/session`, Session);
  const answer = await reach(`${server}/api/v1/session/sample`, { method: 'POST', headers: { ...own, 'content-type': 'application/json' }, body: JSON.stringify(holderOf(sample, role)) });
  const cookie = answer.headers.getSetCookie().map(line => line.split(';', 1)[0] ?? '').join('; ');
  if (!answer.ok || cookie === '') throw new Stop(EXIT.failed, `${server} did not let ${role} in (${answer.status})`);
  return { ...own, cookie };
}
