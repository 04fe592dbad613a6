import type { ItemManifest } from '@yichuang/domain';
import {
  adoption, caseIdOf, casePlace, cases, caseView, isWithinScope, manifestBy, worklist,
  type AdoptionQuery, type AdoptionView, type CaseFilter, type CaseRowView, type CaseScope, type CaseView, type Moment, type ReadModel, type ViewName, type WorklistQuery, type WorklistView,
} from '@yichuang/projections';
import type { Runner } from '@yichuang/projections/runner';

/** Questions of cases at the moment of a page. Whoever asks has found out before whose cases may be seen. */
export interface CaseQueries {
  /** Null: no such case at the moment. @throws {ManifestDamaged} */
  case(id: string): CaseView | null;
  /** Whether there is such a case at the moment, and somebody may see it. */
  caseWithin(id: string, scope: CaseScope): boolean;
  /** The manifest that a case is bound to. @throws {ManifestDamaged} */
  caseManifest(view: Pick<CaseView, 'release'>): ItemManifest;
  /** Id of the case that bears a number. */
  caseId(number: string): string | null;
  cases(asked: { readonly scope: CaseScope; readonly filter: CaseFilter; readonly after?: string | undefined; readonly limit: number }): { readonly rows: readonly CaseRowView[]; readonly next: string | null };
  worklist(query: WorklistQuery): Omit<WorklistView, 'nextCursor'> & { readonly total: number };
  adoption(query: AdoptionQuery): AdoptionView;
}

export function caseQueries(views: Runner, at: Moment): CaseQueries {
  const ask = <T>(name: ViewName, question: (read: ReadModel) => T): T => views.read([name], question);
  return {
    case: id => ask('cases', read => caseView(read, id, at)),
    caseWithin: (id, scope) => ask('cases', read => {
      const place = casePlace(read, id, at);
      return place !== null && isWithinScope(place, scope);
    }),
    caseManifest: ({ release }) => ask('cases', read => manifestBy(read, release.manifest, at)),
    caseId: number => ask('cases', read => caseIdOf(read, number, at)),
    cases: asked => ask('cases', read => cases(read, asked, at)),
    worklist: query => ask('worklist', read => worklist(read, query, at)),
    adoption: query => ask('adoption', read => adoption(read, query, at)),
  };
}
