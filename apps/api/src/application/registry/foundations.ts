import {
  AddUnitAlias, AmendCalendarYear, AttachScan, DissolveUnit, EstablishUnit, LinkInstrument, MergeUnit, MoveUnit, OpenLog, PublishCalendarYear, RaiseStoreAlarm, RegisterInstrument, RenameUnit, RepealInstrument,
} from '@yichuang/domain';
import { InvalidCommand } from '../invalid-command.ts';
import { instrumentIdOf } from '../natural-ids.ts';
import { acts, creates, internal, type CommandEntry, type Place } from './entry.ts';

const units: Place = { category: 'unit', at: '/units' };
const instruments: Place = { category: 'instrument', at: '/instruments' };
const calendars: Place = { category: 'calendar', at: '/calendars' };

function instrumentIdFrom(data: unknown): string {
  const parsed = RegisterInstrument.safeParse({ type: 'RegisterInstrument', data });
  if (!parsed.success) throw new InvalidCommand(parsed.error);
  return instrumentIdOf(parsed.data.data);
}

/** The log itself, the organisations, the documents and the calendar. */
export const foundationCommands: readonly CommandEntry[] = [
  internal(OpenLog, 'log', 'genesis'),
  internal(RaiseStoreAlarm, 'log', 'system'),
  creates(units, EstablishUnit, { by: ['operator'], id: 'code' }),
  acts(units, 'rename', { schema: RenameUnit, by: ['operator'] }),
  acts(units, 'add-alias', { schema: AddUnitAlias, by: ['operator'] }),
  acts(units, 'move', { schema: MoveUnit, by: ['operator'] }),
  acts(units, 'merge', { schema: MergeUnit, by: ['operator'] }),
  acts(units, 'dissolve', { schema: DissolveUnit, by: ['operator'] }),
  creates(instruments, RegisterInstrument, { by: ['operator', 'government_publisher', 'reform_officer', 'dept_catalog_owner'], id: instrumentIdFrom }),
  acts(instruments, 'link', { schema: LinkInstrument, by: ['operator', 'government_publisher', 'reform_officer', 'dept_catalog_owner'] }),
  acts(instruments, 'attach-scan', { schema: AttachScan, by: ['operator', 'government_publisher', 'reform_officer', 'dept_catalog_owner'] }),
  acts(instruments, 'repeal', { schema: RepealInstrument, by: ['operator', 'government_publisher'] }),
  acts(calendars, 'publish-year', { schema: PublishCalendarYear, by: ['operator'] }),
  acts(calendars, 'amend-year', { schema: AmendCalendarYear, by: ['operator'] }),
];
