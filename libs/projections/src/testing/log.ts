import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  allEventDefinitions, type AccessEvent, type ComplaintEvent, type HotlineEvent, type KioskEvent, type ProblemEvent, type DisclosureEvent, type ExemptionEvent, type PresenceEvent, type PublicityEvent, type AccountabilityEvent, type AdjustmentEvent, type AgencyEvent, type JointEvent, type JointMatterEvent, type GuidanceEvent, type NegativeListEvent, type PolicyNoticeEvent, type PracticeEvent, type TrainingEvent, type AppraisalEvent, type InspectionEvent, type SpotCheckEvent, type CatalogEvent, type DomainEvent, type Metadata, type HallEvent, type InstrumentEvent, type ItemRecord, type LetterEvent, type MilestoneEvent,
  type OrganisationEvent, type PermissionEvent, type ProvincialEvent, type ResponsibilityEvent, type ResponsibilityListEvent, type RulebookEvent, type ReviewEvent, type ReviewFormEvent, type StaffingEvent, type CalendarEvent, type CaseEvent, type ContactEvent, type CreditEvent, type ErrandEvent, type GatewayEvent, type NetworkEvent, type QueueEvent, type VenueEvent, type VenueStandardEvent, type SlotEvent,
} from '@yichuang/domain';
import { createRegistry, type EventStore, type Registry } from '@yichuang/event-store';
import { createMemoryStore, type MemoryStore } from '@yichuang/event-store/memory';
import { genesis, newEvents } from '@yichuang/event-store/testing';
import { PROJECTIONS } from '../definitions.ts';
import type { Foldable } from '../runner/foldable.ts';
import { createRunner, type RunnerOptions } from '../runner/runner.ts';
import type { ReadModel } from '../runner/read-model.ts';
import type { Runner } from '../runner/runner.types.ts';
import type { ViewName } from '../views.ts';

export type AnyEvent = AccessEvent | ComplaintEvent | HotlineEvent | ProblemEvent | KioskEvent | DisclosureEvent | ExemptionEvent | PresenceEvent | PublicityEvent | JointEvent | JointMatterEvent | PolicyNoticeEvent | TrainingEvent | NegativeListEvent | GuidanceEvent | PracticeEvent | AccountabilityEvent | AppraisalEvent | InspectionEvent | SpotCheckEvent | AdjustmentEvent | AgencyEvent | CatalogEvent | HallEvent | InstrumentEvent | OrganisationEvent | ProvincialEvent
  | LetterEvent | MilestoneEvent | PermissionEvent | ResponsibilityEvent | ResponsibilityListEvent | RulebookEvent | StaffingEvent | ErrandEvent | SlotEvent | QueueEvent | ContactEvent | CalendarEvent | CaseEvent | CreditEvent | ReviewEvent | ReviewFormEvent | VenueEvent | VenueStandardEvent | NetworkEvent | GatewayEvent;
/** An event that has happened, with the stream it stands on and, where it matters, when it was recorded. */
export interface Happened<E extends DomainEvent = AnyEvent> {
  readonly stream: string;
  readonly event: E;
  readonly recordedAt?: string;
  /** Who did it and how, where that matters. */
  readonly metadata?: Partial<Pick<Metadata, 'actor' | 'channel' | 'authority'>>;
}

export const REGISTRY: Registry = createRegistry(allEventDefinitions);

/** Appends events one after another, each stream at its next revision; answers the number of the last. */
export async function append(store: EventStore, happened: readonly Happened<DomainEvent>[]): Promise<number> {
  let number = -1;
  for (const { stream, event, recordedAt, metadata } of happened) {
    let revision = -1;
    for await (const last of store.readStream(stream, { backwards: true, limit: 1 })) revision = last.revision;
    const events = newEvents(stream, revision + 1, [{ type: event.type, data: event.data, metadata: { ...metadata, ...(recordedAt === undefined ? {} : { recordedAt, occurredAt: recordedAt }) } }]);
    ({ number } = await store.append(stream, revision < 0 ? 'no-stream' : revision, events));
  }
  return number;
}

/** A log in memory that has been opened: its first event has number 0. */
export async function openedLog(): Promise<MemoryStore> {
  const store = createMemoryStore();
  await store.append('log-610702', 'no-stream', genesis());
  return store;
}

/** A folder for read-model files that goes away with `remove`. */
export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'yichuang-views-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export interface Bench {
  readonly store: MemoryStore;
  readonly runner: Runner;
  readonly file: string;
  /** Appends, and waits until every view has folded it. Answers the number of the last event. */
  happened(...events: readonly Happened[]): Promise<number>;
  read<T>(views: readonly ViewName[], fn: (read: ReadModel) => T): T;
  close(): Promise<void>;
}

/** A log, and a runner that follows it: given events, when folded, then a view. */
export async function bench(options: Partial<Pick<RunnerOptions, 'retryMs'>> & { readonly definitions?: readonly Foldable[] } = {}): Promise<Bench> {
  const folder = temporaryFolder();
  const store = await openedLog();
  const file = join(folder.path, 'views.sqlite');
  const runner = createRunner({ store, registry: REGISTRY, file, definitions: PROJECTIONS, ...options });
  await runner.start();
  return {
    store, runner, file,
    happened: async (...events) => {
      const number = await append(store, events);
      await runner.waitFor(number);
      return number;
    },
    read: (views, fn) => runner.read(views, fn),
    close: async () => {
      await runner.stop();
      folder.remove();
    },
  };
}

/** An item of the sample department; `more` says what matters to the test. */
export function item(code: string, more: Partial<ItemRecord> = {}): ItemRecord {
  return {
    code, name: { zh: `事项${code}`, en: `Item ${code}` }, kind: 'confirmation', basis: { status: 'in_force', text: '《社会救助暂行办法》第十二条' }, origin: 'delegated', department: 'D-MZJ',
    theme: '社会保障', applicant: '自然人', handling: 'promised', delegation: { steps: ['accept', 'review'], recipients: 'all_towns', form: '委托' }, illustrative: true, ...more,
  };
}
