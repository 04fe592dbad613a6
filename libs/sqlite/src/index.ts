export { DatabaseSync as Database, type StatementSync as Statement } from 'node:sqlite';
export { checkDurability, NotDurable, openDatabase, pragma, type Durability, type OpenOptions } from './open.ts';
export { failureOf, type Failure } from './failure.ts';
export { FolderLocked, lockFolder } from './lock.ts';
