import type { Scene } from '../../testing/given-when-then.ts';
import { openScene, type SceneOptions, type Answered, type When } from '../../testing/given-when-then.ts';
import { OPENING } from '../../testing/sample-commands.ts';
import { openStaffAccount } from '../account-admin.ts';
import { cookieName } from '../cookies.ts';

/** A browser as the tests need one: it keeps cookies and says where its requests come from. */
export interface Browser {
  get(path: string, headers?: When['headers']): Promise<Answered>;
  /** Posts JSON. */
  post(path: string, body: object, headers?: When['headers']): Promise<Answered>;
  /** Posts a form with the token of its visit. */
  form(path: string, fields: Readonly<Record<string, string>>): Promise<Answered>;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string): void;
}

export const GOOD_PASSWORD = '汉江边第三棵柳树下乘过凉';

/** Opens a browser on a scene. */
export function openBrowser(scene: Scene): Browser {
  const cookies = new Map<string, string>();
  const origin = scene.identity.origin ?? `http://127.0.0.1:${scene.port}`;
  const keep = (answer: Answered): Answered => {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const cut = pair.indexOf('=');
      if (/expires=thu, 01 jan 1970/i.test(line)) cookies.delete(pair.slice(0, cut));
      else cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    return answer;
  };
  const sent = () => (cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {});
  const here = { origin, 'sec-fetch-site': 'same-origin' };
  return {
    get: async (path, headers = {}) => keep(await scene.when(path, { headers: { ...sent(), ...headers } })),
    post: async (path, body, headers = {}) => keep(await scene.when(path, { body, headers: { ...here, ...sent(), ...headers } })),
    form: async (path, fields) => keep(await scene.when(path, { body: Buffer.from(new URLSearchParams(fields).toString()), headers: { ...here, ...sent(), 'content-type': 'application/x-www-form-urlencoded' } })),
    cookie: name => cookies.get(name),
    setCookie: (name, value) => void cookies.set(name, value),
  };
}

/** A scene whose real time stands still until it is moved. */
export async function openPeople(options: SceneOptions = {}): Promise<{ readonly scene: Scene; readonly clock: { now: number } }> {
  const clock = { now: Date.parse('2026-03-02T01:00:00.000Z') };
  const scene = await openScene('2022-01-04T01:00:00.000Z', { ...options, people: { now: () => clock.now, ...options.people } });
  await scene.given(OPENING);
  return { scene, clock };
}

/** An officer's account with a password of its own. */
export async function staffAccount(scene: Scene, { subject, login }: { readonly subject: string; readonly login: string }): Promise<string> {
  const { account, password } = await openStaffAccount(scene.identity, { subject, login });
  const browser = openBrowser(scene);
  await browser.post('/session/sign-in', { audience: 'staff', login, password });
  const chosen = await browser.post('/session/new-password', { password: GOOD_PASSWORD });
  if (chosen.status !== 200) throw new Error(chosen.text);
  return account.id;
}

export const staffCookie = (scene: Scene): string => cookieName('staff', scene.identity.secure);
