import { Navigate } from 'react-router';
import { Skeleton } from './states.tsx';
import { useSession } from './use-session.ts';

/** Where each office works; whoever is not named begins with the catalogue. */
const PLACES: Readonly<Record<string, string>> = {
  village_agent: '/work/agency', village_manager: '/work/agency', town_acceptor: '/work', town_reviewer: '/work', town_decider: '/work', centre_manager: '/work', dept_reviewer: '/work', dept_decider: '/work',
  dept_catalog_owner: '/studio', approval_bureau: '/watch', inspector: '/watch', auditor: '/audit',
};

/** The first screen of whoever signs in: by the post acted for. */
export function Landing() {
  const session = useSession();
  if (!session) return <Skeleton height="page" />;
  return <Navigate to={PLACES[session.acting?.office ?? ''] ?? '/office/catalog'} replace />;
}
