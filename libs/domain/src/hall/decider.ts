import { TOWN_KINDS } from '../catalog/index.ts';
import { same } from '../kernel/canonical.ts';
import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireNotPast, requireOffice } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { ConfirmHallDirectory, DraftHallDirectory, HallCommand, PublishHallDirectory } from './commands.ts';
import type { HallContext } from './context.ts';
import type { HallEvent } from './events.ts';
import { delegatedTo, type HallState, initialState } from './state.ts';

type Events = readonly HallEvent[];
type State = Readonly<HallState>;
/** A source that can be looked up: a titled law or list, or a document by its number. */
const SOURCE = /《[^《》]+》|[〔［[]\d{4}[〕］\]]\s*\d+号/u;

/** The next edition after a published one, or the one still being drafted. @throws {Rejection} */
function requireEdition(edition: number, state: State): void {
  const last = state.draft?.edition ?? 0;
  const open = state.status === 'drafted' ? last : last + 1;
  require(edition === open && state.status !== 'confirmed', 'bad-edition', { edition, open, status: state.status });
}

/** The directory is the union of its sources: nothing that is in none, a reason for each that is missing ("应进则进"). @throws {Rejection} */
function requireUnion({ town, delegated, absent, entries }: DraftHallDirectory['data'], context: HallContext): void {
  const source = delegatedTo(town, context.catalogue?.items ?? new Map());
  const offered = new Set(delegated);
  const excused = new Set(absent.map(({ code }) => code));
  require(offered.size === delegated.length && excused.size === absent.length, 'duplicate-code', { town });
  for (const code of [...offered, ...excused]) require(source.has(code), 'not-in-any-source', { town, code });
  for (const code of excused) require(!offered.has(code), 'absent-and-present', { town, code });
  const missing = [...source].filter(code => !offered.has(code) && !excused.has(code));
  require(missing.length === 0, 'absence-unexplained', { town, count: missing.length, codes: missing.slice(0, 20) });
  const codes = new Set<string>(context.catalogue?.items.keys());
  for (const { code, source: cited } of entries) {
    require(!codes.has(code), 'duplicate-code', { town, code });
    require(SOURCE.test(cited), 'not-in-any-source', { town, code });
    codes.add(code);
  }
}

function draftDirectory(data: DraftHallDirectory['data'], state: State, context: HallContext): Events {
  const { delegated, ...rest } = data;
  const directory = { ...rest, delegatedCount: delegated.length };
  if (same(state.draft, directory)) return [];
  requireEdition(data.edition, state);
  requireOffice(context, 'centre_manager', 'reform_officer', 'approval_bureau');
  const town = context.units.get(data.town);
  require(town?.active && TOWN_KINDS.includes(town.kind), 'unknown-unit', { unit: data.town });
  require(context.catalogue?.version === data.catalogVersion, 'stale-base', { base: data.catalogVersion, latest: context.catalogue?.version ?? null });
  requireUnion(data, context);
  return [{ type: 'HallDirectoryDrafted', data: directory }];
}

function openDraft(edition: number, state: State) {
  require(state.draft, 'does-not-exist');
  require(state.draft.edition === edition, 'bad-edition', { edition, open: state.draft.edition });
  return state.draft;
}

/** A district body confirms what a town will offer: the town does not confirm itself. */
function confirmDirectory({ edition }: ConfirmHallDirectory['data'], state: State, context: HallContext): Events {
  const { town } = openDraft(edition, state);
  require(state.status === 'drafted', 'already-done', { edition });
  requireOffice(context, 'reform_officer', 'approval_bureau');
  require(context.actor.unit !== town, 'same-body', { unit: town });
  return [{ type: 'HallDirectoryConfirmed', data: { town, edition, by: context.actor.unit } }];
}

function publishDirectory({ edition, effectiveFrom }: PublishHallDirectory['data'], state: State, context: HallContext): Events {
  const { town, catalogVersion } = openDraft(edition, state);
  require(state.status !== 'published', 'already-done', { edition });
  require(state.status === 'confirmed', 'wrong-step', { status: state.status, needs: 'confirmed' });
  requireOffice(context, 'centre_manager', 'reform_officer', 'approval_bureau');
  require(context.catalogue?.version === catalogVersion, 'stale-base', { base: catalogVersion, latest: context.catalogue?.version ?? null });
  requireNotPast(context, effectiveFrom);
  return [{ type: 'HallDirectoryPublished', data: { town, edition, effectiveFrom } }];
}

/** What the hall of a town offers, edition by edition (W5). Stream `halldirectory-<town>`. */
export const hallDecider: Decider<HallState, HallCommand, HallEvent, HallContext> = {
  category: 'halldirectory',
  initialState,
  decide: decideBy<HallState, HallCommand, HallEvent, HallContext>({ DraftHallDirectory: draftDirectory, ConfirmHallDirectory: confirmDirectory, PublishHallDirectory: publishDirectory }),
  evolve: evolveBy<HallState, HallEvent>({
    HallDirectoryDrafted(draft, data) {
      draft.status = 'drafted';
      draft.draft = data;
    },
    HallDirectoryConfirmed(draft) {
      draft.status = 'confirmed';
    },
    HallDirectoryPublished(draft, { effectiveFrom }) {
      draft.status = 'published';
      if (draft.draft) draft.published = { ...draft.draft, effectiveFrom };
    },
  }),
};
