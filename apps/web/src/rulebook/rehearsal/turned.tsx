import type { Side } from '@yichuang/plugin-kit';
import type { ReleaseDetail } from '@yichuang/projections';
import { useText, type MessageId } from '../../i18n/text.tsx';
import { Name } from '../../shared/words.tsx';
import type { InFlightRow } from './report.ts';

type Row = Pick<InFlightRow, 'item' | 'before' | 'after' | 'added' | 'saved'>;

/** One decision, then and by the candidate, side by side. */
export function Turned({ release, row: { item, before, after, added, saved } }: { readonly release: ReleaseDetail; readonly row: Row }) {
  const { t } = useText();
  return (
    <>
      <p><Name of={release.items.find(({ code }) => code === item) ?? { zh: item, en: item }} /> <span className="digits quiet">{item}</span></p>
      <p><del><One side={before} /></del> → <ins><One side={after} /></ins></p>
      {added.length > 0 && <p>{t('rehearsal.asks-more')}{t('list.colon')}{added.map(key => <code key={key}>{key} </code>)}</p>}
      {saved.length > 0 && <p>{t('rehearsal.asks-less')}{t('list.colon')}{saved.map(key => <code key={key}>{key} </code>)}</p>}
    </>
  );
}

function One({ side: { outcome, rule, amount } }: { readonly side: Side }) {
  const { t } = useText();
  return <>{t(`rule.outcome.${outcome}` as MessageId)}{rule && <> <code>{rule}</code></>}{amount && <> <span className="digits">{amount}</span> {t('item.yuan')}</>}</>;
}
