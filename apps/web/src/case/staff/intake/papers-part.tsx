import type { Limit, Material } from '@yichuang/domain/manifest';
import type { ExplainedMaterial } from '@yichuang/plugin-kit/evaluator';
import type { KeyboardEvent } from 'react';
import { useText } from '../../../i18n/text.tsx';
import { copiesWords, easeWords } from '../../../rulebook/shared/paper-words.ts';
import { Name } from '../../../shared/words.tsx';
import { deferDays, MARKS, type Draft, type Mark, type PaperMark } from './draft.ts';
import { goOnSoon, isPlainEnter } from './next-step.ts';

interface PapersPartProps {
  readonly materials: readonly Material[];
  readonly explained: readonly ExplainedMaterial[];
  readonly papers: Draft['papers'];
  readonly promised: Limit;
  readonly onMark: (key: string, mark: PaperMark) => void;
}

/** Papers that are needed in this case, to be looked at one by one: a digit says how each stands, and goes on to the next. @req #45 #53 */
export function PapersPart({ materials, explained, papers, promised, onMark }: PapersPartProps) {
  const { t } = useText();
  const needed = new Map(explained.filter(({ required }) => required).map(one => [one.key, one]));
  const shown = materials.filter(({ key }) => needed.has(key));
  return (
    <section className="panel" aria-labelledby="papers">
      <h2 id="papers">{t('case.papers')} <span className="count">{t('rules.papers.count', { count: shown.length })}</span></h2>
      <p className="hint">{t('intake.papers.hint')}</p>
      {shown.length === 0 ? <p>{t('rules.papers.none')}</p> : <ol className="intake-papers">{shown.map(paper => <li key={paper.key}><OnePaper paper={paper} promised={promised} mark={papers[paper.key] ?? null} onMark={mark => onMark(paper.key, mark)} /></li>)}</ol>}
    </section>
  );
}

/** Marks that make sense for a paper: later only where the rules and the limit let it follow, from the store only where a licence spares it, a commitment only where one may stand for it. */
export function marksOf({ licence, commitment, ...paper }: Pick<Material, 'deferrableDays' | 'licence' | 'commitment'>, promised: Limit): readonly Mark[] {
  const open: Readonly<Partial<Record<Mark, boolean>>> = { defer: deferDays(paper, promised) > 0, licence: licence !== null, commit: commitment };
  return MARKS.filter(mark => open[mark] ?? true);
}

/** In the field of the reason a digit is a digit. */
const isReason = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.type === 'text';

/** The mark that a digit stands for, where the paper takes it. */
function markOf({ key, ctrlKey, altKey }: KeyboardEvent, marks: readonly Mark[]): Mark | undefined {
  const mark = /^\d$/.test(key) && !ctrlKey && !altKey ? MARKS[Number(key)] : undefined;
  return mark !== undefined && marks.includes(mark) ? mark : undefined;
}

function OnePaper({ paper, promised, mark, onMark }: { readonly paper: Material; readonly promised: Limit; readonly mark: PaperMark | null; readonly onMark: (mark: PaperMark) => void }) {
  const text = useText();
  const { t } = text;
  const marks = marksOf(paper, promised);
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    const chosen = isReason(event.target) ? undefined : markOf(event, marks);
    if (chosen === undefined && !isPlainEnter(event)) return;
    event.preventDefault();
    if (chosen) onMark({ mark: chosen, reason: '' });
    goOnSoon(event.currentTarget);
  };
  return (
    <fieldset className="options" data-step={`paper-${paper.key}`} data-done={mark === null ? 'no' : 'yes'} onKeyDown={onKeyDown}>
      <legend><Name of={paper.name} /> {paper.core && <span className="badge">{t('material.core')}</span>} <span className="quiet">{[...copiesWords(text, paper), ...easeWords(text, paper)].join(t('list.separator'))}</span></legend>
      {marks.map(one => <label key={one} className="check"><input type="radio" name={`paper-${paper.key}`} checked={mark?.mark === one} onChange={() => onMark({ mark: one, reason: '' })} /> <span><kbd aria-hidden="true">{MARKS.indexOf(one)}</kbd> {t(`intake.mark.${one}`)}</span></label>)}
      {mark?.mark === 'bad' && <p className="field bad-reason"><label htmlFor={`why-${paper.key}`}>{t('paper.bad.why')}</label><input id={`why-${paper.key}`} type="text" maxLength={500} value={mark.reason} autoComplete="off" onChange={event => onMark({ mark: 'bad', reason: event.target.value })} /></p>}
    </fieldset>
  );
}
