import { ApplicationAbandoned, ApplicationNotAccepted, CaseGranted, CaseRefused, CaseTerminated, CaseWithdrawn, RenewalDeemedGranted, type KnownCase } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { z } from 'zod';

export type CaseEnd = NonNullable<KnownCase['end']>;
const On = z.object({ on: z.string() });
const ENDS: Readonly<Record<string, (data: unknown) => CaseEnd>> = {
  [CaseGranted.type]: data => ({ outcome: 'granted', on: On.parse(data).on }),
  [CaseRefused.type]: data => ({ outcome: 'refused', on: On.parse(data).on }),
  [RenewalDeemedGranted.type]: data => ({ outcome: 'granted', on: RenewalDeemedGranted.schema.parse(data).expired }),
  [ApplicationNotAccepted.type]: data => ({ outcome: 'not_accepted', on: On.parse(data).on }),
  [ApplicationAbandoned.type]: data => ({ outcome: 'abandoned', on: ApplicationAbandoned.schema.parse(data).due }),
  [CaseWithdrawn.type]: data => ({ outcome: 'withdrawn', on: On.parse(data).on }),
  [CaseTerminated.type]: data => ({ outcome: 'terminated', on: On.parse(data).on }),
};

/** What an event of a case says of its end; null: nothing. Silence until a licence has run out grants its renewal (许可法50): a decision like any other. */
export const caseEndOf = ({ type, data }: Pick<DecodedEvent, 'type' | 'data'>): CaseEnd | null => ENDS[type]?.(data) ?? null;
