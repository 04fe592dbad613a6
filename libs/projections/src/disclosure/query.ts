import type { DisclosureContent, DisclosureKind, Medium } from '@yichuang/domain';
import { unitProjection } from '../organisations/projection.ts';
import { unitRefs } from '../organisations/query.ts';
import type { UnitRef } from '../organisations/view.ts';
import type { Moment, ReadModel, Row } from '../runner/read-model.ts';
import { disclosureProjection, type DisclosureRow, type DraftRow } from './projection.ts';
import { exemptionProjection, presenceProjection, publicityProjection, type PublicityRow } from './registers.ts';
import type { DisclosureContentView, DisclosureDraftView, DisclosureView, ExemptionView, PresenceView, PublicDisclosure, PublicityCoverage, PublicityView } from './view.ts';

/** Which disclosures: of a unit, of a kind. */
export interface DisclosureFilter {
  readonly unit?: string | undefined;
  readonly kind?: DisclosureKind | undefined;
}

/** Units as a page names them, each looked up once. */
interface Names {
  readonly unitOf: (code: string) => UnitRef;
  readonly fictional: (code: string) => boolean;
}
function namesAt(read: ReadModel, at: Moment): Names {
  const known = new Map<string, boolean>();
  const fictional = (code: string): boolean => {
    const told = known.get(code) ?? read.row(unitProjection, code, at.number)?.doc.illustrative ?? false;
    known.set(code, told);
    return told;
  };
  return { unitOf: unitRefs(read, at), fictional };
}

function contentView(content: DisclosureContent, { unitOf }: Names): DisclosureContentView {
  return content.form === 'welfare' ? { form: 'welfare', rows: content.rows.map(row => ({ ...row, village: unitOf(row.village) })) } : content;
}

/** The public text on a day; null when there is none, or its time is over. */
function publicView(row: DisclosureRow, names: Names, on: string): PublicDisclosure | null {
  const { released, releasedOn, withdrawn, id, unit, kind, regime, channels } = row;
  if (released === null || releasedOn > on) return null;
  if ((withdrawn !== null && withdrawn.on <= on) || (released.expiresOn !== null && released.expiresOn < on)) return null;
  return { id, unit: names.unitOf(unit), illustrative: names.fictional(unit), kind, regime, channels, releasedOn, ...released, content: contentView(released.content, names) };
}

const byUnit = (read: ReadModel, { unit }: DisclosureFilter, { number }: Moment): readonly Row<DisclosureRow>[] =>
  read.list(disclosureProjection, unit === undefined ? { index: 'all', equals: 'all' } : { index: 'unit', equals: unit }, number);

const ofKind = ({ kind }: DisclosureFilter) => ({ doc }: Row<DisclosureRow>): boolean => kind === undefined || doc.kind === kind;
const lastDay = ({ updatedOn, releasedOn }: PublicDisclosure): string => updatedOn ?? releasedOn;

/** What is public on the day, the newest first. @req #28 #36 */
export function publicDisclosures(read: ReadModel, filter: DisclosureFilter, at: Moment): readonly PublicDisclosure[] {
  const names = namesAt(read, at);
  return byUnit(read, filter, at).filter(ofKind(filter)).flatMap(({ doc }) => publicView(doc, names, at.on) ?? []).toSorted((a, b) => lastDay(b).localeCompare(lastDay(a)) || b.number - a.number);
}

function draftView(draft: DraftRow, names: Names, on: string): DisclosureDraftView {
  return { ...draft, content: contentView(draft.content, names), overdue: draft.dueBy < on };
}

function view(read: ReadModel, { doc, stream }: Row<DisclosureRow>, { names, at }: { readonly names: Names; readonly at: Moment }): DisclosureView {
  const { id, unit, kind, regime, status, draft, released, withdrawn, acts } = doc;
  return {
    id, unit: names.unitOf(unit), illustrative: names.fictional(unit), kind, regime, status, title: (draft ?? released)?.title ?? { zh: id, en: id }, draft: draft && draftView(draft, names, at.on), released: publicView(doc, names, at.on), withdrawn, acts,
    revision: read.revisionOf(disclosureProjection, stream),
  };
}

/** Those that wait come first, in order of their days; then the others, the last touched first. */
const urgency = ({ draft, acts }: DisclosureView): string => (draft === null ? `9${String(10 ** 12 - (acts.at(-1)?.number ?? 0))}` : `0${draft.dueBy}`);

