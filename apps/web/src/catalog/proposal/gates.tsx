import type { GateLine } from '@yichuang/projections';
import { Link } from 'react-router';
import { useText } from '../../i18n/text.tsx';
import { Instant, Words } from '../../shared/words.tsx';

const MARK = { waiting: '○', current: '●', passed: '✓', returned: '↩', failed: '×' } as const;

/** The gates in their order: who has passed the proposal, when, with which words. */
export function Gates({ gates }: { readonly gates: readonly GateLine[] }) {
  const { t } = useText();
  return (
    <ol className="gates" aria-label={t('gate.label')}>
      {gates.map(gate => (
        <li key={gate.gate} className={`gate gate-${gate.state}`} {...(gate.state === 'current' ? { 'aria-current': 'step' as const } : {})}>
          <h2>{t(`gate.${gate.gate}`)}</h2>
          <p><span aria-hidden="true">{MARK[gate.state]}</span> {t(`gate.state.${gate.state}`)}</p>
          {gate.byName && <p className="quiet"><Words>{gate.byName}</Words></p>}
          {gate.at && <p className="quiet"><Instant of={gate.at} /></p>}
          {gate.text && <p><Words>{gate.text}</Words></p>}
          {gate.number !== null && <p className="quiet digits"><Link to={`/audit?from=${gate.number}`}>p:{gate.number}</Link></p>}
        </li>
      ))}
    </ol>
  );
}
