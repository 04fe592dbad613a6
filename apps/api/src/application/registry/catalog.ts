import {
  AmendItem, ApproveAdjustment, CancelPublication, CommitProvincialSnapshot, CompareWithProvince, CorrectItem, DecideFates, DraftAdjustment, FailLegalityReview, PassLegalityReview, PassUnifiedReview, ProposeAdjustment, PublishVersion,
  RecordCapacityOpinions, RecordProvincialEntries, RecordProvincialFiling, RecordVersionTookEffect, RejectAdjustment, RenameItem, ResolveDrift, ResumeItem, ReturnAdjustment, SuspendItem, WithdrawAdjustment,
} from '@yichuang/domain';
import { ownDepartment, ownUnit } from '../../policy/policy.ts';
import { departmentOfItem, townsOfOpinions } from '../../policy/subjects.ts';
import { acts, creates, internal, type CommandEntry, type Place } from './entry.ts';

const adjustments: Place = { category: 'adjustment', at: '/adjustments' };
const catalogues: Place = { category: 'catalog', at: '/catalogues' };
const provinces: Place = { category: 'province', at: '/provincial-lists' };
const itemOwner = { by: [ownDepartment('dept_catalog_owner')], of: departmentOfItem };

/** Batches with their gates, the line of versions, and the comparison with the province. */
export const catalogCommands: readonly CommandEntry[] = [
  creates(adjustments, DraftAdjustment, { by: ['dept_catalog_owner'], id: 'adjustmentId' }),
  acts(adjustments, 'decide-fates', { schema: DecideFates, by: ['dept_catalog_owner'] }),
  acts(adjustments, 'record-capacity-opinions', { schema: RecordCapacityOpinions, by: ['dept_catalog_owner', ownUnit('centre_manager')], of: townsOfOpinions }),
  acts(adjustments, 'propose', { schema: ProposeAdjustment, by: ['dept_catalog_owner'] }),
  acts(adjustments, 'pass-unified-review', { schema: PassUnifiedReview, by: ['reform_officer'] }),
  acts(adjustments, 'pass-legality-review', { schema: PassLegalityReview, by: ['legality_reviewer'] }),
  acts(adjustments, 'fail-legality-review', { schema: FailLegalityReview, by: ['legality_reviewer'] }),
  acts(adjustments, 'approve', { schema: ApproveAdjustment, by: ['government_publisher'] }),
  acts(adjustments, 'return', { schema: ReturnAdjustment, by: ['reform_officer', 'legality_reviewer', 'government_publisher'] }),
  acts(adjustments, 'reject', { schema: RejectAdjustment, by: ['reform_officer', 'legality_reviewer', 'government_publisher'] }),
  acts(adjustments, 'withdraw', { schema: WithdrawAdjustment, by: ['dept_catalog_owner'] }),
  acts(catalogues, 'publish', { schema: PublishVersion, by: ['government_publisher'] }),
  acts(catalogues, 'cancel-publication', { schema: CancelPublication, by: ['government_publisher'] }),
  acts(catalogues, 'record-filing', { schema: RecordProvincialFiling, by: ['reform_officer'] }),
  acts(catalogues, 'amend-item', { schema: AmendItem, ...itemOwner }),
  acts(catalogues, 'rename-item', { schema: RenameItem, ...itemOwner }),
  acts(catalogues, 'suspend-item', { schema: SuspendItem, ...itemOwner }),
  acts(catalogues, 'resume-item', { schema: ResumeItem, ...itemOwner }),
  acts(catalogues, 'correct-item', { schema: CorrectItem, ...itemOwner }),
  internal(RecordVersionTookEffect, 'catalog', 'system'),
  acts(provinces, 'record-entries', { schema: RecordProvincialEntries, by: ['reform_officer', 'operator'] }),
  acts(provinces, 'commit', { schema: CommitProvincialSnapshot, by: ['reform_officer', 'operator'] }),
  acts(provinces, 'compare', { schema: CompareWithProvince, by: ['reform_officer', 'operator'] }),
  acts(provinces, 'resolve-drift', { schema: ResolveDrift, by: ['reform_officer'] }),
];
