import { Sha256, UnitCode } from '@yichuang/domain';
import { Version } from '@yichuang/domain/manifest';
import { z } from 'zod';
import { call } from '../../server.ts';

const Release = z.looseObject({
  version: Version, digest: Sha256, base: Sha256.nullable(), status: z.string(), department: z.looseObject({ code: UnitCode }), rehearsed: z.looseObject({ report: Sha256 }).nullable(),
  items: z.array(z.looseObject({ code: z.string(), digest: Sha256.nullable() })),
});
export type StandingRelease = z.infer<typeof Release>;

/** A release as the server has it. @throws {Stop} not there */
export function standingRelease(server: string, department: string, version: string): Promise<StandingRelease> {
  return call(`${server}/api/v1/rulebooks/${department}/versions/${version}`, Release);
}
