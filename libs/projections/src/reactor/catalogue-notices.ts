import { startOfDay, type CatalogEvent } from '@yichuang/domain';
import type { Reaction, ReactorOptions } from './reactor.ts';

/** A command for the catalogue of the district. */
export interface NoticeCommand {
  readonly category: 'catalog';
  readonly id: string;
  readonly command: { readonly type: 'RecordVersionTookEffect'; readonly data: { readonly version: string; readonly on: string } };
}

/**
 * On the day a version of the catalogue begins to count, notices are recorded that it took effect and that the earlier one
 * was superseded. They are for people: what is in force is computed from the dates, so a late notice makes nothing wrong.
 */
export const catalogueNotices: ReactorOptions<CatalogEvent, NoticeCommand>['on'] = {
  CatalogVersionPublished: ({ data: { version, effectiveFrom }, stream }): readonly Reaction<NoticeCommand>[] => [{
    kind: 'at', timer: `took-effect/${version}`, due: startOfDay(effectiveFrom),
    command: { category: 'catalog', id: stream.slice('catalog-'.length), command: { type: 'RecordVersionTookEffect', data: { version, on: effectiveFrom } } },
  }],
  CatalogPublicationCancelled: ({ data: { version } }) => [{ kind: 'cancel', timer: `took-effect/${version}` }],
};

