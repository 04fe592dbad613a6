import type { Metadata } from '@yichuang/domain';
import type { RecordedEvent } from '@yichuang/event-store';

/** An event as lists show it. Without its data: that may be sealed, and is shown where it is asked for. */
export interface ListedEvent {
  readonly number: number;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly id: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly unit: string;
  readonly channel: string;
  /** Why the act was allowed, in one line. */
  readonly authority: string;
  readonly hash: string;
}

/** `office reform_officer@D-SGB since p:0`, and so on. */
export function authorityText(authority: Metadata['authority']): string {
  switch (authority.kind) {
    case 'office': return `office ${authority.office}@${authority.unit} since p:${authority.since}`;
    case 'step': return `step ${authority.chain.join(' → ')}`;
    case 'applicant': return authority.mandate ? `applicant by mandate ${authority.mandate}` : 'applicant';
    case 'system': return `system because of ${authority.cause}`;
  }
}

/** What a list says of a stored event. */
export function listed({ number, stream, revision, type, id, metadata }: Omit<RecordedEvent, 'data' | 'metadata'> & { readonly metadata: string | Metadata }): ListedEvent {
  const known = typeof metadata === 'string' ? (JSON.parse(metadata) as Metadata) : metadata;
  const { recordedAt, actor, channel, authority, hash } = known;
  return { number, stream, revision, type, id, recordedAt, actor: actor.id, unit: actor.unit, channel, authority: authorityText(authority), hash };
}
