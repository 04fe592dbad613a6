import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../public/page.tsx';
import type { Question } from './search.ts';

/** The one search box: a plain GET form. What the list is narrowed by, and the moment, travel along unseen. */
export function SearchForm({ question }: { readonly question: Question }) {
  const { t } = useText();
  const { request, moment } = usePage();
  const hidden = { department: question.department, theme: question.theme, town: question.town, asOf: moment.travelling ? `p:${moment.number}` : '' };
  return (
    <form className="search" role="search" action={request.language === 'en' ? '/en' : '/'} method="get">
      {Object.entries(hidden).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <label htmlFor="q">{t('search.label')}</label>
      <div className="search-line">
        <input id="q" name="q" type="search" defaultValue={question.q} autoComplete="off" maxLength={100} aria-describedby="q-hint" data-shortcut="/" />
        <button className="button">{t('search.button')}</button>
      </div>
      <p id="q-hint" className="hint">{t('search.hint')}</p>
    </form>
  );
}
