import { useText } from '../../i18n/text.tsx';
import { Zh } from '../../shared/words.tsx';
import { isRecord, type Json } from './changes.ts';
import { fieldWord } from './field-words.ts';
import { valueWord } from './value-words.ts';

const MOST_FIELDS = 8;
const MOST_LETTERS = 400;

/** A stored value for reading: what is nothing says so, closed lists by their word, a short object as a list of fields, a long one folded. */
export function Value({ of }: { readonly of: Json | undefined }) {
  const { t } = useText();
  if (of === undefined) return <span aria-hidden="true">–</span>;
  if (of === null) return <span className="quiet" title="null">{t('value.none')}</span>;
  if (typeof of === 'string') return <TextValue of={of} />;
  if (typeof of === 'boolean') return <>{t(of ? 'value.yes' : 'value.no')}</>;
  return typeof of === 'number' ? <span className="digits">{of}</span> : <Whole of={of} />;
}

function TextValue({ of }: { readonly of: string }) {
  const text = useText();
  const word = valueWord(text, of);
  if (of === '') return <span className="quiet">{text.t('value.empty')}</span>;
  if (word) return <span title={of}>{word}</span>;
  return /\p{Script=Han}/u.test(of) ? <Zh>{of}</Zh> : <span className="breakable">{of}</span>;
}

function Whole({ of }: { readonly of: Json & object }) {
  const { t } = useText();
  const entries = Object.entries(of) as [string, Json][];
  if (entries.length === 0) return <span className="quiet">{t('value.empty')}</span>;
  const flat = entries.length <= MOST_FIELDS && JSON.stringify(of).length <= MOST_LETTERS;
  if (!flat) return <Folded of={of} />;
  if (isRecord(of)) return <Fields entries={entries} />;
  return <ul className="value-list">{entries.map(([place, value]) => <li key={place}><Value of={value} /></li>)}</ul>;
}

function Fields({ entries }: { readonly entries: readonly [string, Json][] }) {
  const text = useText();
  return <dl className="value-fields">{entries.map(([name, value]) => <div key={name}><dt title={name}>{fieldWord(text, name)}</dt><dd><Value of={value} /></dd></div>)}</dl>;
}

function Folded({ of }: { readonly of: Json & object }) {
  const text = JSON.stringify(of);
  return <details><summary className="digits" lang="zh-CN">{text.slice(0, 40)}…</summary><pre lang="zh-CN">{JSON.stringify(of, null, 2)}</pre></details>;
}
