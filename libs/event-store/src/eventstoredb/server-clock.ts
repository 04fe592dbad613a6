/**
 * The server's clock, reckoned from the time that it gave to something written after `asked`. What is reckoned is never
 * behind what the server shows, so a right clock is never taken for one that is ahead.
 */
export class ServerClock {
  #learnt: { readonly created: number; readonly asked: number } | undefined;

  /** @param created milliseconds since 1970, by the server; `asked`: `performance.now()` before the write was sent */
  saw(created: number, asked: number): void {
    this.#learnt = { created, asked };
  }

  /** Milliseconds since 1970; undefined while nothing was learnt. */
  get now(): number | undefined {
    return this.#learnt && this.#learnt.created + this.age;
  }

  /** Milliseconds since it was learnt. */
  get age(): number {
    return this.#learnt ? performance.now() - this.#learnt.asked : Number.POSITIVE_INFINITY;
  }
}
