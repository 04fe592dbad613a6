import type { DatabaseSync } from 'node:sqlite';

/** Lines of SQLite's plan for a query. For tests: a plan with SCAN or TEMP B-TREE grows with the store. */
export function queryPlan(database: DatabaseSync, sql: string): readonly string[] {
  return database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all().map(row => String(row['detail']));
}
