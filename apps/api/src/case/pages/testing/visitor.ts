import type { Scene, SceneOptions } from '../../../testing/given-when-then.ts';
import { openBrowser, type Browser } from '../../../identity/testing/people.ts';
import type { CitizenPage, WebPort } from '../../../web-port.ts';
import { openCases } from '../../testing/ground.ts';

/** What the web was given last: the page as the server made it. */
const shown: { page: CitizenPage | null; problem: string | null } = { page: null, problem: null };
export const web: WebPort = {
  clientDir: '.', staffHtml: '',
  render: (_request, { citizen, problem }) => {
    Object.assign(shown, { page: citizen, problem: problem?.code ?? null });
    return Promise.resolve({ status: problem?.status ?? 200, head: '', html: '', state: {}, headers: {} });
  },
};

type Kind = CitizenPage['kind'];
type Of<K extends Kind> = Extract<CitizenPage, { kind: K }>;
export interface Answer {
  readonly status: number;
  /** Path that it leads on to; null where a page is shown. */
  readonly to: string | null;
  readonly problem: string | null;
}
/** A browser that looks at pages: what they hold, and where their forms lead. */
export interface Visitor {
  readonly browser: Browser;
  get(path: string): Promise<Answer>;
  /** Sends a form of the page last seen, with its token and key. */
  send(path: string, fields: Readonly<Record<string, string>>): Promise<Answer>;
  /** The same with files, by the name of their control. */
  upload(path: string, fields: Readonly<Record<string, string>>, files: Readonly<Record<string, Uint8Array>>): Promise<Answer>;
  /** The page last seen. @throws when it is another */
  page<K extends Kind>(kind: K): Of<K>;
}

export const openPages = (options: SceneOptions = {}): Promise<Scene> => openCases({ web, ...options });
/** The smallest picture. */
export const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const BOUNDARY = 'a-boundary';

function multipart(fields: Readonly<Record<string, string>>, files: Readonly<Record<string, Uint8Array>>): Buffer {
  const parts = [
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)),
    ...Object.entries(files).flatMap(([name, bytes]) => [Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"; filename="照片.png"\r\ncontent-type: image/png\r\n\r\n`), Buffer.from(bytes), Buffer.from('\r\n')]),
  ];
  return Buffer.concat([...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

export function visitorOn(scene: Scene): Visitor {
  const browser = openBrowser(scene);
  const answered = async ({ status, headers }: { readonly status: number; readonly headers: Headers }): Promise<Answer> => {
    await scene.app.views?.waitFor((await scene.app.store.head()).number);
    return { status, to: headers.get('location'), problem: shown.problem };
  };
  const hidden = (): Record<string, string> => {
    const { page } = shown;
    return page && 'form' in page ? { token: page.form.token, ...(page.form.key === '' ? {} : { key: page.form.key }) } : {};
  };
  const cookies = (): string => ['citizen', 'visit'].flatMap(name => {
    const value = browser.cookie(`yichuang-${name}-without-tls`);
    return value === undefined ? [] : [`yichuang-${name}-without-tls=${value}`];
  }).join('; ');
  return {
    browser,
    get: async path => answered(await browser.get(path)),
    send: async (path, fields) => answered(await browser.form(path, { ...hidden(), ...fields })),
    upload: async (path, fields, files) => answered(await scene.when(path, {
      body: multipart({ ...hidden(), ...fields }, files), headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, 'cookie': cookies(), 'origin': `http://127.0.0.1:${scene.port}`, 'sec-fetch-site': 'same-origin' },
    })),
    page: <K extends Kind>(kind: K): Of<K> => {
      if (shown.page?.kind !== kind) throw new Error(`the page is ${shown.page?.kind ?? shown.problem ?? 'none'}, not ${kind}`);
      return shown.page as Of<K>;
    },
  };
}

/** From the start page to the page on which everything is checked; every required paper is handed in unless left out. @returns the token of the draft */
export async function upToCheck(visitor: Visitor, given: { readonly item: string; readonly town: string; readonly phone: string; readonly without?: readonly string[] }): Promise<string> {
  await visitor.get(`/apply?item=${given.item}`);
  const { to } = await visitor.send('/apply', { item: given.item, town: given.town });
  const token = /^\/apply\/([\w-]{43})\/who$/.exec(to ?? '')?.[1] ?? '';
  const step = async (path: string, fields: Readonly<Record<string, string>>): Promise<void> => {
    await visitor.get(path);
    const answer = await visitor.send(path, fields);
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`);
  };
  await step(`/apply/${token}/who`, { 's.filedBy': 'self' });
  await step(`/apply/${token}/q/birthDate`, { 'f.birthDate': '1950-03-01', 'f.income': '300' });
  await step(`/apply/${token}/contact`, { 'c.name': '周小舟', 'c.phone': given.phone });
  await step(`/apply/${token}/account`, { name: '周小舟', login: given.phone, password: '汉江边第三棵柳树下乘过凉' });
  await visitor.get(`/apply/${token}/papers`);
  const files = visitor.page('papers').papers.filter(({ key }) => !(given.without ?? []).includes(key)).map(({ key }) => [`u.${key}`, PNG] as const);
  await visitor.upload(`/apply/${token}/papers`, {}, Object.fromEntries(files));
  return token;
}
