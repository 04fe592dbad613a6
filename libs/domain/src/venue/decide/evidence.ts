import { require } from '../../kernel/rejection.ts';
import type { VenueCommandData } from '../commands.ts';
import type { VenueContext } from '../context.ts';
import type { VenueEvent } from '../events.ts';
import type { VenueState } from '../state.ts';
import { own, pointsFor, requireExceptable, requireOwnOrTown, requirePoint } from './guards.ts';

type State = Readonly<VenueState>;
type Filing = VenueCommandData<'FileVenueEvidence'>;

/** What the file is evidence of is there. @throws {Rejection} `unknown-point`, `no-exception-for-point`, `does-not-exist`: no such works */
const REQUIRED: Readonly<Record<Filing['about'], (key: string, state: State, context: VenueContext) => void>> = {
  point: (key, state, context) => void requirePoint(key, pointsFor(state, context)),
  exception: (key, state, context) => void requireExceptable(key, state, context),
  upgrade: (key, { upgrades }) => require(own(upgrades, key), 'does-not-exist', { upgrade: key }),
};

/**
 * A photo, a plan or a paper, by the hall itself or the town above it: what it is evidence of, what it shows, and which file it is.
 * @throws {Rejection} `unknown-unit`, `wrong-body`, `wrong-office`, `unknown-file`: not sent for this hall · `already-exists`: the same picture for the same thing; and as above. @req #75
 */
export function fileEvidence({ digest, ...filed }: Filing, state: State, context: VenueContext): readonly VenueEvent[] {
  requireOwnOrTown(context);
  const { about, key } = filed;
  REQUIRED[about](key, state, context);
  const file = context.file(digest);
  require(file, 'unknown-file', { digest });
  const isKnown = state.files.some(each => each.about === about && each.key === key && each.file.content === file.content);
  require(!isKnown, 'already-exists', { digest });
  return [{ type: 'VenueEvidenceFiled', data: { unit: context.unit, ...filed, file, on: context.today } }];
}
