import type { ReleaseDetail, RulebookView } from '@yichuang/projections';
import { useCatalogueHead } from '../../catalog/latest-version.ts';
import { offerOf, type WithLinks } from '../../delegation/links.ts';
import { useMoment } from '../../staff/moment.ts';
import { useRead } from '../../staff/query.ts';
import { nextVersion } from './proposal.ts';
import type { Links } from './use-proposal.ts';

/** That this reader may propose the next release on this one, and what it takes. */
export interface MayPropose {
  readonly links: Links;
  readonly catalogVersion: string;
  readonly version: string;
}

/** The two commands of a proposal, where this reader may issue them and the release is the one to build on; null otherwise. */
function linksOn(rulebook: WithLinks<RulebookView>, base: ReleaseDetail): Links | null {
  if (rulebook.scheduled !== null || rulebook.inForce?.version !== base.version) return null;
  const [item, head] = [offerOf(rulebook, 'propose-item'), offerOf(rulebook, 'propose')];
  return item?.allowed && head?.allowed ? { item, head } : null;
}

export function useMayPropose(base: ReleaseDetail): MayPropose | null {
  const { travelling } = useMoment();
  const rulebook = useRead<WithLinks<RulebookView>>(`/api/v1/rulebooks/${base.department.code}`).data?.body;
  const catalogVersion = useCatalogueHead()?.latest?.version;
  const links = rulebook && linksOn(rulebook, base);
  if (!links || catalogVersion === undefined || travelling) return null;
  return { links, catalogVersion, version: nextVersion(rulebook.releases.map(one => one.version)) };
}
