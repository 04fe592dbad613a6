/** Middle value; the mean of the two middle ones for an even count. NaN for nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2;
}

/** The value below which `share` (0–1) of the values lie (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** Mulberry32: the same intervals for the same measurements. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** 95 % bootstrap interval of the median. */
export function interval(values: readonly number[], rounds = 2000): readonly [low: number, high: number] {
  const next = random(values.length * 7919);
  const medians = Array.from({ length: rounds }, () => median(values.map(() => values[Math.floor(next() * values.length)] ?? Number.NaN)));
  return [quantile(medians, 0.025), quantile(medians, 0.975)];
}

/** Exponent e of cost ~ N^e: least squares of ln(cost) on ln(N). */
export function exponent(points: readonly (readonly [n: number, cost: number])[]): number {
  const xs = points.map(([n]) => Math.log(n));
  const ys = points.map(([, cost]) => Math.log(cost));
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const top = xs.reduce((sum, x, i) => sum + (x - mx) * ((ys[i] ?? 0) - my), 0);
  return top / xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
}
