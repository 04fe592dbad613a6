import type { CatalogueAnswer, Facet, UnitView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { useHref } from '../../public/page.tsx';
import { Name } from '../../shared/words.tsx';

/** Ways into the catalogue without typing: by theme, by department, by town. */
export function Browse({ facets, towns }: { readonly facets: CatalogueAnswer['facets']; readonly towns: readonly UnitView[] }) {
  const { t } = useText();
  return (
    <>
      <section aria-labelledby="by-theme">
        <h2 id="by-theme">{t('browse.theme')}</h2>
        <FacetLinks name="theme" facets={facets.theme} shape="tiles" />
      </section>
      <section aria-labelledby="by-town">
        <h2 id="by-town">{t('browse.town')}</h2>
        <TownLinks towns={towns} />
      </section>
      <section aria-labelledby="by-department">
        <h2 id="by-department">{t('browse.department')}</h2>
        <FacetLinks name="department" facets={facets.department} shape="columns" />
      </section>
    </>
  );
}

function FacetLinks({ name, facets, shape }: { readonly name: 'theme' | 'department'; readonly facets: readonly Facet[]; readonly shape: 'tiles' | 'columns' }) {
  const { t } = useText();
  const href = useHref();
  return (
    <ul className={shape}>
      {facets.map(facet => (
        <li key={facet.key}>
          <a href={href('/', { [name]: facet.key })}><Name of={facet} /> <span className="count">{t('count.items', { count: facet.count })}</span></a>
        </li>
      ))}
    </ul>
  );
}

function TownLinks({ towns }: { readonly towns: readonly UnitView[] }) {
  const href = useHref();
  return (
    <ul className="columns columns-short">
      {towns.map(town => <li key={town.code}><a href={href('/', { town: town.code })}><Name of={town.name} /></a></li>)}
    </ul>
  );
}
