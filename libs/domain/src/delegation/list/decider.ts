import type { Decider } from '../../kernel/decider.ts';
import { decideBy, evolveBy } from '../../kernel/dispatch.ts';
import type { ResponsibilityListEvent } from '../responsibility-events.ts';
import type { ResponsibilityListContext } from '../responsibility/index.ts';
import type { ResponsibilityListCommand } from './commands.ts';
import { cancel, recordTookEffect, schedule } from './decide.ts';
import { initialState, type ListEntry, type ListState } from './state.ts';

function edit(draft: ListState, version: string, set: Partial<ListEntry>): void {
  const entry = draft.versions.find(known => known.version === version);
  if (entry) Object.assign(entry, set);
}

/** The responsibility list of a district: one line of versions, each made of a reviewed change (W3). Stream `responsibilitylist-<district>`. */
export const responsibilityListDecider: Decider<ListState, ResponsibilityListCommand, ResponsibilityListEvent, ResponsibilityListContext> = {
  category: 'responsibilitylist',
  initialState,
  decide: decideBy<ListState, ResponsibilityListCommand, ResponsibilityListEvent, ResponsibilityListContext>({
    ScheduleResponsibilityVersion: schedule,
    CancelResponsibilityVersion: cancel,
    RecordResponsibilityTookEffect: recordTookEffect,
  }),
  evolve: evolveBy<ListState, ResponsibilityListEvent>({
    ResponsibilityVersionScheduled(draft, { version, changeId, base, rowsDigest, items, dropped, effectiveFrom, officer }) {
      draft.versions.push({ version, changeId, base, digest: rowsDigest, items: [...items], dropped: [...dropped], effectiveFrom, officer, cancelled: false, tookEffect: false });
    },
    ResponsibilityVersionCancelled(draft, { version }) {
      edit(draft, version, { cancelled: true });
    },
    ResponsibilityVersionTookEffect(draft, { version }) {
      edit(draft, version, { tookEffect: true });
    },
  }),
};
