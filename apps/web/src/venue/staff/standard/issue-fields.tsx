import type { StandardPoint, VenueLevel, VenueStandard } from '@yichuang/domain';
import type { VenueLine } from '@yichuang/projections';
import { useState } from 'react';
import { Link } from 'react-router';
import { DayField, WordsField } from '../../../delegation/fields.tsx';
import { useText } from '../../../i18n/text.tsx';
import { Name } from '../../../shared/words.tsx';
import { address } from '../../../staff/api.ts';
import { useMoment } from '../../../staff/moment.ts';
import { useRead } from '../../../staff/query.ts';
import { AddPoint } from './add-point.tsx';
import { draftOf, LEVELS, pointsOf, shortfalls, type Draft, type DraftPoint, type Shortfall } from './draft.ts';
import { PointsTable } from './points-table.tsx';

export interface IssueProps {
  readonly id: string;
  readonly versions: readonly VenueStandard[];
  readonly today: string;
}

/** Halls that are named for one point; how many there are, is told. */
const NAMED = 12;

/** The next standard beside the last one, and which halls would come short of it. @req #7 #8 #9 */
export default function IssueFields({ id, versions, today }: IssueProps) {
  const { t } = useText();
  const last = versions.at(-1) ?? null;
  const [draft, setDraft] = useState<Draft>(() => draftOf(last));
  const change = (level: VenueLevel) => (code: string, point: DraftPoint): void => setDraft(old => ({ ...old, [level]: old[level].map(one => (one.next.code === code ? point : one)) }));
  const add = (level: VenueLevel, point: StandardPoint): void => setDraft(old => ({ ...old, [level]: [...old[level], { old: null, next: point, dropped: false }] }));
  return (
    <>
      <p className="field"><label htmlFor={`${id}-version`}>{t('venue.issue.version')}</label><input id={`${id}-version`} name="version" required pattern="[0-9A-Za-z.\-]{1,20}" autoComplete="off" aria-describedby={`${id}-version-hint`} /><span id={`${id}-version-hint`} className="hint">{t('venue.issue.version.hint', { versions: versions.map(({ version }) => version).join(t('list.separator')) || '–' })}</span></p>
      <WordsField id={id} name="basis" label="venue.issue.basis" />
      <DayField id={id} name="effectiveFrom" label="venue.issue.from" min={last !== null && last.effectiveFrom > today ? last.effectiveFrom : today} />
      {LEVELS.map(level => <PointsTable key={level} id={`${id}-${level}`} title={`venue.standard.${level}`} last={last?.version ?? null} points={draft[level]} onChange={change(level)} />)}
      <AddPoint id={id} draft={draft} onAdd={add} />
      <input type="hidden" name="points" value={JSON.stringify({ town: pointsOf(draft, 'town'), village: pointsOf(draft, 'village') })} />
      <Short draft={draft} versions={versions} />
    </>
  );
}

function Short({ draft, versions }: { readonly draft: Draft; readonly versions: readonly VenueStandard[] }) {
  const { t } = useText();
  const { asOf, on } = useMoment();
  const lines = useRead<{ readonly data: readonly VenueLine[] }>(address('/api/v1/venues', { asOf, on })).data?.body.data;
  if (!lines) return null;
  const found = shortfalls(draft, { lines, versions });
  return (
    <section aria-labelledby="venue-short">
      <h3 id="venue-short">{t('venue.issue.short')}</h3>
      <p role="status" className="quiet">{found.length === 0 ? t('venue.issue.short.none') : t('venue.issue.short.what', { count: new Set(found.flatMap(({ short }) => short.map(({ unit }) => unit))).size })}</p>
      <ul className="lines">{found.map(one => <OfPoint key={`${one.level} ${one.point.code}`} of={one} />)}</ul>
    </section>
  );
}

function OfPoint({ of: { level, point, short, unknown } }: { readonly of: Shortfall }) {
  const { t } = useText();
  return (
    <li>
      <strong><Name of={point.name} /></strong> <span className="quiet">{t(`venue.standard.${level}`)}</span>{' '}
      {short.length > 0 && <>{t('venue.issue.short.count', { count: short.length })}{t('list.colon')}{short.slice(0, NAMED).map(({ unit, name }, at) => <span key={unit}>{at > 0 && t('list.separator')}<Link to={`/watch/venues/${unit}`}><Name of={name} /></Link></span>)}{short.length > NAMED && ' …'} </>}
      {unknown > 0 && <span className="quiet">{t('venue.issue.short.unknown', { count: unknown })}</span>}
    </li>
  );
}
