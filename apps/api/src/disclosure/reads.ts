import { legalDateOf } from '@yichuang/domain';
import { disclosure, disclosures, exemptions, publicity, publicityCoverage, whereabouts, type DisclosureView } from '@yichuang/projections';
import { Router, type Request } from 'express';
import type { z } from 'zod';
import { stampOn } from '../application/contexts/disclosure.ts';
import { isOwn, seesAll, unitsOf } from '../inspections/scope.ts';
import { signedIn, type SignedIn } from '../policy/caller.ts';
import { creationLinks, linksOn, type Onlooker } from '../reads/authority/links.ts';
import { sendTagged } from '../reads/authority/routes.ts';
import { requireFound, type ReadContext, type Reader } from '../reads/context.ts';
import { isUuid, MomentParams, paramsOf } from '../reads/params.ts';
import { DisclosureParams, UnitParams } from './params.ts';

/** Acts that the state leaves open. The decider has the last word; this only spares people a refusal. */
function openActs({ status, draft, released }: DisclosureView): readonly string[] {
  if (status === 'withdrawn') return [];
  if (status === 'expired') return ['withdraw'];
  const check = draft?.check === 'none' ? ['pass', 'block'] : [];
  const out = draft?.check === 'passed' ? [released === null ? 'release' : 'update'] : [];
  return ['revise', ...check, ...out, 'withdraw'];
}

interface Asked<P> {
  readonly req: Request;
  readonly params: P;
  readonly caller: SignedIn;
  readonly context: ReadContext;
  readonly at: { readonly number: number; readonly on: string };
  readonly onlooker: Onlooker;
}

/** Disclosures with their clocks, the register, whereabouts and publicity, for those who work here. @req #28 #29 #30 #74 */
export function disclosureReadRoutes(reader: Reader): Router {
  const router = Router();
  const { app, views } = reader;
  function route<S extends z.ZodType>(path: string, schema: S, answer: (asked: Asked<z.output<S>>) => object): void {
    router.get(path, async (req, res) => {
      const params = paramsOf(req, schema);
      const caller = signedIn(req);
      const context = await reader.context(req);
      await app.world.refresh();
      const { number, on, travelling } = context.moment;
      sendTagged(req, res, { reader, context, answer: answer({ req, params, caller, context, at: { number, on }, onlooker: { app, caller, travelling } }) });
    });
  }
  /** A text that waits is its own unit's, of the one above and of those who supervise; everybody else sees what is public. */
  function within(view: DisclosureView, caller: SignedIn): DisclosureView | null {
    if (seesAll(caller) || caller.offices.includes('privacy_officer') || isOwn(view.unit.code, caller, unitsOf(app))) return view;
    return view.released === null ? null : { ...view, title: view.released.title, draft: null };
  }
  /** Whether its source has another version by now than the one that was disclosed. */
  function isBehind({ released }: DisclosureView): boolean {
    if (released?.content.form !== 'reference' || released.content.source === 'presence') return false;
    return stampOn(app.world, { ...released.content, unit: released.unit.code }, legalDateOf(app.clock.now())) !== released.content.stamp;
  }

  route('/disclosures', DisclosureParams, ({ params: { unit, kind }, caller, at, onlooker }) => ({
    data: views.read(['disclosures'], read => disclosures(read, { unit, kind }, at)).flatMap(view => within(view, caller) ?? []).map(view => ({ ...view, behind: isBehind(view) })), nextCursor: null, links: creationLinks('disclosure', onlooker),
  }));
  route('/disclosures/:id', MomentParams, ({ req, caller, context, at, onlooker }) => {
    const id = String(req.params.id);
    const found = isUuid(id) ? views.read(['disclosures'], read => disclosure(read, id, at)) : null;
    const view = requireFound(found && within(found, caller), context);
    return { ...view, behind: isBehind(view), links: linksOn({ category: 'disclosure', id, revision: view.revision, open: openActs(view) }, onlooker) };
  });
  route('/exemptions', UnitParams, ({ params: { unit }, caller, at, onlooker }) => ({
    data: views.read(['disclosures'], read => exemptions(read, { unit }, at)), nextCursor: null, links: linksOn({ category: 'exemption', id: unit ?? caller.actor.unit, revision: -1 }, onlooker),
  }));
  route('/whereabouts/:unit', MomentParams, ({ req, at, onlooker }) => {
    const unit = String(req.params.unit);
    const { entries, revision } = views.read(['disclosures'], read => whereabouts(read, unit, at));
    const posts = Object.values(app.world.staffOf(unit)?.posts ?? {}).filter(({ to }) => to === null).map(({ code, title }) => ({ code, title }));
    return { unit, date: at.on, entries, posts, links: linksOn({ category: 'presence', id: `${unit}-${at.on}`, revision }, onlooker) };
  });
  route('/publicity', UnitParams, ({ params: { unit }, caller, at, onlooker }) => {
    const data = views.read(['disclosures'], read => publicity(read, { unit }, at));
    return { data, coverage: publicityCoverage(data), nextCursor: null, links: linksOn({ category: 'publicity', id: unit ?? caller.actor.unit, revision: -1 }, onlooker) };
  });
  return router;
}
