import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** 就业登记: three papers, decided by the town: a whole life of twelve events at one counter. */
const ITEM = '992014001000';
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up number with its right check digit, of a region that does not exist. */
function madeUpNumber(index: number): string {
  const body = `990000197001${String(10 + (index % 19))}${String(100 + (index % 900))}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
}
type Asked = { readonly path: string; readonly data?: unknown; readonly headers?: Readonly<Record<string, string>> };
/** One connection from an address of its own: what one office may ask is bounded by address. */
export interface Line {
  ask(asked: Asked): Promise<Answer>;
}

export function openLine(port: number, caller: number): Line {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const [host, origin] = [`127.0.0.${1 + (caller % 250)}`, `http://127.0.0.1:${port}`];
  return {
    ask: ({ path, data, headers = {} }) => new Promise((resolve, reject) => {
      const text = data === undefined ? '' : JSON.stringify(data);
      const sending = request({ agent, port, path, host: '127.0.0.1', localAddress: host, method: data === undefined ? 'GET' : 'POST', headers: { accept: 'application/json', ...(data === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), origin, 'sec-fetch-site': 'same-origin' }), ...headers } }, response => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const body = JSON.parse(Buffer.concat(parts).toString() || '{}') as Answer['body'];
          resolve({ status: response.statusCode ?? 0, body, cookies: response.headers['set-cookie'] ?? [] });
        });
      });
      sending.on('error', reject).end(text);
    }),
  };
}

/** What one caller sends next, and what came of what was sent before. */
export interface Caller {
  step(): Promise<void>;
}

const OFFICES = ['town_acceptor', 'town_reviewer', 'town_decider'] as const;
type Office = (typeof OFFICES)[number];
type Step = readonly [act: string, office: Office, data: unknown];
const STEPS: readonly Step[] = [
  ...['form', 'idCard', 'contract'].map((_, at): Step => ['check-material', 'town_acceptor', { at }]),
  ['accept', 'town_acceptor', { defer: [], signed: false, opinion: '', acceptedOn: null }], ['town-review', 'town_reviewer', { opinion: 'agree', reason: '材料与系统核对一致' }],
  ['grant', 'town_decider', { reason: '材料齐全，符合条件，准予登记。' }], ['issue', 'town_decider', { document: '就业登记凭证', validUntil: null }], ['deliver', 'town_acceptor', { how: 'counter', visit: false }],
  ['close', 'town_decider', {}], ['note', 'town_decider', { note: '已归卷' }], ['archive', 'town_decider', { retainYears: 10 }],
];

/** Acts of a life, with the one that begins it. */
export const ACTS = STEPS.length + 1;

function good({ status, body }: Answer, what: string): Answer['body'] {
  if (status >= 300) throw new Error(`${what} answered ${status} ${JSON.stringify(body).slice(0, 300)}`);
  return body;
}

/** Officers of one town, signed in as people do, and somebody whose applications they handle one after the other. */
export async function openCaller(line: Line, { caller, town }: { readonly caller: number; readonly town: string }): Promise<Caller> {
  const cookies = new Map<Office, string>();
  for (const office of OFFICES) cookies.set(office, (await line.ask({ path: '/session/sample', data: { post: `${office}@${town}` } })).cookies[0]?.split(';')[0] ?? '');
  const send = async (office: Office, path: string, { data, revision }: { readonly data: unknown; readonly revision: number | null }) => good(await line.ask({
    path, data, headers: { 'cookie': cookies.get(office) ?? '', 'idempotency-key': randomUUID(), ...(revision === null ? { 'if-none-match': '*' } : { 'if-match': `"${revision}"` }) },
  }), path);
  const rules = good(await line.ask({ path: `/api/v1/items/${ITEM}/rules` }), 'rules') as { digest: string; manifest: { materials: { key: string }[] } };
  const papers = rules.manifest.materials.slice(0, 3).map(({ key }) => key);
  const [subject, name, phone, idNumber] = [randomUUID(), '周小舟（虚构）', '13900000000', madeUpNumber(caller)];
  await send('town_acceptor', '/api/v1/subjects', { data: { subject, kind: 'citizen', name, idNumber, phone, illustrative: true }, revision: null });
  const application = {
    item: ITEM, town, applicant: { subject, kind: 'natural_person' }, agent: null, priority: false, contact: { name, phone, address: null }, answers: { situations: {}, form: { applicantName: name, idNumber, phone, address: '示例路1号' } },
    papers: papers.map(material => ({ material, source: 'original_seen', files: [] })), visit: true, appointment: null, agency: null, contactRecord: null, manifest: rules.digest, renewsUntil: null,
  };
  let [at, id, revision] = [0, '', 0];
  return {
    step: async () => {
      const step = id === '' ? null : STEPS[at];
      if (!step) {
        const made = await send('town_acceptor', '/api/v1/cases', { data: application, revision: null });
        [id, revision, at] = [String(made['stream']).slice('case-'.length), Number(made['revision']), 0];
        return;
      }
      const [act, office, data] = step;
      const said = act === 'check-material' ? { material: papers[at] ?? '', good: true, reason: '' } : data;
      const answer = await send(office, `/api/v1/cases/${id}/${act}`, { data: said, revision });
      [revision, at] = [Number(answer['revision']), at + 1];
      if (at === STEPS.length) id = '';
    },
  };
}
