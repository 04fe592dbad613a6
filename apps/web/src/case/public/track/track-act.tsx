import type { TrackActPage } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { Name, Notice, Words } from '../../../shared/words.tsx';
import { Field } from '../field.tsx';
import { faultsOf } from '../faults.ts';
import { ErrorSummary, Form } from '../form.tsx';
import { Paper, paperFault } from '../paper.tsx';
import { ACT_TITLES } from '../titles.ts';

const BUTTONS = { withdraw: 'track.withdraw.go', correct: 'track.correct.go', supply: 'track.supply.go', complain: 'track.complain.go' } as const;
const TAKES_FILES: ReadonlySet<TrackActPage['act']> = new Set(['correct', 'supply']);

/** One act on one's own case: what it means first, then the form. What cannot be taken back says so. */
export function TrackAct({ page }: { readonly page: TrackActPage }) {
  const text = useText();
  const { t } = text;
  const paperFaults = page.papers.flatMap(paper => {
    const words = paperFault(text, paper, page.limits);
    return words ? [{ at: `u-${paper.key}`, words }] : [];
  });
  const { form } = page;
  const problem = form.problem?.code === 'form-too-large' ? { ...form.problem, title: t('paper.form-too-large', { mb: page.limits.formMb }), detail: t('paper.form-too-large.help') } : form.problem;
  return (
    <div className="wrap narrow apply">
      <p className="back"><a href={page.at}>{t('track.back')}</a></p>
      <h1><span className="caption"><span className="digits">{page.view.number}</span> · <Name of={page.view.itemName} /></span> {t(ACT_TITLES[page.act])}</h1>
      <ErrorSummary faults={[...faultsOf(text, page.questions), ...paperFaults]} problem={problem} />
      {page.act === 'withdraw' && <Notice tone="warn" title={t('track.withdraw.what')}><p>{t('track.withdraw.again')}</p></Notice>}
      {page.act === 'complain' && <p>{t('track.complain.what')}</p>}
      {page.act === 'correct' && <Gaps page={page} />}
      <Form action={`${page.at}/${page.act}`} form={form} files={TAKES_FILES.has(page.act)}>
        {page.questions.map(question => <Field key={question.name} question={question} />)}
        {page.papers.length > 0 && <ol className="paper-cards">{page.papers.map(paper => <Paper key={paper.key} paper={paper} limits={page.limits} />)}</ol>}
        <p className="actions">
          <button className={page.act === 'withdraw' ? 'button button-warn button-big' : 'button button-big'}>{t(BUTTONS[page.act])}</button>
          <a className="button button-plain" href={page.at}>{t('track.cancel')}</a>
        </p>
      </Form>
    </div>
  );
}

function Gaps({ page }: { readonly page: TrackActPage }) {
  const { t } = useText();
  const open = page.view.notices.find(({ answered }) => !answered);
  return <ul>{open?.gaps.map(gap => <li key={`${gap.kind} ${gap.key}`}><Name of={gap.name} /> {t(`track.gap.${gap.kind}`)} {gap.reason && <span className="quiet"><Words>{gap.reason}</Words></span>}</li>)}</ul>;
}
