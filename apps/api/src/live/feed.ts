import type { Seen } from './topic.ts';
import type { Granted } from './topics.ts';

/** Where a feed writes: the part of an HTTP answer that it needs. */
export interface Sink {
  /** False: what was written waits in memory, and nothing more should follow before `drain`. */
  write(text: string): boolean;
  onDrain(then: () => void): void;
  end(text?: string): void;
}

interface Hint {
  readonly revision: number;
  readonly position: number;
}

/**
 * One reader. What happened is told as a hint to ask again, the latest for each topic; what waits for a slow reader is one
 * hint per topic, so that it takes no more memory after ten minutes than after one second, and nothing is lost by it:
 * whoever asks again sees everything up to the hint.
 */
export interface Feed {
  take(seen: Seen): void;
  /** Tells the reader where it is up to, so that it resumes there though nothing that it follows has changed. */
  beat(head: number): void;
  /** Everything may have changed since: the reader asks for all of it. */
  resync(head: number): void;
  /** Begins to write; until then hints are gathered. */
  begin(head: number): void;
  bye(reason: 'session' | 'stopping'): void;
  /** Hints that wait. */
  readonly waiting: number;
}

/** Milliseconds after which a reader that lost its connection tries again. */
const RETRY = 3000;
const position = (number: number): string => `p:${number}`;
const block = (event: string, number: number, data: object): string => `id: ${position(number)}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** @param refused topics that were asked for and are not told, for the reader to know */
export function openFeed(sink: Sink, { topics, refused }: Granted): Feed {
  const pending = new Map<string, Hint>();
  let [begun, blocked, ended] = [false, false, false];

  function write(text: string): void {
    if (ended || text === '') return;
    blocked = !sink.write(text);
    if (blocked) sink.onDrain(resume);
  }

  function resume(): void {
    blocked = false;
    flush();
  }

  /** In order of the events: the id of a hint says that all before it have been told. */
  function flush(): void {
    if (!begun || blocked || pending.size === 0) return;
    const hints = [...pending].sort(([, a], [, b]) => a.position - b.position);
    pending.clear();
    write(hints.map(([topic, { revision, position: number }]) => block('changed', number, { topic, revision, position: position(number) })).join(''));
  }

  return {
    get waiting() { return pending.size; },
    take: ({ number, stream, revision }) => {
      for (const { name, matches } of topics) {
        if (matches({ number, stream, revision }) && (pending.get(name)?.position ?? -1) < number) pending.set(name, { revision, position: number });
      }
      flush();
    },
    beat: head => {
      if (begun && !blocked && pending.size === 0) write(`:\nid: ${position(head)}\n\n`);
    },
    resync: head => {
      pending.clear();
      write(block('resync', head, { position: position(head) }));
    },
    begin: head => {
      begun = true;
      write(`retry: ${RETRY}\n\n${pending.size === 0 ? block('ready', head, { position: position(head), ...(refused.length > 0 ? { refused } : {}) }) : ''}`);
      flush();
    },
    bye: reason => {
      if (ended) return;
      ended = true;
      pending.clear();
      sink.end(`event: bye\ndata: ${JSON.stringify({ reason })}\n\n`);
    },
  };
}