/** Disclosures with their clocks, for those who work here. @req #28 */
export function disclosures(read: ReadModel, filter: DisclosureFilter, at: Moment): readonly DisclosureView[] {
  const names = namesAt(read, at);
  return byUnit(read, filter, at).filter(ofKind(filter)).map(row => view(read, row, { names, at })).toSorted((a, b) => urgency(a).localeCompare(urgency(b)));
}

/** One of them; null: none of that id. */
export function disclosure(read: ReadModel, id: string, at: Moment): DisclosureView | null {
  const row = read.row(disclosureProjection, id, at.number);
  return row === null ? null : view(read, row, { names: namesAt(read, at), at });
}

/** The register of what is not disclosed: entries in force first, the newest first. @req #29 */
export function exemptions(read: ReadModel, { unit }: Pick<DisclosureFilter, 'unit'>, at: Moment): readonly ExemptionView[] {
  const names = namesAt(read, at);
  return read.list(exemptionProjection, { index: 'all', equals: 'all' }, at.number)
    .filter(({ doc }) => doc.on <= at.on && (unit === undefined || doc.unit === unit))
    .map(({ doc }): ExemptionView => {
      const lifted = doc.lifted !== null && doc.lifted.on <= at.on ? doc.lifted : null;
      return { ...doc, unit: names.unitOf(doc.unit), illustrative: names.fictional(doc.unit), lifted, reviewDue: lifted === null && doc.reviewBy < at.on };
    })
    .toSorted((a, b) => Number(a.lifted !== null) - Number(b.lifted !== null) || b.on.localeCompare(a.on) || b.event - a.event);
}

/** Revisions of the streams of a unit that take commands by number. */
export function exemptionRevision(read: ReadModel, unit: string): number {
  return read.revisionOf(exemptionProjection, `exemption-${unit}`);
}

/** Where the clerks of a unit are on the day. @req #30 */
export function whereabouts(read: ReadModel, unit: string, at: Moment): { readonly entries: readonly PresenceView[]; readonly revision: number } {
  const id = `${unit}-${at.on}`;
  return { entries: read.row(presenceProjection, id, at.number)?.doc.entries ?? [], revision: read.revisionOf(presenceProjection, `presence-${id}`) };
}

const MEDIA: readonly Medium[] = ['tv', 'radio', 'press', 'website', 'wechat', 'other'];

function publicityView(row: PublicityRow, names: Names, on: string): PublicityView {
  const done = row.done.filter(each => each.on <= on);
  const missing = row.media.filter(medium => !done.some(each => each.medium === medium));
  return { ...row, unit: names.unitOf(row.unit), illustrative: names.fictional(row.unit), done, missing, overdue: row.due < on && missing.length > 0 };
}

/** Plans of publicity with what was done, by unit and number. @req #74 */
export function publicity(read: ReadModel, { unit }: Pick<DisclosureFilter, 'unit'>, at: Moment): readonly PublicityView[] {
  const names = namesAt(read, at);
  return read.list(publicityProjection, { index: 'all', equals: 'all' }, at.number).filter(({ doc }) => unit === undefined || doc.unit === unit).map(({ doc }) => publicityView(doc, names, at.on));
}

export function publicityRevision(read: ReadModel, unit: string): number {
  return read.revisionOf(publicityProjection, `publicity-${unit}`);
}

/** How often each unit was in each medium, over these plans. @req #74 */
export function publicityCoverage(plans: readonly PublicityView[]): readonly PublicityCoverage[] {
  return [...Map.groupBy(plans, ({ unit }) => unit.code).values()].flatMap((own): PublicityCoverage[] => {
    const [first] = own;
    if (first === undefined) return [];
    const counted = (medium: Medium) => ({ planned: own.filter(({ media }) => media.includes(medium)).length, done: own.flatMap(({ done }) => done).filter(each => each.medium === medium).length });
    const byMedium = Object.fromEntries(MEDIA.map(medium => [medium, counted(medium)])) as PublicityCoverage['byMedium'];
    return [{ unit: first.unit, illustrative: first.illustrative, plans: own.length, overdue: own.filter(({ overdue }) => overdue).length, byMedium }];
  });
}
