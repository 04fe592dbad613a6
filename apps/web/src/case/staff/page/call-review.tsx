import { useState } from 'react';
import type { CaseRowView } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';
import { post } from '../../../staff/api.ts';
import { useMoment } from '../../../staff/moment.ts';
import { Failure } from '../../../staff/states.tsx';
import { useActingPost } from '../../../staff/use-session.ts';
import { OVER } from './paper-link.tsx';

interface Code {
  readonly code: string;
  readonly minutes: number;
  /** Path of the page of the device. */
  readonly at: string;
}
const CALLERS: readonly string[] = ['town_acceptor', 'town_reviewer', 'town_decider', 'centre_manager'];

type Of = Pick<CaseRowView, 'id' | 'status' | 'town'>;

/** Whether the reader is of the staff of the town whose case is over. */
function useMayCall({ status, town }: Of): boolean {
  const { travelling } = useMoment();
  const acting = useActingPost();
  return !travelling && OVER.has(status) && acting !== null && acting.unit === town.code && CALLERS.includes(acting.office);
}

/** 请评价: a code for the device at the window, once a case of one’s own town is over. What is said there, if anything, is not told here. @req #10 #54 */
export function CallReview({ of }: { readonly of: Of }) {
  const { t } = useText();
  const mayCall = useMayCall(of);
  const [told, setTold] = useState<Code | Error | null>(null);
  if (!mayCall) return null;
  const call = async (): Promise<void> => setTold(await post<Code>('/api/v1/review-calls', { case: of.id }).catch((problem: unknown) => (problem instanceof Error ? problem : new Error('review-calls'))));
  return (
    <div className="call-review">
      <p><button type="button" className="button button-small" onClick={() => void call()}>{t('counter.call')}</button> <span className="quiet">{t('counter.call.what')}</span></p>
      <div role="status">{told && !(told instanceof Error) && <Told of={told} />}</div>
      {told instanceof Error && <Failure error={told} />}
    </div>
  );
}

function Told({ of: { code, minutes, at } }: { readonly of: Code }) {
  const { t } = useText();
  return <p>{t('counter.call.code')} <strong className="digits review-code">{`${code.slice(0, 3)} ${code.slice(3)}`}</strong> <span className="quiet">{t('counter.call.where', { minutes })} <a href={at} target="_blank" rel="noreferrer"><span className="digits">{at}</span></a></span></p>;
}
