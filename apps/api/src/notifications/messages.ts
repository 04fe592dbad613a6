import { commandIdFor, type CommandResult } from '@yichuang/event-store';
import { caseMessages, createReactor, type MessageCommand } from '@yichuang/projections/reactor';
import type { Logger } from 'pino';
import type { Application } from '../application.ts';
import { registry } from '../application/codec.ts';
import { createCourier } from './courier.ts';
import { createMailNotifier } from './mail.ts';
import type { Notifier } from './notifier.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import { createTextFileNotifier } from './text-file.ts';

/** Channels that are set up. */
export interface MessageSettings {
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** File that a gateway takes text messages from. */
  readonly textFile: string | null;
}

/** What is told outside the service, and how it stands; the service answers for it under `/ops`. */
export interface Messages {
  start(): Promise<void>;
  /** Sends what is due. */
  tick(): Promise<number>;
  stop(): Promise<void>;
  readonly outbox: Pick<Outbox, 'counts' | 'failures'>;
}

export interface MessagesOptions {
  readonly app: Application;
  readonly notifiers: readonly Notifier[];
  readonly origin: string | null;
  readonly now: () => number;
  readonly log?: Pick<Logger, 'error'> | undefined;
  readonly retryMs?: number;
}

/** The notifiers of a configuration. @param strict in production mail goes through TLS or not at all */
export function notifiersFor({ mail, textFile }: MessageSettings, strict: boolean): readonly Notifier[] {
  return [...(mail ? [createMailNotifier({ ...mail, requireTls: strict && !mail.url.startsWith('smtps:') })] : []), ...(textFile === null ? [] : [createTextFileNotifier(textFile)])];
}

/** What happened longer ago than this, by the clock of the log, is in the inbox and nowhere else: a channel that was switched off for a while does not catch up. */
const LATEST_MS = 3 * 86_400_000;

/**
 * Follows the log and puts what applicants are told into the outbox, once for each event and channel; a courier takes it from there. Never acts on what
 * was recorded before it was started for the first time.
 */
export function openMessages({ app, notifiers, origin, now, log, retryMs }: MessagesOptions): Messages {
  const outbox = openOutbox(app.dataDir, (event, channel) => commandIdFor(event, `message/${channel}`));
  const channels = notifiers.map(({ channel }) => channel);
  const onFailure = (failure: unknown): void => log?.error({ err: failure }, 'a message was not sent');
  const courier = createCourier({ app, outbox, notifiers, origin, now, onFailure });
  const execute = (command: MessageCommand): Promise<CommandResult> => {
    const old = Date.parse(app.clock.now()) - Date.parse(command.at) > LATEST_MS;
    const added = old ? 0 : outbox.add(command, channels, now());
    return Promise.resolve({ outcome: added > 0 ? 'recorded' : 'unchanged', stream: `case-${command.case}`, revision: -1, number: -1, events: [] });
  };
  const reactor = createReactor({ name: 'case-messages', store: app.store, registry, clock: app.clock, actor: { id: 'system', unit: 'system', post: 'notices' }, on: caseMessages, execute, onFailure, ...(retryMs === undefined ? {} : { retryMs }) });
  return {
    outbox,
    // Without a channel nothing is followed: when one is set up, it begins with what happens then.
    start: () => (channels.length > 0 ? reactor.start() : Promise.resolve()),
    tick: () => courier.round(),
    stop: async () => {
      if (channels.length > 0) await reactor.stop();
      await courier.idle();
      for (const notifier of notifiers) notifier.close();
      outbox.close();
    },
  };
}
