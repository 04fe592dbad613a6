import { postFile } from '../../staff/api.ts';

interface Stored {
  readonly digest: string;
  readonly name: string;
}

/**
 * Puts files into the store of attachments, one after the other. @param to whose they are, and the case they are for
 * @returns what a command says of them @throws {Refused} of a kind that is not taken, or too large
 */
export async function uploaded(files: readonly File[], to: { readonly subject: string; readonly case?: string }): Promise<readonly Stored[]> {
  const query = new URLSearchParams({ subject: to.subject, ...(to.case ? { case: to.case } : {}) });
  const stored: Stored[] = [];
  for (const file of files) {
    const { data } = await postFile<{ readonly data: readonly Stored[] }>(`/api/v1/attachments?${query.toString()}`, file);
    stored.push(...data.map(({ digest }) => ({ digest, name: file.name })));
  }
  return stored;
}
