import type { Decider } from '../kernel/decider.ts';
import { decideBy, evolveBy } from '../kernel/dispatch.ts';
import { requireNotPast } from '../kernel/office.ts';
import { require } from '../kernel/rejection.ts';
import type { HotlineCommand } from './commands.ts';
import type { HotlineContext } from './context.ts';
import type { HotlineEvent } from './events.ts';
import type { HotlineState } from './state.ts';

/** 监督投诉电话 of a unit, version by version. Stream `hotline-<unit>`. @req #10 */
export const hotlineDecider: Decider<HotlineState, HotlineCommand, HotlineEvent, HotlineContext> = {
  category: 'hotline',
  initialState: () => ({ versions: [] }),
  decide: decideBy<HotlineState, HotlineCommand, HotlineEvent, HotlineContext>({
    PublishHotline: ({ phone, hours, from }, { versions }, context) => {
      const { unit, units, actor, today } = context;
      require(units.get(unit)?.active, 'unknown-unit', { unit });
      requireNotPast(context, from);
      const last = versions.at(-1);
      const same = last?.phone === phone && last.hours.zh === hours.zh && last.hours.en === hours.en;
      if (same) return [];
      require(last === undefined || from >= last.from, 'before-previous-version', { from: last?.from });
      return [{ type: 'HotlinePublished', data: { unit, version: versions.length + 1, phone, hours, from, by: actor.id, on: today } }];
    },
  }),
  evolve: evolveBy<HotlineState, HotlineEvent>({
    HotlinePublished(draft, data) {
      draft.versions.push({ ...data, hours: { ...data.hours } });
    },
  }),
};
