import { useText } from '../../i18n/text.tsx';
import { FieldLink, pathWords } from './field-link.tsx';
import type { Change } from './changes.ts';
import { Value } from './value.tsx';

/** What changed, as a real table: one line per field, with the word for what happened to it. */
export function FieldDiff({ changes, caption }: { readonly changes: readonly Change[]; readonly caption: string }) {
  const { t } = useText();
  if (changes.length === 0) return <p className="quiet">{t('diff.none')}</p>;
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="field-diff">
        <caption>{caption} <span className="quiet">{t('diff.count', { count: changes.length })}</span></caption>
        <thead><tr><th scope="col">{t('diff.kind')}</th><th scope="col">{t('diff.field')}</th><th scope="col">{t('diff.before')}</th><th scope="col">{t('diff.after')}</th></tr></thead>
        <tbody>{changes.slice(0, SHOWN).map((change, index) => <Line key={`${change.pointer}-${index}`} change={change} />)}</tbody>
      </table>
      {changes.length > SHOWN && <p className="quiet">{t('diff.more', { count: changes.length - SHOWN })}</p>}
    </div>
  );
}

/** Lines drawn at once; the raw JSON has the rest. */
const SHOWN = 200;

function Line({ change }: { readonly change: Change }) {
  const { t } = useText();
  return (
    <tr className={`change-${change.kind}`}>
      <td><span className="badge">{t(`diff.${change.kind}`)}</span></td>
      <th scope="row"><FieldLink pointer={change.pointer}><FieldPath pointer={change.pointer} /></FieldLink></th>
      <td>{change.kind === 'moved' ? <FieldPath pointer={change.from ?? ''} /> : <Value of={change.before} />}</td>
      <td>{change.kind === 'moved' ? <FieldPath pointer={change.pointer} /> : <Value of={change.after} />}</td>
    </tr>
  );
}

function FieldPath({ pointer }: { readonly pointer: string }) {
  const text = useText();
  return <span className="breakable" title={pointer}>{pathWords(text, pointer)}</span>;
}
