import type { ReviewForm } from '@yichuang/domain';
import type { ReviewLight, ReviewTicketLine } from '@yichuang/projections';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { Day } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useRead } from '../../staff/query.ts';

export const TICKETS = '/api/v1/reviews';
export const ticketAt = (id: string): string => `${TICKETS}/${id}`;
export const LIGHTS: readonly ReviewLight[] = ['red', 'yellow', 'green', 'none'];

const MARK: Readonly<Record<ReviewLight, string>> = { green: '✓', yellow: '▲', red: '■', none: '–' };
const LIGHT_WORDS: Readonly<Record<ReviewLight, MessageId>> = { green: 'review.light.green', yellow: 'review.light.yellow', red: 'review.light.red', none: 'review.light.none' };

/** In time, on its last day, or over: a mark, a word and the day, whatever the screen can show of colours. @req #54 */
export function TicketLight({ of: { light, next } }: { readonly of: Pick<ReviewTicketLine, 'light' | 'next'> }) {
  const { t } = useText();
  return <span className={`light light-${light}`}><span aria-hidden="true">{MARK[light]}</span> {t(LIGHT_WORDS[light])} {next && <span className="light-left">{t(`review.step.${next.step}`)} <Day of={next.by} /></span>}</span>;
}
export const lightWord = (light: ReviewLight): MessageId => LIGHT_WORDS[light];

export function TicketStatus({ of: { status, round, excluded, appeal } }: { readonly of: Pick<ReviewTicketLine, 'status' | 'round' | 'excluded' | 'appeal'> }) {
  const { t } = useText();
  return (
    <>
      <span className={status === 'closed' ? 'badge badge-good' : 'badge'}>{t(`review.status.${status}`)}</span>
      {round > 1 && <> <span className="badge badge-warn">{t('review.round', { round })}</span></>}
      {appeal && !appeal.decided && <> <span className="badge badge-warn">{t('review.appealed')}</span></>}
      {excluded && <> <span className="badge">{t('review.excluded')}</span></>}
    </>
  );
}

/** Names of reasons, in the version of the form that a review is bound to; the newest where none is named. */
export function useReasons(): (key: string, version?: number) => { readonly zh: string; readonly en: string } {
  const forms = useRead<{ readonly data: readonly ReviewForm[] }>(address('/api/v1/review-forms')).data?.body.data ?? [];
  return (key, version) => {
    const form = version === undefined ? undefined : forms.find(one => one.version === version);
    const all = form ? [form] : forms.toReversed();
    return all.flatMap(({ reasons }) => reasons).find(reason => reason.key === key)?.name ?? { zh: key, en: key };
  };
}
