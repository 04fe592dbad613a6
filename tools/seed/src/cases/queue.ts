import type { CaseStep } from './script.ts';

/** Acts in the order of their instants, however they come in (a binary heap; equal instants in the order of coming). */
export class StepQueue {
  readonly #heap: { readonly step: CaseStep; readonly nth: number }[] = [];
  #count = 0;

  get size(): number {
    return this.#heap.length;
  }

  get first(): CaseStep | undefined {
    return this.#heap[0]?.step;
  }

  push(step: CaseStep): void {
    const heap = this.#heap;
    heap.push({ step, nth: (this.#count += 1) });
    for (let at = heap.length - 1; at > 0;) {
      const above = (at - 1) >> 1;
      if (!this.#before(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  pop(): CaseStep | undefined {
    const first = this.#heap[0]?.step;
    const last = this.#heap.pop();
    if (last && this.#heap.length > 0) {
      this.#heap[0] = last;
      this.#sink();
    }
    return first;
  }

  #sink(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = at;
      if (this.#before(left, least)) least = left;
      if (this.#before(right, least)) least = right;
      if (least === at) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #before(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (!one || !other) return false;
    return one.step.at < other.step.at || (one.step.at === other.step.at && one.nth < other.nth);
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one && other) [this.#heap[a], this.#heap[b]] = [other, one];
  }
}
