import type { CatalogueAnswer, UnitView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { useHref, type PageAnswer, type Visit } from '../../public/page.tsx';
import { Browse } from './browse.tsx';
import { hasQuestion, readQuestion, searchItems, type Question, type SearchOutcome } from './search.ts';
import { Results } from './results.tsx';
import { SearchForm } from './search-form.tsx';

/** Home, and the results of a search on the same address (screen 1). */
export async function answerHome({ context, search, text }: Visit): Promise<PageAnswer> {
  const { query } = context;
  const question = readQuestion(search);
  const [catalogue, units] = await Promise.all([query.catalogue(), query.units()]);
  const outcome = hasQuestion(question) ? await searchItems(query, question) : null;
  const title = question.q ? text.t('home.title.results', { q: question.q }) : text.t('home.title');
  return { status: 200, title, description: text.t('home.lead'), body: <Home catalogue={catalogue} units={units} question={question} outcome={outcome} /> };
}

interface HomeProps {
  readonly catalogue: CatalogueAnswer;
  readonly units: readonly UnitView[];
  readonly question: Question;
  readonly outcome: SearchOutcome | null;
}

function Home({ catalogue, units, question, outcome }: HomeProps) {
  const { t } = useText();
  const towns = units.filter(unit => (unit.kind === 'town' || unit.kind === 'subdistrict') && !unit.illustrative);
  return (
    <>
      <div className="hero">
        <div className="wrap">
          <h1>{t('home.heading')}</h1>
          <p className="lead">{t('home.lead')}</p>
          <SearchForm question={question} />
        </div>
      </div>
      <div className="wrap">
        {outcome ? <Results question={question} outcome={outcome} towns={towns} /> : <><CatalogueStrip catalogue={catalogue} /><Browse facets={catalogue.facets} towns={towns} /></>}
      </div>
    </>
  );
}

function CatalogueStrip({ catalogue }: { readonly catalogue: CatalogueAnswer }) {
  const { t, day } = useText();
  const href = useHref();
  if (!catalogue.version || !catalogue.effectiveFrom) return <p className="strip">{t('home.no-catalogue')}</p>;
  return (
    <p className="strip">
      <span>{t('home.strip', { version: catalogue.version, day: day(catalogue.effectiveFrom), count: catalogue.count })}</span>
      {' '}<a href={href('/open')}>{t('home.strip.link')}</a>
    </p>
  );
}
