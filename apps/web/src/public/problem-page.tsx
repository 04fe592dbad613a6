import { useText } from '../i18n/text.tsx';
import { Notice } from '../shared/words.tsx';
import { useHref, type PageAnswer, type Visit } from './page.tsx';
import { HelpPhone } from './shell.tsx';

interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly traceId: string | null;
}

/** The page of a refusal: what happened, what to do next, whom to call. A path without a page is a 404. */
export function answerProblem({ context, text }: Visit): PageAnswer {
  const problem = context.problem ?? { status: 404, title: '', detail: '', traceId: null };
  const title = text.t(titleOf(problem.status));
  return { status: problem.status, title, body: <ProblemPage problem={problem} /> };
}

function titleOf(status: number) {
  if (status === 404) return 'problem.404.title';
  if (status === 503) return 'problem.503.title';
  return status < 500 ? 'problem.400.title' : 'problem.500.title';
}

function textOf(status: number) {
  if (status === 404) return 'problem.404.text';
  if (status === 503) return 'problem.503.text';
  return status < 500 ? 'problem.400.text' : 'problem.500.text';
}

function ProblemPage({ problem }: { readonly problem: Problem }) {
  const { t } = useText();
  const href = useHref();
  return (
    <div className="wrap narrow">
      <h1>{t(titleOf(problem.status))}</h1>
      <p className="lead">{t(textOf(problem.status))}</p>
      {problem.detail && problem.status !== 404 && <Notice tone="info" title={problem.detail} />}
      {problem.status === 400 && <AsOfForms />}
      <p className="actions">
        <a className="button" href={href('/', { asOf: undefined, on: undefined })}>{t('problem.home')}</a>
        <a className="button button-plain" href={href('/open', { asOf: undefined, on: undefined })}>{t('nav.open')}</a>
      </p>
      <p>{t('problem.call')} <HelpPhone /></p>
      {problem.traceId && <p className="quiet">{t('problem.trace')} <span className="digits">{problem.traceId}</span></p>}
    </div>
  );
}

/** Ways to write a moment, for a reader who typed one that is not understood. */
function AsOfForms() {
  const { t } = useText();
  return (
    <>
      <h2>{t('problem.asof.title')}</h2>
      <ul>
        <li><code>2023-01-13</code> {t('problem.asof.day')}</li>
        <li><code>2023-01-13T09:00:00+08:00</code> {t('problem.asof.instant')}</li>
        <li><code>p:1200</code> {t('problem.asof.number')}</li>
      </ul>
    </>
  );
}
