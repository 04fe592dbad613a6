import { DelegatedStep, ItemCode, TOWN_KINDS } from '../../catalog/index.ts';
import { canonicalText } from '../../kernel/canonical.ts';
import type { Decider } from '../../kernel/decider.ts';
import { decideBy, evolveBy } from '../../kernel/dispatch.ts';
import { requireOffice } from '../../kernel/office.ts';
import { require } from '../../kernel/rejection.ts';
import type { PermissionEvent } from '../permission-events.ts';
import type { PermissionCommand, PermissionContext, ReconcilePermissions } from './commands.ts';
import { type PermissionDrift, driftKey, initialState, openDrifts, type PermissionState } from './state.ts';

type Events = readonly PermissionEvent[];
type State = Readonly<PermissionState>;
type Rights = ReadonlyMap<string, readonly PermissionDrift['step'][]>;
type Export = ReconcilePermissions['data'];
/** Differences raised or resolved by one comparison: one append holds them, and the same file sent again records the rest. */
export const MOST_CHANGES = 400;
const GONE = '再次比对，与清单一致';

/** The approval bureau sets rights on platforms (domain.md §3), for a town of the district. @throws {Rejection} */
function requirePlace(town: string, context: PermissionContext): void {
  requireOffice(context, 'approval_bureau');
  const unit = context.units.get(town);
  require(town === context.town && unit?.active && TOWN_KINDS.includes(unit.kind), 'unknown-unit', { unit: town });
}

/** The list in force today. @throws {Rejection} `no-list` */
function listOf({ list, today }: PermissionContext): NonNullable<PermissionContext['list']> {
  require(list, 'no-list', { on: today });
  return list;
}

const pairs = (rights: Rights): readonly (readonly [string, PermissionDrift['step']])[] => [...rights].flatMap(([item, steps]) => steps.map(step => [item, step] as const));

/** Records what a platform was told: the rights of the list in force, by number and digest. The same again adds nothing. */
function configure({ town, platform }: { readonly town: string; readonly platform: string }, state: State, context: PermissionContext): Events {
  requirePlace(town, context);
  const { version, rights } = listOf(context);
  const digest = context.sha256(canonicalText([...rights].sort(([a], [b]) => (a < b ? -1 : 1))));
  const told = state.configured[platform];
  if (told?.digest === digest && told.version === version) return [];
  return [{ type: 'PlatformPermissionsConfigured', data: { town, platform, version, rights: pairs(rights).length, digest, on: context.today } }];
}

/** Rights of an export, each item once and its code well formed. @throws {Rejection} */
function exported({ rights }: Export): Rights {
  const known = new Map<string, readonly PermissionDrift['step'][]>();
  for (const { item, steps } of rights) {
    require(ItemCode.safeParse(item).success, 'code-malformed', { code: item });
    require(!known.has(item), 'duplicate-code', { code: item });
    known.set(item, [...new Set(steps)]);
  }
  return known;
}

function differences(platform: string, { told, list }: { told: Rights; list: Rights }): readonly Omit<PermissionDrift, 'open'>[] {
  const items = [...new Set([...list.keys(), ...told.keys()])].sort();
  return items.flatMap(item => DelegatedStep.options.flatMap(step => {
    const [given, due] = [told.get(item)?.includes(step) ?? false, list.get(item)?.includes(step) ?? false];
    return given === due ? [] : [{ platform, item, step, kind: due ? 'missing' as const : 'surplus' as const }];
  }));
}

/**
 * Compares a platform's export with the list, whole for one town. A difference is raised once while it is open, and resolved when a later
 * comparison no longer finds it; one that was explained is raised again when a later comparison still finds it.
 */
function reconcile(data: Export, state: State, context: PermissionContext): Events {
  const { town, platform, source, rights } = data;
  requirePlace(town, context);
  const found = differences(platform, { told: exported(data), list: listOf(context).rights });
  const keys = new Map(found.map(each => [driftKey(each), each.kind]));
  const open = openDrifts(state).filter(drift => drift.platform === platform);
  const gone = open.filter(drift => keys.get(driftKey(drift)) !== drift.kind);
  const fresh = found.filter(each => !open.some(drift => driftKey(drift) === driftKey(each) && drift.kind === each.kind));
  if (fresh.length === 0 && gone.length === 0 && state.compared[platform] === source) return [];
  const place = { town, platform };
  const changes = [
    ...gone.map(({ item, step }): PermissionEvent => ({ type: 'PermissionDriftResolved', data: { ...place, item, step, reason: GONE } })),
    ...fresh.map(({ item, step, kind }): PermissionEvent => ({ type: 'PermissionDriftDetected', data: { ...place, item, step, kind } })),
  ];
  return [{ type: 'PermissionsReconciled', data: { ...place, source, rows: rights.length, differences: found.length } }, ...changes.slice(0, MOST_CHANGES)];
}

/** A difference is accounted for by a person; the next comparison looks again. */
function explain(data: { readonly platform: string; readonly item: string; readonly step: PermissionDrift['step']; readonly reason: string }, state: State, context: PermissionContext): Events {
  requireOffice(context, 'approval_bureau');
  const drift = state.drifts[driftKey(data)];
  require(drift, 'no-such-drift', { code: data.item, step: data.step, platform: data.platform });
  require(drift.open, 'already-done', { code: data.item, step: data.step });
  return [{ type: 'PermissionDriftResolved', data: { ...data, town: state.town } }];
}

/** Rights of one town on platforms where they are set by hand, compared with the list (W3). Stream `permissions-<town>`. */
export const permissionDecider: Decider<PermissionState, PermissionCommand, PermissionEvent, PermissionContext> = {
  category: 'permissions',
  initialState,
  decide: decideBy<PermissionState, PermissionCommand, PermissionEvent, PermissionContext>({
    ConfigurePlatformPermissions: configure,
    ReconcilePermissions: reconcile,
    ExplainPermissionDrift: explain,
  }),
  evolve: evolveBy<PermissionState, PermissionEvent>({
    PlatformPermissionsConfigured(draft, { town, platform, version, digest, on }) {
      draft.town = town;
      draft.configured[platform] = { version, digest, on };
    },
    PermissionsReconciled(draft, { town, platform, source }) {
      draft.town = town;
      draft.compared[platform] = source;
    },
    PermissionDriftDetected(draft, { platform, item, step, kind }) {
      draft.drifts[driftKey({ platform, item, step })] = { platform, item, step, kind, open: true };
    },
    PermissionDriftResolved(draft, data) {
      const drift = draft.drifts[driftKey(data)];
      if (drift) drift.open = false;
    },
  }),
};
