import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { address, read } from '../../../staff/api.ts';
import { CASE_NUMBER, CASES, type CaseRow } from '../reads.ts';

/** What a number may be written like: small letters, blanks, and with the site's address before it when a code is scanned. */
export function numberIn(text: string): string | null {
  const found = /HT\s*(\d{4})\s*[-－]?\s*(\d{6,9})/i.exec(text.normalize('NFKC'));
  const number = found ? `HT${found[1]}-${found[2]}` : '';
  return CASE_NUMBER.test(number) ? number : null;
}

/** Opens a case by its number. @returns false when there is no such case, or it is not for this reader */
export function useOpenCase(): (text: string) => Promise<boolean> {
  const navigate = useNavigate();
  return useCallback(async (text: string) => {
    const number = numberIn(text);
    if (number === null) return false;
    const answer = await read<{ readonly data: readonly CaseRow[] }>(address(CASES, { number })).catch(() => null);
    const id = answer?.body.data[0]?.id;
    if (id === undefined) return false;
    await navigate(`/work/cases/${id}`);
    return true;
  }, [navigate]);
}
