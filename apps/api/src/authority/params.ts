import { LegalDate, STEPS } from '@yichuang/domain';
import { z } from 'zod';
import { Problem } from '../problems/problem.ts';
import { endOfDay } from '../reads/as-of.ts';
import { MomentParams } from '../reads/params.ts';

const code = z.string().regex(/^[0-9A-Z][0-9A-Z-]{0,31}$/);
/** A case as the list sees it, and, where one officer is asked about, who that is. */
export const AuthorityParams = MomentParams.extend({
  item: z.string().regex(/^\d{12}$/).meta({ example: '990501001000' }), step: z.enum(STEPS).meta({ example: 'accept' }), town: code.meta({ example: '610702101' }),
  person: z.string().min(1).max(64).optional(), unit: code.optional(), post: z.string().min(1).max(64).optional(),
});
const bound = (what: string) => z.string().max(64).meta({ description: `${what}: a day (Asia/Shanghai), or an instant with its offset`, example: '2022-01-04' });
export const SpanParams = z.strictObject({ from: bound('first'), to: bound('last'), asOf: z.string().regex(/^p:\d{1,15}$/).optional().meta({ description: 'by what was known at this event number', example: 'p:0' }) });

const Offset = z.iso.datetime({ offset: true });
const beginOfDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00.000+08:00`)).toISOString();

/** The first or last instant of a span, UTC. @throws {Problem} `query-invalid` */
export function boundOf(name: 'from' | 'to', text: string): string {
  if (LegalDate.safeParse(text).success) return name === 'from' ? beginOfDay(text) : endOfDay(text);
  if (Offset.safeParse(text).success) return new Date(Date.parse(text)).toISOString();
  throw new Problem('query-invalid', { errors: [{ pointer: name, code: 'invalid_format', message: '2022-01-04 | 2022-01-04T09:00:00+08:00' }] });
}
