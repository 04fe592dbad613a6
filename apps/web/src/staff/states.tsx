import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { Notice } from '../shared/words.tsx';
import { Refused } from './api.ts';
import { Missing } from './missing.tsx';
import type { Problem } from './problem.ts';

/** Shows an answer, or the story of why there is none: loading, offline, forbidden, not there, wrong. */
export function Loaded<T>({ query, height, children }: { readonly query: UseQueryResult<T>; readonly height: 'page' | 'panel'; readonly children: (value: T) => ReactNode }) {
  if (query.data !== undefined) return <>{query.isRefetchError && <Stale since={query.dataUpdatedAt} />}{children(query.data)}</>;
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton height={height} />;
}

/** A grey shape of the final height, shown only when the answer takes longer than a blink. */
export function Skeleton({ height }: { readonly height: 'page' | 'panel' }) {
  const { t } = useText();
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return <div className={`skeleton skeleton-${height}`} data-shown={shown} role="status">{shown && <span className="visually-hidden">{t('state.loading')}</span>}</div>;
}

function Stale({ since }: { readonly since: number }) {
  const { t, instant } = useText();
  return <Notice tone="warn" title={t('state.stale', { at: instant(new Date(since).toISOString()) })} />;
}

export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return <Notice tone="info" title={title}>{children}</Notice>;
}

/** A refusal in words: what is missing and what to do, never a machine's sentence alone. */
export function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const { t } = useText();
  const problem: Problem = error instanceof Refused ? error.problem : UNFORESEEN;
  const forbidden = problem.status === 403;
  return (
    <Notice tone={forbidden ? 'warn' : 'bad'} title={titleOf(problem, t)}>
      {problem.detail && <p>{problem.detail}</p>}
      <Missing problem={problem} />
      {onRetry && !forbidden && <p><button type="button" className="button button-plain" onClick={onRetry}>{t('state.retry')}</button></p>}
      {problem.traceId && <p className="quiet">{t('problem.trace')} <span className="digits">{problem.traceId}</span></p>}
    </Notice>
  );
}

const UNFORESEEN: Problem = { status: 500, code: 'internal-error', title: '', detail: '', traceId: null };

function titleOf({ code, title }: Problem, t: ReturnType<typeof useText>['t']): string {
  if (code === 'offline') return t('state.offline');
  if (code === 'not-delegated') return t('state.forbidden');
  return title || t('problem.500.title');
}

/** Says at the top of every screen that the network is gone; reads stay as they were. */
export function OfflineBar() {
  const { t } = useText();
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const update = () => setOnline(navigator.onLine);
    addEventListener('online', update);
    addEventListener('offline', update);
    return () => {
      removeEventListener('online', update);
      removeEventListener('offline', update);
    };
  }, []);
  return online ? null : <p className="offline-bar" role="status">{t('state.offline')}</p>;
}
