import type { InstrumentView, NegativeListView } from '@yichuang/projections';
import { Link } from 'react-router';
import type { CommandLink } from '../../../../api/src/web-port.ts';
import { ActList, type ActForm } from '../../delegation/act-list.tsx';
import { ChoiceField, WordsField } from '../../delegation/fields.tsx';
import { useText } from '../../i18n/text.tsx';
import { Day, langOf, Name, plainName, Words, Zh } from '../../shared/words.tsx';
import { textIn } from '../../staff/form-text.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { useCommand } from '../../staff/use-command.ts';

interface ListProps {
  readonly entries: readonly NegativeListView[];
  readonly year: number;
  readonly links: readonly CommandLink[];
  /** Address of the page's data. */
  readonly view: string;
}

/** 政务服务改革负面清单 of a year: what stands on it, and what was found wrong and taken off, by which document. @req #66 */
export function NegativeList({ entries, year, links, view }: ListProps) {
  const { t } = useText();
  const standing = entries.filter(({ takenOff }) => takenOff === null);
  return (
    <section aria-labelledby="negative-list">
      <h2 id="negative-list">{t('training.negative')} <span className="count">{standing.length}</span></h2>
      {entries.length === 0 ? <p className="quiet">{t('training.negative.none')}</p> : <ul>{entries.map(entry => <Entry key={entry.unit.code} of={entry} />)}</ul>}
      {entries.length > 0 && <p><Link to={`/audit/replay/negativelist-${year}`}>{t('board.replay')}</Link></p>}
      {links.some(({ rel, allowed }) => allowed && rel === 'take-off') && <TakeOff standing={standing} links={links} view={view} />}
    </section>
  );
}

function Entry({ of: { unit, required, counted, on, number, takenOff } }: { readonly of: NegativeListView }) {
  const { t } = useText();
  return (
    <li>
      <span className={takenOff ? 'badge' : 'badge badge-bad'}>{takenOff ? '□' : '■'} <Name of={unit} /></span> {t('training.negative.why', { counted, required })} · <Day of={on} /> · <Link className="digits" to={`/audit?asOf=p:${number}`}>p:{number}</Link>
      {takenOff && (
        <p className="quiet">{t('training.negative.off')} <Day of={takenOff.on} /> · <Document of={takenOff.document} /> · <Words>{takenOff.reason}</Words> · <Link className="digits" to={`/audit?asOf=p:${takenOff.number}`}>p:{takenOff.number}</Link></p>
      )}
    </li>
  );
}

function Document({ of: { id, title, titleEn, number } }: { readonly of: NonNullable<NegativeListView['takenOff']>['document'] }) {
  const { language } = useText();
  return <cite><a href={`${language === 'en' ? '/en' : ''}/open/documents/${id}`}>{language === 'en' && titleEn ? titleEn : <Zh>{title}</Zh>}</a>{number && <> <Zh>{number}</Zh></>}</cite>;
}

function TakeOff({ standing, links, view }: Pick<ListProps, 'links' | 'view'> & { readonly standing: readonly NegativeListView[] }) {
  const { language } = useText();
  const { travelling } = useMoment();
  const commander = useCommand(view, 'any');
  const act: ActForm = {
    rel: 'take-off', word: 'training.act.take-off', consequence: 'training.act.take-off.what', grave: true,
    fields: id => (
      <>
        <ChoiceField id={id} name="unit" label="training.negative.entry">{standing.map(({ unit }) => <option key={unit.code} value={unit.code} lang={langOf(language, unit)}>{plainName(language, unit)}</option>)}</ChoiceField>
        <DocumentField id={id} />
        <WordsField id={id} name="reason" label="acts.reason" />
      </>
    ),
    data: form => ({ unit: textIn(form, 'unit'), cause: 'training_shortfall', instrument: textIn(form, 'instrument'), reason: textIn(form, 'reason') }),
  };
  return <ActList thing={{ links: links.filter(({ rel }) => rel === act.rel) }} acts={[act]} commander={commander} travelling={travelling} />;
}

/** The documents on record, those in force. */
function DocumentField({ id }: { readonly id: string }) {
  const documents = useRead<{ readonly data: readonly InstrumentView[] }>('/api/v1/instruments').data?.body.data ?? [];
  return <ChoiceField id={id} name="instrument" label="training.negative.document">{documents.filter(({ repealedFrom }) => repealedFrom === null).map(one => <option key={one.id} value={one.id} lang="zh-CN">{one.title}</option>)}</ChoiceField>;
}
