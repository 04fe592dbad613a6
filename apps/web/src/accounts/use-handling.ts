import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OneTimePassword } from '../../../api/src/web-port.ts';
import { postProved } from '../staff/api.ts';

export const ACCOUNTS = '/api/v1/accounts';

/** What an act on accounts answers: a password that is shown once, where there is one. */
export type Handled = Partial<Pick<OneTimePassword, 'oneTimePassword'>> & Pick<OneTimePassword, 'id' | 'label'>;

/** Sends an act on an account; the list is read again when it is done. */
export function useHandling() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, data }: { readonly path: string; readonly data: object }) => postProved<Handled>(path, data),
    onSuccess: () => client.invalidateQueries({ queryKey: [ACCOUNTS] }),
  });
}
