/** Turns the data of one stored version of an event into the next one. Pure; the stored bytes stay as they are, the codec joins the steps. */
export interface Upcaster {
  readonly type: string;
  /** Version read; the result has `from + 1`. */
  readonly from: number;
  readonly upcast: (data: unknown) => unknown;
}
