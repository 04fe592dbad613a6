import type { ReactNode } from 'react';
import { useText } from '../i18n/text.tsx';
import { IdleBar } from '../kiosk/public/idle.tsx';
import { Instant, Name } from '../shared/words.tsx';
import { ElderForm } from './elder-form.tsx';
import { ownAddress, useHref, usePage } from './page.tsx';

/** National hotline for government services: the one number that every town answers under. */
export const HELP_PHONE = '12345';

/** Frame of every public page. The help number stands in the same place on each of them (WCAG 3.2.6). */
export function PublicShell({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">{useText().t('shell.skip')}</a>
      <SampleBanner />
      <IdleBar />
      <Header />
      <AsOfBar />
      <main id="main" tabIndex={-1}>{children}</main>
      <Footer />
    </>
  );
}

export function SampleBanner() {
  const { t } = useText();
  return usePage().district.sample ? <aside className="sample-banner" aria-label={t('shell.sample.label')}><p>{t('shell.sample')}</p></aside> : null;
}

function Header() {
  const { t } = useText();
  const href = useHref();
  const { district, request } = usePage();
  // In large print only what a person comes for: the rest stands in the footer.
  const whole = request.elder === 'off';
  return (
    <header className="site-header">
      <div className="wrap site-bar">
        <a className="brand" href={href('/')}>
          <span className="brand-mark" aria-hidden="true" />
          <span className="brand-name">{t('brand.name')}</span>
          <span className="brand-place"><Name of={district.name} /></span>
        </a>
        <HelpPhone />
        <div className="modes">
          <ElderForm />
          <LanguageLink />
        </div>
      </div>
      <nav className="site-nav" aria-label={t('shell.nav')}>
        <ul className="wrap">
          <NavLink path="/">{t('nav.home')}</NavLink>
          <NavLink path="/track">{t('nav.track')}</NavLink>
          <NavLink path="/book">{t('nav.book')}</NavLink>
          <NavLink path="/help">{t('nav.help')}</NavLink>
          {whole && <NavLink path="/open">{t('nav.open')}</NavLink>}
          {whole && <NavLink path="/open/versions">{t('nav.versions')}</NavLink>}
          <NavLink path="/me">{t('me.title')}</NavLink>
        </ul>
      </nav>
    </header>
  );
}

function NavLink({ path, children }: { readonly path: string; readonly children: string }) {
  const href = useHref();
  const current = usePage().request.path === path;
  return <li><a href={href(path)} {...(current ? { 'aria-current': 'page' as const } : {})}>{children}</a></li>;
}

export function HelpPhone() {
  const { t } = useText();
  return <a className="help-phone" href={`tel:${HELP_PHONE}`}><span>{t('shell.help')}</span> <strong>{HELP_PHONE}</strong></a>;
}

function LanguageLink() {
  const { request } = usePage();
  const other = request.language === 'zh' ? 'en' : 'zh';
  return <a className="mode" href={ownAddress(request, other)} hrefLang={other === 'zh' ? 'zh-CN' : 'en'} lang={other === 'zh' ? 'zh-CN' : 'en'} data-language={other}>{other === 'zh' ? '中文' : 'English'}</a>;
}

/** Says that the page shows the past, from when, and leads back. Sticky, so that no screenful hides it. */
function AsOfBar() {
  const { t } = useText();
  const { moment, request } = usePage();
  if (!moment.travelling) return null;
  return (
    <div className="as-of" role="region" aria-label={t('asof.label')}>
      <p className="wrap">
        <span>{moment.recordedAt ? <>{t('asof.viewing')} <strong><Instant of={moment.recordedAt} /></strong> <span className="digits">(p:{moment.number})</span></> : t('asof.before')} · {t('asof.readonly')}</span>
        <a className="button button-small" href={backToNow(request)}>{t('asof.back')}</a>
      </p>
    </div>
  );
}

function backToNow(request: Parameters<typeof ownAddress>[0]): string {
  const search = new URLSearchParams(request.search);
  for (const name of ['asOf', 'on', 'vs', 'cursor']) search.delete(name);
  return ownAddress({ ...request, search: search.toString() }, request.language);
}

/** Pages of one person's matters are those of now: there is no link to a moment of theirs to pass on. */
const isOwn = (path: string): boolean => /^\/(?:kiosk|counter|apply|track|me|book|help|complain)(?:\/|$)/.test(path);

function Footer() {
  const { t } = useText();
  const href = useHref();
  const { moment, request } = usePage();
  const prefix = request.language === 'en' ? '/en' : '';
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>{t('footer.about')}</p>
        <ul className="inline-links">
          <li><a href={href('/open')}>{t('nav.open')}</a></li>
          <li><a href={href('/open/versions')}>{t('nav.versions')}</a></li>
          <li><a href={href('/open/joint')}>{t('nav.joint')}</a></li>
          <li><a href={href('/complain')}>{t('nav.complain')}</a></li>
          <li><a href={`${prefix}/office/catalog`}>{t('footer.staff')}</a></li>
          <li><a href={`${prefix}/audit`}>{t('footer.audit')}</a></li>
        </ul>
        <p className="quiet">
          {moment.recordedAt && <>{t('footer.upto')} <Instant of={moment.recordedAt} /> <span className="digits">(p:{moment.number})</span></>}
          {' '}{!isOwn(request.path) && <button type="button" className="link" data-copy-link={`p:${moment.number}`} data-copied={t('copy.done')} hidden>{t('copy.link')}</button>}
        </p>
      </div>
    </footer>
  );
}
