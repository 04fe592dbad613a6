import type { VenueStandard } from '@yichuang/domain';
import { lazy, Suspense } from 'react';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { offerOf, type WithLinks } from '../../delegation/links.ts';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { Day, Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { Skeleton } from '../../staff/states.tsx';
import { useCommand } from '../../staff/use-command.ts';

const IssueFields = lazy(() => import('./standard/issue-fields.tsx'));

type Standards = WithLinks<{
  readonly versions: readonly VenueStandard[];
  readonly inForce: VenueStandard | null;
  readonly moment: { readonly on: string };
}>;

/** What halls have to have on the day, point by point, and from a later day; and the next version, by the approval bureau. @req #7 #8 #9 */
export function StandardInForce() {
  const { asOf, on } = useMoment();
  const view = address('/api/v1/venue-standards', { asOf, on });
  const body = useRead<Standards>(view).data?.body;
  if (!body) return null;
  const { versions, inForce, moment } = body;
  return (
    <>
      {inForce && <Standard of={inForce} title="venue.standard.in-force" />}
      {versions.filter(({ effectiveFrom }) => effectiveFrom > moment.on).map(one => <Standard key={one.version} of={one} title="venue.standard.coming" />)}
      <Issue of={body} view={view} />
    </>
  );
}

function Standard({ of: { version, effectiveFrom, points }, title }: { readonly of: VenueStandard; readonly title: MessageId }) {
  const { t } = useText();
  return (
    <details className="more">
      <summary>{t(title, { version })} <Day of={effectiveFrom} /></summary>
      <h3>{t('venue.standard.town')}</h3>
      <Points of={points.town} />
      <h3>{t('venue.standard.village')}</h3>
      <Points of={points.village} />
    </details>
  );
}

function Points({ of }: { readonly of: VenueStandard['points']['town'] }) {
  const { t } = useText();
  return <ul className="lines">{of.map(({ code, name, aspect, mandatory, atLeast, inPrinciple }) => <li key={code}><Name of={name} /> {atLeast !== null && <span className="digits">≥ {atLeast}</span>} {inPrinciple && t('venue.standard.in-principle')} <span className="badge">{t(`venue.aspect.${aspect}`)}</span> {!mandatory && <span className="quiet">{t('venue.advised')}</span>}</li>)}</ul>;
}

/** Points as the fields hold them; none while they are still on their way, and none is refused. */
function pointsIn(form: FormData): object {
  const said = textIn(form, 'points');
  return said === '' ? { town: [], village: [] } : (JSON.parse(said) as object);
}

/** The next standard, for whoever may issue it. */
function Issue({ of, view }: { readonly of: Standards; readonly view: string }) {
  const { asOf } = useMoment();
  const offer = offerOf(of, 'issue');
  const commander = useCommand(view, offer?.revision ?? null);
  if (asOf !== '' || !offer?.allowed) return null;
  const act: ActForm = {
    rel: 'issue', word: 'venue.issue.act', consequence: 'venue.issue.what',
    fields: id => <Suspense fallback={<Skeleton height="panel" />}><IssueFields id={id} versions={of.versions} today={of.moment.on} /></Suspense>,
    data: form => ({ version: textIn(form, 'version'), basis: textIn(form, 'basis'), effectiveFrom: textIn(form, 'effectiveFrom'), ...pointsIn(form) }),
  };
  return <ActList thing={of} acts={[act]} commander={commander} travelling={false} />;
}
