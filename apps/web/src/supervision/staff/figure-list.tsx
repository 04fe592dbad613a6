import type { FigureName, SupervisedThing, SupervisionList } from '@yichuang/projections';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { Day, Name } from '../../shared/words.tsx';
import { address } from '../../staff/api.ts';
import { useRead } from '../../staff/query.ts';
import { Empty, Loaded } from '../../staff/states.tsx';
import { headingOf, periodWord } from './reads.ts';

interface Asked {
  readonly figure: FigureName;
  readonly month: string;
  readonly unit: string;
  readonly department: string;
  readonly asOf: string;
}

/** What stands behind a number, each with the way to its events. @req #69 */
export function FigureList({ figure, month, unit, department, asOf }: Asked) {
  const text = useText();
  const { t } = text;
  const query = useRead<SupervisionList>(address('/api/v1/supervision/list', { figure, month, unit, department, asOf }));
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash } = useLocation();
  // Whoever followed the number reads on here: the list comes after the page, so the browser could not go to it.
  useEffect(() => {
    if (hash === `#${headingOf(figure)}`) heading.current?.focus();
  }, [hash, figure]);
  const title = t(`watch.figure.${figure}` as MessageId);
  return (
    <section aria-labelledby={headingOf(figure)}>
      <h2 id={headingOf(figure)} ref={heading} tabIndex={-1}>{t('watch.list', { title, month: periodWord(text, month) })}</h2>
      <Loaded query={query} height="panel">
        {({ body: { rows, more } }) => (rows.length === 0 ? <Empty title={t('watch.list.none')} /> : (
          <>
            <div className="table-scroll" role="group" aria-label={title} tabIndex={0}>
              <table className="rows">
                <thead><tr><th scope="col">{t('watch.list.number')}</th><th scope="col">{t('watch.list.item')}</th><th scope="col">{t('watch.unit')}</th><th scope="col">{t('watch.list.on')}</th><th scope="col">{t('watch.list.state')}</th><th scope="col">{t('watch.list.events')}</th></tr></thead>
                <tbody>{rows.map(row => <Row key={row.stream} row={row} />)}</tbody>
              </table>
            </div>
            {more && <p className="hint">{t('watch.list.more', { n: rows.length })}</p>}
          </>
        ))}
      </Loaded>
    </section>
  );
}

const KIND: Readonly<Record<SupervisedThing['kind'], MessageId>> = { case: 'watch.kind.case', errand: 'watch.kind.errand', review: 'watch.kind.review' };
const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

function Row({ row: { kind, stream, number, itemName, unit, on, decidedOn, step, light } }: { readonly row: SupervisedThing }) {
  const { t } = useText();
  return (
    <tr>
      <th scope="row">{kind === 'case' ? <Link className="digits" to={`/work/cases/${idOf(stream)}?tab=record`}>{number}</Link> : t(KIND[kind])}</th>
      <td>{itemName ? <Name of={itemName} /> : '–'}</td>
      <td><Name of={unit} /></td>
      <td><Day of={on} />{decidedOn && <> → <Day of={decidedOn} /></>}</td>
      <td><State step={step} light={light} /></td>
      <td><Link to={`/audit/replay/${stream}`}>{t('watch.list.replay')}</Link></td>
    </tr>
  );
}

function State({ step, light }: Pick<SupervisedThing, 'step' | 'light'>) {
  const { t } = useText();
  return (
    <>
      {step && t(`watch.waiting.${step}`)}
      {light === 'red' && <> <span className="badge badge-bad">■ {t('watch.figure.red')}</span></>}
      {light === 'yellow' && <> <span className="badge badge-warn">▲ {t('watch.figure.yellow')}</span></>}
    </>
  );
}
