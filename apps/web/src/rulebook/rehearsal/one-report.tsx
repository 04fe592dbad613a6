import type { ReplayedRow } from '@yichuang/plugin-kit';
import type { ReleaseDetail } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { Name } from '../../shared/words.tsx';
import type { Marks } from '../release/marks.ts';
import { limitWords } from '../shared/limit-words.ts';
import { InFlightCases } from './in-flight.tsx';
import { rowKey, type Report } from './report.ts';
import { Turned } from './turned.tsx';

export interface RehearsalProps {
  readonly release: ReleaseDetail;
  /** Which stricter decisions this reader has looked at: bound to the digest of the report. */
  readonly marks: Marks;
}

/** What a trial came to. A file of its own: most releases that people look at have none to show. */
const COUNTS = ['same', 'looser', 'stricter', 'failed'] as const;

export default function OneReport({ release, report, marks }: RehearsalProps & { readonly report: Report }) {
  const { t } = useText();
  return (
    <>
      <p className="lead">{t('rehearsal.of', { cases: report.cases })}</p>
      <ul className="terms">{COUNTS.map(count => <li key={count}><span className={`badge verdict-${count}`}>{t(`rehearsal.${count}`)}</span> <span className="digits">{report[count]}</span></li>)}</ul>
      <FactList
        facts={[
          { label: t('rehearsal.saved'), value: <span className="digits">{report.saved}</span> },
          { label: t('rehearsal.added'), value: <span className="digits">{report.added}</span> },
          ...(report.erased > 0 ? [{ label: t('rehearsal.erased'), value: <span className="digits">{report.erased}</span> }] : []),
          ...(report.leftOut > 0 ? [{ label: t('rehearsal.left-out'), value: <span className="digits">{report.leftOut}</span> }] : []),
          { label: t('rehearsal.digest'), value: <code className="digest">{report.digest}</code> },
        ]}
      />
      <Stricter release={release} rows={report.stricterCases} marks={marks} />
      <Failed report={report} />
      <Limits release={release} report={report} />
      <Differing release={release} report={report} />
      <InFlightCases release={release} rows={report.inFlight} />
    </>
  );
}

function Stricter({ release, rows, marks }: RehearsalProps & { readonly rows: readonly ReplayedRow[] }) {
  const { t } = useText();
  const keys = rows.map(rowKey);
  const read = keys.filter(marks.has).length;
  if (rows.length === 0) return <p>{t('rehearsal.stricter.none')}</p>;
  return (
    <>
      <h3>{t('rehearsal.stricter.title')} <span className="count">{rows.length}</span></h3>
      <p className="progress-line"><label htmlFor="stricter-read">{t('rehearsal.checked', { read, total: rows.length })}</label> <progress id="stricter-read" max={rows.length} value={read} /></p>
      <ul className="release-lines">
        {rows.map(row => (
          <li key={rowKey(row)} className="fate-line">
            <div><Turned release={release} row={row} /><p className="quiet"><Link to={`/work/cases/${row.case}`}>{t('rehearsal.open')}</Link> · {t(`rule.phase.${row.phase}`)} · <span className="digits">p:{row.number}</span></p></div>
            <label className="check"><input type="checkbox" checked={marks.has(rowKey(row))} onChange={event => marks.set([rowKey(row)], event.target.checked)} /> {t('rehearsal.mark')}<span className="visually-hidden"> {row.case} {row.phase}</span></label>
          </li>
        ))}
      </ul>
    </>
  );
}

function Failed({ report: { failedCases } }: { readonly report: Report }) {
  const { t } = useText();
  if (failedCases.length === 0) return null;
  return (
    <>
      <h3>{t('rehearsal.failed.title')} <span className="count">{failedCases.length}</span></h3>
      <ul>{failedCases.map(row => <li key={rowKey(row)}><Link to={`/work/cases/${row.case}`}>{t('rehearsal.open')}</Link> · <span className="digits">{row.item}</span> · {row.faults.map(({ code, at }) => <code key={`${code} ${at}`}>{code} {at}</code>)}</li>)}</ul>
    </>
  );
}

const nameOf = (release: ReleaseDetail, item: string): { readonly zh: string; readonly en: string } => release.items.find(({ code }) => code === item) ?? { zh: item, en: item };

/** Every past decision that would have been another, by its case; those that would be stricter stand above in full. */
function Differing({ release, report: { differing, stricterCases } }: { readonly release: ReleaseDetail; readonly report: Report }) {
  const { t } = useText();
  const stricter = new Set(stricterCases.map(rowKey));
  const rows = differing.filter(row => !stricter.has(rowKey(row)));
  if (rows.length === 0) return null;
  return (
    <details className="more">
      <summary>{t('rehearsal.differing')} <span className="count">{rows.length}</span></summary>
      <ul className="release-lines">
        {rows.map(row => <li key={rowKey(row)}><Name of={nameOf(release, row.item)} /> · {t(`rule.phase.${row.phase}`)} · {row.in.map(part => t(`rehearsal.in.${part}`)).join(t('list.separator'))} · <Link to={`/work/cases/${row.case}`}>{t('rehearsal.open')}</Link> <span className="digits quiet">p:{row.number}</span></li>)}
      </ul>
    </details>
  );
}

function Limits({ release, report: { limits } }: { readonly release: ReleaseDetail; readonly report: Report }) {
  const text = useText();
  const { t } = text;
  if (limits.length === 0) return null;
  const said = (limit: Report['limits'][number]['before']): string => (limit ? limitWords(text, limit) : t('item.none'));
  return (
    <>
      <h3>{t('rehearsal.limits')}</h3>
      <ul>
        {limits.map(({ item, kind, before, after, cases }) => (
          <li key={`${item} ${kind} ${said(before)} ${said(after)}`}>
            <Name of={nameOf(release, item)} /> · {t(`rules.${kind}`)}{t('list.colon')}<del>{said(before)}</del> → <ins>{said(after)}</ins> <span className="count">{t('rehearsal.decisions', { count: cases })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
