import { joint, jointMatter, jointMatterVersions, jointMatters, jointOfCase, joints, type JointFilter, type JointMatterView, type JointRowView, type JointView } from '@yichuang/projections';
import { Router, type Request } from 'express';
import type { Application } from '../application.ts';
import { caseScope } from '../case/reads/scope.ts';
import { linksFor } from '../commands/links.ts';
import { answersFor, openLinks } from '../errands/links.ts';
import { maskedNameOf } from '../people/find.ts';
import { signedIn, type SignedIn } from '../policy/caller.ts';
import { GOVERNMENT } from '../policy/joint.ts';
import { Problem } from '../problems/problem.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { momentOf, requireFound, type ReadContext, type Reader } from '../reads/context.ts';
import { isUuid, MomentParams, paramsOf } from '../reads/params.ts';
import type { JointNames } from '../web-port-joint.ts';
import { jointForm } from './form.ts';
import { JointMatterParams, JointParams } from './params.ts';

/** Whose joint cases a caller may see: those of cases; the office of the government, which may have to extend one, all. @throws {Problem} `not-delegated` */
function filterFor(req: Request): JointFilter {
  const caller = signedIn(req);
  if (GOVERNMENT.clauses.some(({ offices }) => offices.some(office => caller.offices.includes(office)))) return 'all';
  const scope = caseScope(caller);
  if (scope === null || scope.kind === 'person') throw new Problem('not-delegated', { details: { missing: `${req.method} ${req.path}` } });
  if (scope.kind === 'all') return 'all';
  return scope.kind === 'town' ? { town: scope.unit } : { department: scope.unit };
}

function isVisible({ at, town, legs }: JointView, filter: JointFilter): boolean {
  if (filter === 'all') return true;
  return 'town' in filter ? [at.code, town.code].includes(filter.town) : legs.some(({ department }) => department.code === filter.department);
}

/** While legs are being worked on: what ends them together, or gives them more time, and what is still missing. */
function openWhileRunning({ legs, ended, papers, extension }: JointView): readonly string[] {
  const [failed, last] = [legs.some(({ status }) => status === 'not_opened'), ended === legs.length];
  return [...(failed ? ['retry'] : []), ...(last ? ['consolidate'] : []), ...(!last && extension === null ? ['extend'] : []), ...(papers.length > 0 ? ['add-files'] : [])];
}

/** Acts that the state leaves open. The decider has the last word; this only spares people a refusal. */
function openOf(view: JointView): readonly string[] {
  const confirm = view.routed !== null && !view.routed.confirmed ? ['confirm'] : [];
  if (view.status === 'running') return [...confirm, ...openWhileRunning(view)];
  return view.status === 'consolidated' ? [...confirm, 'deliver'] : confirm;
}

/** Masked names of everybody who applies: enough to see at a counter whose leg is whose. Whoever sees no cases sees no names either. @req #37 */
async function namesOf(app: Application, { applicant, related }: JointView, caller: SignedIn): Promise<JointNames> {
  const nameOf = async (subject: string): Promise<string | null> => (subject === '' || caseScope(caller) === null ? null : maskedNameOf(app, subject));
  const named = related.map(async one => ({ ...one, name: await nameOf(one.subject) }));
  return { applicantName: await nameOf(applicant), related: await Promise.all(named) };
}

/** Matters that are handled jointly: the published list for everybody, every version for whoever keeps it. @req #37 #38 */
function matterRoutes(router: Router, reader: Reader): void {
  const { views } = reader;
  const published = (req: Request, context: ReadContext): JointMatterView => requireFound(views.read(['joint'], read => jointMatter(read, String(req.params.code), momentOf(context))), context);
  const withLinks = (view: JointMatterView, { who }: ReadContext): object => ({ ...view, links: view.status === 'drafted' ? linksFor({ category: 'jointmatter', id: view.code, revision: view.revision }, who) : [] });
  router.get('/joint-matters', async (req, res) => {
    const { all } = paramsOf(req, JointMatterParams);
    const context = await reader.context(req);
    const data = views.read(['joint'], read => (all === 'true' ? jointMatterVersions : jointMatters)(read, momentOf(context)));
    sendTagged(req, res, { reader, context, answer: { data: data.map(view => withLinks(view, context)), nextCursor: null } });
  });
  router.get('/joint-matters/:code', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const view = published(req, context);
    sendTagged(req, res, { reader, context, answer: { ...withLinks(view, context), form: jointForm(view, context.query) } });
  });
}

/** Joint cases within one's work, and the one that a case is a leg of. @req #32 #39 */
export function jointReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  const answers = answersFor(app);
  matterRoutes(router, reader);
  const rowsOf = (filter: JointFilter, asked: { readonly open: boolean; readonly case?: string | undefined }, context: ReadContext): readonly JointRowView[] => views.read(['joint'], read => {
    const rows = joints(read, filter, { at: momentOf(context), open: asked.open });
    const leg = asked.case === undefined ? null : jointOfCase(read, asked.case, momentOf(context));
    return asked.case === undefined ? rows : rows.filter(({ id }) => id === leg);
  });
  router.get('/joint-cases', async (req, res) => {
    const { open, case: leg } = paramsOf(req, JointParams);
    const filter = filterFor(req);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: { data: rowsOf(filter, { open: open === 'true', case: leg }, context), nextCursor: null } });
  });
  router.get('/joint-cases/:id', async (req, res) => {
    paramsOf(req, MomentParams);
    const filter = filterFor(req);
    const context = await reader.context(req);
    const id = String(req.params.id);
    const found = isUuid(id) ? views.read(['joint'], read => joint(read, id, momentOf(context))) : null;
    const view = requireFound(found !== null && isVisible(found, filter) ? found : null, context);
    await app.world.refresh();
    const thing = { category: 'joint', id, revision: view.revision, state: { at: view.at.code, town: view.town.code }, open: openOf(view) };
    sendTagged(req, res, { reader, context, answer: { ...view, ...(await namesOf(app, view, signedIn(req))), links: openLinks(thing, { app, answers, caller: signedIn(req), travelling: context.moment.travelling }) } });
  });
  return router;
}
