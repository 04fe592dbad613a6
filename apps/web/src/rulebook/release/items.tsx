import type { ItemManifest } from '@yichuang/domain/manifest';
import type { ReleaseDetail, ReleaseItemView } from '@yichuang/projections';
import { parseAsString, useQueryState } from 'nuqs';
import { lazy, Suspense, useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded, Skeleton } from '../../staff/states.tsx';

/** Comes with the evaluator: fetched when the first item is opened. */
const ItemPart = lazy(() => import('../item/item-part.tsx'));
const StagedPanel = lazy(() => import('../edit/staged-panel.tsx'));

/** The items of a release; the one chosen stands below with its papers, rules and examples. */
export function Items({ release }: { readonly release: ReleaseDetail }) {
  const { t } = useText();
  const [chosen, choose] = useQueryState('item', parseAsString.withDefault(''));
  const [words, setWords] = useState('');
  const found = release.items.filter(item => [item.zh, item.en.toLowerCase(), item.code].some(text => text.includes(words.toLowerCase())));
  const item = release.items.find(({ code }) => code === chosen);
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t('release.items')} <span className="count">{release.items.length}</span></h2>
      {release.items.length > 12 && <p className="field"><label htmlFor="item-words">{t('release.item.find')}</label><input id="item-words" type="search" value={words} onChange={event => setWords(event.target.value)} /></p>}
      <p className="hint">{t('release.item.choose')}</p>
      <ul className="release-items">{found.map(one => <li key={one.code}><Choice item={one} chosen={one.code === chosen} onChoose={() => void choose(one.code === chosen ? null : one.code)} /></li>)}</ul>
      {item && <OneItem release={release} item={item} />}
      {item && <Suspense fallback={null}><StagedPanel base={release} /></Suspense>}
    </section>
  );
}

function Choice({ item, chosen, onChoose }: { readonly item: ReleaseItemView; readonly chosen: boolean; readonly onChoose: () => void }) {
  const { t } = useText();
  return (
    <>
      {item.digest === null ? <><Name of={item} /> <span className="badge">{t('release.item.left-out')}</span></> : <button type="button" className="link" aria-expanded={chosen} onClick={onChoose}><Name of={item} /></button>}
      {' '}<span className="digits quiet">{item.code}</span>
      {item.changes.length > 0 && <> <span className="count">{t('release.item.count', { count: item.changes.length })}</span></>}
    </>
  );
}

function OneItem({ release, item }: { readonly release: ReleaseDetail; readonly item: ReleaseItemView }) {
  const { asOf } = useMoment();
  const query = useRead<{ readonly manifest: ItemManifest }>(item.digest === null ? null : address(`/api/v1/rulebooks/${release.department.code}/versions/${release.version}/items/${item.code}`, { asOf }));
  if (item.digest === null) return null;
  return (
    <section className="panel" aria-labelledby="item">
      <h2 id="item"><Name of={item} /></h2>
      <Loaded query={query} height="panel">{({ body }) => <Suspense fallback={<Skeleton height="panel" />}><ItemPart release={release} manifest={body.manifest} /></Suspense>}</Loaded>
    </section>
  );
}
