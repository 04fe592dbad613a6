import {
  accessEvents, adjustmentDecider, catalogAt, catalogDecider, hallDecider, instrumentDecider, instrumentFacts, itemsAt, itemsOf, latestVersion, logEvents, organisationDecider,
  provinceDecider, provincialList, unitAt, unitFacts,
  type StaffState, type AdjustmentState, type AuthorityModel, type CatalogState, type HallState, type Instruments, type Items, type LatestVersion, type ProvincialList, type Role, type Units,
} from '@yichuang/domain';
import type { DecodedEvent, EventStore } from '@yichuang/event-store';
import { registry } from './codec.ts';
import { createFoldGroup, foldOf, type Fold } from './folds.ts';
import { createMemo } from './memo.ts';
import type { OwnAppends } from './own-appends.ts';
import { delegationFolds, type DelegationWorld } from './world/delegation.ts';
import { authorityFold } from './world/authority.ts';
import { appointmentFolds, type AppointmentWorld } from './world/appointments.ts';
import { disclosureFolds, type DisclosureWorld } from './world/disclosure.ts';
import { errandFolds, type ErrandWorld } from './world/errands.ts';
import { caseFolds, type CaseWorld } from './world/case.ts';
import { jointFolds, type JointWorld } from './world/joint.ts';
import { mandatesFold, type Mandates } from './world/mandates.ts';
import { peopleFold, type PersonKind } from './world/people.ts';
import { policyNoticeFolds, type PolicyNoticeWorld } from './world/policy-notices.ts';
import { complaintFolds, type ComplaintWorld } from './world/complaints.ts';
import { reviewFolds, type ReviewWorld } from './world/reviews.ts';
import { rulebookFolds, type RulebookWorld } from './world/rulebook.ts';
import { staffFold, type OfficeHeld } from './world/staff.ts';
import { staffingFolds, type StaffingWorld } from './world/staffing.ts';
import { trainingFolds, type TrainingWorld } from './world/training.ts';
import { supervisionFolds, type SupervisionWorld } from './world/supervision.ts';
import type { BulletinWorld } from './world/bulletins.ts';
import { venueFolds, type VenueWorld } from './world/venues.ts';

export type { OfficeHeld } from './world/staff.ts';

export interface District {
  readonly code: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly sample: boolean;
}

/**
 * What decisions need to know beyond their own stream, all at one event number. Read it within one turn of the event
 * loop after `refresh`; every answer is kept until an event of its categories arrives.
 */
