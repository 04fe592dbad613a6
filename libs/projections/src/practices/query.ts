import { unitRefs } from '../organisations/query.ts';
import type { Moment, ReadModel } from '../runner/read-model.ts';
import { practiceProjection } from './projection.ts';
import type { PracticeView } from './view.ts';

/** Practices of the library on the day, the newest first; those withdrawn by then only where they are asked for. @req #71 */
export function practices(read: ReadModel, at: Moment, { withdrawn = false }: { readonly withdrawn?: boolean } = {}): readonly PracticeView[] {
  const unitOf = unitRefs(read, at);
  const rows = read.list(practiceProjection, { index: 'all', equals: 'all' }, at.number).filter(({ doc }) => doc.on <= at.on);
  const views = rows.map(({ doc, stream }): PracticeView => ({ ...doc, unit: unitOf(doc.unit), withdrawn: doc.withdrawn !== null && doc.withdrawn.on <= at.on ? doc.withdrawn : null, revision: read.revisionOf(practiceProjection, stream) }));
  return views.filter(view => withdrawn || view.withdrawn === null).sort((a, b) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id));
}
