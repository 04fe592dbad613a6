import { covers, seatedAt, TOWN_KINDS } from '@yichuang/domain';
import { appraisals } from '../appraisals/query.ts';
import { catalogueAt } from '../catalogue/query.ts';
import { disclosures, publicity } from '../disclosure/query.ts';
import { currentDirectories } from '../hall/query.ts';
import { inspections } from '../inspections/query.ts';
import { jointMatters } from '../joint/matter-query.ts';
import { milestones } from '../milestones/query.ts';
import { networkSums } from '../network/query.ts';
import { unitTree } from '../organisations/query.ts';
import { permissionDrifts } from '../permission-drift/query.ts';
import { practices } from '../practices/query.ts';
import { standingListVersions } from '../responsibility/list.ts';
import { rulebooks } from '../rulebook/query.ts';
import { instantOf, type Moment, type ReadModel } from '../runner/read-model.ts';
import { staffUnits } from '../staff/query.ts';
import { allStaff } from '../staff/state.ts';
import type { StaffUnitLine } from '../staff/view.ts';
import { trainingBoard } from '../training/query.ts';
import { venues } from '../venues/query.ts';
import { villageItems } from '../village/query.ts';
import { adoption } from '../adoption/query.ts';
import { bulletins } from './issued.ts';
import type { Evidence, EvidenceKey, PlanBoard } from './plan-view.ts';
import { supervision } from './query.ts';
import type { Counts } from './view.ts';

/** What proofs ask more than once, each found at most once for a board. Fictional units count nowhere. */
interface Shelf {
  readonly read: ReadModel;
  readonly at: Moment;
  /** Figures of the year for everybody: small numbers are left out. */
  readonly figures: () => Counts;
  /** Towns that are there. */
  readonly towns: () => ReadonlySet<string>;
  readonly centres: () => readonly StaffUnitLine[];
  readonly villages: () => readonly StaffUnitLine[];
}
function once<T extends object>(find: () => T): () => T {
  let found: T | null = null;
  return () => (found ??= find());
}
function shelfOf(read: ReadModel, at: Moment): Shelf {
  const units = once(() => unitTree(read, at).filter(({ illustrative }) => !illustrative));
  const staff = once(() => {
    const real = new Set(units().map(({ code }) => code));
    return staffUnits(read, at).filter(({ code }) => real.has(code));
  });
  return {
    read, at, figures: once(() => supervision(read, { period: at.on.slice(0, 4), sees: [] }, at).total.counts),
    towns: once(() => new Set(units().filter(({ kind }) => TOWN_KINDS.includes(kind)).map(({ code }) => code))),
    centres: once(() => staff().filter(({ kind }) => TOWN_KINDS.includes(kind))), villages: once(() => staff().filter(({ kind }) => kind === 'village' || kind === 'community')),
  };
}
type Shown = Pick<Evidence, 'value' | 'of'>;
type Proof = readonly [key: EvidenceKey, href: string, show: (shelf: Shelf) => Shown];

const alone = (value: number): Shown => ({ value, of: null });
const part = <T>(all: readonly T[], holds: (one: T) => boolean): Shown => ({ value: all.filter(holds).length, of: all.length });
const yearOf = ({ at }: Shelf): string => at.on.slice(0, 4);

