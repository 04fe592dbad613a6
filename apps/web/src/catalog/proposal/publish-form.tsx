import { dayOf } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { textIn } from '../../staff/form-text.ts';
import { Conflict } from '../../staff/conflict.tsx';
import { useRead } from '../../staff/query.ts';
import { Failure } from '../../staff/states.tsx';
import { useActingPost } from '../../staff/use-session.ts';
import { useCommand } from '../../staff/use-command.ts';
import type { AdjustmentBody, AdjustmentsBody } from '../adjustments.ts';
import { useCatalogueHead } from '../latest-version.ts';

/** The last step: an approved batch becomes a version of the catalogue, from a day that may lie ahead. */
export function PublishForm({ body, view }: { readonly body: AdjustmentBody; readonly view: string }) {
  const role = useActingPost();
  const now = useRead<AdjustmentsBody>('/api/v1/adjustments').data?.body.moment.now;
  const passed = (gate: string): boolean => body.gates.some(one => one.gate === gate && one.state === 'passed');
  const ready = role?.office === 'government_publisher' && passed('government') && !passed('published');
  return ready && now ? <Publish body={body} view={view} today={dayOf(now)} /> : null;
}

function Publish({ body, view, today }: { readonly body: AdjustmentBody; readonly view: string; readonly today: string }) {
  const { t } = useText();
  const head = useCatalogueHead();
  const commander = useCommand(view, head?.revision ?? null);
  const publish = (form: FormData): void => {
    const data = { version: textIn(form, 'version'), adjustmentId: body.id, instrument: body.instrument.id, publishedOn: today, effectiveFrom: textIn(form, 'effectiveFrom') };
    void commander.run({ path: `/api/v1/catalogues/${head?.stream.replace('catalog-', '') ?? ''}/publish`, data });
  };
  return (
    <section className="panel" aria-labelledby="publish">
      <h2 id="publish">{t('publish.title')}</h2>
      <form onSubmit={event => { event.preventDefault(); publish(new FormData(event.currentTarget)); }}>
        <p className="field"><label htmlFor="publish-version">{t('publish.version')}</label><input id="publish-version" name="version" type="text" required pattern="\d{4}(\.\d+)?" defaultValue={today.slice(0, 4)} /></p>
        <p className="field"><label htmlFor="publish-from">{t('version.from')}</label><input id="publish-from" name="effectiveFrom" type="date" required min={today} defaultValue={today} /></p>
        <p>{t('publish.consequence')}</p>
        {commander.error && <Failure error={commander.error} />}
        <p className="actions"><button className="button" disabled={!head || commander.busy}>{t('publish.confirm')}</button></p>
      </form>
      <Conflict commander={commander} />
    </section>
  );
}
