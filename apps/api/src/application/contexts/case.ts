import { hash } from 'node:crypto';
import {
  catalogAt, isDelegatedTo, listVersionOn, rowFor, suspensionOn, TOWN_KINDS,
  type CalendarState, type CaseAnswers, type CaseCommand, type CaseContext, type CaseRules, type CaseState, type CreditContext, type ItemManifest, type ItemRecord, type PinnedVersions, type StoredFile,
} from '@yichuang/domain';
import { manifestBy, releaseFor, releaseKept, rulesFrom, type Pinned } from '../../case/rules.ts';
import type { Act } from '../capability.ts';
import type { World } from '../world.ts';
import { actContext } from '../contexts.ts';

type Acting = Act<CaseCommand, CaseState>;
type Handed = Extract<CaseCommand, { type: 'SubmitMaterial' }>['data']['paper'];
const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** What the case is about: what the command says of a new one, what the stream says of one under way. */
interface Subject {
  readonly item: string;
  readonly town: string;
  readonly applicant: string;
}
function subjectOf({ command, state }: Acting): Subject {
  if (command.type !== 'ReceiveApplication') return { item: state.item, town: state.town, applicant: state.applicant?.subject ?? '' };
  const { item, town, applicant } = command.data;
  return { item, town, applicant: applicant.subject };
}

/** Whether people can bring an item to a town today: handed to it, named by the list, offered by its hall, not suspended. */
function isUsable(world: World, item: ItemRecord, { town, today }: { readonly town: string; readonly today: string }): boolean {
  const catalogue = world.catalog();
  const absent = world.hall(town)?.published?.absent.some(({ code }) => code === item.code) === true;
  const suspended = catalogue !== null && suspensionOn(catalogue, item.code, today) !== null;
  return isDelegatedTo(item, town) && rowFor(world.delegation.rowsOn(today), { item: item.code, town }) !== null && !absent && !suspended;
}

/** A town has a hall; in a sample, so has the fictional one. */
function isHall(world: World, { town, today }: { readonly town: string; readonly today: string }): boolean {
  const kind = world.units(today).get(town)?.kind ?? 'village';
  return TOWN_KINDS.includes(kind) || (kind === 'other' && world.district()?.sample === true);
}

/** Whether people can bring an item to a hall today. */
export function isHandledThere(world: World, code: string, at: { readonly town: string; readonly today: string }): boolean {
  const item = world.itemsOn(at.today).get(code);
  return item !== undefined && isHall(world, at) && isUsable(world, item, at);
}

function itemOf({ world, today }: Acting, { item: code, town }: Subject): CaseContext['item'] {
  const item = world.itemsOn(today).get(code);
  if (!item) return null;
  return { code, kind: item.kind, department: item.department, applicant: item.applicant, usable: isHall(world, { town, today }) && isUsable(world, item, { town, today }) };
}

function bodiesOf({ world, today }: Acting, { item, town }: Subject): CaseContext['bodies'] {
  const row = rowFor(world.delegation.rowsOn(today), { item, town });
  return row && { review: row.bodies.review, decide: row.bodies.decide };
}

/** What is in force on the day, as people cite it; empty where there is none yet. */
function versionsOn({ world, today }: Acting): PinnedVersions {
  const [catalogue, list] = [world.catalog(), world.delegation.list()];
  return {
    catalogue: (catalogue && catalogAt(catalogue, today)?.version) ?? '', responsibilityList: (list && listVersionOn(list, today)?.version) ?? '',
    calendarYears: Object.keys(world.rulebook.calendar().years).sort().slice(-20),
  };
}

/** A case under way keeps its release; a new one is bound to the release in force. */
function pinnedFor({ world, now, state }: Acting, { item }: Subject, department: string | undefined): Pinned | null {
  if (state.release) return releaseKept(world, { release: state.release, item }, now);
  return department === undefined ? null : releaseFor(world, { department, item }, now);
}

/** Acts at which the rules look at recorded answers: only for these are envelopes opened. */
const ASSESSED: ReadonlySet<CaseCommand['type']> = new Set(['IssueCorrectionNotice', 'AskForFurtherPapers', 'AcceptApplication', 'DeclineApplication', 'ForwardCase', 'GrantCase', 'RefuseCase']);

/** The sealed answers of the case, and those that were known at its notice, opened, by their commitment. */
async function openedOf({ world: { cases: { open } }, id, state, command }: Acting): Promise<ReadonlyMap<string, CaseAnswers>> {
  const opened = new Map<string, CaseAnswers>();
  if (!ASSESSED.has(command.type) || open === null) return opened;
  for (const sealed of [state.answers, state.known?.answers ?? null]) {
    if (sealed !== null && !opened.has(sealed.c)) opened.set(sealed.c, (await open(sealed, `case-${id}`)) as CaseAnswers);
  }
  return opened;
}

