import type { EventIndexRow } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Instant, Name } from '../../shared/words.tsx';
import { eventWord } from '../event-words.ts';
import { officeWord } from '../office-words.ts';
import { shortId } from '../short-id.ts';
import { useUnitNames, type BothNames } from '../unit-names.ts';

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
  const units = useUnitNames();
  const word = eventWord(text, row.type);
  const unit = units.get(row.unit);
  const office = officeWord(text, row.post);
  return (
    <tr>
      <td className="digits">p:{row.number}</td>
      <th scope="row"><Link to={`/audit/replay/${encodeURIComponent(row.stream)}?asOf=p:${row.number}`}>{word}</Link>{word !== row.type && <span className="wire digits quiet">{row.type}</span>}</th>
      <td><Instant of={row.recordedAt} /></td>
      <td>{unit ? <span title={row.unit}><Name of={unit} /></span> : <Plain of={row.unit} />} {office && row.unit !== 'system' && <span className="quiet" title={row.post}>{office}</span>} {row.actor !== row.unit && <span className="wire digits quiet">{row.actor}</span>}</td>
      <td className="subjects">{row.subjects.slice(0, SUBJECTS).map(subject => <Subject key={subject} of={subject} name={units.get(subject)} onChoose={onSubject} />)}{row.subjects.length > SUBJECTS && <span className="quiet">+{row.subjects.length - SUBJECTS}</span>}</td>
      <td className="digits quiet" title={row.stream}>{shortId(row.stream)}</td>
    </tr>
  );
}

/** The program itself acts as `system`; everyone else is shown as recorded. */
function Plain({ of }: { readonly of: string }) {
  const { t } = useText();
  return <>{of === 'system' ? t('office.system') : of}</>;
}

interface SubjectProps {
  readonly of: string;
  readonly name: BothNames | undefined;
  readonly onChoose: (subject: string) => void;
}

function Subject({ of, name, onChoose }: SubjectProps) {
  return <button type="button" className={name ? 'link' : 'link digits'} title={of} onClick={() => onChoose(of)}>{name ? <Name of={name} /> : shortId(of)}</button>;
}
