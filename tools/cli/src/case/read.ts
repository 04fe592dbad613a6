import { caseIdOf, cases, caseView, manifestBy, type CaseFilter, type CaseRowView, type CaseView, type Moment, type ReadModel } from '@yichuang/projections';
import { explanationOf, type CaseExplanation } from '@yichuang/api/case';
import { askViews, type WhereWhenOn } from '../delegation/views.ts';
import { EXIT, Stop } from '../exit.ts';
import { withLog } from '../log/open.ts';

const NUMBER = /^HT\d{4}-\d{6,9}$/;
const MOST = 200;

function found(read: ReadModel, name: string, at: Moment): CaseView {
  const id = NUMBER.test(name) ? caseIdOf(read, name, at) : name.replace(/^case-/, '');
  const view = id === null ? null : caseView(read, id, at);
  if (view === null) throw new Stop(EXIT.failed, `there is no case ${name} at that moment`, 'yichuang case list');
  return view;
}

/** A case by its number or id, as it stood at a moment, from the log alone. @throws {Stop} there is none */
export const caseAt = (name: string, options: WhereWhenOn): Promise<CaseView> => askViews(options, 'cases', (read, at) => found(read, name, at));

/** The newest cases of the log that pass a filter. */
export const casesAt = (filter: CaseFilter, options: WhereWhenOn & { readonly limit: number }): Promise<readonly CaseRowView[]> =>
  askViews(options, 'cases', (read, at) => cases(read, { scope: { kind: 'all' }, filter, limit: Math.min(options.limit, MOST) }, at).rows);

/** A case, and why each of its acceptance and decisions was made as it was. What the rules were given stays sealed. */
export async function explainedAt(name: string, options: WhereWhenOn): Promise<{ readonly view: CaseView; readonly explanations: readonly CaseExplanation[] }> {
  const { view, manifest } = await askViews(options, 'cases', (read, at) => {
    const view = found(read, name, at);
    return { view, manifest: manifestBy(read, view.release.manifest, at) };
  });
  const explanations = await withLog(options.file, store => Promise.all(view.timeline.map(({ number }) => explanationOf(store, { view, number, manifest }))));
  return { view, explanations: explanations.filter(explanation => explanation !== null) };
}
