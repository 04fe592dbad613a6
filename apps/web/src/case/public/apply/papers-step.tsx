import type { PapersPage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { useHref, usePage } from '../../../public/page.tsx';
import { Notice } from '../../../shared/words.tsx';
import { ErrorSummary, Form } from '../form.tsx';
import { Paper, paperFault } from '../paper.tsx';
import { Frame } from './frame.tsx';

/** The papers of this application, one under the other: photographed, picked, or promised. */
export function PapersStep({ page }: { readonly page: PapersPage }) {
  const text = useText();
  const { t } = text;
  const href = useHref();
  const { search } = usePage().request;
  const { limits } = page;
  const faults = page.papers.flatMap(paper => {
    const words = paperFault(text, paper, limits);
    return words ? [{ at: `u-${paper.key}`, words }] : [];
  });
  const problem = page.form.problem && { ...page.form.problem, title: t('paper.form-too-large', { mb: limits.formMb }), detail: t('paper.form-too-large.help') };
  const to = new URLSearchParams(search).get('to') === 'check' ? { to: 'check' } : {};
  return (
    <Frame frame={page.frame} title={t('apply.papers.title')}>
      <ErrorSummary faults={faults} problem={problem} />
      <p className="lead">{t('apply.papers.lead')}</p>
      <p className="hint">{t('apply.papers.size', { mb: limits.fileMb, form: limits.formMb })}</p>
      {page.barred && <Notice tone="warn" title={t('apply.papers.barred')}><p>{t('apply.papers.barred.then')}</p></Notice>}
      <Form action={href(`/apply/${page.frame.draft}/papers`, to)} form={page.form} files>
        <ol className="paper-cards">{page.papers.map(paper => <Paper key={paper.key} paper={paper} limits={limits} />)}</ol>
        <p className="actions">
          <button className="button button-big">{t('apply.continue')}</button>
          <button className="button button-plain" name="go" value="stay">{t('apply.papers.stay')}</button>
        </p>
      </Form>
    </Frame>
  );
}
