import type { RulebookEvent } from '@yichuang/domain';
import type { Reaction, ReactorOptions } from './reactor.ts';

/** A command for the releases of a department: a release takes effect. What it takes the place of follows from the same act. */
export interface RulebookNotice {
  readonly category: 'rulebook';
  readonly id: string;
  readonly command: { readonly type: 'RecordReleaseNotice'; readonly data: { readonly version: string; readonly notice: 'took_effect'; readonly at: string } };
}

const timerOf = (department: string, version: string): string => `rulebook-${department}/${version}`;

/**
 * Notices at the instant from which a release counts. They are for people: what decides is computed from the instants, so a late
 * notice makes nothing wrong. Everything else that the instant has made true is recorded with it, as due facts.
 */
export const rulebookNotices: ReactorOptions<RulebookEvent, RulebookNotice>['on'] = {
  ReleasePublished: ({ data: { department, version, effectiveFrom } }): readonly Reaction<RulebookNotice>[] => [{
    kind: 'at', timer: timerOf(department, version), due: effectiveFrom,
    command: { category: 'rulebook', id: department, command: { type: 'RecordReleaseNotice', data: { version, notice: 'took_effect', at: effectiveFrom } } },
  }],
  ReleaseWithdrawn: ({ data: { department, version } }) => [{ kind: 'cancel', timer: timerOf(department, version) }],
};
