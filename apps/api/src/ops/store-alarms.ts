import { commandIdFor } from '@yichuang/event-store';
import type { Alarm } from '@yichuang/event-store/eventstoredb';
import type { Logger } from 'pino';
import type { Application } from '../application.ts';

/** Namespace of the ids of these commands: one alarm at one place of the store is one command, however often it is seen. */
const ALARMS = 'c56a8b2e-2f5c-4a52-9d0e-6b1f0a5f7e11';

/** Takes alarms of the store; those that come before the application is ready wait for it. */
export interface StoreAlarms {
  raise(alarm: Alarm): void;
  /** Records what has waited, and from now on each alarm at once. */
  recordIn(app: Application): Promise<void>;
}

/**
 * Puts what was done to the store itself on record as an event of the log (architecture §5): deleting a stream leaves a
 * trace that deleting cannot remove. One that cannot be recorded (a store that diverged takes nothing more) is in the
 * operator's log.
 */
export function createStoreAlarms(log: Logger): StoreAlarms {
  let waiting: Alarm[] = [];
  let app: Application | null = null;

  async function record({ world, execute }: Application, { kind, stream, position }: Alarm): Promise<void> {
    const district = world.district();
    if (!district) return;
    const envelope = { commandId: commandIdFor(ALARMS, `${kind} ${stream} ${position}`), actor: { id: 'system', unit: 'system', post: 'store' }, channel: 'system' as const };
    await execute({ type: 'RaiseStoreAlarm', stream: `log-${district.code}`, data: { kind, stream, position } }, envelope)
      .catch((error: unknown) => log.error({ err: error, alarm: { kind, stream, position } }, 'an alarm of the store was not recorded'));
  }

  return {
    raise: alarm => {
      log.warn({ alarm: { kind: alarm.kind, stream: alarm.stream, position: alarm.position } }, 'alarm of the store');
      if (app) void record(app, alarm);
      else waiting.push(alarm);
    },
    recordIn: async opened => {
      app = opened;
      const late = waiting;
      waiting = [];
      for (const alarm of late) await record(opened, alarm);
    },
  };
}
