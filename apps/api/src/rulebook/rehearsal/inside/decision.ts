import type { Capsule, CaseEvent } from '@yichuang/domain';
import { decodeEvent } from '@yichuang/event-store';
import type { Said } from '@yichuang/plugin-kit';
import { registry } from '../../../application/codec.ts';
import type { Stored } from '../task.ts';
import { setting } from './tools.ts';

/** A decision by rules, as its event keeps it. */
export interface Decision {
  readonly event: Stored;
  readonly capsule: Capsule;
  readonly said: Said;
  /** Version of the event type as stored: part of what the seal binds. */
  readonly version: number;
}

type Deciding = Extract<CaseEvent, { type: 'ApplicationAccepted' | 'CaseGranted' | 'CaseRefused' }>['data'];

const isOurs = ({ release, today }: Capsule): boolean => release.department === setting.department && (setting.since === null || today >= setting.since);

/** The decision of an event, when it is one by rules of the department, since the day that is asked for; null otherwise. */
export function decisionIn(event: Stored): Decision | null {
  const { data, metadata } = decodeEvent(registry, event);
  const { capsule, ...rest } = data as Deciding;
  if (capsule === null || !isOurs(capsule)) return null;
  const { phase, outcome, rule, required } = capsule;
  return { event, capsule, version: metadata.schemaVersion, said: { phase, outcome, rule, required, amount: 'amount' in rest ? rest.amount : null } };
}
