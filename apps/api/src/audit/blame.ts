import { same } from '@yichuang/domain';
import type { DecodedEvent } from '@yichuang/event-store';
import { z } from 'zod';

/** The event by which a field became what it is: who, when, on what ground, and what stood there before. */
export interface FieldOrigin {
  readonly number: number;
  readonly revision: number;
  readonly event: string;
  readonly at: string;
  /** Unit and office, never a person. */
  readonly unit: string;
  readonly post: string;
  /** Reason or opinion given with the act; null when it asks for none. */
  readonly reason: string | null;
  /** Document that the act names; null when it names none. */
  readonly instrument: string | null;
  /** Absent when the field was not there. */
  readonly before?: unknown;
  readonly after?: unknown;
}

const unescape = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~');

/** The value at an RFC 6901 pointer; undefined when there is none. Own members only. */
export function valueAt(state: unknown, pointer: string): unknown {
  const segments = pointer === '' ? [] : pointer.slice(1).split('/').map(unescape);
  return segments.reduce<unknown>((at, segment) => (typeof at === 'object' && at !== null && Object.hasOwn(at, segment) ? Reflect.get(at, segment) : undefined), state);
}

function equal(a: unknown, b: unknown): boolean {
  return Object.is(a, b) || (a !== undefined && b !== undefined && same(a, b));
}

const Words = z.looseObject({ reason: z.string().optional().catch(undefined), opinion: z.string().optional().catch(undefined), instrument: z.string().optional().catch(undefined) });

/**
 * The last event that changed a field, looking back from the newest (pattern "view blame prior to this change").
 * @param states before the first event, then after each one
 * @returns null when no event touched it
 */
export function originOf(pointer: string, events: readonly DecodedEvent[], states: readonly unknown[]): FieldOrigin | null {
  for (let at = events.length - 1; at >= 0; at -= 1) {
    const [before, after] = [valueAt(states[at], pointer), valueAt(states[at + 1], pointer)];
    const event = events[at];
    if (event && !equal(before, after)) return { ...describe(event), ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  }
  return null;
}

function describe({ number, revision, type, data, metadata }: DecodedEvent): Omit<FieldOrigin, 'before' | 'after'> {
  const { reason, opinion, instrument } = Words.catch({}).parse(data);
  return { number, revision, event: type, at: metadata.recordedAt, unit: metadata.actor.unit, post: 'office' in metadata.authority ? metadata.authority.office : metadata.actor.post, reason: reason || opinion || null, instrument: instrument ?? null };
}
