import { useId, useState, type KeyboardEvent } from 'react';
import type { CatalogueItem } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';
import { Code, Name, plainName } from '../../../shared/words.tsx';
import { address, read } from '../../../staff/api.ts';
import { useSteadyRead } from '../../../staff/query.ts';
import { goOnSoon } from './next-step.ts';

type Hit = Pick<CatalogueItem, 'code' | 'name' | 'departmentName'>;
interface Hits {
  readonly data: readonly Hit[];
}
const hitsAt = (words: string): string => address('/api/v1/items', { q: words, limit: 8 });

interface ItemPartProps {
  readonly chosen: Hit | null;
  readonly onChoose: (item: Hit | null) => void;
}

/** Which item: found by its name, by how people call it, by the initials of its pinyin or by its code; Enter takes the first. */
export function ItemPart({ chosen, onChoose }: ItemPartProps) {
  const { t, language } = useText();
  const list = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const query = useSteadyRead<Hits>(words.trim() === '' ? null : hitsAt(words.trim()));
  const hits = words.trim() === '' ? [] : (query.data?.body.data ?? []);
  const choose = (hit: Hit, from: Element): void => {
    onChoose(hit);
    setWords('');
    goOnWhenRead(from);
  };
  // What the list shows may still be the answer to what was typed before: Enter waits for the right one.
  const take = async (input: HTMLInputElement): Promise<void> => {
    const typed = input.value.trim();
    if (typed === '') return;
    const { body } = await read<Hits>(hitsAt(typed)).catch(() => ({ body: { data: [] } }));
    const hit = body.data[active] ?? body.data[0];
    if (hit) choose(hit, input);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive(at => Math.min(Math.max(0, hits.length - 1), Math.max(0, at + step)));
    else if (event.key === 'Enter') void take(event.currentTarget);
    else return;
    event.preventDefault();
  };
  return (
    <section className="panel" aria-labelledby="what">
      <h2 id="what">{t('intake.what')}</h2>
      {chosen && <p><strong>{plainName(language, chosen.name)}</strong> <Code of={chosen.code} /> <span className="quiet"><Name of={chosen.departmentName} /></span></p>}
      <p className="field" data-step="item" data-done={chosen ? 'yes' : 'no'}>
        <label htmlFor="item">{t(chosen ? 'intake.item.other' : 'intake.item')}</label>
        <input id="item" role="combobox" aria-expanded={hits.length > 0} aria-controls={list} aria-autocomplete="list" aria-activedescendant={hits[active] ? `${list}-${active}` : undefined} autoComplete="off" value={words} onChange={event => { setWords(event.target.value); setActive(0); }} onKeyDown={onKeyDown} />
        <span className="hint">{t('intake.item.hint')}</span>
      </p>
      <ul id={list} role="listbox" aria-label={t('intake.item')} className="hit-list">
        {hits.map((hit, at) => <li key={hit.code} id={`${list}-${at}`} role="option" aria-selected={at === active} onMouseDown={event => { event.preventDefault(); choose(hit, document.querySelector('#item') ?? event.currentTarget); }}><Name of={hit.name} /> <span className="quiet"><Name of={hit.departmentName} /></span></li>)}
      </ul>
      {words.trim() !== '' && query.isSuccess && !query.isPlaceholderData && hits.length === 0 && <p role="status">{t('intake.item.none')}</p>}
    </section>
  );
}

const PATIENCE_MS = 4000;
/** The questions of the item come with its rules: the way on is taken when they stand there. */
function goOnWhenRead(from: Element, since = performance.now()): void {
  if (document.querySelector('[data-rules]') || performance.now() - since > PATIENCE_MS) goOnSoon(from);
  else setTimeout(() => goOnWhenRead(from, since), 30);
}
