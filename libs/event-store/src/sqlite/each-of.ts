import { setImmediate } from 'node:timers/promises';

type Step<T> = IteratorResult<T, undefined>;
const END: Step<never> = { value: undefined, done: true };

/** Goes through pages, one at a time and asked for late. */
class Items<T> implements AsyncIterator<T, undefined> {
  readonly #pages: Iterator<readonly T[]>;
  #page: readonly T[] = [];
  #at = 0;
  #begun = false;

  constructor(pages: Iterator<readonly T[]>) {
    this.#pages = pages;
  }

  next(): Promise<Step<T>> {
    const at = this.#at;
    if (at >= this.#page.length) return this.#turn();
    this.#at = at + 1;
    return Promise.resolve({ value: this.#page[at] as T, done: false });
  }

  /** The first page is fetched at once; before each other one, others have their turn. */
  async #turn(): Promise<Step<T>> {
    if (this.#begun) await setImmediate();
    this.#begun = true;
    const { value, done } = this.#pages.next();
    if (done === true || value.length === 0) return END;
    this.#page = value;
    this.#at = 1;
    return { value: value[0] as T, done: false };
  }

  return(): Promise<Step<T>> {
    this.#page = [];
    this.#pages.return?.();
    return Promise.resolve(END);
  }
}

/**
 * The items of pages one after another. Not an async generator, which makes three promises more for each item: a stream of
 * twelve events is most of what a cold command reads.
 * @param pages makes a fresh run through the pages; an empty page ends it
 */
export function eachOf<T>(pages: () => Iterator<readonly T[]>): AsyncIterable<T, undefined> {
  return { [Symbol.asyncIterator]: () => new Items(pages()) };
}
