import type { Decider } from '../../kernel/decider.ts';
import { decideBy } from '../../kernel/dispatch.ts';
import type { CatalogEvent } from '../catalog-events.ts';
import type { CatalogCommand } from './commands.ts';
import type { CatalogContext } from './context.ts';
import { amendItem, correctItem, renameItem, resumeItem, suspendItem } from './decide/items.ts';
import { cancelPublication, publishVersion, recordProvincialFiling, recordVersionTookEffect } from './decide/publish.ts';
import { evolve } from './evolve.ts';
import { type CatalogState, initialState } from './state.ts';

/** The delegated catalogue of a district: its line of versions and what happens to items between them. Stream `catalog-<district>`. */
export const catalogDecider: Decider<CatalogState, CatalogCommand, CatalogEvent, CatalogContext> = {
  category: 'catalog',
  initialState,
  decide: decideBy<CatalogState, CatalogCommand, CatalogEvent, CatalogContext>({
    PublishVersion: publishVersion,
    CancelPublication: cancelPublication,
    RecordProvincialFiling: recordProvincialFiling,
    RecordVersionTookEffect: recordVersionTookEffect,
    AmendItem: amendItem,
    RenameItem: renameItem,
    SuspendItem: suspendItem,
    ResumeItem: resumeItem,
    CorrectItem: correctItem,
  }),
  evolve,
};
