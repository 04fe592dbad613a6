/** The one place that imports node:sqlite. */
export { DatabaseSync as Database, type SQLInputValue as SqlValue, type StatementSync as Statement } from 'node:sqlite';
export { checkDurability, NotDurable, openDatabase, pragma, type Durability, type OpenOptions } from './open.ts';
export { constraintOf, failureOf, type ConstraintKind, type Failure } from './failure.ts';
export { FolderLocked, lockFolder } from './lock.ts';
export { queryPlan } from './query-plan.ts';
export { transactions, type Transactions } from './transaction.ts';
