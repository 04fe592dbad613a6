import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { costOf, type Sizes } from './cost.ts';
import { guard, refusedUnread, type Scope } from './guard.ts';
import { LIMITS } from './limits.ts';
import type { Problem } from './problem.ts';
import { loopOf, partsOf } from './syntax.ts';

/** The names an expression reads, as values of the classes that the environment knows. */
export interface Values {
  readonly [name: string]: unknown;
}

/** An expression that was let in. */
export interface Expression {
  readonly text: string;
  readonly tree: ASTNode;
  /** The most steps that it can take. */
  readonly cost: number;
  /** Fields that it reads, such as `form.age`. */
  readonly reads: readonly string[];
  readonly run: (values: Values) => unknown;
}

/** What an expression is looked at with. `result`: the type that it must have. */
export interface Allowed {
  readonly environment: Environment;
  readonly scope: Scope;
  readonly sizes: Sizes;
  readonly result: 'bool' | 'string';
}

export type Looked = { readonly expression: Expression } | { readonly problem: Omit<Problem, 'pointer'> };

const problem = (code: Problem['code'], offset: number, detail: string): Looked => ({ problem: { code, offset, detail } });

/** Parses an expression and looks at it: size, tree, cost, types. Nothing is run. */
export function expressionOf(text: string, allowed: Allowed): Looked {
  const unread = refusedUnread(text);
  if (unread !== null) return problem(unread, 0, '');
  try {
    const parsed = allowed.environment.parse(text);
    const refused = guard(parsed.ast, allowed.scope);
    if (refused !== null) return problem(refused.code, refused.offset, refused.name ?? '');
    const cost = costOf(parsed.ast, allowed.sizes);
    if (cost > LIMITS.expressionCost) return problem('too-costly', 0, '');
    return typed(parsed, { text, tree: parsed.ast, cost, reads: readsOf(parsed.ast), run: parsed }, allowed.result);
  } catch (failure) {
    return unparsed(failure);
  }
}

type Parsed = ReturnType<Environment['parse']>;

function typed(parsed: Parsed, expression: Expression, result: Allowed['result']): Looked {
  const { valid, type = '?', error } = parsed.check();
  if (!valid) return problem('type', startOfError(error), error?.summary ?? '');
  return type === result ? { expression } : problem('wrong-result', 0, `${type}, not ${result}`);
}

const startOfError = (error: { readonly range?: { readonly start: number } } | undefined): number => error?.range?.start ?? 0;

/** The parser's own limits have codes that begin with `max_` or `limit`; anything else is how the text is written. */
function unparsed(failure: unknown): Looked {
  const { code, summary, range } = failure as { code?: string; summary?: string; range?: { start: number } };
  const at = range?.start ?? 0;
  if (code === undefined) return problem('syntax', 0, '');
  return /limit|exceeded|max/.test(code) ? problem('too-many-nodes', at, '') : problem('syntax', at, summary ?? '');
}

/** Fields that a tree reads, each once. */
function readsOf(tree: ASTNode): readonly string[] {
  const found = new Set<string>();
  const waiting: ASTNode[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.op === '.' && node.args[0].op === 'id') found.add(`${node.args[0].args}.${node.args[1]}`);
    else if (node.op === 'id') found.add(node.args);
    waiting.push(...partsOf(node), ...(loopOf(node)?.bodies ?? []));
  }
  return [...found].toSorted();
}
