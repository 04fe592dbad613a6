/** A picture taken without a network. `base64`: its bytes, for the list is kept as text. */
export interface FileToGo {
  readonly at: string;
  readonly subject: string;
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/** A command that waits on this device until the network is there. */
export interface Waiting {
  /** Also the Idempotency-Key: sent twice, it is done once. */
  readonly key: string;
  /** Who wrote it: nobody else sends it, for whatever is sent is sent in one's own name. */
  readonly by: string;
  readonly path: string;
  readonly data: unknown;
  /** Revision of the thing when the command was written; null: it makes one. */
  readonly revision: number | null;
  /** A file that goes first; the data names it at `at` once it is stored. */
  readonly file?: FileToGo;
  /** Number of a person whom it registers: whoever is on record by then is not entered twice, and what follows means that person. */
  readonly person?: string;
  /** What it is, in words of the screen. */
  readonly label: string;
  readonly queuedAt: string;
}

export type Outcome = { readonly state: 'waiting' } | { readonly state: 'sent'; readonly at: string } | { readonly state: 'refused'; readonly at: string; readonly title: string; readonly detail: string };
export interface Entry extends Waiting {
  readonly outcome: Outcome;
}

/** Where entries are kept, in the order in which they came. */
export interface OutboxStore {
  all(): Promise<readonly Entry[]>;
  put(entry: Entry): Promise<void>;
  remove(key: string): Promise<void>;
}

/**
 * How one is sent. `stored`: its file is there, and the command goes next with what names it. `offline`: no answer came, and it stays; every other refusal is final and is told. `instead`: what it would have made
 * is there already, under the second name; what waits behind it means that one.
 */
export type Sending = (waiting: Waiting) => Promise<{ readonly kind: 'stored'; readonly data: unknown } | { readonly kind: 'sent'; readonly instead?: readonly [named: string, known: string] } | { readonly kind: 'offline' } | { readonly kind: 'refused'; readonly title: string; readonly detail: string }>;

export interface Outbox {
  /** What somebody wrote on this device; of others nothing is told. */
  list(by: string): Promise<readonly Entry[]>;
  add(waiting: Waiting): Promise<void>;
  /** Takes a refused or sent one off the list. One that waits is only given up by whoever wrote it. */
  drop(key: string): Promise<void>;
  /** Sends what waits of somebody, in the order in which it was written, until the network is gone. @returns how many got an answer */
  flush(by: string): Promise<number>;
}

/**
 * Commands written without a network, sent when there is one. Authority is judged at arrival: a mandate that was revoked
 * meanwhile makes the command refused, with the reason in words, and nothing of it is recorded. @req #31 #51
 */
export function createOutbox({ store, send, now }: { readonly store: OutboxStore; readonly send: Sending; readonly now: () => string }): Outbox {
  let flushing: Promise<number> | null = null;

  /** What waits behind it means the one who is known. */
  async function renameIn(rest: readonly Entry[], [named, known]: readonly [string, string]): Promise<void> {
    for (const entry of rest) await store.put({ ...entry, path: entry.path.replaceAll(named, known), data: JSON.parse(JSON.stringify(entry.data).replaceAll(JSON.stringify(named), JSON.stringify(known))) as unknown });
  }

  async function outcomeOf({ file, ...entry }: Entry): Promise<Outcome> {
    const answer = await send(file ? { ...entry, file } : entry);
    if (answer.kind === 'stored') {
      // Kept before the command goes: sent again, it says the same.
      await store.put({ ...entry, data: answer.data });
      return outcomeOf({ ...entry, data: answer.data });
    }
    if (answer.kind === 'sent') {
      if (answer.instead) await renameIn((await ofPerson(entry.by)).filter(({ outcome, key }) => outcome.state === 'waiting' && key !== entry.key), answer.instead);
      return { state: 'sent', at: now() };
    }
    return answer.kind === 'refused' ? { state: 'refused', at: now(), title: answer.title, detail: answer.detail } : { state: 'waiting' };
  }

  const ofPerson = async (by: string): Promise<readonly Entry[]> => (await store.all()).filter(entry => entry.by === by);
  const next = async (by: string): Promise<Entry | undefined> => (await ofPerson(by)).find(({ outcome }) => outcome.state === 'waiting');

  async function sendAll(by: string): Promise<number> {
    let answered = 0;
    for (let entry = await next(by); entry !== undefined; entry = await next(by)) {
      const outcome = await outcomeOf(entry);
      if (outcome.state === 'waiting') break;
      const { file: _gone, ...rest } = (await ofPerson(by)).find(({ key }) => key === entry?.key) ?? entry;
      await store.put({ ...rest, outcome });
      answered += 1;
    }
    return answered;
  }

  return {
    list: ofPerson,
    add: waiting => store.put({ ...waiting, outcome: { state: 'waiting' } }),
    drop: key => store.remove(key),
    flush: by => {
      flushing ??= sendAll(by).finally(() => {
        flushing = null;
      });
      return flushing;
    },
  };
}
