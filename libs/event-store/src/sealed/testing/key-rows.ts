import { openDatabase } from '@yichuang/sqlite';

/** What erasure does to the row of a subject's key, done by hand. */
export function deleteKeyRow(path: string, subject: string): void {
  const db = openDatabase(path, { durability: 'full' });
  db.prepare('DELETE FROM subject_keys WHERE subject = ?').run(subject);
  db.close();
}
