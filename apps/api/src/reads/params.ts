import type { Request } from 'express';
import { z } from 'zod';
import { queryOf } from '../edge/request.ts';
import { Problem } from '../problems/problem.ts';
import { AS_OF_FORMS } from './as-of.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Whether a text is an id as the log writes it: in small letters. */
export const isUuid = (text: string | undefined): text is string => text !== undefined && UUID.test(text);

const text = z.string().max(200);
const moment = (what: string) => z.string().max(64).optional().meta({ description: `${what}: ${AS_OF_FORMS.join(', ')}`, example: AS_OF_FORMS[1] });
const Limit = z.string().regex(/^\d{1,3}$/).transform(Number).pipe(z.number().int().min(1).max(200)).optional();

/** Parameters that every read takes. `v` is the view version that makes a pinned answer immutable. */
export const MomentParams = z.strictObject({
  asOf: moment('as recorded at this moment'), on: z.iso.date().optional().meta({ description: 'as in force on this legal day; default: the day of the moment', example: '2023-01-12' }),
  after: z.string().max(20).optional().meta({ description: 'waits up to 2 s until this event number is shown', example: 'p:0' }), v: text.optional(),
});
export const PageParams = MomentParams.extend({ limit: Limit, cursor: z.string().max(600).optional() });
export const ItemParams = PageParams.extend({ q: text.optional().meta({ example: '低保' }), department: text.optional(), kind: text.optional(), theme: text.optional() });
export const EventParams = PageParams.extend({ stream: text.optional(), type: text.optional(), category: text.optional(), actor: text.optional(), subject: text.optional(), oldestFirst: z.enum(['true', 'false']).optional() });
export const StreamParams = PageParams.extend({ from: z.string().regex(/^\d{1,12}$/).transform(Number).optional().meta({ description: 'first revision' }) });
export const StateParams = MomentParams.extend({ vs: moment('compare with this moment') });
export const BlameParams = MomentParams.extend({ pointer: z.string().max(400).regex(/^(?:\/.*)?$/s).meta({ description: 'field of the state, RFC 6901', example: '/status' }).default('') });

/** @throws {Problem} `query-invalid` naming each parameter that is wrong or not known */
export function paramsOf<S extends z.ZodType>(req: Request, schema: S): z.output<S> {
  const parsed = schema.safeParse(queryOf(req));
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap(issue => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];
    return names.map(name => ({ pointer: name, code: issue.code, message: issue.message }));
  });
  throw new Problem('query-invalid', { errors });
}
