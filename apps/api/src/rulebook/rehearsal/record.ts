import { ApplicationReceived } from '@yichuang/domain';
import { commandIdFor, type CommandEnvelope, type EventStore } from '@yichuang/event-store';
import type { World } from '../../application/world.ts';
import type { Reveal, Wanted } from './port.ts';
import { settingOf } from './setting.ts';
import { NOTHING, type Recorded, type Stored } from './task.ts';
import { openPlayer } from './thread.ts';

interface Found {
  readonly applicant: string;
  readonly event: Stored;
}

interface Recording {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly world: Pick<World, 'rulebook'>;
  readonly dataDir: string;
  readonly reveal: Reveal;
}

const isOf = (type: string, phase: Wanted['phase']): boolean => (phase === 'accept' ? type === 'ApplicationAccepted' : type === 'CaseGranted' || type === 'CaseRefused');

/** The last decision of that phase; null: no such case of the department, or it is not decided. */
async function decisionOf(store: Pick<EventStore, 'readStream'>, { department, case: id, phase }: Wanted): Promise<Found | null> {
  let applicant: string | null = null;
  let event: Stored | null = null;
  for await (const stored of store.readStream(`case-${id}`)) {
    if (stored.type === ApplicationReceived.type) {
      const data = JSON.parse(stored.data) as { readonly department: string; readonly applicant: { readonly subject: string } };
      if (data.department !== department) return null;
      applicant = data.applicant.subject;
    }
    if (isOf(stored.type, phase)) event = stored;
  }
  return applicant === null || event === null ? null : { applicant, event };
}

/**
 * A decided case as an example, with personal answers replaced as far as the same follows. That its inputs are opened is recorded first.
 * Null: there is no such decision. @throws {RehearsalStopped}
 */
export async function recordCase({ store, world, dataDir, reveal }: Recording, wanted: Wanted, by: CommandEnvelope): Promise<Recorded | null> {
  const found = await decisionOf(store, wanted);
  if (!found) return null;
  const setting = await settingOf(world, { dataDir, department: wanted.department, manifests: [], since: null });
  await reveal({ commandId: commandIdFor(by.commandId, 'revealed'), by, subject: found.applicant, purpose: '把已作决定的办件做成规则示例，个人信息以占位内容代替' });
  const player = openPlayer(setting);
  try {
    const { examples: [example] } = await player.play({ ...NOTHING, recorded: [{ event: found.event, name: wanted.name }] });
    return example ?? null;
  } finally {
    await player.close();
  }
}
