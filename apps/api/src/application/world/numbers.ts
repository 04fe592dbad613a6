const DIGITS = 6;

/** Numbers of one kind, `<prefix>YYYY-NNNNNN`: never given twice, used or not. */
export interface Numbers {
  /** Notes that a number is used. */
  used(number: string): void;
  /** The next number of a year. */
  take(year: string): string;
}

/** Counts on from the highest number of each year. @param prefix two letters, such as `HT` */
export function createNumbers(prefix: string): Numbers {
  const pattern = new RegExp(`^${prefix}(\\d{4})-(\\d+)$`);
  const last = new Map<string, number>();
  return {
    used: number => {
      const [, year = '', digits = '0'] = pattern.exec(number) ?? [];
      last.set(year, Math.max(last.get(year) ?? 0, Number(digits)));
    },
    take: year => {
      const next = (last.get(year) ?? 0) + 1;
      last.set(year, next);
      return `${prefix}${year}-${String(next).padStart(DIGITS, '0')}`;
    },
  };
}
