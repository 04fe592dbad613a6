import { UnitCode } from '@yichuang/domain';
import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { Application } from '../application.ts';
import { requireSameSite, type SiteRules } from '../edge/csrf.ts';
import { createLimits, type Budget } from '../edge/limits.ts';
import { headerOf } from '../edge/request.ts';
import { requireErrandReader } from '../errands/files.ts';
import { ownPath } from '../identity/http/call.ts';
import { callerOf, type SignedIn } from '../policy/caller.ts';
import { Problem } from '../problems/problem.ts';
import { paramsOf } from '../reads/params.ts';
import { recordReading, requireReader, requireSignedIn, requireTaker } from './access.ts';
import { requireHallReader, requireHallTaker } from './hall.ts';
import { cleanName, decodedName, dispositionOf } from './names.ts';
import { bytesOf } from './references.ts';
import { MOST_CASE_BYTES, type AttachmentHead } from './store.ts';
import { isMultipart, readFile, readForm, type SentFile, type SentForm } from './uploading.ts';

/** `venue`: the hall that it shows, by the code of its unit, and then nothing else; `subject`: for whom a clerk takes it in; `case`: the case it is for, or in which it is looked at; `joint`, `errand`: the joint case or the errand in which it is looked at. */
export const UploadParams = z.strictObject({ subject: z.string().min(16).max(64).optional(), case: z.uuid().optional(), venue: UnitCode.optional() }).refine(({ subject, case: on, venue }) => venue === undefined || (subject ?? on) === undefined);
export const ReadingParams = z.strictObject({ case: z.uuid().optional(), joint: z.uuid().optional(), errand: z.uuid().optional(), venue: UnitCode.optional() }).refine(({ case: on, joint, errand, venue }) => venue === undefined || (on ?? joint ?? errand) === undefined);

/** What may be sent for one person: a hundred megabytes at once, and again within the hour. In kilobytes. */
const PER_SUBJECT: Budget = { perMinute: 2 * 1024, burst: MOST_CASE_BYTES / 1024 };

/** Headers of every file: nothing in it runs, nothing keeps it, nothing guesses what it is, nothing on the way changes it. */
const GUARDED = {
  'Content-Security-Policy': "default-src 'none'; sandbox", 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'private, no-store, no-transform', 'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

export interface AttachmentRoutes {
  readonly app: Application;
  /** How a form shows that it comes from a page of this site. @param token as the form brought it */
  readonly rulesWith: (token: string | undefined) => SiteRules;
  /** Real time in milliseconds. */
  readonly now: () => number;
}

/** A body that is one file, named by a header, or a form. @throws {Problem} */
async function sentBy(req: Request, rulesWith: AttachmentRoutes['rulesWith']): Promise<SentForm> {
  if (isMultipart(req)) {
    const form = await readForm(req);
    requireSameSite(req, rulesWith(form.fields['token']));
    return form;
  }
  const name = decodedName(headerOf(req, 'x-file-name'));
  if (name === null) throw new Problem('file-name');
  return { fields: {}, files: [{ field: 'file', name, content: await readFile(req) }] };
}

const total = (files: readonly SentFile[]): number => files.reduce((sum, { content }) => sum + content.length, 0);

/** Where a browser without scripts goes on: the page that it came from, told what was taken. */
function goOn(res: Response, next: string, taken: readonly AttachmentHead[]): void {
  const at = ownPath(next, '/');
  res.redirect(303, `${at}${at.includes('?') ? '&' : '?'}attachments=${taken.map(({ digest }) => digest).join(',')}`);
}

/** Files of applicants: put under the key of their subject, shown to who may see them. @req #53 */
export function attachmentRoutes({ app, rulesWith, now }: AttachmentRoutes): Router {
  const router = Router();
  const budgets = createLimits(now);

  router.post('/attachments', async (req, res) => {
    const caller = requireSignedIn(callerOf(req));
    const params = paramsOf(req, UploadParams);
    const { subject, on } = params.venue === undefined ? await requireTaker(caller, app, { subject: params.subject, on: params.case }) : await requireHallTaker(caller, app, params.venue);
    const { files, fields } = await sentBy(req, rulesWith);
    if (files.length === 0) throw new Problem('attachment-empty');
    if (on && bytesOf(on) + total(files) > MOST_CASE_BYTES) throw new Problem('case-files-full');
    const wait = budgets.spend(PER_SUBJECT, subject, Math.ceil(total(files) / 1024));
    if (wait > 0) throw new Problem('case-files-full', { headers: { 'Retry-After': String(Math.ceil(wait / 1000)) } });
    const taken: (AttachmentHead & { readonly name: string })[] = [];
    for (const { content, name } of files) taken.push({ ...await app.attachments.put(subject, content, name), name: cleanName(name) });
    res.set('Cache-Control', 'no-store');
    if (fields['next'] !== undefined) goOn(res, fields['next'], taken);
    else res.status(201).json({ data: taken.map(({ digest, type, bytes, name }) => ({ digest, type, bytes, name })) });
  });

  /** A file that a case names and that is not there is damage; one that nobody names is nothing. @returns what puts the reading on record */
  async function inCase(caller: SignedIn, digest: string, { case: on, joint, errand }: Omit<z.infer<typeof ReadingParams>, 'venue'>): Promise<() => Promise<void>> {
    if (errand !== undefined) return requireErrandReader(caller, app, { digest, errand });
    return inACase(caller, digest, { on, joint });
  }

  async function inACase(caller: SignedIn, digest: string, { on, joint }: { readonly on: string | undefined; readonly joint: string | undefined }): Promise<() => Promise<void>> {
    const head = await app.attachments.head(digest);
    if (head === null && on === undefined && joint === undefined) throw new Problem('not-found');
    const subject = head?.subject ?? '';
    const allowed = await requireReader(caller, app, { digest, subject, on, joint });
    return async () => (allowed.on ? recordReading(app, caller, { digest, subject, on: allowed.on }) : undefined);
  }

  async function show(req: Request, res: Response, preview: boolean): Promise<void> {
    const caller = requireSignedIn(callerOf(req));
    const digest = String(req.params['digest']);
    const { venue, ...asked } = paramsOf(req, ReadingParams);
    const record = venue === undefined ? await inCase(caller, digest, asked) : await requireHallReader(caller, app, { digest, venue });
    // Opened inside first: what cannot be shown is not put on record as seen. Nothing leaves before the record is written.
    const { content, name, type } = await app.attachments.get(digest);
    await record();
    res.set({ ...GUARDED, 'Content-Type': type, 'Content-Disposition': dispositionOf({ name, type }, preview) }).send(content);
  }

  router.get('/attachments/:digest', (req, res) => show(req, res, false));
  router.get('/attachments/:digest/preview', (req, res) => show(req, res, true));
  return router;
}
