import { commandIdFor, type CommandEnvelope, type EventStore } from '@yichuang/event-store';
import { legalDateOf, RELEASE_GATES, releaseOf, type Release } from '@yichuang/domain';
import { digestOf } from '@yichuang/plugin-kit';
import { sha256 } from '@yichuang/plugin-kit/node';
import type { World } from '../../application/world.ts';
import { inFlightOf } from './in-flight.ts';
import type { Addressed, Candidate, Rehearser, Reveal } from './port.ts';
import { recordCase } from './record.ts';
import { replayLog } from './rehearse.ts';
import { openReports, type RehearsalReport } from './report.ts';
import { changesOf, manifestsOf, settingOf } from './setting.ts';
import { openTroupe } from './troupe.ts';

export interface RehearserOptions {
  readonly store: Pick<EventStore, 'readAll' | 'readStream'>;
  readonly world: World;
  readonly dataDir: string;
  readonly reveal: Reveal;
  readonly now: () => string;
}

const CONCERNED: ReadonlySet<string> = new Set(['RehearseRelease', 'PublishRelease']);
const keyOf = (department: string, type: string, version: string): string => `${department} ${type} ${version}`;
const versionIn = (data: unknown): string => (typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'string' ? data.version : '');

/** Whether a trial can matter to the command: what is refused anyway opens nothing. */
function isOpen(type: string, { tested, returned, approvals }: Readonly<Release>): boolean {
  if (tested === null || returned !== null) return false;
  return type === 'PublishRelease' ? RELEASE_GATES.every(gate => approvals[gate] !== undefined) : Object.keys(approvals).length === 0;
}

/** A trial, and how far the log was read for it. */
interface Prepared {
  readonly report: RehearsalReport | null;
  readonly upTo: number;
}

export function createRehearser({ store, world, dataDir, reveal, now }: RehearserOptions): Rehearser {
  const reports = openReports(dataDir);
  const waiting = new Map<string, Prepared>();

  /** Recorded before the first inputs are opened, and once. */
  function revealing({ department, version }: Candidate, envelope: CommandEnvelope): () => Promise<void> {
    const who = { commandId: commandIdFor(envelope.commandId, 'revealed'), by: envelope, subject: `cases-of-${department}` };
    let recorded: Promise<void> | null = null;
    return () => (recorded ??= reveal({ ...who, purpose: `规则演练：重放${department}已作决定的规则输入${version === null ? '' : `（版本 ${version}）`}` }));
  }

  async function run(candidate: Candidate, envelope: CommandEnvelope): Promise<RehearsalReport | null> {
    const { department, version, manifests, since, after, today } = candidate;
    const troupe = openTroupe(await settingOf(world, { dataDir, department, manifests, since }));
    const shared = { store, troupe, reveal: revealing(candidate, envelope) };
    try {
      const replayed = await replayLog({ ...shared, department, after });
      const inFlight = after < 0 ? await inFlightOf({ ...shared, world, candidate }) : [];
      if (replayed.cases + replayed.erased + replayed.leftOut + inFlight.length === 0) return null;
      const digests = Object.fromEntries(manifests.map(manifest => [manifest.item, digestOf(manifest, sha256)]));
      const report: RehearsalReport = { format: 2, department, version, manifests: digests, since, after, today, inFlight, ...replayed };
      reports.keep(report);
      return report;
    } finally {
      await troupe.close();
    }
  }

  /** The candidate of a command; null: it is refused anyway. */
  async function candidateOf({ type, data }: Addressed, department: string): Promise<Candidate | null> {
    const state = world.rulebook.state(department);
    const release = state && releaseOf(state, versionIn(data));
    if (!state || !release || !isOpen(type, release)) return null;
    const after = type === 'PublishRelease' ? release.rehearsal?.through ?? -1 : -1;
    return { department, version: release.version, manifests: await manifestsOf(world, state, release), changes: await changesOf(world, department, release), since: null, after, today: legalDateOf(now()) };
  }
  const preparedFor = (department: string, { type, data }: Pick<Addressed, 'type' | 'data'>): Prepared | undefined => (CONCERNED.has(type) ? waiting.get(keyOf(department, type, versionIn(data))) : undefined);
  return {
    reports, run, record: (wanted, envelope) => recordCase({ store, world, dataDir, reveal }, wanted, envelope),
    concerns: type => CONCERNED.has(type),
    prepare: async (command, envelope) => {
      const read = await world.refresh();
      const department = command.stream.slice('rulebook-'.length);
      const candidate = await candidateOf(command, department);
      const key = keyOf(department, command.type, versionIn(command.data));
      waiting.delete(key);
      if (!candidate) return;
      const report = await run(candidate, envelope);
      waiting.set(key, { report, upTo: Math.max(read, report?.through ?? -1) });
    },
    prepared: (department, command) => preparedFor(department, command)?.report ?? null,
    covered: (department, command) => preparedFor(department, command)?.upTo ?? null,
  };
}
