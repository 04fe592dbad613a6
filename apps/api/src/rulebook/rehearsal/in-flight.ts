import { choiceFor, effectOf } from '@yichuang/plugin-kit';
import type { EventStore } from '@yichuang/event-store';
import { ApplicationReceived } from '@yichuang/domain';
import type { World } from '../../application/world.ts';
import type { InFlightRow } from './report.ts';
import type { Candidate } from './port.ts';
import { NOTHING, type OpenCase, type Stored } from './task.ts';
import type { Troupe } from './troupe.ts';

/** Cases that go into the thread at once. */
const PART = 50;

export interface LookingAhead {
  readonly store: Pick<EventStore, 'readStream'>;
  readonly world: Pick<World, 'cases'>;
  readonly candidate: Pick<Candidate, 'department' | 'changes' | 'today'>;
  readonly troupe: Troupe;
  readonly reveal: () => Promise<void>;
}

/** Decided, or given up: nothing of the rules is left to be applied. */
const SETTLED: ReadonlySet<string> = new Set(['CaseGranted', 'CaseRefused', 'RenewalDeemedGranted']);

/** The whole stream of a case of the department that is not decided; null for any other. */
async function openCase({ store, world, candidate: { department } }: LookingAhead, id: string): Promise<OpenCase | null> {
  const events: Stored[] = [];
  let applicant = '';
  for await (const event of store.readStream(`case-${id}`)) {
    if (event.type === ApplicationReceived.type) {
      const data = JSON.parse(event.data) as { readonly department: string; readonly applicant: { readonly subject: string } };
      if (data.department !== department) return null;
      applicant = data.applicant.subject;
    }
    if (SETTLED.has(event.type)) return null;
    events.push(event);
  }
  return events.length === 0 ? null : { events, badCredit: world.cases.badCredit(applicant) };
}

/**
 * What a candidate means for each case that has begun and is not decided, in the order of their ids: by the choice that its changes make,
 * held against the rules that the case is bound to.
 */
export async function inFlightOf(ahead: LookingAhead): Promise<readonly InFlightRow[]> {
  const { world, troupe, candidate: { changes, today }, reveal } = ahead;
  const rows: InFlightRow[] = [];
  async function look(part: readonly OpenCase[]): Promise<void> {
    if (part.length === 0) return;
    await reveal();
    const played = await troupe.play({ ...NOTHING, open: part, today });
    for (const { compared, ...of } of played.open) {
      if (compared === null) continue;
      const { before, after, added, saved } = compared;
      const choice = choiceFor({ changes }, of.item, 'pinned');
      rows.push({ ...of, choice, effect: effectOf(choice, compared), before, after, added, saved });
    }
  }
  let part: OpenCase[] = [];
  for (const id of [...world.cases.openCases()].sort()) {
    const found = await openCase(ahead, id);
    if (found) part.push(found);
    if (part.length < PART) continue;
    await look(part);
    part = [];
  }
  await look(part);
  return rows;
}
