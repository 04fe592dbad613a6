import { NavLink, useLocation } from 'react-router';
import { useText } from '../i18n/text.tsx';
import { useSession } from '../staff/use-session.ts';
import { screensFor, WATCH_SCREENS } from './screens.ts';

/** Stands on top of every screen under `/watch`: those that do not refuse whoever looks, and the one that is open. */
export function WatchNav() {
  const { t } = useText();
  const session = useSession();
  const { pathname } = useLocation();
  const mine = new Set(screensFor(session && (session.acting?.office ?? null)));
  return (
    <nav className="sub-nav" aria-label={t('watch.nav')}>
      <ul>{WATCH_SCREENS.filter(screen => mine.has(screen) || screen.at === pathname).map(({ at, word }) => <li key={at}><NavLink to={at} end>{t(word)}</NavLink></li>)}</ul>
    </nav>
  );
}
