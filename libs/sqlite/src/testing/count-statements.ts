import { DatabaseSync, StatementSync } from 'node:sqlite';

/** Statements that every connection of this thread ran since the count began. */
export interface StatementCount {
  readonly sql: readonly string[];
  commits(): number;
  /** All but BEGIN, COMMIT, ROLLBACK and savepoints. */
  statements(): number;
  reset(): void;
  stop(): void;
}

const CONTROL = /^\s*(?:BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i;
const METHODS = ['run', 'get', 'all', 'iterate'] as const;

/** Counts at the door of node:sqlite, so that no path of the product can run a statement beside the count. */
export function countStatements(): StatementCount {
  const sql: string[] = [];
  const restore: (() => void)[] = [];
  const tap = (target: object, method: string, textOf: (self: object, args: readonly unknown[]) => string): void => {
    const original: unknown = Reflect.get(target, method);
    if (typeof original !== 'function') throw new TypeError(`node:sqlite has no ${method}`);
    Reflect.set(target, method, function tapped(this: object, ...args: unknown[]): unknown {
      sql.push(textOf(this, args));
      return Reflect.apply(original, this, args);
    });
    restore.push(() => {
      Reflect.set(target, method, original);
    });
  };
  for (const method of METHODS) tap(StatementSync.prototype, method, self => (self instanceof StatementSync ? self.sourceSQL : ''));
  tap(DatabaseSync.prototype, 'exec', (_self, args) => String(args[0]));
  return {
    sql,
    commits: () => sql.filter(each => /^\s*COMMIT/i.test(each)).length,
    statements: () => sql.filter(each => !CONTROL.test(each)).length,
    reset: () => {
      sql.length = 0;
    },
    stop: () => {
      for (const each of restore.splice(0)) each();
    },
  };
}
