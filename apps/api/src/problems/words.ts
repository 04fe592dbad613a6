/** What people are told of one problem: HTTP status, title and advice in Chinese (authentic) and English. */
export interface ProblemWords {
  readonly status: number;
  readonly title: { readonly zh: string; readonly en: string };
  /** What to do now. */
  readonly help: { readonly zh: string; readonly en: string };
}

type Line = readonly [status: number, zh: string, en: string, helpZh: string, helpEn: string];

/** Spells a compact table out. */
export function wordsOf<C extends string>(lines: Readonly<Record<C, Line>>): Readonly<Record<C, ProblemWords>> {
  const entries = Object.entries<Line>(lines).map(([code, [status, zh, en, helpZh, helpEn]]): [string, ProblemWords] => [code, { status, title: { zh, en }, help: { zh: helpZh, en: helpEn } }]);
  return Object.fromEntries(entries) as Record<C, ProblemWords>;
}
