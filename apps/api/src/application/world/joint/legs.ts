import { applicantOfLeg, ApplicationReceived, hasEnded, jointDecider, type JointLegState, type JointState, type KnownCase } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { z } from 'zod';
import type { Fold } from '../../folds.ts';
import { caseEndOf } from '../case-ends.ts';
import { createTouched } from '../touched.ts';

type Taking = Pick<Fold<unknown>, 'category' | 'take'>;
const CASES = 'case';
const Head = z.object({ item: z.string(), town: z.string(), applicant: z.object({ subject: z.string() }) });

/** What legs of joint cases wait for. */
export interface JointLegs {
  /** Joint cases that have not been told in one answer yet. */
  running(): ReadonlySet<string>;
  /** Joint cases in which the program may have something to do: something has happened in them, or to the case of a leg, since it was asked last. For the program alone. */
  takeUnsettled(): ReadonlySet<string>;
  /** A case that a leg waits for or has; null for any other. */
  caseOf(id: string): KnownCase | null;
}

/** Item, place and applicant: by these the case of a leg is told from any other. */
const placeOf = ({ item, town, applicant }: Pick<KnownCase, 'item' | 'town' | 'applicant'>): string => `${town} ${item} ${applicant}`;

/** Of the cases of a district only those that a leg waits for, or has until its end is noted. @param joints folded before these */
export function legsFold(joints: Pick<Fold<JointState>, 'states'>): { readonly folds: readonly Taking[]; readonly world: JointLegs } {
  const running = new Set<string>();
  const unsettled = createTouched();
  /** Joint cases with a leg that has no case yet, by what its case will be. */
  const awaited = new Map<string, Set<string>>();
  const known = new Map<string, KnownCase>();
  /** The joint case of each known case that has been noted there. */
  const jointOf = new Map<string, string>();

  function awaits(joint: string, place: string, stillOpen: boolean): void {
    const waiting = awaited.get(place) ?? new Set();
    if (stillOpen) awaited.set(place, waiting.add(joint));
    else if (waiting.delete(joint) && waiting.size === 0) awaited.delete(place);
  }
  function holds(joint: string, id: string, stillOpen: boolean): void {
    if (stillOpen) return void jointOf.set(id, joint);
    jointOf.delete(id);
    known.delete(id);
  }
  function follow(joint: string, state: Readonly<JointState>, leg: Readonly<JointLegState>): void {
    const applicant = applicantOfLeg(state, leg.item)?.subject ?? '';
    awaits(joint, placeOf({ item: leg.item, town: state.town, applicant }), leg.case === null && !hasEnded(leg));
    if (leg.case !== null) holds(joint, leg.case, !hasEnded(leg));
  }
  function takeJoint({ stream }: DecodedEvent): void {
    const id = stream.slice(jointDecider.category.length + 1);
    const state = joints.states.get(id);
    if (!state) return;
    unsettled.add(id);
    if (state.status === 'running') running.add(id);
    else running.delete(id);
    for (const leg of state.legs) follow(id, state, leg);
  }
  function received(id: string, data: unknown): void {
    const { item, town, applicant: { subject: applicant } } = Head.parse(data);
    if (awaited.has(placeOf({ item, town, applicant }))) known.set(id, { item, town, applicant, end: null });
  }
  /** The first end counts. */
  function takeCase(event: DecodedEvent): void {
    const id = event.stream.slice(CASES.length + 1);
    if (event.type === ApplicationReceived.type) received(id, event.data);
    const found = known.get(id);
    const end = found?.end === null ? caseEndOf(event) : null;
    if (!found || !end) return;
    known.set(id, { ...found, end });
    const joint = jointOf.get(id);
    if (joint !== undefined) unsettled.add(joint);
  }
  return {
    folds: [{ category: jointDecider.category, take: takeJoint }, { category: CASES, take: takeCase }],
    world: { running: () => running, takeUnsettled: unsettled.take, caseOf: id => known.get(id) ?? null },
  };
}
