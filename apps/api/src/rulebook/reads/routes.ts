import type { ReleaseDetail, RulesInForce } from '@yichuang/projections';
import type { Inputs } from '@yichuang/plugin-kit/evaluator';
import { Router, type Request } from 'express';
import { revisionOf } from '../../commands/conflict.ts';
import { bodyOf } from '../../edge/request.ts';
import { callerOf } from '../../policy/caller.ts';
import { fieldErrors, Problem } from '../../problems/problem.ts';
import { linksOn, type Onlooker } from '../../reads/authority/links.ts';
import { sendTagged } from '../../reads/authority/routes.ts';
import { requireFound, type ReadContext, type Reader } from '../../reads/context.ts';
import { MomentParams, paramsOf } from '../../reads/params.ts';
import { evaluator } from '../evaluation/evaluator.ts';
import { rehearsalRoutes } from '../rehearsal/routes.ts';
import { RELEASE_ACTS, RULEBOOK_ACTS } from './acts.ts';
import { DiffParams, EvaluateBody, listParamsOf } from './params.ts';
import { signingOf } from './signing.ts';

const named = ({ params }: Request, name: string): string => String(params[name]);
const onlookerOf = (req: Request, { app }: Reader, { moment }: ReadContext): Onlooker => ({ app, caller: callerOf(req), travelling: moment.travelling });

function releaseOf({ query, ...context }: ReadContext, req: Request): ReleaseDetail {
  return requireFound(query.release(named(req, 'department'), named(req, 'version')), { query, ...context });
}

/** @throws {Problem} `not-found`, or `no-rules-in-force` for an item that has none */
function rulesOf(context: ReadContext, req: Request): RulesInForce {
  const { rules } = requireFound(context.query.itemRules(named(req, 'code')), context);
  if (rules === null) throw new Problem('no-rules-in-force', { details: { on: context.moment.on } });
  return rules;
}

/** A question that the rules do not know is no parameter of this item. @throws {Problem} `query-invalid` */
function requireKnown({ manifest }: RulesInForce, situations: Readonly<Record<string, string>>): void {
  const wrong = Object.entries(situations).filter(([key, answer]) => !manifest.situations.some(each => each.key === key && each.options.some(option => option.key === answer)));
  if (wrong.length > 0) throw new Problem('query-invalid', { errors: wrong.map(([key]) => ({ pointer: `situation.${key}`, code: 'invalid', message: 'no such question or option' })) });
}

/** @throws {Problem} `validation-failed`: places and codes, never what was sent */
function inputsOf(req: Request): Inputs {
  const parsed = EvaluateBody.safeParse(bodyOf(req));
  if (!parsed.success) throw new Problem('validation-failed', { errors: fieldErrors(parsed.error).map(({ pointer, code }) => ({ pointer, code, message: code })) });
  return parsed.data;
}

/** Releases of rules: who has which, what stands in them, what changes. */
function releaseRoutes(router: Router, reader: Reader): void {
  router.get('/rulebooks', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: { data: context.query.rulebooks(), nextCursor: null } });
  });
  router.get('/rulebooks/:department', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const found = requireFound(context.query.rulebook(named(req, 'department')), context);
    const links = linksOn({ category: 'rulebook', id: found.department.code, revision: found.revision, open: RULEBOOK_ACTS }, onlookerOf(req, reader, context));
    sendTagged(req, res, { reader, context, answer: { ...found, links } });
  });
  router.get('/rulebooks/:department/versions/:version', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const release = releaseOf(context, req);
    const rulebook = requireFound(context.query.rulebook(release.department.code), context);
    const links = linksOn({ category: 'rulebook', id: release.department.code, revision: release.revision, open: RELEASE_ACTS[release.status] }, onlookerOf(req, reader, context));
    sendTagged(req, res, { reader, context, answer: { ...release, signing: signingOf(release, rulebook), links } });
  });
  router.get('/rulebooks/:department/versions/:version/items/:code', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const release = releaseOf(context, req);
    const manifest = requireFound(context.query.releaseManifest(release, named(req, 'code')), context);
    sendTagged(req, res, { reader, context, answer: { department: release.department, version: release.version, item: manifest.item, manifest } });
  });
  router.get('/rulebooks/:department/versions/:version/diff', async (req, res) => {
    const { against } = paramsOf(req, DiffParams);
    const context = await reader.context(req);
    const release = releaseOf(context, req);
    const base = context.query.rulebook(release.department.code)?.releases.find(({ digest }) => digest === release.base)?.version ?? null;
    const other = against ?? base;
    const before = other === null ? null : requireFound(context.query.release(release.department.code, other), context);
    sendTagged(req, res, { reader, context, answer: { department: release.department, version: release.version, against: before?.version ?? null, data: context.query.releaseDiff(before, release), nextCursor: null } });
  });
}

/** Rules of an item: as they are in force, and tried on answers. */
function ruleRoutes(router: Router, reader: Reader): void {
  const { world } = reader.app;
  router.get('/items/:code/rules', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    sendTagged(req, res, { reader, context, answer: rulesOf(context, req) });
  });
  router.get('/items/:code/materials', async (req, res) => {
    const { situations, applicant } = listParamsOf(req);
    const context = await reader.context(req);
    const rules = rulesOf(context, req);
    requireKnown(rules, situations);
    await world.refresh();
    const { item, version, digest, suspended, manifest } = rules;
    const { questions, materials } = await evaluator.materials(rules, { situations, applicant, form: {}, papers: {}, today: context.moment.on }, world.rulebook.calendar(context.moment.number));
    const texts = new Map(manifest.materials.map(material => [material.key, material]));
    const data = materials.filter(({ required }) => required).map(({ key, because, core, deferrableDays, commitment }) => ({ ...texts.get(key), because, core, deferrableDays, commitment }));
    sendTagged(req, res, { reader, context, answer: { item, version, digest, suspended, situations: manifest.situations.filter(({ key }) => questions.includes(key)), answers: situations, data, nextCursor: null } });
  });
  router.post('/items/:code/evaluate', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const rules = rulesOf(context, req);
    const inputs = inputsOf(req);
    await world.refresh();
    // What somebody tries is theirs alone: nothing of it is recorded, kept or logged.
    const explanation = await evaluator.explain(rules, inputs, world.rulebook.calendar(context.moment.number));
    res.set({ 'Cache-Control': 'no-store', 'X-As-Of-Position': `p:${context.moment.number}` }).json({ ...explanation, moment: context.moment });
  });
}

/** One's own keys, with which programs sign. */
function keyRoute(router: Router, reader: Reader): void {
  router.get('/signing-keys', async (req, res) => {
    paramsOf(req, MomentParams);
    const { app } = reader;
    const person = callerOf(req).actor?.id ?? '';
    await app.world.refresh();
    const revision = await revisionOf(app.store, `signingkey-${person}`);
    const inUse = app.world.rulebook.keyInUse(person, app.clock.now());
    const links = linksOn({ category: 'signingkey', id: person, revision }, { app, caller: callerOf(req), travelling: false });
    res.set('Cache-Control', 'private, no-store').json({ person, inUse: inUse?.key ?? null, data: app.world.rulebook.keys(person)?.keys ?? [], revision, links });
  });
}

export function rulebookRoutes(reader: Reader): Router {
  const router = Router();
  releaseRoutes(router, reader);
  ruleRoutes(router, reader);
  keyRoute(router, reader);
  rehearsalRoutes(router, reader);
  return router;
}
