import type { ReleaseDetail, ReleaseItemView } from '@yichuang/projections';
import { useText } from '../../i18n/text.tsx';
import { Name, plainName, Words } from '../../shared/words.tsx';
import { useMarks, type Marks } from './marks.ts';

type Change = ReleaseItemView['changes'][number];
/** Names a change within its release. */
const keyOf = ({ item, pointer }: Change): string => `${item}${pointer}`;
const SIGN = { added: '+', removed: '−', changed: '~' } as const;

/** What the release changes against the one it was made from, in words. Each line is marked as read; other bytes are unread again. @req #16 #20 */
export function Changes({ release }: { readonly release: ReleaseDetail }) {
  const { t } = useText();
  const marks = useMarks(`${release.department.code}/${release.version}`, release.digest);
  const changed = release.items.filter(({ changes }) => changes.length > 0);
  const keys = changed.flatMap(({ changes }) => changes.map(keyOf));
  const read = keys.filter(marks.has).length;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('release.changes')}</h2>
      {keys.length === 0 ? <p>{t(release.base === null ? 'release.changes.first' : 'release.changes.none')}</p> : (
        <>
          <p className="progress-line"><label htmlFor="release-read">{t('proposal.read', { read, total: keys.length })}</label> <progress id="release-read" max={keys.length} value={read} /></p>
          {changed.map(item => <ItemChanges key={item.code} item={item} marks={marks} />)}
        </>
      )}
    </section>
  );
}

function ItemChanges({ item, marks }: { readonly item: ReleaseItemView; readonly marks: Marks }) {
  const { t, language } = useText();
  const keys = item.changes.map(keyOf);
  const read = keys.filter(marks.has).length;
  return (
    <details className="fate-group" open={item.changes.length <= 12}>
      <summary><h3><Name of={item} /></h3> <span className="digits quiet">{item.code}</span> <span className="count">{t('proposal.group', { read, total: keys.length })}</span></summary>
      <p><button type="button" className="button button-plain button-small" onClick={() => marks.set(keys, read < keys.length)}>{t(read < keys.length ? 'proposal.read-all' : 'proposal.unread-all')}</button></p>
      <ul className="release-lines">
        {item.changes.map(change => (
          <li key={keyOf(change)} className="fate-line">
            <span className="sign digits" aria-hidden="true">{SIGN[change.kind]}</span>
            <div><p><Words>{plainName(language, change.words)}</Words></p><p className="quiet">{t(`release.kind.${change.kind}`)} · {t(`release.in-flight.${change.inFlight}`)}</p></div>
            <label className="check"><input type="checkbox" checked={marks.has(keyOf(change))} onChange={event => marks.set([keyOf(change)], event.target.checked)} /> {t('proposal.mark')}<span className="visually-hidden"> {change.pointer}</span></label>
          </li>
        ))}
      </ul>
    </details>
  );
}
