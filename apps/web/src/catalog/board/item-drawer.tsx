import type { FateLine } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { FactList } from '../../shared/facts.tsx';
import { EDIT_WORDS, editsOf, type EditKind } from './edit/edits.ts';
import { Code, Name, OfficialName, Words } from '../../shared/words.tsx';

/** One item beside the board: its elements compared with the provincial list, its fate and why. */
export function ItemDrawer({ line, adjustment, onEdit, onClose }: { readonly line: FateLine; readonly adjustment: string; readonly onEdit: ((kind: EditKind, code: string) => void) | null; readonly onClose: () => void }) {
  const { t, language } = useText();
  const item = line.after ?? line.before;
  if (!item) return null;
  return (
    <aside className="drawer" aria-labelledby="drawer-title">
      <div className="drawer-head"><h2 id="drawer-title"><OfficialName of={item.name} /></h2><button type="button" className="button button-plain button-small" onClick={onClose}>{t('keys.close')}</button></div>
      <FactList
        facts={[
          { label: t('field.code'), value: <Code of={line.code} /> },
          { label: t('field.department'), value: <Name of={line.departmentName} /> },
          { label: t('drawer.fate'), value: t(`fate.${line.fate ?? 'open'}`) },
          ...wordsOf(line).map(([label, words]) => ({ label: t(label), value: <Words>{words}</Words> })),
        ]}
      />
      <Province line={line} />
      {onEdit && <p className="actions">{editsOf(line).map(kind => <button key={kind} type="button" className="button button-plain button-small" onClick={() => onEdit(kind, line.code)}>{t(EDIT_WORDS[kind])}</button>)}</p>}
      <p className="actions">
        {line.number !== null && <Link to={`/audit/replay/adjustment-${adjustment}?asOf=p:${line.number}`}>{t('drawer.event', { number: line.number })}</Link>}
        <a href={`${language === 'en' ? '/en' : ''}/items/${line.code}`}>{t('drawer.guide')}</a>
      </p>
    </aside>
  );
}

/** What was said with the fate. */
function wordsOf(line: FateLine): (readonly ['move.reason' | 'move.into' | 'move.deviation', string])[] {
  return ([['move.reason', line.reason], ['move.into', line.into.join(' ')], ['move.deviation', line.deviation ?? '']] as const).filter(([, words]) => words !== '');
}

const ELEMENTS = ['code', 'name', 'kind', 'basis'] as const;

/** The four basic elements must be those of the province; a difference is said in a word and not by colour alone. */
function Province({ line }: { readonly line: FateLine }) {
  const { t } = useText();
  return (
    <div className="table-scroll" role="region" aria-label={t('drawer.province')} tabIndex={0}>
      <table className="field-diff">
        <caption>{t('drawer.province')}</caption>
        <thead><tr><th scope="col">{t('drawer.element')}</th><th scope="col">{t('drawer.local')}</th><th scope="col">{t('drawer.provincial')}</th><th scope="col">{t('drawer.result')}</th></tr></thead>
        <tbody>{ELEMENTS.map(field => <ElementRow key={field} line={line} field={field} />)}</tbody>
      </table>
    </div>
  );
}

function ElementRow({ line, field }: { readonly line: FateLine; readonly field: (typeof ELEMENTS)[number] }) {
  const { t } = useText();
  const drift = line.drift.find(one => one.field === field);
  const local = drift ? (drift.local ?? '–') : elementOf(line, field, t);
  return (
    <tr className={drift ? 'change-removed' : undefined}>
      <th scope="row">{t(`field.${field}`)}</th>
      <td><Words>{local}</Words></td>
      <td><Words>{drift ? (drift.provincial ?? '–') : local}</Words></td>
      <td><span className={`badge ${drift ? 'badge-bad' : 'badge-good'}`}>{drift ? `× ${t('drawer.differs')}` : `✓ ${t('drawer.same')}`}</span></td>
    </tr>
  );
}

function elementOf(line: FateLine, field: (typeof ELEMENTS)[number], t: ReturnType<typeof useText>['t']): string {
  const item = line.after ?? line.before;
  if (!item || field === 'code') return line.code;
  if (field === 'name') return item.name.zh;
  if (field === 'kind') return t(`kind.${item.kind}`);
  return item.basis.status === 'in_force' ? item.basis.text : item.basis.inForceFrom;
}
