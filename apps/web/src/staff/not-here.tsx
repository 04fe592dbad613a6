import { Link } from 'react-router';
import { useText } from '../i18n/text.tsx';
import { useTitle } from './title.ts';

export function NotHere() {
  const { t } = useText();
  useTitle(t('problem.404.title'));
  return <div className="page"><h1>{t('problem.404.title')}</h1><p>{t('problem.404.text')}</p><p><Link to="/office/catalog">{t('staff.nav.board')}</Link></p></div>;
}
