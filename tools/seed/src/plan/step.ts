import type { ComplaintCommand, HotlineCommand, ProblemCommand, DisclosureCommand, ExemptionCommand, PresenceCommand, PublicityCommand, JointMatterCommand, BulletinCommand, AccountabilityCommand, Actor, AppraisalCommand, InspectionCommand, SpotCheckCommand, AdjustmentCommand, AgencyCommand, CalendarCommand, CatalogCommand, HallCommand, InstrumentCommand, LetterCommand, LogCommand, MilestoneCommand, OrganisationCommand, ProvinceCommand, ResponsibilityCommand, ResponsibilityListCommand, RulebookCommand, SigningKeyCommand, SlotCommand, ReviewFormCommand, PolicyNoticeCommand, TrainingCommand, NegativeListCommand, GuidanceCommand, PracticeCommand, StaffingCommand, SubjectCommand, GatewayCommand, NetworkCommand, VenueCommand, VenueStandardCommand } from '@yichuang/domain';

/** Every command that the sample history is made of. */
export type SampleCommand = ComplaintCommand | HotlineCommand | ProblemCommand | DisclosureCommand | ExemptionCommand | PresenceCommand | PublicityCommand | LogCommand | OrganisationCommand | InstrumentCommand | CalendarCommand | AdjustmentCommand | CatalogCommand | ProvinceCommand | AgencyCommand | HallCommand | SubjectCommand | StaffingCommand | MilestoneCommand
  | LetterCommand | ResponsibilityCommand | ResponsibilityListCommand | RulebookCommand | SigningKeyCommand | SlotCommand | ReviewFormCommand | PolicyNoticeCommand | TrainingCommand | NegativeListCommand | GuidanceCommand | PracticeCommand | InspectionCommand | AccountabilityCommand | SpotCheckCommand | AppraisalCommand | VenueStandardCommand | VenueCommand | GatewayCommand | NetworkCommand | BulletinCommand | JointMatterCommand;

/** What only the log can tell: digests and event numbers of earlier steps. */
export interface Known {
  /** Event number of the last event that the step recorded. */
  numberOf(step: string): number;
  /** Digest of the fates of a published version. */
  digestOf(version: string): string;
  /** Digest of the rows of a change of the responsibility list, as its consultation recorded it. */
  rowsDigestOf(changeId: string): string;
  /** Cases that a spot check has drawn; none before the draw. */
  sampleOf(check: string): readonly string[];
  /** Digest of the sealed scorecards of a period. */
  sealOf(period: string): string;
}

/** One act of the sample history. `name` is unique and stable: the command's id is derived from it. */
export interface Step {
  readonly name: string;
  /** RFC 3339, UTC: an instant on a working day, 09:00–17:30 in Asia/Shanghai. */
  readonly at: string;
  readonly actor: Actor;
  readonly stream: string;
  readonly command: SampleCommand | ((known: Known) => SampleCommand);
  /** Sent by the program itself, on a day that makes something true: the answer may be that it is recorded already. */
  readonly notice?: true;
  /** About cases of citizens: in a sample that is made up without any, it is refused and left out. */
  readonly ofCases?: true;
}

/** The command of a step once everything before it is in the log. */
export function commandOf(step: Step, known: Known): SampleCommand {
  return typeof step.command === 'function' ? step.command(known) : step.command;
}
