/** What an expression and a manifest may be at most (trust model of rulebooks). Costs are counted in steps of the evaluator. */
export const LIMITS = {
  expressionBytes: 4096,
  nodes: 500,
  depth: 24,
  /** Loops inside loops. */
  nesting: 2,
  listElements: 100,
  expressionCost: 1_000_000,
  manifestCost: 10_000_000,
  /** Of a manifest as canonical JSON. */
  manifestBytes: 60 * 1024,
  /** Of an answer whose field names no length of its own. */
  answerChars: 2000,
  /** Days that a span of working days may reach over: ten years. */
  spanDays: 3653,
} as const;
