import { z } from 'zod';

/** What the program's own commands ask of the state of a case. */
export const CaseHead = z.object({ department: z.string(), town: z.string(), applicant: z.object({ subject: z.string() }) });
export type CaseHead = z.infer<typeof CaseHead>;
