import {
  AddUnitAlias, AmendCalendarYear, AmendItem, ApproveAdjustment, AttachScan, CancelPublication, CollectVillageItem, CommitProvincialSnapshot, CompareWithProvince, ConfirmHallDirectory, CorrectItem, DecideFates, DissolveUnit,
  DraftAdjustment, DraftHallDirectory, EstablishUnit, FailLegalityReview, ImplementVillageItem, LinkInstrument, MergeUnit, MoveUnit, OpenLog, PassLegalityReview, PassUnifiedReview, ProposeAdjustment, ProposeVillageItem, PublishCalendarYear,
  RaiseStoreAlarm,
  PublishHallDirectory, PublishVersion, PublishVillageGuide, RecordCapacityOpinions, RecordProvincialEntries, RecordProvincialFiling, RecordRefusal, RecordReveal, RecordVersionTookEffect, RegisterInstrument, RegisterSubject, RejectAdjustment,
  RejectVillageItem, RenameItem, RenameUnit, RepealInstrument, ResolveDrift, ResumeItem, RetireVillageItem, ReturnAdjustment, ReturnVillageItem, ReviewVillageItem, SummariseVillageItem, SuspendItem, WithdrawAdjustment,
  type Role,
} from '@yichuang/domain';
import type { z } from 'zod';
import { InvalidCommand } from './capability.ts';
import { instrumentIdOf } from './natural-ids.ts';

/** Who may issue a command: holders of one of these offices; the program itself; or whoever opens an empty log. */
export type Policy = readonly Role[] | 'system' | 'genesis';

/** A command of the domain with the stream category it goes to, who may issue it and where HTTP takes it. */
export interface CommandEntry {
  readonly type: string;
  readonly category: string;
  readonly policy: Policy;
  readonly data: z.ZodObject;
  /** Under `/api/v1`; `:id` is the id part of the stream. Null: not over HTTP. */
  readonly path: string | null;
  /** For a command that makes its stream: where the data names it. */
  readonly idFrom: readonly string[] | null;
  /** For a command that makes its stream and names no id: the id that follows from its data. @throws {InvalidCommand} */
  readonly idOf: ((data: unknown) => string) | null;
}

type CommandSchema = z.ZodObject<{ type: z.ZodLiteral<string>; data: z.ZodObject }>;
interface Place {
  readonly category: string;
  readonly at: string;
}
const [operator, publisher, reform, justice, owner, bureau, town, village]: readonly Role[] = ['operator', 'government_publisher', 'reform_officer', 'legality_reviewer', 'dept_catalog_owner', 'approval_bureau', 'centre_manager', 'village_manager'];

const entry = (schema: CommandSchema, rest: Omit<CommandEntry, 'type' | 'data' | 'idOf'>): CommandEntry => ({ type: schema.shape.type.value, data: schema.shape.data, idOf: null, ...rest });
/** Makes a thing: POST to the collection. */
const creates = (place: Place, schema: CommandSchema, to: { by: readonly (Role | undefined)[]; id: string }): CommandEntry =>
  entry(schema, { category: place.category, policy: held(to.by), path: place.at, idFrom: to.id.split('.') });
/** Acts on a thing: POST to `<collection>/:id/<act>`. */
const acts = (place: Place, act: string, of: { schema: CommandSchema; by: readonly (Role | undefined)[] }): CommandEntry =>
  entry(of.schema, { category: place.category, policy: held(of.by), path: `${place.at}/:id/${act}`, idFrom: null });
const internal = (schema: CommandSchema, category: string, policy: 'system' | 'genesis'): CommandEntry => entry(schema, { category, policy, path: null, idFrom: null });
const held = (roles: readonly (Role | undefined)[]): readonly Role[] => roles.filter(role => role !== undefined);

function instrumentIdFrom(data: unknown): string {
  const parsed = RegisterInstrument.safeParse({ type: 'RegisterInstrument', data });
  if (!parsed.success) throw new InvalidCommand(parsed.error);
  return instrumentIdOf(parsed.data.data);
}

const units: Place = { category: 'unit', at: '/units' };
const instruments: Place = { category: 'instrument', at: '/instruments' };
const calendars: Place = { category: 'calendar', at: '/calendars' };
const adjustments: Place = { category: 'adjustment', at: '/adjustments' };
const catalogues: Place = { category: 'catalog', at: '/catalogues' };
const provinces: Place = { category: 'province', at: '/provincial-lists' };
const villageItems: Place = { category: 'villageitem', at: '/village-items' };
const halls: Place = { category: 'halldirectory', at: '/hall-directories' };
const subjects: Place = { category: 'subject', at: '/subjects' };

/**
 * Every command once (architecture §10.8: offices follow from posts). The domain checks the finer duties, such as that a
 * gate is opened by another body than the one before.
 */
