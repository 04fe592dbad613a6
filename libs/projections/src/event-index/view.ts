/** One event as an auditor finds it. The data itself is read from the log, hash checked. */
export interface EventIndexRow {
  readonly number: number;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly category: string;
  readonly recordedAt: string;
  readonly occurredAt: string;
  readonly actor: string;
  readonly unit: string;
  /** Office in which the actor acted. */
  readonly post: string;
  readonly channel: string;
  /** Codes the event is about (item, unit, document), for search. */
  readonly subjects: readonly string[];
}
