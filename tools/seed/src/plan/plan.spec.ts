import { BulletinCommand, ComplaintCommand, HotlineCommand, ProblemCommand, DisclosureCommand, ExemptionCommand, PresenceCommand, PublicityCommand, JointMatterCommand, AccountabilityCommand, AppraisalCommand, InspectionCommand, SpotCheckCommand, AdjustmentCommand, AgencyCommand, CalendarCommand, CatalogCommand, HallCommand, InstrumentCommand, LetterCommand, LogCommand, MilestoneCommand, OrganisationCommand, ProvinceCommand, ResponsibilityCommand, ResponsibilityListCommand, RulebookCommand, SigningKeyCommand, SlotCommand, ReviewFormCommand, PolicyNoticeCommand, TrainingCommand, NegativeListCommand, GuidanceCommand, PracticeCommand, StaffingCommand, SubjectCommand, GatewayCommand, NetworkCommand, VenueCommand, VenueStandardCommand } from '@yichuang/domain';
import { describe, expect, it } from 'vitest';
import { readSampleData } from '../data.ts';
import { isOfficeTime, workingDays } from '../working-time.ts';
import { commandOf, planSample, type Known, type SampleCommand } from './index.ts';

const SCHEMAS = { bulletin: BulletinCommand, complaint: ComplaintCommand, hotline: HotlineCommand, majorproblem: ProblemCommand, disclosure: DisclosureCommand, exemption: ExemptionCommand, presence: PresenceCommand, publicity: PublicityCommand, log: LogCommand, unit: OrganisationCommand, instrument: InstrumentCommand, calendar: CalendarCommand, adjustment: AdjustmentCommand, catalog: CatalogCommand, province: ProvinceCommand, villageitem: AgencyCommand, halldirectory: HallCommand, subject: SubjectCommand, staff: StaffingCommand, milestone: MilestoneCommand, delegation: LetterCommand, responsibility: ResponsibilityCommand, responsibilitylist: ResponsibilityListCommand, rulebook: RulebookCommand, signingkey: SigningKeyCommand, slots: SlotCommand, reviewform: ReviewFormCommand, policynotice: PolicyNoticeCommand, training: TrainingCommand, negativelist: NegativeListCommand, guidance: GuidanceCommand, practice: PracticeCommand, inspection: InspectionCommand, accountability: AccountabilityCommand, spotcheck: SpotCheckCommand, appraisal: AppraisalCommand, venuestandard: VenueStandardCommand, venue: VenueCommand, gateway: GatewayCommand, network: NetworkCommand, jointmatter: JointMatterCommand };
const isCategory = (name: string): name is keyof typeof SCHEMAS => name in SCHEMAS;
const known: Known = { numberOf: () => 0, digestOf: () => 'a'.repeat(64), rowsDigestOf: () => 'b'.repeat(64), sampleOf: () => [], sealOf: () => 'c'.repeat(64) };
const data = readSampleData();
const steps = planSample(data);
const commands = steps.map(step => commandOf(step, known));
const ofType = <T extends SampleCommand['type']>(type: T): Extract<SampleCommand, { type: T }>[] => commands.filter((command): command is Extract<SampleCommand, { type: T }> => command.type === type);

