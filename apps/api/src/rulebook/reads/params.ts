import { Inputs, Version } from '@yichuang/domain';
import type { Request } from 'express';
import { z } from 'zod';
import { queryOf } from '../../edge/request.ts';
import { Problem } from '../../problems/problem.ts';
import { MomentParams } from '../../reads/params.ts';

export const DiffParams = MomentParams.extend({ against: Version.optional().meta({ description: 'version to compare with; default: the one that it was made from' }) });

const applicant = Inputs.shape.applicant.shape;
/** Answers come as `situation.<key>=<option>`; nothing of a person is asked in an address. */
export const MaterialParams = MomentParams.extend({ kind: applicant.kind.optional(), byAgent: z.enum(['true', 'false']).optional() }).catchall(z.string().max(40)).meta({ description: 'situation.<key>=<option> for each question that is answered' });

/** What is tried: as the release's examples give it. */
export const EvaluateBody = Inputs;

const PREFIX = 'situation.';

export interface AskedList {
  readonly situations: Readonly<Record<string, string>>;
  readonly applicant: z.infer<typeof Inputs.shape.applicant>;
}

/** Parameters of a personal list. @throws {Problem} `query-invalid` naming each that is not known */
export function listParamsOf(req: Request): AskedList {
  const query = queryOf(req);
  const situations = Object.entries(query).filter(([name]) => name.startsWith(PREFIX)).map(([name, value]): [string, string] => [name.slice(PREFIX.length), value]);
  const rest = Object.fromEntries(Object.entries(query).filter(([name]) => !name.startsWith(PREFIX)));
  const parsed = z.strictObject(MaterialParams.shape).safeParse(rest);
  const answers = Inputs.shape.situations.safeParse(Object.fromEntries(situations));
  if (!parsed.success || !answers.success) {
    const named = parsed.success ? [] : parsed.error.issues.flatMap(issue => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')]));
    const wrong = answers.success ? [] : answers.error.issues.map(issue => `${PREFIX}${String(issue.path[0] ?? '')}`);
    throw new Problem('query-invalid', { errors: [...named, ...wrong].map(pointer => ({ pointer, code: 'invalid', message: 'not a parameter of this item' })) });
  }
  const { kind = 'natural_person', byAgent } = parsed.data;
  return { situations: answers.data, applicant: { kind, byAgent: byAgent === 'true', badCredit: false } };
}
