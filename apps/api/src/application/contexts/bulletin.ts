import type { BulletinCommand, BulletinContext } from '@yichuang/domain';
import { createHash } from 'node:crypto';
import type { Act } from '../capability.ts';
import { actContext } from '../contexts.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The figures are those of the views at the position that is asked for, whatever is recorded meanwhile. */
export async function bulletinContext(act: Act<BulletinCommand>): Promise<BulletinContext> {
  const { world, command: { data: { period, position } } } = act;
  const known = { ...actContext(act), sha256, number: world.number };
  const wanted = position ?? known.number;
  return { ...known, found: wanted > known.number ? null : await world.bulletins.at({ period, position: wanted }) };
}
