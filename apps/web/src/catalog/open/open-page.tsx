import type { CatalogueAnswer, CatalogueItem, CatalogueVersion } from '@yichuang/projections';
import { shiftDay } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { Downloads } from '../../public/downloads.tsx';
import { useHref, usePage, type PageAnswer, type Visit } from '../../public/page.tsx';
import { Name, Notice } from '../../shared/words.tsx';
import { ItemRow } from '../item-row.tsx';
import { MomentForm } from './moment-form.tsx';
import { VersionCard } from './version-card.tsx';

/** The catalogue in full, as it stood at the moment of the page (screen 21). */
export async function answerOpenCatalogue({ context, text }: Visit): Promise<PageAnswer> {
  const [catalogue, versions] = await Promise.all([context.query.catalogue(), context.query.versions()]);
  return { status: 200, title: text.t('open.title'), description: text.t('open.lead'), body: <OpenCatalogue catalogue={catalogue} versions={versions} /> };
}

function OpenCatalogue({ catalogue, versions }: { readonly catalogue: CatalogueAnswer; readonly versions: readonly CatalogueVersion[] }) {
  const { t, day } = useText();
  const href = useHref();
  const { moment, request } = usePage();
  return (
    <div className="wrap">
      <h1>{t('open.title')}</h1>
      <p className="lead">{t('open.lead')}</p>
      <ul className="inline-links no-print"><li><a href={href('/open/board')}>{t('disclosure.board.title')}</a></li><li><a href={href('/open/results')}>{t('disclosure.kind.results')}</a></li><li><a href={href('/open/exemptions')}>{t('disclosure.exemptions.title')}</a></li></ul>
      <div className="open-top">
        {catalogue.catalogue ? <VersionCard version={catalogue.catalogue} count={catalogue.count} /> : <Notice tone="info" title={t('open.empty', { day: day(moment.on) })} />}
        <section className="panel no-print" aria-labelledby="moment">
          <h2 id="moment">{t('open.moment')}</h2>
          <MomentForm action={`${request.language === 'en' ? '/en' : ''}/open`} />
          <Turns versions={versions} />
        </section>
      </div>
      <Downloads of="/open/catalogue" label="open.download" />
      <DepartmentSections catalogue={catalogue} />
    </div>
  );
}

/** The days on which the catalogue changed: one link to the day before, one to the day itself. */
function Turns({ versions }: { readonly versions: readonly CatalogueVersion[] }) {
  const { t, day } = useText();
  const href = useHref();
  const turns = versions.filter(version => !version.cancelled).flatMap(version => [shiftDay(version.effectiveFrom, -1), version.effectiveFrom]);
  if (turns.length === 0) return null;
  return (
    <>
      <h3>{t('open.turns')}</h3>
      <ul className="inline-links">{[...new Set(turns)].sort().map(date => <li key={date}><a href={href('/open', { asOf: date, on: undefined })}>{day(date)}</a></li>)}</ul>
    </>
  );
}

function DepartmentSections({ catalogue }: { readonly catalogue: CatalogueAnswer }) {
  const { t } = useText();
  const byDepartment = Map.groupBy(catalogue.items, item => item.department);
  return (
    <>
      {catalogue.facets.department.map(facet => (
        <details key={facet.key} className="department" open={catalogue.facets.department.length <= 3}>
          <summary><h2><Name of={facet} /></h2> <span className="count">{t('count.items', { count: facet.count })}</span></summary>
          <Items items={byDepartment.get(facet.key) ?? []} />
        </details>
      ))}
    </>
  );
}

function Items({ items }: { readonly items: readonly CatalogueItem[] }) {
  return <ol className="item-list">{items.map(item => <ItemRow key={item.code} item={item} />)}</ol>;
}
