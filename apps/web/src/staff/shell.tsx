import { Suspense, useMemo } from 'react';
import { Link, NavLink, Outlet, useLocation, useNavigate } from 'react-router';
import { useText } from '../i18n/text.tsx';
import { AccountMenu } from './account-menu.tsx';
import { useMoment } from './moment.ts';
import { ProofGate } from './proof-gate.tsx';
import { useShortcuts, useShortcutSettings, type Shortcut } from './shortcuts.tsx';
import { OfflineBar, Skeleton } from './states.tsx';
import { useLiveQueries } from './use-live-queries.ts';

const SCREENS = [
  ['/work', 'staff.nav.work', 'g w'],
  ['/office/catalog', 'staff.nav.board', 'g c'],
  ['/office/matrix', 'staff.nav.matrix', 'g m'],
  ['/office/responsibility', 'staff.nav.responsibility', 'g r'],
  ['/office/letters', 'staff.nav.letters', 'g l'],
  ['/office/staff', 'staff.nav.posts', 'g p'],
  ['/office/milestones', 'staff.nav.milestones', 'g o'],
  ['/watch', 'staff.nav.watch', 'g v'],
  ['/studio', 'staff.nav.studio', 'g s'],
  ['/audit', 'staff.nav.audit', 'g a'],
  ['/audit/catalogue', 'staff.nav.machine', 'g t'],
] as const;
/** Somebody stands at the counter: from wherever one is. */
const INTAKE = ['/work/intake', 'work.intake', 'F2'] as const;

/** Frame of the staff screens: navigation, who is signed in, the moment, the network. */
export function StaffShell() {
  const { t } = useText();
  const navigate = useNavigate();
  const keys = useMemo<readonly Shortcut[]>(() => [...SCREENS, INTAKE].map(([path, label, sequence]) => ({ keys: sequence, label, run: () => void navigate(path) })), [navigate]);
  useShortcuts(keys);
  useLiveQueries();
  return (
    <>
      <a className="skip" href="#main">{t('shell.skip')}</a>
      <SampleBanner />
      <header className="staff-header">
        <Link className="brand" to="/office"><span className="brand-mark" aria-hidden="true" /><span className="brand-name">{t('brand.name')}</span></Link>
        <nav className="staff-nav" aria-label={t('shell.nav')}>
          <ul>{SCREENS.map(([path, label]) => <li key={path}><NavLink to={path} end={path === '/audit'}>{t(label)}</NavLink></li>)}</ul>
        </nav>
        <AccountMenu />
        <Tools />
      </header>
      <OfflineBar />
      <PastBar />
      <ProofGate />
      <main id="main" tabIndex={-1}><Suspense fallback={<Skeleton height="page" />}><Outlet /></Suspense></main>
    </>
  );
}

/** Stands where the server says that the log is a sample; production shows none. */
function SampleBanner() {
  const { t } = useText();
  const sample = document.querySelector<HTMLMetaElement>('meta[name="yichuang-sample"]')?.content === 'yes';
  return sample ? <aside className="sample-banner" aria-label={t('shell.sample.label')}><p>{t('shell.sample')}</p></aside> : null;
}

function Tools() {
  const { t, language } = useText();
  const { open } = useShortcutSettings();
  const { pathname, search } = useLocation();
  const other = language === 'zh' ? `/en${pathname}` : pathname;
  return (
    <div className="tools">
      <button type="button" className="tool" onClick={open} aria-label={t('keys.title')}><kbd>?</kbd></button>
      <a className="tool" href={other + search} hrefLang={language === 'zh' ? 'en' : 'zh-CN'} lang={language === 'zh' ? 'en' : 'zh-CN'}>{language === 'zh' ? 'English' : '中文'}</a>
      <a className="tool" href={language === 'en' ? '/en' : '/'}>{t('staff.public')}</a>
    </div>
  );
}

function PastBar() {
  const { t } = useText();
  const { asOf, travelling, setAsOf, setOn } = useMoment();
  if (!travelling) return null;
  return (
    <div className="as-of" role="region" aria-label={t('asof.label')}>
      <p>
        <span>{t('asof.viewing')} <strong className="digits">{asOf}</strong> · {t('asof.readonly')}</span>
        <button type="button" className="button button-small" onClick={() => { setAsOf(''); setOn(''); }}>{t('asof.back')}</button>
      </p>
    </div>
  );
}
