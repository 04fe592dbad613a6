import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Words } from '../../shared/words.tsx';
import type { ChainLine, ChainOfAct, Flaw } from './reads.ts';

/** Why an act was allowed: each link with the event that made it so. */
export function Chain({ links }: { readonly links: readonly ChainLine[] }) {
  const { t, language } = useText();
  if (links.length === 0) return <p>{t('authority.no-chain')}</p>;
  return <ol className="chain">{links.map(link => <li key={`${link.kind}-${link.id}`}><Words>{language === 'zh' ? link.zh : link.en}</Words> <Link className="digits" to={`/audit?asOf=${link.position}`}>{link.position}</Link></li>)}</ol>;
}

/** What was missing, by what was known then and by what is known since. */
export function Verdict({ act }: { readonly act: Pick<ChainOfAct, 'asRecorded' | 'asCorrected'> }) {
  const { t } = useText();
  return (
    <>
      <p><strong>{t('authority.as-recorded')}</strong> <Flaws flaws={act.asRecorded} /></p>
      <p><strong>{t('authority.as-corrected')}</strong> <Flaws flaws={act.asCorrected} /></p>
    </>
  );
}

function Flaws({ flaws }: { readonly flaws: readonly Flaw[] }) {
  const { t, language } = useText();
  if (flaws.length === 0) return <span className="badge badge-good">✓ {t('authority.valid')}</span>;
  return <>{flaws.map((flaw, at) => <span key={`${flaw.code}-${at}`} className="badge badge-bad">✘ {language === 'zh' ? flaw.zh : flaw.en}</span>)}</>;
}