export interface World {
  refresh(): Promise<number>;
  readonly number: number;
  district(): District | null;
  /** Every office held at an instant: those of the genesis first, then those through posts. */
  offices(at: string): readonly OfficeHeld[];
  /** Those of them that a person holds, in the same order. */
  officesOf(person: string, at: string): readonly OfficeHeld[];
  /** Units at which the genesis names an office. */
  bodiesOf(office: Role): readonly string[];
  /** Whether a person is registered. */
  knows(person: string): boolean;
  /** What a registered person is; null for one who is not registered. */
  personKind(person: string): PersonKind | null;
  /** What authority follows from. */
  authority(): AuthorityModel;
  /** The first instant after `at` at which authority may change without an event. */
  authorityUntil(at: string): string;
  units(on: string): Units;
  /** Name of a unit on a day; its code when it has none. */
  unitName(code: string, on: string): { readonly zh: string; readonly en: string };
  instruments(): Instruments;
  province(): ProvincialList;
  catalog(): Readonly<CatalogState> | null;
  adjustment(id: string): Readonly<AdjustmentState> | null;
  hall(town: string): Readonly<HallState> | null;
  /** The publication that a new batch builds on; null before the first. */
  latest(): LatestVersion | null;
  /** Items of a version as they stand on a day, with every change that counts by then. */
  itemsOfVersion(version: Pick<LatestVersion, 'version' | 'adjustmentId'>, on: string): Items;
  /** The catalogue in force on a day; empty before the first. */
  itemsOn(day: string): Items;
  /** Letters, the responsibility list and the calendar. */
  readonly delegation: DelegationWorld;
  /** Releases of rules, keys that sign them. */
  readonly rulebook: RulebookWorld;
  /** Numbers, credit and what opens sealed answers. */
  readonly cases: CaseWorld;
  /** What residents have given helpers to do. */
  readonly mandates: Mandates;
  /** What stations do, and who helps at them. */
  readonly errands: ErrandWorld;
  /** Days of the halls of towns. */
  readonly appointments: AppointmentWorld;
  /** Standards of halls, exceptions, ports. */
  readonly venues: VenueWorld;
  /** Inspections, delegated decisions, what is counted of centres. */
  readonly supervision: SupervisionWorld;
  /** Matters and cases that are handled jointly. */
  readonly joint: JointWorld;
  /** Notices of what departments have changed. */
  readonly policyNotices: PolicyNoticeWorld;
  readonly training: TrainingWorld;
  readonly staffing: StaffingWorld;
  /** Days of disclosures, and what units withhold. */
  readonly disclosures: DisclosureWorld;
  /** Posts and persons of a unit with all they have been; undefined where none was ever recorded. */
  staffOf(unit: string): Readonly<StaffState> | undefined;
  /** The form of reviews, and what is due in them. */
  readonly reviews: ReviewWorld;
  /** Complaints and major problems in which a day may go by. */
  readonly complaints: ComplaintWorld;
  /** Figures of periods, by the views of the application. */
  readonly bulletins: BulletinWorld;
  /** Refusals recorded for a reference: all, and those since an instant (no more than the last fifty are told apart). */
  refusals(reference: string, since: string): { readonly all: number; readonly recent: number };
}

interface Genesis {
  district: District | null;
  offices: OfficeHeld[];
}

/** The genesis is one event: who holds which office from the first day. */
function genesisFold(): Fold<Genesis> & { genesis: Genesis } {
  const genesis: Genesis = { district: null, offices: [] };
  let version = 0;
  const [opened] = logEvents;
  return {
    category: 'log', states: new Map([['', genesis]]), genesis,
    get version() { return version; },
    take: event => {
      if (event.type !== opened.type) return;
      const { district, name, sample, offices } = opened.schema.parse(event.data);
      genesis.district = { code: district, name, sample };
      genesis.offices = offices.map(office => ({ ...office, post: office.office, deputyFor: null, since: event.number }));
      version += 1;
    },
  };
}

const REMEMBERED = 50;

/** When somebody was last refused: the rate of the evidence is bounded, the evidence itself stays in the log. */
function refusalFold(): Pick<Fold<unknown>, 'category' | 'take'> & { since: World['refusals'] } {
  const counts = new Map<string, number>();
  const times = new Map<string, string[]>();
  const [, refused] = accessEvents;
  return {
    category: 'access',
    take: (event: DecodedEvent) => {
      if (event.type !== refused.type) return;
      counts.set(event.stream, (counts.get(event.stream) ?? 0) + 1);
      times.set(event.stream, [...(times.get(event.stream) ?? []), event.metadata.recordedAt].slice(-REMEMBERED));
    },
    since: (reference, instant) => {
      const stream = `access-${reference}`;
      return { all: counts.get(stream) ?? 0, recent: (times.get(stream) ?? []).filter(time => time >= instant).length };
    },
  };
}

/** Until an application gives the world its views. */
const noFigures = (): BulletinWorld => ({ at: () => Promise.reject(new TypeError('the world has no views')) });