export const COMMANDS: readonly CommandEntry[] = [
  internal(OpenLog, 'log', 'genesis'),
  internal(RaiseStoreAlarm, 'log', 'system'),
  creates(units, EstablishUnit, { by: [operator], id: 'code' }),
  acts(units, 'rename', { schema: RenameUnit, by: [operator] }),
  acts(units, 'add-alias', { schema: AddUnitAlias, by: [operator] }),
  acts(units, 'move', { schema: MoveUnit, by: [operator] }),
  acts(units, 'merge', { schema: MergeUnit, by: [operator] }),
  acts(units, 'dissolve', { schema: DissolveUnit, by: [operator] }),
  { ...entry(RegisterInstrument, { category: instruments.category, policy: held([operator, publisher, reform, owner]), path: instruments.at, idFrom: null }), idOf: instrumentIdFrom },
  acts(instruments, 'link', { schema: LinkInstrument, by: [operator, publisher, reform, owner] }),
  acts(instruments, 'attach-scan', { schema: AttachScan, by: [operator, publisher, reform, owner] }),
  acts(instruments, 'repeal', { schema: RepealInstrument, by: [operator, publisher] }),
  acts(calendars, 'publish-year', { schema: PublishCalendarYear, by: [operator] }),
  acts(calendars, 'amend-year', { schema: AmendCalendarYear, by: [operator] }),
  creates(adjustments, DraftAdjustment, { by: [owner], id: 'adjustmentId' }),
  acts(adjustments, 'decide-fates', { schema: DecideFates, by: [owner] }),
  acts(adjustments, 'record-capacity-opinions', { schema: RecordCapacityOpinions, by: [owner, town] }),
  acts(adjustments, 'propose', { schema: ProposeAdjustment, by: [owner] }),
  acts(adjustments, 'pass-unified-review', { schema: PassUnifiedReview, by: [reform] }),
  acts(adjustments, 'pass-legality-review', { schema: PassLegalityReview, by: [justice] }),
  acts(adjustments, 'fail-legality-review', { schema: FailLegalityReview, by: [justice] }),
  acts(adjustments, 'approve', { schema: ApproveAdjustment, by: [publisher] }),
  acts(adjustments, 'return', { schema: ReturnAdjustment, by: [reform, justice, publisher] }),
  acts(adjustments, 'reject', { schema: RejectAdjustment, by: [reform, justice, publisher] }),
  acts(adjustments, 'withdraw', { schema: WithdrawAdjustment, by: [owner] }),
  acts(catalogues, 'publish', { schema: PublishVersion, by: [publisher] }),
  acts(catalogues, 'cancel-publication', { schema: CancelPublication, by: [publisher] }),
  acts(catalogues, 'record-filing', { schema: RecordProvincialFiling, by: [reform] }),
  acts(catalogues, 'amend-item', { schema: AmendItem, by: [owner] }),
  acts(catalogues, 'rename-item', { schema: RenameItem, by: [owner] }),
  acts(catalogues, 'suspend-item', { schema: SuspendItem, by: [owner] }),
  acts(catalogues, 'resume-item', { schema: ResumeItem, by: [owner] }),
  acts(catalogues, 'correct-item', { schema: CorrectItem, by: [owner] }),
  internal(RecordVersionTookEffect, 'catalog', 'system'),
  acts(provinces, 'record-entries', { schema: RecordProvincialEntries, by: [reform, operator] }),
  acts(provinces, 'commit', { schema: CommitProvincialSnapshot, by: [reform, operator] }),
  acts(provinces, 'compare', { schema: CompareWithProvince, by: [reform, operator] }),
  acts(provinces, 'resolve-drift', { schema: ResolveDrift, by: [reform] }),
  creates(villageItems, ProposeVillageItem, { by: [village, town], id: 'item.code' }),
  acts(villageItems, 'collect', { schema: CollectVillageItem, by: [town] }),
  acts(villageItems, 'summarise', { schema: SummariseVillageItem, by: [reform] }),
  acts(villageItems, 'review', { schema: ReviewVillageItem, by: [owner, 'dept_reviewer'] }),
  acts(villageItems, 'return', { schema: ReturnVillageItem, by: [town, reform, owner, 'dept_reviewer'] }),
  acts(villageItems, 'reject', { schema: RejectVillageItem, by: [town, reform, owner, 'dept_reviewer'] }),
  acts(villageItems, 'implement', { schema: ImplementVillageItem, by: [town] }),
  acts(villageItems, 'publish-guide', { schema: PublishVillageGuide, by: [village, town] }),
  acts(villageItems, 'retire', { schema: RetireVillageItem, by: [reform] }),
  acts(halls, 'draft', { schema: DraftHallDirectory, by: [town, reform, bureau] }),
  acts(halls, 'confirm', { schema: ConfirmHallDirectory, by: [reform, bureau] }),
  acts(halls, 'publish', { schema: PublishHallDirectory, by: [town, reform, bureau] }),
  creates(subjects, RegisterSubject, { by: [operator], id: 'subject' }),
  internal(RecordReveal, 'access', 'system'),
  internal(RecordRefusal, 'access', 'system'),
];

/** Whether the command makes the thing it acts on. */
export const isCreating = ({ idFrom, idOf }: CommandEntry): boolean => idFrom !== null || idOf !== null;

const BY_TYPE: ReadonlyMap<string, CommandEntry> = new Map(COMMANDS.map(command => [command.type, command]));

/** @throws TypeError for a name that is no command: a mistake of the program */
export function commandEntry(type: string): CommandEntry {
  const found = BY_TYPE.get(type);
  if (!found) throw new TypeError(`no such command: ${type}`);
  return found;
}
