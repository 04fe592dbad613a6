import type { BookPage as Page, Named } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { HelpPhone } from '../../../public/shell.tsx';
import { Day, langOf, Name, Notice, plainName } from '../../../shared/words.tsx';
import { ErrorSummary, Form } from '../form.tsx';

/** Place, day, time: by links and one form. Whoever comes without is served too. @req #49 */
export function BookPage({ page }: { readonly page: Page }) {
  const { t } = useText();
  const href = useHref();
  return (
    <div className="wrap narrow apply">
      <h1>{page.item && <span className="caption"><Name of={page.item} /></span>} {t(page.moving ? 'book.move.title' : 'book.title')}</h1>
      <Problem problem={page.form.problem} />
      <p className="lead">{t('book.lead')}</p>
      {page.full && <Full page={page} />}
      {page.town ? <Chosen page={page} town={page.town} /> : <Towns page={page} />}
      <p className="quiet">{t('book.without')}</p>
      <p><a className="line-link" href={href('/help', { item: page.item?.code, town: page.town?.code })}>{t('book.help')}</a></p>
      <p><HelpPhone /></p>
    </div>
  );
}

/** A refusal; a form that was sent without a time has no words of its own. */
function Problem({ problem }: Pick<Page['form'], 'problem'>) {
  const { t } = useText();
  return <ErrorSummary faults={[]} problem={problem && (problem.title === '' ? { ...problem, title: t('book.choose-slot') } : problem)} />;
}

function Chosen({ page, town }: { readonly page: Page; readonly town: Named }) {
  const { t } = useText();
  const href = useHref();
  return (
    <>
      <p><strong><Name of={town} /></strong> <a className="line-link" href={href('/book', { item: page.item?.code, moving: page.moving ?? undefined })}>{t('book.other-town')}</a></p>
      <Days page={page} />
    </>
  );
}

function Towns({ page }: { readonly page: Page }) {
  const { t, language } = useText();
  const href = useHref();
  return (
    <form className="ask" method="get" action={href('/book')}>
      {page.item && <input type="hidden" name="item" value={page.item.code} />}
      {page.moving && <input type="hidden" name="moving" value={page.moving} />}
      <div className="ask-field">
        <label htmlFor="town">{t('book.town')}</label>
        <select id="town" name="town" defaultValue="">
          <option value="">{t('ask.choose')}</option>
          {page.towns.map(town => <option key={town.code} value={town.code} lang={langOf(language, town)}>{plainName(language, town)}</option>)}
        </select>
      </div>
      <p className="actions"><button className="button button-big">{t('apply.continue')}</button></p>
    </form>
  );
}

/** Days that are shown at once; the others unfold. */
const SHOWN_DAYS = 3;

function SlotDay({ day: { date, slots } }: { readonly day: Page['days'][number] }) {
  return (
    <fieldset className="slot-day">
      <legend><Day of={date} /></legend>
      <ul className="slots">{slots.map(slot => <li key={slot.slot}><SlotChoice date={date} slot={slot} /></li>)}</ul>
    </fieldset>
  );
}

function SlotChoice({ date, slot }: { readonly date: string; readonly slot: Page['days'][number]['slots'][number] }) {
  const { t } = useText();
  const left = slot.capacity - slot.booked;
  return (
    <label className="choice">
      <input type="radio" name="when" value={`${date} ${slot.slot}`} disabled={left <= 0} />{' '}
      <span><span className="digits">{slot.from}–{slot.to}</span> <span className="quiet">{left > 0 ? t('book.left', { count: left }) : t('book.slot-full')}</span>{slot.extended && <> <span className="badge">{t('book.extended')}</span></>}</span>
    </label>
  );
}

function Days({ page }: { readonly page: Page }) {
  const { t } = useText();
  const href = useHref();
  if (page.days.length === 0) return <Notice tone="info" title={t('book.no-days')}><p>{t('book.no-days.come')}</p></Notice>;
  return (
    <Form action={href('/book')} form={page.form} extra={{ town: page.town?.code ?? '', ...(page.item ? { item: page.item.code } : {}), ...(page.moving ? { moving: page.moving } : {}) }}>
      {page.days.slice(0, SHOWN_DAYS).map(day => <SlotDay key={day.date} day={day} />)}
      {page.days.length > SHOWN_DAYS && <details className="more"><summary>{t('book.more-days')}</summary>{page.days.slice(SHOWN_DAYS).map(day => <SlotDay key={day.date} day={day} />)}</details>}
      <p className="ask-field"><label className="choice"><input type="checkbox" name="help" value="yes" /> <span>{t('book.needs-help')}</span></label></p>
      <p className="actions"><button className="button button-big">{t(page.moving ? 'book.move.go' : 'book.go')}</button></p>
    </Form>
  );
}

/** The slot filled up a moment ago: the next three, and help. */
function Full({ page }: { readonly page: Page }) {
  const { t } = useText();
  const href = useHref();
  return (
    <Notice tone="warn" title={t('book.full')}>
      {page.next.length > 0 && (
        <Form action={href('/book')} form={page.form} extra={{ town: page.town?.code ?? '', ...(page.item ? { item: page.item.code } : {}) }}>
          <p className="actions">{page.next.map(({ date, slot }) => <button key={`${date} ${slot.slot}`} className="button button-plain" name="when" value={`${date} ${slot.slot}`}><Day of={date} /> {slot.from}–{slot.to}</button>)}</p>
        </Form>
      )}
    </Notice>
  );
}
