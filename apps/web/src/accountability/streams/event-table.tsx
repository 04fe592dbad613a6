import type { EventIndexRow } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Instant } from '../../shared/words.tsx';
import { eventWord } from '../event-words.ts';

/** Events as rows; each leads into the replay of its stream at that moment. */
export function EventTable({ rows, onSubject }: { readonly rows: readonly EventIndexRow[]; readonly onSubject: (subject: string) => void }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('replay.events')} tabIndex={0}>
      <table className="event-table">
        <thead>
          <tr><th scope="col">{t('streams.number')}</th><th scope="col">{t('streams.what')}</th><th scope="col">{t('event.recorded')}</th><th scope="col">{t('streams.who')}</th><th scope="col">{t('streams.about')}</th><th scope="col">{t('streams.stream')}</th></tr>
        </thead>
        <tbody>{rows.map(row => <Row key={row.number} row={row} onSubject={onSubject} />)}</tbody>
      </table>
    </div>
  );
}

const SUBJECTS = 3;

function Row({ row, onSubject }: { readonly row: EventIndexRow; readonly onSubject: (subject: string) => void }) {
  const text = useText();
  return (
    <tr>
      <td className="digits">p:{row.number}</td>
      <th scope="row"><Link to={`/audit/replay/${encodeURIComponent(row.stream)}?asOf=p:${row.number}`}>{eventWord(text, row.type)}</Link></th>
      <td><Instant of={row.recordedAt} /></td>
      <td><span className="digits">{row.unit}</span> <span className="quiet breakable">{row.actor}</span></td>
      <td>{row.subjects.slice(0, SUBJECTS).map(subject => <button key={subject} type="button" className="link digits breakable" onClick={() => onSubject(subject)}>{subject}</button>)}{row.subjects.length > SUBJECTS && <span className="quiet"> +{row.subjects.length - SUBJECTS}</span>}</td>
      <td className="digits breakable quiet">{row.stream}</td>
    </tr>
  );
}
