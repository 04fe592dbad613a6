/** Codes come from the sample district: one item in force, one withdrawn in 2023, one merged. */
export interface SampleCodes {
  readonly current: string;
  readonly withdrawn: string;
  readonly merged: string;
  readonly adjustment: string;
  /** The later change of the responsibility list, and two organs with a letter between them. */
  readonly change: string;
  readonly letter: string;
}

interface Line {
  code: string;
  fate: string | null;
}

async function json<T>(url: string): Promise<T> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as T;
}

/** Codes of the sample district that the screens need, found as a reader would find them: in the adjustment of 2023. */
export async function sampleCodes(origin: string): Promise<SampleCodes> {
  const { data } = await json<{ data: { id: string; version: string | null }[] }>(`${origin}/api/v1/adjustments`);
  const adjustment = data.find(candidate => candidate.version === '2023')?.id ?? '';
  const { lines } = await json<{ lines: Line[] }>(`${origin}/api/v1/adjustments/${adjustment}`);
  const codeOf = (fate: string): string => lines.find(line => line.fate === fate)?.code ?? '';
  const changes = await json<{ data: { id: string; itemCount: number }[] }>(`${origin}/api/v1/responsibility-changes`);
  const letters = await json<{ data: { between: string; status: string }[] }>(`${origin}/api/v1/delegations?status=in_force`);
  const change = changes.data.find(candidate => candidate.itemCount < 10)?.id ?? '';
  return { adjustment, change, letter: letters.data[0]?.between ?? '', current: codeOf('kept'), withdrawn: codeOf('withdrawn'), merged: codeOf('merged') };
}

/** Offices of the sample whose holders are signed in to. */
export const REFORM_OFFICER = 'reform_officer@D-SGB';
/** Drafts an adjustment. */
export const CATALOGUE_OWNER = 'dept_catalog_owner@D-SPJ';

export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
  readonly httpOnly: true;
  readonly sameSite: 'Strict';
}

/** Signs in as who holds an office in the sample, in a real session. @returns its cookie */
export async function signIn(origin: string, post: string): Promise<SessionCookie> {
  const answer = await fetch(`${origin}/session/sample`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ post }) });
  if (!answer.ok) throw new Error(`signing in as ${post} answered ${answer.status}`);
  const [name = '', value = ''] = answer.headers.getSetCookie().find(line => line.includes('staff'))?.split(';')[0]?.split('=') ?? [];
  return { name, value, url: origin, httpOnly: true, sameSite: 'Strict' };
}
