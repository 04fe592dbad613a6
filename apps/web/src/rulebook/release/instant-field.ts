/** What a field of day and time holds, read as Asia/Shanghai, in UTC; null: nothing was chosen, which means now. */
export function instantOf(local: string): string | null {
  return local === '' ? null : new Date(`${local}:00.000+08:00`).toISOString();
}
