import type { SessionAnswer } from '../../../api/src/web-port.ts';
import { useText } from '../i18n/text.tsx';
import { langOf, plainName } from '../shared/words.tsx';
import { choosePost, signOut, useSession } from './use-session.ts';

/** Who is signed in and for which post: the post is chosen here, because every act is recorded under it. */
export function AccountMenu() {
  const session = useSession();
  if (!session) return <span className="account-menu" />;
  return <div className="account-menu">{session.audience === 'staff' ? <SignedIn session={session} /> : <SignInLink />}</div>;
}

function useOwnPath(): (path: string) => string {
  const { language } = useText();
  return path => (language === 'en' ? `/en${path}` : path);
}

function SignInLink() {
  const { t } = useText();
  const own = useOwnPath();
  return <a className="tool account-sign-in" href={`${own('/office/signin')}?next=${encodeURIComponent(location.pathname + location.search)}`}>{t('session.sign-in')}</a>;
}

function SignedIn({ session }: { readonly session: SessionAnswer }) {
  const { t } = useText();
  const own = useOwnPath();
  return (
    <>
      {session.proofs.includes('sample') && <span className="badge badge-sample">{t('session.sample')}</span>}
      <Post session={session} />
      <a className="tool" href={own('/office/account')}>{t('session.account')}</a>
      <button type="button" className="tool" onClick={() => void signOut(own('/office/signin'))}>{t('session.sign-out')}</button>
    </>
  );
}

/** One post is told; of several one is chosen. */
function Post({ session: { posts, acting } }: { readonly session: SessionAnswer }) {
  const { t, language } = useText();
  if (posts.length === 0) return <span className="account-post">{t('session.no-post')}</span>;
  if (posts.length === 1 && acting) return <span className="account-post">{plainName(language, acting.name)}</span>;
  return (
    <label className="account-post">
      <span className="visually-hidden">{t('session.acting')}</span>
      <select value={acting?.key ?? ''} onChange={event => void choosePost(event.target.value)}>
        {!acting && <option value="">{t('session.choose')}</option>}
        {posts.map(post => <option key={post.key} value={post.key} lang={langOf(language, post.name)}>{plainName(language, post.name)}</option>)}
      </select>
    </label>
  );
}
