import { randomUUID } from 'node:crypto';
import { ItemManifest, LegalDate, legalDateOf, releaseOf, Uuid, Version } from '@yichuang/domain';
import type { CommandEnvelope } from '@yichuang/event-store';
import type { Request, Router } from 'express';
import { z } from 'zod';
import { bodyOf } from '../../edge/request.ts';
import { callerOf } from '../../policy/caller.ts';
import { fieldErrors, Problem } from '../../problems/problem.ts';
import { requireFound, type Reader } from '../../reads/context.ts';
import { MomentParams, paramsOf } from '../../reads/params.ts';
import type { Candidate, Rehearser } from './port.ts';
import { changesOf, manifestsOf } from './setting.ts';
import { digestOfReport } from './report.ts';

/** Rules to be tried: of a proposed release, or manifests that nobody has proposed. */
export const DryRunBody = z.strictObject({ version: Version.nullable(), manifests: z.array(ItemManifest).max(100), since: LegalDate.nullable() });
/** A decided case, by its id. */
export const RecordBody = z.strictObject({ case: Uuid, phase: z.enum(['accept', 'decide']), name: z.string().trim().min(2).max(200) });

const named = ({ params }: Request, name: string): string => String(params[name]);

/** @throws {Problem} `validation-failed` */
function parsed<S extends z.ZodType>(req: Request, schema: S): z.infer<S> {
  const read = schema.safeParse(bodyOf(req));
  if (!read.success) throw new Problem('validation-failed', { errors: fieldErrors(read.error).map(({ pointer, code }) => ({ pointer, code, message: code })) });
  return read.data;
}

/** Whoever tries rules on a department's cases works there. @throws {Problem} `not-the-department` */
function sentBy(req: Request, department: string): CommandEnvelope {
  const { actor } = callerOf(req);
  if (actor?.unit !== department) throw new Problem('not-the-department');
  return { commandId: randomUUID(), actor, channel: 'web' };
}

function rehearserOf({ app: { world } }: Reader): Rehearser {
  const { rehearser } = world.rulebook;
  if (!rehearser) throw new TypeError('the application is not open');
  return rehearser;
}

/** The candidate that a request names. @throws {Problem} `unknown-release` */
async function candidateOf({ app: { world, clock } }: Reader, department: string, { version, manifests, since }: z.infer<typeof DryRunBody>): Promise<Candidate> {
  await world.refresh();
  const common = { department, since, after: -1, today: legalDateOf(clock.now()) };
  if (version === null) return { ...common, version, manifests, changes: [] };
  const state = world.rulebook.state(department);
  const release = state && releaseOf(state, version);
  if (!state || !release) throw new Problem('unknown-release');
  return { ...common, version, manifests: await manifestsOf(world, state, release), changes: await changesOf(world, department, release) };
}

/** Trials of rules on what was decided: the report of a release, a trial before anything is proposed, and a case as an example. */
export function rehearsalRoutes(router: Router, reader: Reader): void {
  router.get('/rulebooks/:department/versions/:version/rehearsal', async (req, res) => {
    paramsOf(req, MomentParams);
    const context = await reader.context(req);
    const release = requireFound(context.query.release(named(req, 'department'), named(req, 'version')), context);
    if (release.rehearsed === null) throw new Problem('not-found');
    const report = rehearserOf(reader).reports.read(release.rehearsed.report);
    if (report === null) throw new Problem('report-gone');
    res.set('Cache-Control', 'private, no-store').json({ digest: release.rehearsed.report, ...report });
  });
  router.post('/rulebooks/:department/dry-run', async (req, res) => {
    const department = named(req, 'department');
    const envelope = sentBy(req, department);
    const candidate = await candidateOf(reader, department, parsed(req, DryRunBody));
    const report = await rehearserOf(reader).run(candidate, envelope);
    if (report === null) throw new Problem('nothing-to-rehearse');
    res.set('Cache-Control', 'private, no-store').json({ digest: digestOfReport(report), ...report });
  });
  router.post('/rulebooks/:department/record', async (req, res) => {
    const department = named(req, 'department');
    const envelope = sentBy(req, department);
    const wanted = parsed(req, RecordBody);
    const recorded = await rehearserOf(reader).record({ department, ...wanted }, envelope);
    if (recorded === null) throw new Problem('not-found');
    if ('cannot' in recorded) throw new Problem('no-example', { details: { why: recorded.cannot, field: recorded.field } });
    res.set('Cache-Control', 'private, no-store').json(recorded);
  });
}
