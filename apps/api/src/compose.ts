import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { systemClock, type CommandEnvelope, type EventStore } from '@yichuang/event-store';
import { assertNotAdmin, assertSecure, openEventStoreDb, type Alarm } from '@yichuang/event-store/eventstoredb';
import { LOG_FILE, openSqliteStore } from '@yichuang/event-store/sqlite';
import { PROJECTIONS } from '@yichuang/projections';
import { catalogueNotices, createReactor, delegationNotices, rulebookNotices, type DelegationNotice, type NoticeCommand, type Reactor, type RulebookNotice } from '@yichuang/projections/reactor';
import type { Logger } from 'pino';
import { createApplication, openSampleClock, type Application } from './application.ts';
import { registry } from './application/codec.ts';
import { openCaseTimers } from './case/timers/processes.ts';
import { openAppointmentReactions } from './appointments/reactions.ts';
import { openVenueTimers } from './venue/timers.ts';
import { openComplaintTimers } from './complaints/timers.ts';
import { openReviewTimers } from './reviews/timers.ts';
import { openJointProcess } from './joint/process.ts';
import { openErrandTimers } from './errands/timers.ts';
import { openDisclosureTimers } from './disclosure/timers.ts';
import { openPolicyNoticeTimers } from './policynotices/timers.ts';
import { openStaffingTimers } from './staffing/timers.ts';
import { openTrainingTimers } from './training/timers.ts';
import { openSupervisionTimers } from './inspections/timers.ts';
import type { Config } from './config.ts';
import { createTextFileNotifier } from './notifications/text-file.ts';
import { openIdentity, type Identity } from './identity/identity.ts';
import type { Render, WebPort } from './web-port.ts';

/** Opens the store that the configuration names. @param onAlarm told of what was done to the store itself. @throws {UnsafeConnection} as admin, or in production without TLS */
export async function openStore({ storeUrl, dataDir, mode }: Config, onAlarm: (alarm: Alarm) => void): Promise<EventStore> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (storeUrl === undefined) return openSqliteStore({ file: join(dataDir, LOG_FILE) });
  assertSecure(storeUrl, mode === 'production' ? 'production' : 'development');
  await assertNotAdmin(storeUrl);
  return openEventStoreDb({ url: storeUrl, dataDir, lease: {}, onAlarm });
}

/** The application over an open store, with its views and the clock of its mode. */
export async function openApplication(config: Config, store: EventStore, log: Logger): Promise<Application> {
  const clock = config.mode === 'sample' ? await openSampleClock(store, systemClock) : systemClock;
  const worker = config.storeUrl === undefined ? { module: new URL('./worker-source.ts', import.meta.url).href, data: join(config.dataDir, LOG_FILE) } : undefined;
  return createApplication({
    store, clock, dataDir: config.dataDir, mode: config.mode, views: PROJECTIONS, worker, onFailure: failure => log.error({ err: failure }, 'a side effect failed'),
  });
}

/** Accounts and sessions, in a file beside the log; they go by the real clock, also in a sample. */
export function openPeople({ tls, origin, oidc, codeFile }: Config, app: Application, log: Logger): Identity {
  const texts = codeFile === null ? {} : { texts: createTextFileNotifier(codeFile) };
  return openIdentity(app, { secure: tls, origin, oidc, now: () => Date.now(), ...texts, onFailure: failure => log.error({ err: failure }, 'a code was not sent') });
}

/** Reactors that run together. */
export type Notices = Pick<Reactor, 'start' | 'tick' | 'stop'>;

/**
 * Records on their days that a version of the catalogue, of the responsibility list or of a department's rules took effect, and what the term of a letter brings:
 * notices for people, from which nothing is computed. Beside them run the timers of cases, and what follows elsewhere from an event of one.
 */
export function openNotices(app: Application, log: Logger): Notices {
  const shared = {
    store: app.store, registry, clock: app.clock, actor: { id: 'system', unit: 'system', post: 'timer' },
    execute: ({ category, id, command }: NoticeCommand | DelegationNotice | RulebookNotice, envelope: CommandEnvelope) => app.execute({ ...command, stream: `${category}-${id}` }, envelope),
    onFailure: (failure: unknown) => log.error({ err: failure }, 'a notice was not recorded'),
  };
  const reactors = [createReactor({ name: 'catalogue-notices', on: catalogueNotices, ...shared }), createReactor({ name: 'delegation-notices', on: delegationNotices, ...shared }), createReactor({ name: 'rulebook-notices', on: rulebookNotices, ...shared })];
  const running: readonly Notices[] = [...reactors, openCaseTimers(app, shared.onFailure), openErrandTimers(app, shared.onFailure), openJointProcess(app, shared.onFailure), openReviewTimers(app, shared.onFailure), openComplaintTimers(app, shared.onFailure), openSupervisionTimers(app, shared.onFailure), openVenueTimers(app, shared.onFailure), openPolicyNoticeTimers(app, shared.onFailure), openDisclosureTimers(app, shared.onFailure), openTrainingTimers(app, shared.onFailure), openStaffingTimers(app, shared.onFailure), openAppointmentReactions(app, shared.onFailure)];
  const each = async <T>(act: (one: Notices) => Promise<T>): Promise<T[]> => Promise.all(running.map(act));
  return {
    start: async () => void await each(one => one.start()),
    tick: async () => (await each(one => one.tick())).reduce((sum, sent) => sum + sent, 0),
    stop: async () => void await each(one => one.stop()),
  };
}

const isRender = (value: unknown): value is Render => typeof value === 'function';

/** The built web; null when it has not been built, and then only the interface is served. @throws when the build is broken */
export async function loadWeb(dist: string): Promise<WebPort | null> {
  const entry = join(dist, 'server/entry-server.js');
  const clientDir = join(dist, 'client');
  if (!existsSync(entry)) return null;
  const built: unknown = await import(pathToFileURL(entry).href);
  const render = typeof built === 'object' && built !== null && 'render' in built ? built.render : undefined;
  if (!isRender(render)) throw new TypeError(`${entry} exports no render`);
  return { render, clientDir, staffHtml: readFileSync(join(clientDir, 'staff.html'), 'utf8') };
}
