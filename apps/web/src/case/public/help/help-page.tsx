import type { HelpPage as Page, Named } from '../../../../../api/src/web-port.ts';
import { useText } from '../../../i18n/text.tsx';
import { useHref } from '../../../public/page.tsx';
import { HelpPhone } from '../../../public/shell.tsx';
import { langOf, Name, Notice, plainName } from '../../../shared/words.tsx';
import { Field } from '../field.tsx';
import { faultsOf } from '../faults.ts';
import { ErrorSummary, Form } from '../form.tsx';

/** Whether the page has come to the questions themselves. */
const asks = (page: Page): boolean => page.signedIn && page.helpers > 0 && page.services.length > 0 && page.village !== null;

/** Asks a village's helpers to do an errand, or to come home. Free of charge, always. @req #51 #59 */
export function HelpPage({ page }: { readonly page: Page }) {
  const text = useText();
  const { t } = text;
  return (
    <div className="wrap narrow apply">
      <h1>{page.item && <span className="caption"><Name of={page.item} /></span>} {t('help.title')}</h1>
      <ErrorSummary faults={asks(page) ? faultsOf(text, page.questions) : []} problem={page.form.problem} />
      <p className="lead">{t('help.lead')}</p>
      <Pick name="town" label={t('help.town')} from={page.towns} chosen={page.town} page={page} />
      {page.town && <Pick name="village" label={t('help.village')} from={page.villages} chosen={page.village} page={page} />}
      {page.village && <Next page={page} village={page.village} />}
      <p className="quiet">{t('help.free')}</p>
      <p><HelpPhone /></p>
    </div>
  );
}

/** Nobody there: whom to call. Somebody there: the request, for whoever has signed in. */
function Next({ page, village }: { readonly page: Page; readonly village: Named }) {
  const { t } = useText();
  const href = useHref();
  if (page.helpers === 0) return <Notice tone="warn" title={t('help.nobody')}><p>{t('help.nobody.call')} <HelpPhone /></p></Notice>;
  if (page.signedIn) return <Ask page={page} />;
  return <p className="actions"><a className="button" href={href('/signin', { next: href('/help', { item: page.item?.code, town: page.town?.code, village: village.code }) })}>{t('help.sign-in')}</a></p>;
}

interface PickProps {
  readonly name: 'town' | 'village';
  readonly label: string;
  readonly from: readonly Named[];
  readonly chosen: Named | null;
  readonly page: Page;
}

function Pick({ name, label, from, chosen, page }: PickProps) {
  const { t, language } = useText();
  const href = useHref();
  return (
    <form className="ask" method="get" action={href('/help')}>
      {page.item && <input type="hidden" name="item" value={page.item.code} />}
      {name === 'village' && page.town && <input type="hidden" name="town" value={page.town.code} />}
      <div className="ask-field">
        <label htmlFor={name}>{label}</label>
        <span className="ask-unit">
          <select id={name} name={name} defaultValue={chosen?.code ?? ''}>
            <option value="">{t('ask.choose')}</option>
            {from.map(one => <option key={one.code} value={one.code} lang={langOf(language, one)}>{plainName(language, one)}</option>)}
          </select>
          <button className="button button-plain">{t('help.choose')}</button>
        </span>
      </div>
    </form>
  );
}

function Ask({ page }: { readonly page: Page }) {
  const { t } = useText();
  const href = useHref();
  if (page.services.length === 0) return <Notice tone="info" title={t('help.no-service')}><p>{t('help.nobody.call')} <HelpPhone /></p></Notice>;
  return (
    <Form action={href('/help')} form={page.form} extra={{ town: page.town?.code ?? '', village: page.village?.code ?? '', ...(page.item ? { item: page.item.code } : {}) }}>
      {page.questions.map(question => <Field key={question.name} question={question} />)}
      <p className="actions"><button className="button button-big">{t('help.go')}</button></p>
    </Form>
  );
}
