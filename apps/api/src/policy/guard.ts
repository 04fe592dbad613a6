import { legalDateOf } from '@yichuang/domain';
import type { Request, RequestHandler, Router } from 'express';
import type { Application } from '../application.ts';
import { missingGrant } from '../application/authority.ts';
import { COMMANDS } from '../application/registry.ts';
import { Problem } from '../problems/problem.ts';
import { callerOf, type Caller } from './caller.ts';
import { officesOf } from './policy.ts';
import { QUERIES, type QueryEntry, type QueryRule } from './queries.ts';
import { officesThere, type Standing } from './relation.ts';
import { STREAM_READERS } from './streams.ts';

/** What a policy says to a caller. `outside`: the office is held, for another place: what is there is not told. */
export type Verdict = 'allowed' | 'sign-in' | 'no-office' | 'outside';

export function verdictOn({ policy, subject }: QueryRule, { audience, actor, offices }: Caller, units: Standing['units']): Verdict {
  if (policy === 'public' || policy === 'self') return 'allowed';
  if (audience === 'public') return 'sign-in';
  if (policy === 'signed-in') return 'allowed';
  if (!officesOf(policy).some(office => offices.includes(office))) return 'no-office';
  const there = officesThere(policy, { unit: actor.unit, subject, units });
  return there.some(office => offices.includes(office)) ? 'allowed' : 'outside';
}

/** @throws {Problem} `sign-in-required`, `not-delegated`, or `not-found` outside one's jurisdiction */
export function requireRule(rule: QueryRule, req: Request, app: Application): void {
  const verdict = verdictOn(rule, callerOf(req), () => app.world.units(legalDateOf(app.clock.now())));
  if (verdict === 'sign-in') throw new Problem('sign-in-required');
  if (verdict === 'outside') throw new Problem('not-found');
  if (verdict === 'no-office') throw new Problem('not-delegated', { details: { missing: missingGrant(`${req.method} ${req.path}`, officesOf(rule.policy)) } });
}

/** Asks for events of one category: whoever may see none of it is told so, and not shown an empty list. @throws {Problem} */
export function requireReader(category: string, { offices }: Caller, req: Request): void {
  const clauses = STREAM_READERS[category];
  if (clauses === undefined || officesOf(clauses).some(office => offices.some(held => held === office))) return;
  throw new Problem('not-delegated', { details: { missing: missingGrant(`${req.method} ${req.path}`, officesOf(clauses)) } });
}

type Add = (handler: RequestHandler) => unknown;
interface Route {
  readonly path: string | readonly string[];
  readonly methods: Readonly<Record<string, boolean>>;
  readonly stack: object[];
  readonly get: Add;
  readonly post: Add;
}
interface Layer {
  readonly route?: Route;
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** Every route below a router, those of nested routers too. */
function routesIn(stack: readonly Layer[]): readonly Route[] {
  return stack.flatMap(layer => (layer.route ? [layer.route] : layer.handle.stack ? routesIn(layer.handle.stack) : []));
}

/**
 * Routes that only read, behind one handler that what is sent passes over: routes are compared one after the other. The handler shows
 * what is behind it, or no policy would be put before that.
 */
export function onlyRead(routes: Router): RequestHandler & Pick<Router, 'stack'> {
  const handler: RequestHandler = (req, res, next) => (req.method === 'GET' || req.method === 'HEAD' ? routes(req, res, next) : next());
  return Object.assign(handler, { stack: routes.stack });
}

const namesOf = ({ path, methods }: Route): readonly string[] =>
  [path].flat().flatMap(each => Object.keys(methods).map(method => `${method.toUpperCase()} ${each}`));

/** Names of the routes of commands: their policy is asked by the command handler, on fresh authority. */
const commandRoutes = (): ReadonlySet<string> => new Set(COMMANDS.flatMap(({ path }) => (path === null ? [] : [`POST ${path}`])));

/** Names of all routes that are served, as the table knows them. */
export function routeNames(routes: Router): readonly string[] {
  return routesIn((routes as Router & { readonly stack: readonly Layer[] }).stack).flatMap(namesOf);
}

const ruleOf = (entry: QueryEntry, req: Request): QueryRule => (typeof entry === 'function' ? entry(req.params) : entry);

/** One route may stand for several paths: all of them ask the same. */
function entryFor(route: Route, table: Readonly<Record<string, QueryEntry>>): QueryEntry {
  const names = namesOf(route);
  const missing = names.find(name => !Object.hasOwn(table, name));
  if (missing !== undefined) throw new TypeError(`${missing} names no policy: add its line to apps/api/src/policy/queries.ts`);
  const [entry, ...others] = names.map(name => table[name]);
  if (!entry || others.some(other => other !== entry)) throw new TypeError(`${names.join(', ')}: one route, two policies`);
  return entry;
}

/** Puts a handler before those that a route has. */
function putFirst(route: Route, handler: RequestHandler): void {
  for (const method of Object.keys(route.methods)) {
    if (method !== 'get' && method !== 'post') throw new TypeError(`${method} ${String(route.path)}: a method that no policy speaks of`);
    route[method](handler);
    const layer = route.stack.pop();
    if (layer) route.stack.unshift(layer);
  }
}

/**
 * Puts before every route what its policy asks, once all of them are there. @throws TypeError for a route without a policy:
 * the service does not start (trust A2)
 */
export function guardRoutes(routes: Router, app: Application, table: Readonly<Record<string, QueryEntry>> = QUERIES): void {
  const commands = commandRoutes();
  for (const route of routesIn((routes as Router & { readonly stack: readonly Layer[] }).stack)) {
    if (namesOf(route).every(name => commands.has(name))) continue;
    const entry = entryFor(route, table);
    putFirst(route, (req, _res, next) => {
      requireRule(ruleOf(entry, req), req, app);
      next();
    });
  }
}
