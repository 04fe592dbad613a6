import { canonicalText } from '../kernel/canonical.ts';
import type { DigestOf } from '../kernel/context.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import { daysOf } from '../kernel/period.ts';
import type { BulletinCommand } from './commands.ts';
import type { BulletinContext } from './context.ts';
import type { BulletinEvent, BulletinFigures } from './events.ts';

/** A bulletin is issued once and never changed: what was known later stands in a later one. */
export interface BulletinState {
  issued: { position: number; digest: string } | null;
}

/** What people compare: the digest of the canonical text of the figures. @req #69 */
export const figuresDigest = (figures: BulletinFigures, sha256: DigestOf): string => sha256(canonicalText(figures));

/** @throws {Rejection} `not-due-yet` while the period runs, or for a position within it; `evidence-missing` for one beyond the log */
function issue({ period, remarks }: BulletinCommand['data'], state: Readonly<BulletinState>, context: BulletinContext): readonly BulletinEvent[] {
  require(state.issued === null, 'already-exists');
  requireOffice(context, 'approval_bureau');
  const { to } = daysOf(period);
  require(to < context.today, 'not-due-yet', { period, to });
  const { found, sha256, actor, today } = context;
  require(found, 'evidence-missing', { number: context.number });
  require(found.position >= found.closed, 'not-due-yet', { position: found.position, closed: found.closed });
  return [{ type: 'BulletinIssued', data: { period, position: found.position, figures: found.figures, digest: figuresDigest(found.figures, sha256), remarks, issuer: actor.unit, on: today } }];
}

/** Bulletins on the progress of the work (三（二）). Stream `bulletin-<period>`. @req #69 */
export const bulletinDecider: Decider<BulletinState, BulletinCommand, BulletinEvent, BulletinContext> = {
  category: 'bulletin',
  initialState: () => ({ issued: null }),
  decide: decideBy<BulletinState, BulletinCommand, BulletinEvent, BulletinContext>({ IssueBulletin: issue }),
  evolve: evolveBy<BulletinState, BulletinEvent>({
    BulletinIssued(draft, { position, digest }) {
      draft.issued = { position, digest };
    },
  }),
};
