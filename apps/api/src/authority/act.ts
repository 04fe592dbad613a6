import { lackedBy, type AuthorityModel, type ChainLink } from '@yichuang/domain';
import { decodeEvent, verifyEvent, type DecodedEvent, type EventStore } from '@yichuang/event-store';
import { registry } from '../application/codec.ts';
import { modelAt } from './model-at.ts';
import { linksOf, toldGrant, toldLink, type ToldGrant, type ToldLink } from './words.ts';

/** Why an act was allowed, in words, and whether it stands up to being asked again. */
export interface ActAuthority {
  readonly number: number;
  readonly stream: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly actor: DecodedEvent['metadata']['actor'];
  readonly authority: DecodedEvent['metadata']['authority'];
  /** Event number at which authority was read. */
  readonly authorityAt: number;
  readonly chain: readonly ToldLink[];
  readonly asRecorded: readonly ToldGrant[];
  readonly asCorrected: readonly ToldGrant[];
}

function chainOf({ metadata: { authority } }: DecodedEvent): readonly ChainLink[] {
  if (authority.kind === 'step') return linksOf(authority.chain);
  return authority.kind === 'office' ? [{ kind: 'office', id: `${authority.office}/${authority.unit}`, number: authority.since }] : [];
}

/** The chain of a stored event, with what it lacked by what was known then and by what the given model knows. Its hash is checked. */
export async function authorityOfEvent(store: EventStore, stored: Parameters<typeof decodeEvent>[1], latest: AuthorityModel): Promise<ActAuthority> {
  const event = decodeEvent(registry, stored, { verify: verifyEvent });
  const { number, stream, type, metadata: { recordedAt, actor, authority, authorityAt } } = event;
  const act = { number, recordedAt, actor, authority };
  const before = await modelAt(store, number - 1);
  return { number, stream, type, recordedAt, actor, authority, authorityAt, chain: chainOf(event).map(toldLink), asRecorded: lackedBy(before, act).map(toldGrant), asCorrected: lackedBy(latest, act).map(toldGrant) };
}
