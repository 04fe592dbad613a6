import type { Commitment, Material } from '@yichuang/domain/manifest';
import type { ExplainedMaterial } from '@yichuang/plugin-kit/evaluator';
import { useText } from '../../../i18n/text.tsx';
import { Basis } from '../../../rulebook/shared/basis.tsx';
import { From } from '../../../rulebook/shared/from.tsx';
import { copiesWords, easeWords } from '../../../rulebook/shared/paper-words.ts';
import { Name } from '../../../shared/words.tsx';
import { READY } from './answers.ts';

interface PapersProps {
  readonly materials: readonly Material[];
  readonly commitments: readonly Commitment[];
  readonly explained: readonly ExplainedMaterial[];
  /** Keys ticked as ready, from the address: a printed list shows them. */
  readonly ready: readonly string[];
}

/** 我的材料清单: what to bring in this case, and apart from it what is not needed. @req #20 #36 */
export function Papers({ materials, commitments, explained, ready }: PapersProps) {
  const { t } = useText();
  const because = new Map(explained.map(one => [one.key, one.because]));
  const spared = materials.filter(({ key }) => because.get(key) === 'fails');
  const needed = materials.filter(({ key }) => because.get(key) !== 'fails');
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{t('rules.papers')} <span className="count">{t('rules.papers.count', { count: needed.length })}</span></h2>
      {needed.length === 0 ? <p>{t('rules.papers.none')}</p> : (
        <>
          <ol className="papers">{needed.map(paper => <Paper key={paper.key} paper={paper} open={because.get(paper.key) === 'unknown'} commitment={commitments.find(({ material }) => material === paper.key)} ready={ready.includes(paper.key)} />)}</ol>
          <p className="no-print"><button className="button button-plain">{t('rules.papers.keep')}</button></p>
        </>
      )}
      {spared.length > 0 && <details className="more"><summary>{t('rules.papers.spared', { count: spared.length })}</summary><ul>{spared.map(paper => <li key={paper.key}><Name of={paper.name} />{paper.requiredWords && <span className="quiet"> {t('rules.papers.when')} <Name of={paper.requiredWords} /></span>}</li>)}</ul></details>}
    </section>
  );
}

interface PaperProps {
  readonly paper: Material;
  /** Whether it is needed depends on a question that is not answered yet. */
  readonly open: boolean;
  readonly commitment: Commitment | undefined;
  readonly ready: boolean;
}

function Paper({ paper, open, commitment, ready }: PaperProps) {
  const text = useText();
  const { t } = text;
  return (
    <li>
      <label className="choice"><input type="checkbox" name={READY} value={paper.key} defaultChecked={ready} /> <strong><Name of={paper.name} /></strong></label>
      <ul className="chips">{[...copiesWords(text, paper), ...easeWords(text, paper)].map(word => <li key={word}>{word}</li>)}</ul>
      {paper.requiredWords && <p>{open && <span className="badge badge-warn">{t('rules.papers.depends')}</span>} {t('rules.papers.when')} <Name of={paper.requiredWords} /></p>}
      <p className="quiet">{t('rules.papers.from')} <From paper={paper} /></p>
      {commitment && <details className="more"><summary>{t('rules.commitment')}</summary><p><Name of={commitment.duty} /></p><p><Name of={commitment.liability} /></p></details>}
      {paper.basis && <p className="quiet">{t('fact.basis')}{t('list.colon')}<Basis of={paper.basis} /></p>}
    </li>
  );
}
