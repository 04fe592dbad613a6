import type { CatalogueItem } from '@yichuang/projections';
import { useState } from 'react';
import { useText } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useSteadyRead } from '../../staff/query.ts';
import { useActingPost } from '../../staff/use-session.ts';

const MOST = 50;

/** Items of one's own department: found by a word, chosen by a tick; those chosen stay while one looks for more. */
export function ItemPicker({ id }: { readonly id: string }) {
  const { t } = useText();
  const post = useActingPost();
  const [word, look] = useState('');
  const [chosen, choose] = useState<readonly Pick<CatalogueItem, 'code' | 'name'>[]>([]);
  const found = useSteadyRead<{ readonly data: readonly CatalogueItem[] }>(post ? address('/api/v1/items', { q: word.trim() || undefined, department: post.unit, limit: MOST }) : null).data?.body.data ?? [];
  const shown = [...chosen, ...found.filter(({ code }) => !chosen.some(item => item.code === code))];
  const toggle = (item: Pick<CatalogueItem, 'code' | 'name'>): void => choose(chosen.some(({ code }) => code === item.code) ? chosen.filter(({ code }) => code !== item.code) : [...chosen, item]);
  return (
    <fieldset className="field">
      <legend>{t('policy.items')} <span className="count">{chosen.length}</span></legend>
      <label className="inline-field" htmlFor={`${id}-word`}>{t('policy.items.find')} <input id={`${id}-word`} type="search" value={word} onChange={event => look(event.target.value)} autoComplete="off" /></label>
      <ul className="check-list">
        {shown.map(item => <li key={item.code}><label className="check"><input type="checkbox" checked={chosen.some(({ code }) => code === item.code)} onChange={() => toggle(item)} /> <Name of={item.name} /> <span className="digits quiet">{item.code}</span></label></li>)}
      </ul>
      {chosen.map(({ code }) => <input key={code} type="hidden" name="items" value={code} />)}
    </fieldset>
  );
}
