import { NavLink } from 'react-router';
import { useText, type MessageId } from '../i18n/text.tsx';

/** Screens of supervision, in the order in which the work goes. One line each: its address and its word. */
const SCREENS: readonly (readonly [string, MessageId])[] = [
  ['/watch/tickets', 'review.title'],
  ['/watch/complaints', 'complaint.title'],
  ['/watch/problems', 'problem.title'],
  ['/watch', 'watch.title'],
  ['/watch/plan', 'plan.title'],
  ['/watch/bulletins', 'bulletin.title'],
  ['/watch/integrity', 'integrity.title'],
  ['/watch/inspections', 'inspect.title'],
  ['/watch/checks', 'inspect.check.title'],
  ['/watch/appraisal', 'appraisal.title'],
  ['/watch/field', 'venue.field.title'],
  ['/watch/venues', 'venue.title'],
  ['/watch/network', 'network.title'],
  ['/watch/agency', 'venue.agency.title'],
  ['/watch/notices', 'policy.title'],
  ['/watch/training', 'training.title'],
  ['/office/disclosure', 'disclosure.staff.title'],
  ['/watch/publicity', 'disclosure.publicity.title'],
];

/** Stands on top of every screen under `/watch`. */
export function WatchNav() {
  const { t } = useText();
  return (
    <nav className="sub-nav" aria-label={t('watch.nav')}>
      <ul>{SCREENS.map(([path, label]) => <li key={path}><NavLink to={path} end>{t(label)}</NavLink></li>)}</ul>
    </nav>
  );
}