/** The days as they were counted before the last notice of a year came; null where that was its first. */
function calendarBefore({ world, command }: Acting): CalendarState | null {
  if (command.type !== 'RecomputeDeadline') return null;
  const { year } = command.data;
  const known = world.rulebook.calendars().map(({ calendar }) => calendar);
  const last = known.findLastIndex((calendar, index) => calendar.years[year] !== known[index - 1]?.years[year]);
  const before = known[last - 1];
  return before?.years[year] ? before : null;
}

/** Acts on which no rule has a say: a damaged manifest keeps no deputy from taking over, and no clock from telling the time. */
const WITHOUT_RULES: ReadonlySet<CaseCommand['type']> = new Set(['WakeCase', 'RecomputeDeadline', 'TransferPost', 'RecuseOfficer', 'NoteCase']);

async function rulesOf(act: Acting, pinned: Pinned | null): Promise<CaseRules | null> {
  if (WITHOUT_RULES.has(act.command.type)) return null;
  const manifest = pinned && (await manifestBy(act.world, pinned.release));
  return pinned && manifest ? rulesFrom({ ...pinned, manifest, calendar: act.world.rulebook.calendar(), opened: await openedOf(act) }) : null;
}

/** The manifest that a form was made from, where it is another than the one in force: to say what is new since. */
async function formOf({ world, command }: Acting, rules: CaseRules | null): Promise<ItemManifest | null> {
  if (command.type !== 'ReceiveApplication' || rules === null || command.data.manifest === rules.release.manifest) return null;
  return manifestBy(world, { department: rules.release.department, manifest: command.data.manifest });
}

/** The government above a department hears applications for reconsideration (行政复议法24); where none is registered, the department's own unit is named. */
function remediesAt({ world, today }: Acting, department: string): string {
  for (const [code, { kind }] of world.units(today)) if (kind === 'government') return code;
  return department;
}

/** Papers that a command hands in. */
function papersIn({ data }: CaseCommand): readonly Handed[] {
  if ('paper' in data) return [data.paper];
  return 'papers' in data ? data.papers : [];
}

/** Files that papers name, as far as they are whole and the applicant's own. */
async function filesOf({ world, command, id }: Acting, { applicant }: Subject): Promise<ReadonlyMap<string, StoredFile>> {
  const digests = [...new Set(papersIn(command).flatMap(paper => paper.files.map(({ digest }) => digest)))];
  const known = digests.length > 0 && world.cases.files !== null ? await world.cases.files(digests, id) : new Map();
  return new Map([...known].filter(([, { subject }]) => subject === applicant));
}

/** The electronic licence that a command wants to take a paper from. */
function licenceWanted({ command }: Acting, rules: CaseRules | null): string | null {
  if (command.type !== 'RetrieveLicence' || rules === null) return null;
  return rules.manifest.materials.find(({ key }) => key === command.data.material)?.licence ?? null;
}

/** Licences of the applicant from which papers can be taken, as far as the command asks for one. */
async function licencesOf(act: Acting, { applicant: subject }: Subject, rules: CaseRules | null): Promise<ReadonlySet<string>> {
  const [licence, { licences }] = [licenceWanted(act, rules), act.world.cases];
  if (licence === null || licences === null) return new Set();
  return new Set((await licences({ subject, licence })) ? [licence] : []);
}

/**
 * What a decision on a case is given. What is known of the world is taken in one turn; manifests, files and sealed answers have to be
 * read, and are waited for after it. @throws {ManifestDamaged} · {SealError}
 */
export async function caseContext(act: Acting): Promise<CaseContext> {
  const { world, now, id } = act;
  const subject = subjectOf(act);
  const item = itemOf(act, subject);
  const known = {
    ...actContext(act), id, calendar: world.rulebook.calendar(), item, bodies: bodiesOf(act, subject), versions: versionsOn(act), badCredit: world.cases.badCredit(subject.applicant), illustrative: world.district()?.sample ?? false,
    unacknowledgedNotice: world.policyNotices.unacknowledged({ item: subject.item, town: subject.town, on: act.today }),
    remediesAt: remediesAt(act, act.state.department || (item?.department ?? '')), calendarBefore: calendarBefore(act),
  };
  const rules = await rulesOf(act, pinnedFor(act, subject, item?.department));
  const [files, licences, form] = [await filesOf(act, subject), await licencesOf(act, subject, rules), await formOf(act, rules)];
  return {
    ...known, rules, sha256, manifestOf: digest => (act.command.type === 'ReceiveApplication' && digest === act.command.data.manifest ? form : null), number: year => world.cases.takeNumber(year),
    mandate: ({ id: mandate, ...of }) => world.mandates.answer(mandate, { ...of, act: act.command.type === 'ReceiveApplication' ? 'submit' : null, at: now }),
    person: person => {
      const kind = world.personKind(person);
      return kind && { kind };
    },
    file: digest => files.get(digest) ?? null, licenceHeld: ({ subject: holder, licence }) => holder === subject.applicant && licences.has(licence),
    onPost: ({ person, post }) => world.officesOf(person, now).some(held => held.post === post),
  };
}

export function creditContext(act: Act<unknown>): CreditContext {
  return { ...actContext(act), id: act.id };
}
