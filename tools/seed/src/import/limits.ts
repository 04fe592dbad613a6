/** What a list may cost to read. A real catalogue has some 500 rows and is smaller than 200 kB; a bomb is refused long before it hurts. */
export interface ImportLimits {
  /** Size of the file, in bytes. */
  readonly bytes: number;
  /** Size of everything in a workbook once inflated, in bytes. */
  readonly inflatedBytes: number;
  /** Inflated size ÷ size of the file. */
  readonly ratio: number;
  readonly entries: number;
  /** Rows with content, over all sheets that are read. */
  readonly rows: number;
  /** Cells with content, those filled from merged ranges included. */
  readonly cells: number;
  /** Heap of the reading worker, in MiB. */
  readonly heapMegabytes: number;
  readonly milliseconds: number;
}

export const DEFAULT_LIMITS: ImportLimits = {
  bytes: 10_000_000, inflatedBytes: 100_000_000, ratio: 100, entries: 1000, rows: 20_000, cells: 600_000, heapMegabytes: 256, milliseconds: 10_000,
};
