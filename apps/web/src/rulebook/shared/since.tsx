import { dayOf } from '../../i18n/format.ts';
import { Day, Instant } from '../../shared/words.tsx';

/** An instant from which rules count: as a day when it is the beginning of one in Asia/Shanghai, as nearly all are. */
export function Since({ of }: { readonly of: string }) {
  return of.endsWith('T16:00:00.000Z') ? <Day of={dayOf(of)} /> : <Instant of={of} />;
}