describe('the plan of the sample district', () => {
  it('has the rows that the district has', () => {
    expect(data.organisations).toHaveLength(274);
    expect(data.items).toHaveLength(500);
    expect(data.items.filter(row => row.withdrawn)).toHaveLength(134);
    expect(data.villageItems).toHaveLength(89);
    expect(ofType('EstablishUnit')).toHaveLength(277);
  });

  // @req #6
  it('keeps the three fictional units out of the counts of towns, villages and departments', () => {
    const kinds = ofType('EstablishUnit').map(command => command.data.kind);
    const count = (...of: string[]) => kinds.filter(kind => of.includes(kind)).length;
    expect([count('town', 'subdistrict'), count('village', 'community'), count('department')]).toEqual([15, 222, 27]);
  });

  it('gives every step its own name and a time in office hours, in order', () => {
    const isWorkingDay = workingDays(data.holidays);
    expect(new Set(steps.map(step => step.name)).size).toBe(steps.length);
    expect(steps.filter(step => !isOfficeTime(step.at, isWorkingDay)).map(step => [step.name, step.at])).toEqual([]);
    expect(steps.map(step => step.at)).toEqual(steps.map(step => step.at).toSorted());
    expect(steps.at(-1)?.at.slice(0, 10) ?? '').toBe('2024-01-12');
  });

  it('opens the log first', () => {
    expect(commands[0]?.type).toBe('OpenLog');
  });

  it('consists of commands that their schemas accept', () => {
    const refused = steps.flatMap((step, index) => {
      const category = step.stream.slice(0, step.stream.indexOf('-'));
      if (!isCategory(category)) return [`${step.name}: ${category}`];
      const result = SCHEMAS[category].safeParse(commands[index]);
      return result.success ? [] : [`${step.name}: ${result.error.message}`];
    });
    expect(refused).toEqual([]);
  });

  // @req #13
  it('explains each of the 500 once, and the declared sums are those of the fates', () => {
    const of2023 = commands.filter((_, index) => steps[index]?.name.startsWith('adjustment-2023-'));
    const fates = of2023.flatMap(command => (command.type === 'DecideFates' ? command.data.fates : []));
    const codes = fates.flatMap(fate => (fate.fate === 'merged' ? fate.from : fate.fate === 'kept' || fate.fate === 'renamed' ? [fate.record.code] : fate.fate === 'withdrawn' ? [fate.code] : []));
    expect(new Set(codes).size).toBe(500);
    expect(codes).toHaveLength(500);
    const sums = (kind: string) => fates.filter(fate => fate.fate === kind).length;
    const merged = fates.flatMap(fate => (fate.fate === 'merged' ? fate.from : [])).length;
    const declared = ofType('ProposeAdjustment').map(command => command.data.declared);
    expect(declared[1]).toEqual({ before: 500, kept: sums('kept'), renamed: sums('renamed'), withdrawn: sums('withdrawn'), mergedAway: merged, splitAway: 0, splitInto: 0, added: 0, after: 366 });
    expect(declared[0]).toMatchObject({ before: 0, added: 500, after: 500 });
  });

  // @req #64 #65 #66
  it('sets every department that delegates its training, and lets the fictional one alone fall short', () => {
    const of = (type: SampleCommand['type']) => commands.flatMap((command, index) => (command.type === type ? [steps[index]?.stream.slice('training-'.length, -'-2023'.length) ?? ''] : []));
    const counted = of('CountTraining');
    const owed = commands.flatMap((command, index) => {
      if (command.type !== 'SetTrainingDuty') return [];
      const unit = steps[index]?.stream.slice('training-'.length, -'-2023'.length) ?? '';
      return [{ unit, owed: command.data.required ?? (unit === 'D-SPJ' ? 2 : 4), counted: counted.filter(each => each === unit).length }];
    });
    const departments = new Set(data.items.map(row => row.department_code));
    expect([...departments].filter(unit => !owed.some(each => each.unit === unit))).toEqual([]);
    expect(owed.filter(each => each.counted < each.owed).map(({ unit }) => unit)).toEqual(['X-SFJ']);
  });

  it('merges only into items that go on', () => {
    const kept = new Set(data.items.filter(row => !row.withdrawn).map(row => row.code));
    const targets = commands.flatMap(command => (command.type === 'DecideFates' ? command.data.fates : [])).flatMap(fate => (fate.fate === 'merged' ? [fate.into] : []));
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter(code => !kept.has(code))).toEqual([]);
  });

  it('enters an item without its basis until the law is in force, then with it', () => {
    const amended = ofType('AmendItem').map(command => `${command.data.code} ${command.data.effectiveFrom}`);
    expect(amended.sort()).toEqual(data.items.filter(row => !row.withdrawn && row.basis_in_force_from !== null).map(row => `${row.code} ${row.basis_in_force_from}`).sort());
  });

  it('is the same each time', () => {
    expect(planSample(readSampleData()).map(step => [step.name, step.at, commandOf(step, known)])).toEqual(steps.map(step => [step.name, step.at, commandOf(step, known)]));
  });
});
