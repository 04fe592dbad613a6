export { openSqliteStore, type SqliteStoreOptions } from './sqlite-store.ts';

/** Name of the log in a data folder. */
export const LOG_FILE = 'log.sqlite';
