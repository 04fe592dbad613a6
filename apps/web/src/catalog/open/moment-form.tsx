import { useText } from '../../i18n/text.tsx';
import { usePage } from '../../public/page.tsx';

/** Chooses the two clocks of a read by plain GET: `asOf` = what was on record by then, `on` = what counts in law that day. */
export function MomentForm({ action, keep = {} }: { readonly action: string; readonly keep?: Readonly<Record<string, string>> }) {
  const { t } = useText();
  const { moment, request } = usePage();
  const search = new URLSearchParams(request.search);
  const asOf = search.get('asOf') ?? '';
  return (
    <form className="moment" method="get" action={action}>
      {Object.entries(keep).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <p className="field">
        <label htmlFor="asOf">{t('moment.asof')}</label>
        <input id="asOf" name="asOf" type="date" defaultValue={/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : moment.on} aria-describedby="asOf-hint" />
        <span id="asOf-hint" className="hint">{t('moment.asof.hint')}</span>
      </p>
      <details className="more" open={search.has('on')}>
        <summary>{t('moment.more')}</summary>
        <p className="field">
          <label htmlFor="on">{t('moment.on')}</label>
          <input id="on" name="on" type="date" defaultValue={search.get('on') ?? ''} aria-describedby="on-hint" />
          <span id="on-hint" className="hint">{t('moment.on.hint')}</span>
        </p>
      </details>
      <p><button className="button">{t('moment.go')}</button></p>
    </form>
  );
}
