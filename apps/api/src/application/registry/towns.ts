import {
  CollectVillageItem, ConfirmHallDirectory, DraftHallDirectory, ImplementVillageItem, ProposeVillageItem, PublishHallDirectory, PublishVillageGuide, RejectVillageItem, RetireVillageItem, ReturnVillageItem, ReviewVillageItem, SummariseVillageItem,
} from '@yichuang/domain';
import { ownUnit } from '../../policy/policy.ts';
import { acts, creates, type CommandEntry, type Place } from './entry.ts';

const villageItems: Place = { category: 'villageitem', at: '/village-items' };
const halls: Place = { category: 'halldirectory', at: '/hall-directories' };

/** Services of the village stations and directories of the town halls. */
export const townCommands: readonly CommandEntry[] = [
  creates(villageItems, ProposeVillageItem, { by: ['village_manager', 'centre_manager'], id: 'item.code' }),
  acts(villageItems, 'collect', { schema: CollectVillageItem, by: ['centre_manager'] }),
  acts(villageItems, 'summarise', { schema: SummariseVillageItem, by: ['reform_officer'] }),
  acts(villageItems, 'review', { schema: ReviewVillageItem, by: ['dept_catalog_owner', 'dept_reviewer'] }),
  acts(villageItems, 'return', { schema: ReturnVillageItem, by: ['centre_manager', 'reform_officer', 'dept_catalog_owner', 'dept_reviewer'] }),
  acts(villageItems, 'reject', { schema: RejectVillageItem, by: ['centre_manager', 'reform_officer', 'dept_catalog_owner', 'dept_reviewer'] }),
  acts(villageItems, 'implement', { schema: ImplementVillageItem, by: ['centre_manager'] }),
  acts(villageItems, 'publish-guide', { schema: PublishVillageGuide, by: ['village_manager', 'centre_manager'] }),
  acts(villageItems, 'retire', { schema: RetireVillageItem, by: ['reform_officer'] }),
  acts(halls, 'draft', { schema: DraftHallDirectory, by: ['reform_officer', 'approval_bureau', ownUnit('centre_manager')] }),
  acts(halls, 'confirm', { schema: ConfirmHallDirectory, by: ['reform_officer', 'approval_bureau'] }),
  acts(halls, 'publish', { schema: PublishHallDirectory, by: ['reform_officer', 'approval_bureau', ownUnit('centre_manager')] }),
];
