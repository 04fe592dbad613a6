import { answerHome } from '../catalog/home/home-page.tsx';
import { answerGuide } from '../catalog/guide/guide-page.tsx';
import { answerOpenCatalogue } from '../catalog/open/open-page.tsx';
import { answerVersions } from '../catalog/open/versions-page.tsx';
import { answerDocument } from '../instrument/document-page.tsx';
import { answerIdentity } from '../identity/routes.ts';
import { answerJointMatter, answerJointMatters } from '../joint/public/joint-page.tsx';
import { answerBoard, answerResults } from '../disclosure/public/board-page.tsx';
import { answerExemptions } from '../disclosure/public/exemptions-page.tsx';
import { answerUnitBoard } from '../disclosure/public/unit-board-page.tsx';
import { answerPractices } from '../training/public/practices-page.tsx';
import { answerVenue, answerVenues } from '../venue/public/venues-page.tsx';
import { answerKit } from './kit-page.tsx';
import type { PageAnswer, Visit } from './page.tsx';

type Open = (visit: Visit) => Promise<PageAnswer>;

/** Public pages by path. `:name` takes one segment. */
const ROUTES: readonly (readonly [string, Open])[] = [
  ['/', answerHome],
  ['/items/:code', answerGuide],
  ['/open', answerOpenCatalogue],
  ['/open/versions', answerVersions],
  ['/open/documents/:id', answerDocument],
  ['/open/practices', answerPractices],
  ['/open/joint', answerJointMatters],
  ['/open/joint/:code', answerJointMatter],
  ['/open/board', answerBoard],
  ['/open/board/:unit', answerUnitBoard],
  ['/open/results', answerResults],
  ['/open/exemptions', answerExemptions],
  ['/open/venues', answerVenues],
  ['/open/venues/:unit', answerVenue],
  ['/_kit', answerKit],
  ...['/signin', '/signin/new-password', '/signin/reset', '/signin/reset/code', '/register', '/account', '/office/signin', '/office/signin/second-factor', '/office/signin/new-password', '/office/signin/enrol', '/office/account'].map(path => [path, answerIdentity] as const),
];

const TABLE = ROUTES.map(([path, open]) => ({ open, pattern: new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`) }));

/** The route that answers a path, with the values of its segments; null where there is no such page. */
export function findRoute(path: string): { readonly open: Open; readonly params: Readonly<Record<string, string>> } | null {
  for (const { open, pattern } of TABLE) {
    const match = pattern.exec(path);
    if (match) return { open, params: { ...match.groups } };
  }
  return null;
}
