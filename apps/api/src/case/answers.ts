import { Sealed } from '@yichuang/domain';
import { decodeEvent, type CommandHandlerOptions, type EventStore } from '@yichuang/event-store';
import type { Place, Sealer } from '@yichuang/event-store/sealed';
import { registry } from '../application/codec.ts';
import { createKept } from '../application/kept.ts';
import type { OpenSealed } from '../application/world/case.ts';

/** Places of envelopes that are kept in mind: those of the cases worked on last. A place says nothing of what is sealed there. */
const KEPT = 5000;
const PATH = '/answers';
type Seal = NonNullable<CommandHandlerOptions['seal']>;

/** The sealed answers in the data of an event of a case. */
function answersIn(data: unknown): Sealed | null {
  const held = typeof data === 'object' && data !== null && 'answers' in data ? Sealed.safeParse(data.answers) : null;
  return held?.success ? held.data : null;
}

/** No answers are sealed like this anywhere in the stream: whoever asks is wrong. Says of them no more than that. */
export class AnswersNotFound extends Error {
  readonly code = 'internal-error';
}

export interface AnswerVault {
  /** Seals as before, and remembers where answers were put. */
  readonly seal: Seal;
  /**
   * Opens the answers of a case for its rules, inside the process: they are shown to nobody, kept nowhere and stand in no
   * error. Whoever shows them to a person goes through the reveal door. @throws {SealError} · {AnswersNotFound}
   */
  readonly open: OpenSealed;
}

/** Answers of cases: an envelope opens only at the place where it was sealed, which is an event of the stream. */
export function createAnswerVault({ store, sealer }: { readonly store: Pick<EventStore, 'readStream'>; readonly sealer: Pick<Sealer, 'seal' | 'open'> }): AnswerVault {
  /** By commitment: it binds an envelope to key, event and field. */
  const places = createKept<Place>(KEPT);

  async function located(sealed: Sealed, stream: string): Promise<Place> {
    for await (const stored of store.readStream(stream)) {
      const { id: eventId, type, data, metadata: { schemaVersion: version } } = decodeEvent(registry, stored);
      const held = answersIn(data);
      if (held) places.set(held.c, { eventId, stream, type, version, path: PATH });
    }
    const place = places.get(sealed.c);
    if (place) return place;
    throw new AnswersNotFound('no answers are sealed like this');
  }
  return {
    seal: async (data, place) => {
      const sealed = await sealer.seal(data, place);
      const held = place.stream.startsWith('case-') ? answersIn(sealed) : null;
      if (held) places.set(held.c, { ...place, path: PATH });
      return sealed;
    },
    open: async (sealed, stream) => sealer.open(sealed, places.get(sealed.c) ?? (await located(sealed, stream))),
  };
}