/** Opens the world over a store. Nothing is read until the first `refresh`. @param own what this process appends itself, so that it need not be read back */
export function createWorld(store: EventStore, own?: OwnAppends): World {
  const genesis = genesisFold();
  const refusals = refusalFold();
  const [staff, people] = [staffFold(), peopleFold()];
  const folds = {
    unit: foldOf(organisationDecider), instrument: foldOf(instrumentDecider), adjustment: foldOf(adjustmentDecider),
    catalog: foldOf(catalogDecider), province: foldOf(provinceDecider), halldirectory: foldOf(hallDecider),
  };
  const authority = authorityFold();
  const memo = createMemo();
  const delegation = delegationFolds(memo);
  const rulebook = rulebookFolds(store);
  const [cases, mandates, reviews] = [caseFolds(), mandatesFold(), reviewFolds()];
  const [errands, appointments, venues] = [errandFolds(), appointmentFolds(), venueFolds()];
  const [joint, complained] = [jointFolds(), complaintFolds()];
  const supervision = supervisionFolds(store, unit => staff.states.get(unit));
  const [policyNotices, training, disclosed, staffing] = [policyNoticeFolds(), trainingFolds(), disclosureFolds(), staffingFolds()];
  const group = createFoldGroup({ store, own }, registry, [genesis, refusals, staff, people, ...authority.folds, ...delegation.folds, ...rulebook.folds, ...cases.folds, mandates.fold, ...errands.folds, ...appointments.folds, ...reviews.folds, ...joint.folds, ...complained.folds, ...policyNotices.folds, ...training.folds, ...staffing.folds, ...disclosed.folds, ...supervision.folds, ...venues.folds, ...Object.values(folds)]);
  const only = <S>(fold: Fold<S>): S | null => fold.states.values().next().value ?? null;
  const catalog = (): CatalogState | null => only(folds.catalog);

  const itemsOfVersion: World['itemsOfVersion'] = ({ version, adjustmentId }, on) => memo(`items ${version} ${on}`, [folds.catalog, folds.adjustment], () => {
    const batch = folds.adjustment.states.get(adjustmentId);
    const [state, items] = [catalog(), batch ? itemsOf(batch) : new Map()];
    return state ? itemsAt(state, { version, items }, on) : items;
  });

  return {
    refresh: () => group.refresh(),
    get number() { return group.number; },
    district: () => genesis.genesis.district,
    offices: at => [...genesis.genesis.offices, ...staff.offices(at)],
    officesOf: (person, at) => [...genesis.genesis.offices.filter(({ holder }) => holder === person), ...staff.officesOf(person, at)],
    bodiesOf: office => genesis.genesis.offices.filter(held => held.office === office).map(held => held.unit),
    knows: person => people.knows(person),
    personKind: person => people.kindOf(person),
    authority: () => authority.model,
    authorityUntil: authority.until,
    units: on => memo(`units ${on}`, [folds.unit], () => new Map([...folds.unit.states].flatMap(([code, state]) => {
      const facts = unitFacts(state, on);
      return facts ? [[code, facts] as const] : [];
    }))),
    unitName: (code, on) => {
      const state = folds.unit.states.get(code);
      return (state && unitAt(state, on)?.name) ?? { zh: code, en: code };
    },
    instruments: () => memo('instruments', [folds.instrument], () => new Map([...folds.instrument.states].flatMap(([id, state]) => {
      const facts = instrumentFacts(state);
      return facts ? [[id, facts] as const] : [];
    }))),
    province: () => memo('province', [folds.province], () => {
      const state = only(folds.province);
      return state ? provincialList(state) : null;
    }),
    catalog,
    adjustment: id => folds.adjustment.states.get(id) ?? null,
    hall: town => folds.halldirectory.states.get(town) ?? null,
    latest: () => {
      const state = catalog();
      return state ? latestVersion(state) : null;
    },
    itemsOfVersion,
    itemsOn: day => {
      const state = catalog();
      const entry = state ? catalogAt(state, day) : null;
      return entry ? itemsOfVersion(entry, day) : new Map();
    },
    delegation: delegation.world,
    rulebook: rulebook.world,
    cases: cases.world,
    mandates: mandates.world,
    errands: errands.world,
    supervision: supervision.world,
    appointments: appointments.world, venues: venues.world,
    joint: joint.world,
    policyNotices: policyNotices.world,
    training: training.world,
    staffing: staffing.world,
    disclosures: disclosed.world,
    staffOf: unit => staff.states.get(unit),
    reviews: reviews.world,
    complaints: complained.world,
    bulletins: noFigures(),
    refusals: (reference, instant) => refusals.since(reference, instant),
  };
}
