import { parseAsString, useQueryStates } from 'nuqs';
import { useText } from '../../i18n/text.tsx';
import { knownEvents } from '../event-words.ts';

const TEXT = parseAsString.withDefault('');
const FIELDS = { subject: TEXT, stream: TEXT, type: TEXT, actor: TEXT, asOf: TEXT };

/** What the list of events is narrowed by, kept in the address. `asOf` shows what was on record when that day ended. */
export function useFilters() {
  return useQueryStates(FIELDS, { history: 'push' });
}

export type Filters = ReturnType<typeof useFilters>[0];

const NAMES = ['subject', 'actor', 'stream'] as const;

export function FilterForm({ filters, onChange }: { readonly filters: Filters; readonly onChange: (filters: Partial<Filters> | null) => void }) {
  const { t } = useText();
  return (
    <form
      key={JSON.stringify(filters)}
      className="filters"
      role="search"
      onSubmit={event => {
        event.preventDefault();
        const entries = [...new FormData(event.currentTarget)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']);
        onChange(Object.fromEntries(entries) as Partial<Filters>);
      }}
    >
      {NAMES.map(name => (
        <p key={name} className="field">
          <label htmlFor={`filter-${name}`}>{t(`filter.${name}`)}</label>
          <input id={`filter-${name}`} name={name} defaultValue={filters[name]} autoComplete="off" data-shortcut={name === 'subject' ? '/' : undefined} />
        </p>
      ))}
      <TypeField value={filters.type} />
      <p className="field"><label htmlFor="filter-day">{t('moment.asof')}</label><input id="filter-day" name="asOf" type="date" defaultValue={/^\d{4}-/.test(filters.asOf) ? filters.asOf : ''} /></p>
      <p className="actions">
        <button className="button">{t('search.button')}</button>
        <button type="button" className="button button-plain" onClick={() => onChange(null)}>{t('results.clear')}</button>
      </p>
    </form>
  );
}

/** Event types by their word; one that came with the address and has no word stays as it is stored. */
function TypeField({ value }: { readonly value: string }) {
  const text = useText();
  const known = knownEvents(text);
  return (
    <p className="field">
      <label htmlFor="filter-type">{text.t('filter.type')}</label>
      <select id="filter-type" name="type" defaultValue={value}>
        <option value="">{text.t('filter.all')}</option>
        {value !== '' && !known.some(({ type }) => type === value) && <option value={value}>{value}</option>}
        {known.map(({ type, word }) => <option key={type} value={type}>{word}</option>)}
      </select>
    </p>
  );
}
