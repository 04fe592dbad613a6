import { randomUUID } from 'node:crypto';
import { signIn } from './sample.ts';

/** Offices at one town of the sample, signed in to as people do. */
export const TOWN = '610702100';
export const CLERK = `town_acceptor@${TOWN}`;
export const TOWN_DECIDER = `town_decider@${TOWN}`;
export const HALL_MANAGER = `centre_manager@${TOWN}`;
export const VILLAGE = '610702100200';
export const HELPER = `village_agent@${VILLAGE}`;
/** 就业登记: three papers, four fields of which three are known of whoever applies, decided by the town. */
export const PLAIN_ITEM = '992014001000';

/** Somebody with a session who acts over HTTP, to lay out what a flow needs; the flows themselves go by page. */
export interface Officer {
  read<T>(path: string): Promise<T>;
  act(path: string, data: unknown, revision: number | null): Promise<{ readonly stream: string; readonly revision: number }>;
}

export async function officer(origin: string, post: string): Promise<Officer> {
  const { name, value } = await signIn(origin, post);
  const base = { cookie: `${name}=${value}`, accept: 'application/json' };
  const answered = async <T>(path: string, init: RequestInit): Promise<T> => {
    const answer = await fetch(origin + path, init);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    return (await answer.json()) as T;
  };
  return {
    read: path => answered(path, { headers: base }),
    act: (path, data, revision) => answered(path, {
      method: 'POST', body: JSON.stringify(data),
      headers: { ...base, origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(revision === null ? { 'if-none-match': '*' } : { 'if-match': `"${revision}"` }) },
    }),
  };
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up id number with its right check digit, of a region that does not exist. @param index another one for each */
export function madeUpNumber(index: number): string {
  const body = `99000019700101${String(100 + (index % 900))}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'.charAt(sum % 11);
}

interface Rules {
  readonly digest: string;
  readonly manifest: { readonly materials: readonly { readonly key: string }[] };
}

/** An application at the counter, taken in over HTTP. @param papers how many of them are handed in @returns id and revision of the case */
export async function takeIn(clerk: Officer, { index, papers = 3 }: { readonly index: number; readonly papers?: number }): Promise<{ readonly id: string; readonly revision: number }> {
  const { digest, manifest } = await clerk.read<Rules>(`/api/v1/items/${PLAIN_ITEM}/rules`);
  const [subject, name, phone] = [randomUUID(), '周小舟（虚构）', '13900000000'];
  await clerk.act('/api/v1/subjects', { subject, kind: 'citizen', name, idNumber: madeUpNumber(index), phone, illustrative: true }, null);
  const { stream, revision } = await clerk.act('/api/v1/cases', {
    item: PLAIN_ITEM, town: TOWN, applicant: { subject, kind: 'natural_person' }, agent: null, priority: false, contact: { name, phone, address: null },
    answers: { situations: {}, form: { applicantName: name, idNumber: madeUpNumber(index), phone, address: '示例路1号' } },
    papers: manifest.materials.slice(0, papers).map(({ key }) => ({ material: key, source: 'original_seen', files: [] })), visit: true, appointment: null, agency: null, contactRecord: null, manifest: digest, renewsUntil: null,
  }, null);
  return { id: stream.slice('case-'.length), revision };
}

/** Cases for the screens to be looked at: one that waits, one with a notice of what is missing, one decided. */
export interface LaidCases {
  readonly received: string;
  readonly correcting: string;
  readonly decided: string;
}

export async function layCases(origin: string): Promise<LaidCases> {
  const [clerk, decider] = [await officer(origin, CLERK), await officer(origin, TOWN_DECIDER)];
  const { id: received } = await takeIn(clerk, { index: 1 });
  const { id: correcting, revision } = await takeIn(clerk, { index: 2, papers: 1 });
  await clerk.act(`/api/v1/cases/${correcting}/issue-notice`, { also: [] }, revision);
  const decided = await accepted(clerk, 3);
  await decider.act(`/api/v1/cases/${decided.id}/grant`, { reason: '材料齐全，符合条件，准予登记。' }, decided.revision);
  return { received, correcting, decided: decided.id };
}

/** Accepted, so that it lies on the desk of who decides. */
export async function accepted(clerk: Officer, index: number): Promise<{ readonly id: string; readonly revision: number }> {
  const { id, revision } = await takeIn(clerk, { index });
  const done = await clerk.act(`/api/v1/cases/${id}/accept`, { defer: [], signed: false, opinion: '', acceptedOn: null }, revision);
  return { id, revision: done.revision };
}
