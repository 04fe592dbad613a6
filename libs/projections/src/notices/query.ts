import { itemNames } from '../delegation-matrix/names.ts';
import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { noticeProjection } from './projection.ts';
import type { NoticeView } from './view.ts';

/** Everything that a person was told of their cases by the moment, the newest first. */
export function noticesOf(read: ReadModel, subject: string, at: Moment): readonly NoticeView[] {
  const [unitOf, nameOf] = [unitRefs(read, at), itemNames(read, at)];
  return read.list(noticeProjection, { index: 'subject', equals: subject }, at.number)
    .flatMap(({ doc: { case: id, number: caseNumber, item, town, notices } }) => notices.map(notice => ({ ...notice, case: id, caseNumber, item, itemName: nameOf(item).name, town: unitOf(town) })))
    .sort((a, b) => b.number - a.number);
}