/** Open posts of centres on which both sit, A and B. */
const manned = ({ read, at, towns }: Shelf): Shown => {
  const [staff, instant] = [allStaff(read, at), instantOf(at)];
  const open = [...towns()].flatMap(town => Object.values(staff.get(town)?.posts ?? {})).filter(post => covers(post, instant));
  return part(open, post => seatedAt(post, 'A', instant) !== undefined && seatedAt(post, 'B', instant) !== undefined);
};
const ruled = ({ read, at }: Shelf): Shown => ({ value: rulebooks(read, at).reduce((sum, { covered }) => sum + covered, 0), of: catalogueAt(read, at).count });
const online = (shelf: Shelf): Shown => {
  const rows = adoption(shelf.read, { from: `${yearOf(shelf)}-01-01`, to: shelf.at.on, by: 'month' }, shelf.at).rows;
  return { value: rows.reduce((sum, row) => sum + row.online, 0), of: rows.reduce((sum, row) => sum + row.cases, 0) };
};
const lines = ({ read, at }: Shelf): Shown => {
  const whole = networkSums(read, at).find(({ town }) => town === null);
  return { value: whole?.byStatus.online ?? 0, of: whole?.villages ?? 0 };
};
/** What shows each clause, by the key of its obligation. @req #12 */
const PROOFS: Readonly<Record<string, readonly Proof[]>> = {
  '2.1': [['venuesMet', '/watch/venues', ({ read, at }) => part(venues(read, { level: 'town' }, at).filter(({ illustrative }) => !illustrative), ({ status }) => status === 'met')]],
  '2.2.1': [['catalogueItems', '/audit/catalogue', ({ read, at }) => ({ value: catalogueAt(read, at).count, of: 366 })]],
  '2.2.2': [['ruledItems', '/studio', ruled], ['listVersions', '/office/responsibility', ({ read, at }) => alone(standingListVersions(read, at).length)]],
  '2.2.3': [['hallsPublished', '/office/staff', ({ read, at, towns }) => ({ value: [...currentDirectories(read, at).keys()].filter(town => towns().has(town)).length, of: towns().size })]],
  '2.2.4': [['villageGuides', '/office/matrix', ({ read, at }) => part(villageItems(read, at), ({ guidePublishedOn }) => guidePublishedOn !== null)], ['disclosuresMade', '/audit?category=disclosure', ({ read, at }) => alone(disclosures(read, {}, at).length)]],
  '2.3.1': [['linesOnline', '/watch/network', lines]],
  '2.3.2': [['platformDifferences', '/office/matrix', ({ read, at }) => alone(permissionDrifts(read, { open: true }, at).length)], ['onlineCases', '/watch', online]],
  '2.3.3': [['jointMatters', '/office/joint', ({ read, at }) => alone(jointMatters(read, at).filter(({ status }) => status === 'published').length)]],
  '2.4.1': [['postsWithBoth', '/office/staff', manned]],
  '2.4.2': [['onTime', '/watch?figure=onTime', ({ figures }) => ({ value: figures().onTime, of: figures().decided })], ['pledgeKept', '/watch?figure=pledgeKept', ({ figures }) => ({ value: figures().pledgeKept, of: figures().decided })], ['noticesBroken', '/watch?figure=breached', ({ figures }) => ({ value: figures().breached, of: null })], ['badCalled', '/watch/tickets', ({ figures }) => ({ value: figures().badCalled, of: figures().bad })]],
  '2.5.1': [['villagesStaffed', '/office/staff', ({ villages }) => part(villages(), ({ short }) => short === 0)]],
  '2.5.2': [['appraisalsFinal', '/watch/appraisal', ({ read, at }) => part(appraisals(read, at, null), ({ status }) => status === 'final')]],
  '2.5.3': [['trainingMet', '/watch/training', shelf => part(trainingBoard(shelf.read, Number(yearOf(shelf)), shelf.at), ({ standing }) => standing === 'met')]],
  '3.1': [['leadersNamed', '/office/staff', ({ centres }) => part(centres(), ({ leader, head }) => leader && head)]],
  '3.2': [['findingsOpen', '/watch/inspections', ({ read, at }) => alone(inspections(read, at).reduce((sum, { counts }) => sum + counts.open, 0))], ['bulletinsIssued', '/watch/bulletins', ({ read, at }) => alone(bulletins(read, at).length)]],
  '3.3': [['practicesPublished', '/audit?category=practice', ({ read, at }) => alone(practices(read, at).length)], ['publicityPlans', '/audit?category=publicity', ({ read, at }) => alone(publicity(read, {}, at).length)]],
};

/** The plan as data: obligations as the board of milestones knows them, each beside what the log shows of it at the moment. @req #12 */
export function planBoard(read: ReadModel, at: Moment): PlanBoard {
  const { milestones: obligations, counts } = milestones(read, at);
  const shelf = shelfOf(read, at);
  return { counts, clauses: obligations.map(each => ({ ...each, evidence: (PROOFS[each.key] ?? []).map(([key, href, show]) => ({ key, href, ...show(shelf) })) })) };
}
