import { useId, useState, type KeyboardEvent } from 'react';
import type { CatalogueItem } from '@yichuang/projections';
import { useText } from '../../../i18n/text.tsx';
import { Code, Name } from '../../../shared/words.tsx';
import { address, read } from '../../../staff/api.ts';
import { useSteadyRead } from '../../../staff/query.ts';
import { goOnWhenRead, isPlainEnter } from './next-step.ts';

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
  const { t } = useText();
  const list = useId();
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const { hits, none } = useHits(words.trim());
  const choose = (hit: Hit, from: Element): void => {
    onChoose(hit);
    setWords('');
    goOnWhenRead(from);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const step = STEP[event.key];
    const input = event.currentTarget;
    if (step === undefined && !isPlainEnter(event)) return;
    event.preventDefault();
    if (step !== undefined) setActive(at => Math.min(Math.max(0, hits.length - 1), Math.max(0, at + step)));
    else void hitFor(input.value.trim(), active).then(hit => hit && choose(hit, input));
  };
  return (
    <section className="panel" aria-labelledby="what">
      <h2 id="what">{t('intake.what')}</h2>
      <Chosen hit={chosen} />
      <p className="field" data-step="item" data-done={chosen ? 'yes' : 'no'}>
        <label htmlFor="item">{t(chosen ? 'intake.item.other' : 'intake.item')}</label>
        <input id="item" role="combobox" aria-expanded={hits.length > 0} aria-controls={list} aria-autocomplete="list" aria-activedescendant={hits[active] ? `${list}-${active}` : undefined} autoComplete="off" value={words} onChange={event => { setWords(event.target.value); setActive(0); }} onKeyDown={onKeyDown} />
        <span className="hint" role="status">{t(none ? 'intake.item.none' : 'intake.item.hint')}</span>
      </p>
      <ul id={list} role="listbox" aria-label={t('intake.item')} className="hit-list">
        {hits.map((hit, at) => <li key={hit.code} id={`${list}-${at}`} role="option" aria-selected={at === active} onMouseDown={event => { event.preventDefault(); choose(hit, document.querySelector('#item') ?? event.currentTarget); }}><Name of={hit.name} /> <span className="quiet"><Name of={hit.departmentName} /></span></li>)}
      </ul>
    </section>
  );
}

const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

function Chosen({ hit }: { readonly hit: Hit | null }) {
  return hit && <p><strong><Name of={hit.name} /></strong> <Code of={hit.code} /> <span className="quiet"><Name of={hit.departmentName} /></span></p>;
}

/** What the words find, as they are typed. */
function useHits(words: string): { readonly hits: readonly Hit[]; readonly none: boolean } {
  const query = useSteadyRead<Hits>(words === '' ? null : hitsAt(words));
  const hits = words === '' ? [] : (query.data?.body.data ?? []);
  return { hits, none: words !== '' && query.isSuccess && !query.isPlaceholderData && hits.length === 0 };
}

/** What the list shows may still be the answer to what was typed before: Enter waits for the right one. */
async function hitFor(words: string, at: number): Promise<Hit | undefined> {
  if (words === '') return undefined;
  const answer = await read<Hits>(hitsAt(words)).catch(() => null);
  return answer?.body.data[at] ?? answer?.body.data[0];
}
