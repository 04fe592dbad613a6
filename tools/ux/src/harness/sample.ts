/** Codes come from the sample district: one item in force, one withdrawn in 2023, one merged. */
export interface SampleCodes {
  readonly current: string;
  readonly withdrawn: string;
  readonly merged: string;
  readonly adjustment: string;
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
  return { adjustment, current: codeOf('kept'), withdrawn: codeOf('withdrawn'), merged: codeOf('merged') };
}

/** Key of the office tried out on staff screens: the value of the cookie `yichuang_demo_role`. */
export const REFORM_OFFICER = 'reform_officer@D-SGB';
/** The office that drafts an adjustment. */
export const CATALOGUE_OWNER = 'dept_catalog_owner@D-SPJ';
