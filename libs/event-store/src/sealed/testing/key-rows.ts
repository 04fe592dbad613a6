import { DatabaseSync } from 'node:sqlite';

/** What erasure does to the row of a subject's key, done by hand. */
export function deleteKeyRow(path: string, subject: string): void {
  const db = new DatabaseSync(path);
  db.prepare('DELETE FROM subject_keys WHERE subject = ?').run(subject);
  db.close();
}
