import type { MatrixCellDetail, PostRef } from '@yichuang/projections';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Code, Day, Name, Zh } from '../../shared/words.tsx';
import { lettersOf } from './matrix-cell.tsx';
import { address } from '../../staff/api.ts';
import { useRead } from '../../staff/query.ts';
import { Loaded } from '../../staff/states.tsx';

interface CellDrawerProps {
  readonly item: string;
  readonly town: string;
  readonly moment: { readonly asOf: string; readonly on: string };
  readonly onClose: () => void;
}

/** One cell in full: who does each step, on what basis, since when, and how it came to be so. */
export function CellDrawer({ item, town, moment, onClose }: CellDrawerProps) {
  const { t } = useText();
  const query = useRead<MatrixCellDetail>(address(`/api/v1/matrix/${item}/${town}`, moment));
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), [item, town]);
  return (
    <aside className="drawer matrix-drawer" aria-labelledby="cell-title" onKeyDown={event => { if (event.key === 'Escape') onClose(); }}>
      <p className="drawer-close"><button ref={close} type="button" className="button button-plain button-small" onClick={onClose}>{t('matrix.close')}</button></p>
      <Loaded query={query} height="panel">{({ body }) => <Detail body={body} />}</Loaded>
    </aside>
  );
}

function Detail({ body }: { readonly body: MatrixCellDetail }) {
  const { t } = useText();
  return (
    <>
      <h2 id="cell-title"><Name of={body.item.name} /> · <Name of={body.town} /></h2>
      <p><Code of={body.item.code} /> {body.version && <span className="quiet">{t('matrix.version', { version: body.version })}</span>} {body.since && <span className="quiet">{t('matrix.since')} <Day of={body.since} /></span>}</p>
      <Steps steps={body.steps} />
      <Letters letters={body.letters} />
      <Basis basis={body.basis} />
      <History history={body.history} />
    </>
  );
}

function Steps({ steps }: Pick<MatrixCellDetail, 'steps'>) {
 const { t } = useText();
  return (
    <div className="table-scroll" role="group" aria-label={t('matrix.steps')} tabIndex={0}>
      <table className="rows">
        <caption>{t('matrix.steps')}</caption>
        <thead><tr><th scope="col">{t('matrix.step')}</th><th scope="col">{t('matrix.body')}</th><th scope="col">{t('matrix.posts')}</th></tr></thead>
        <tbody>
          {steps.map(({ step, unit, posts, stopped }) => (
            <tr key={step}>
              <th scope="row">{t(`step.${step}`)}</th>
              <td><Name of={unit} />{stopped && <> <span className="badge badge-bad">{t(`matrix.letter-state.${stopped}`)}</span></>}</td>
              <td>{posts.length === 0 ? t('matrix.no-post') : posts.map(post => <Post key={post.post} post={post} />)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Post({ post }: { readonly post: PostRef }) {
  const { t } = useText();
  return <span className="post-line"><Name of={post.title} /> <span className="quiet">{post.post}{post.manned ? '' : ` · ${t('matrix.unmanned')}`}</span></span>;
}

function Letters({ letters }: Pick<MatrixCellDetail, 'letters'>) {
  const { t } = useText();
  if (letters.length === 0) return null;
  return (
    <>
      <h3>{t('matrix.letters')}</h3>
      <ul>
        {letters.map(letter => (
          <li key={letter.letter}>
            <Link to={`/office/letters/${letter.between}`}><Zh>{letter.letter}</Zh></Link> <span className="badge">{t(`letter.status.${letter.status}`)}</span> <Day of={letter.from} /> – <Day of={letter.to} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Basis({ basis }: Pick<MatrixCellDetail, 'basis'>) {
  const { t, language } = useText();
  const documents = [basis.list, basis.catalogue].filter(document => document !== null);
  if (documents.length === 0) return null;
  return (
    <>
      <h3>{t('matrix.basis')}</h3>
      <ul>{documents.map(document => <li key={document.id}><a href={`${language === 'en' ? '/en' : ''}/open/documents/${document.id}`}><Zh>{document.title}</Zh></a> {document.number && <Zh>{document.number}</Zh>}</li>)}</ul>
    </>
  );
}

function History({ history }: Pick<MatrixCellDetail, 'history'>) {
  const text = useText();
  const { t } = text;
  return (
    <>
      <h3>{t('matrix.history')}</h3>
      <ol className="cell-history">
        {history.map(entry => (
          <li key={entry.number}>
            <Day of={entry.effectiveFrom} /> · <Link to={`/office/responsibility/${entry.changeId}`}>{t('matrix.version', { version: entry.version })}</Link> · {entry.mask === null ? t('matrix.left-list') : lettersOf(text, entry.mask) || t('matrix.nothing')}{entry.cancelled && <> <span className="badge">{t('matrix.cancelled')}</span></>} <Link to={`/audit?asOf=p:${entry.number}`} className="quiet">p:{entry.number}</Link>
          </li>
        ))}
      </ol>
    </>
  );
}
