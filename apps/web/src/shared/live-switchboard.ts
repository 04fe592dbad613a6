/** What a page is told: ask again for this topic; `null`: for everything. `position` is where the log stood, `p:48213`. */
export interface Hint {
  readonly topic: string | null;
  readonly position: string | null;
}

/** A connection as the switchboard needs it: an `EventSource`, or what a test puts in its place. */
export interface Source {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { readonly data?: unknown; readonly lastEventId?: string }) => void): void;
  close(): void;
}

export interface Line {
  readonly open: (url: string) => Source;
  /** Runs something once, later; answers how to call it off. */
  readonly later: (then: () => void, milliseconds: number) => () => void;
}

/** Readers on one line: the tabs of a browser, or one tab alone. */
export interface Switchboard {
  /** Sets what a reader follows; no topics: it leaves. */
  follow(reader: object, topics: readonly string[], tell: (hint: Hint) => void): void;
  leave(reader: object): void;
}

const STREAM = '/api/v1/stream';
/** Without a connection every reader asks again this often (experience §4.1). */
export const POLL_MS = 30_000;
/** After good-bye: the session has ended, or the service stops; soon enough for a restart. */
const AGAIN_MS = 3000;
/** Readers come and go in one turn of the page: the line is opened anew once, when they have settled. */
const SETTLE_MS = 50;
const CLOSED = 2;
const POSITION = /^p:\d+$/;

interface Follower {
  readonly topics: readonly string[];
  readonly tell: (hint: Hint) => void;
}

function parsed(data: unknown): { topic?: unknown; position?: unknown } {
  try {
    const value: unknown = JSON.parse(String(data));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * One connection for all readers: it follows every topic that any of them follows, and comes back at the position that it
 * was told last, so that nothing is missed. When no connection can be had, readers are told every thirty seconds to ask again.
 */
export function createSwitchboard({ open, later }: Line): Switchboard {
  const readers = new Map<object, Follower>();
  let source: Source | null = null;
  let [wanted, position] = ['', ''];
  let callOff = (): void => undefined;

  const told = (hint: Hint): void => {
    for (const { topics, tell } of readers.values()) if (hint.topic === null || topics.includes(hint.topic)) tell(hint);
  };

  function hangUp(): void {
    callOff();
    source?.close();
    source = null;
  }

  function settle(milliseconds: number): void {
    callOff();
    callOff = later(dial, milliseconds);
  }

  /** The browser has given up: somebody else's refusal, or no service. Everybody asks again until there is a line. */
  function lost(): void {
    source = null;
    told({ topic: null, position: null });
    settle(POLL_MS);
  }

  function remember(id: string | undefined): void {
    if (id !== undefined && POSITION.test(id)) position = id;
  }

  function dial(): void {
    hangUp();
    if (wanted === '') return;
    const mine = open(`${STREAM}?topics=${encodeURIComponent(wanted)}${position === '' ? '' : `&after=${encodeURIComponent(position)}`}`);
    source = mine;
    const on = (type: string, then: (event: { readonly data?: unknown; readonly lastEventId?: string }) => void): void => mine.addEventListener(type, event => {
      if (source === mine) then(event);
    });
    on('ready', ({ lastEventId }) => remember(lastEventId));
    on('changed', ({ data, lastEventId }) => {
      remember(lastEventId);
      const { topic, position: at } = parsed(data);
      told({ topic: text(topic), position: text(at) });
    });
    on('resync', ({ lastEventId }) => {
      remember(lastEventId);
      told({ topic: null, position: text(lastEventId) });
    });
    on('bye', () => {
      hangUp();
      settle(AGAIN_MS);
    });
    on('error', () => {
      if (mine.readyState === CLOSED) lost();
    });
  }

  function changed(): void {
    const topics = [...new Set([...readers.values()].flatMap(reader => reader.topics))].sort().join(',');
    if (topics === wanted) return;
    wanted = topics;
    settle(SETTLE_MS);
  }

  return {
    follow: (reader, topics, tell) => {
      if (topics.length === 0) readers.delete(reader);
      else readers.set(reader, { topics, tell });
      changed();
    },
    leave: reader => {
      readers.delete(reader);
      changed();
    },
  };
}

/** The line of a browser: its own `EventSource`, its own timers. */
export const browserLine: Line = {
  open: url => new EventSource(url),
  later: (then, milliseconds) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};
