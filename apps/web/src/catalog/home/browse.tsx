import type { CatalogueAnswer, Facet, UnitView } from '@yichuang/projections';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/text.tsx';
import { useHref, usePage } from '../../public/page.tsx';
import { themeName } from '../kinds.ts';
import { Name } from '../../shared/words.tsx';

/** Ways into the catalogue without typing: by theme, by department, by town. */
export function Browse({ facets, towns }: { readonly facets: CatalogueAnswer['facets']; readonly towns: readonly UnitView[] }) {
  const { t } = useText();
  return (
    <>
      <Group id="by-theme" title={t('browse.theme')}><FacetLinks name="theme" facets={facets.theme} shape="tiles" /></Group>
      <Group id="by-town" title={t('browse.town')}><TownLinks towns={towns} /></Group>
      <Group id="by-department" title={t('browse.department')}><FacetLinks name="department" facets={facets.department} shape="columns" /></Group>
    </>
  );
}

/** In large print the lists are folded, so that a reader first meets a handful of choices and not sixty. */
function Group({ id, title, children }: { readonly id: string; readonly title: string; readonly children: ReactNode }) {
  if (usePage().request.elder !== 'off') return <details className="browse-more"><summary><h2>{title}</h2></summary>{children}</details>;
  return <section aria-labelledby={id}><h2 id={id}>{title}</h2>{children}</section>;
}

function FacetLinks({ name, facets, shape }: { readonly name: 'theme' | 'department'; readonly facets: readonly Facet[]; readonly shape: 'tiles' | 'columns' }) {
  const { t } = useText();
  const href = useHref();
  return (
    <ul className={shape}>
      {facets.map(facet => (
        <li key={facet.key}>
          <a href={href('/', { [name]: facet.key })}><Name of={name === 'theme' ? themeName(facet.key) : facet} />{shape === 'tiles' && <span className="count">{t('count.items', { count: facet.count })}</span>}</a>
          {shape === 'columns' && <span className="count">{t('count.items', { count: facet.count })}</span>}
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
