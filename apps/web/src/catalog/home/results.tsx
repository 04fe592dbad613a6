import type { Facet, UnitView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { useHref } from '../../public/page.tsx';
import { HelpPhone } from '../../public/shell.tsx';
import { Name, Notice, plainName, Words } from '../../shared/words.tsx';
import { themeName } from '../kinds.ts';
import { ItemRow } from '../item-row.tsx';
import type { Question, SearchOutcome } from './search.ts';

interface ResultsProps {
  readonly question: Question;
  readonly outcome: SearchOutcome;
  readonly towns: readonly UnitView[];
}

export function Results({ question, outcome, towns }: ResultsProps) {
  const { t } = useText();
  const href = useHref();
  const { cursor: _first, ...asked } = question;
  return (
    <section className="results" aria-labelledby="results">
      <h2 id="results">{t('results.heading', { count: outcome.total })}</h2>
      <Chosen question={question} outcome={outcome} towns={towns} />
      {outcome.total === 0 ? <NothingFound suggestions={outcome.suggestions} /> : (
        <div className="with-aside">
          <ol className="item-list">{outcome.items.map(item => <ItemRow key={item.code} item={item} />)}</ol>
          <Narrow question={question} outcome={outcome} />
        </div>
      )}
      {outcome.nextCursor && <p className="actions"><a className="button button-plain" href={href('/', { ...asked, cursor: outcome.nextCursor })}>{t('results.more')}</a></p>}
    </section>
  );
}

/** What the list is narrowed by, each with a link that takes it off. */
function Chosen({ question, outcome, towns }: ResultsProps) {
  const { t, language } = useText();
  const href = useHref();
  const name = (facets: readonly Facet[], key: string): string => {
    const facet = facets.find(one => one.key === key);
    return facet ? plainName(language, facet) : key;
  };
  const town = towns.find(one => one.code === question.town);
  const chosen = [
    question.theme && (['theme', plainName(language, themeName(question.theme))] as const),
    question.department && (['department', name(outcome.facets.department, question.department)] as const),
    question.town && (['town', town ? plainName(language, town.name) : question.town] as const),
  ].filter(one => one !== '');
  const { cursor: _first, ...asked } = question;
  return (
    <ul className="chosen">
      {chosen.map(([field, label]) => <li key={field}><a className="chip-link" href={href('/', { ...asked, [field]: '' })} aria-label={t('results.remove', { label })}><Words>{label}</Words> <span aria-hidden="true">×</span></a></li>)}
      <li><a href={href('/')}>{t('results.clear')}</a></li>
    </ul>
  );
}

const NARROW = 12;

function Narrow({ question, outcome }: Omit<ResultsProps, 'towns'>) {
  const { t } = useText();
  const groups = (['theme', 'department'] as const).filter(field => !question[field] && outcome.facets[field].length > 1);
  if (groups.length === 0) return null;
  return (
    <aside className="narrow-by" aria-label={t('results.narrow')}>
      {groups.map(field => <NarrowGroup key={field} field={field} question={question} facets={outcome.facets[field].slice(0, NARROW)} />)}
    </aside>
  );
}

function NarrowGroup({ field, question, facets }: { readonly field: 'theme' | 'department'; readonly question: Question; readonly facets: readonly Facet[] }) {
  const { t } = useText();
  const href = useHref();
  const { cursor: _first, ...asked } = question;
  return (
    <>
      <h3>{t(`browse.${field}`)}</h3>
      <ul>{facets.map(facet => <li key={facet.key}><a href={href('/', { ...asked, [field]: facet.key })}><Name of={field === 'theme' ? themeName(facet.key) : facet} /></a> <span className="count">{t('count.items', { count: facet.count })}</span></li>)}</ul>
    </>
  );
}

function NothingFound({ suggestions }: { readonly suggestions: readonly string[] }) {
  const { t } = useText();
  const href = useHref();
  return (
    <Notice tone="info" title={t('results.none')}>
      {suggestions.length > 0 && (
        <>
          <p>{t('results.try')}</p>
          <ul className="inline-links">{suggestions.map(word => <li key={word}><a href={href('/', { q: word })}><Words>{word}</Words></a></li>)}</ul>
        </>
      )}
      <p>{t('results.call')} <HelpPhone /></p>
      <p>{t('results.village')} <a className="line-link" href={href('/help')}>{t('guide.ask-help')}</a></p>
    </Notice>
  );
}
