import { noticesOf, type NoticeView } from '@yichuang/projections';
import type { Moment } from '@yichuang/projections';
import type { Runner } from '@yichuang/projections/runner';
import { noticeWords, type NoticeWords } from './words.ts';

/** A notice with its words in both languages. */
export type ToldNotice = NoticeView & NoticeWords;

/** What a person was told by the moment, the newest first. */
export function noticesAt(views: Pick<Runner, 'read'>, subject: string, moment: Moment): readonly ToldNotice[] {
  return views.read(['notices'], read => noticesOf(read, subject, moment)).map(notice => ({ ...notice, ...noticeWords(notice) }));
}
