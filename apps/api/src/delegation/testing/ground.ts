import { createHash } from 'node:crypto';
import { Bodies, rowsText, STEPS, type Actor, type ItemRecord, type ResponsibilityRow, type Role, type Step } from '@yichuang/domain';
import { DISTRICT, DOCUMENT, FIRST, idOf, INSTRUMENT, item, NO_COUNTS, OFFICES, OPENING, published, type Given } from '../../testing/sample-commands.ts';
import { instrumentIdOf } from '../../application/natural-ids.ts';

export const [DEPARTMENT, TOWN, OTHER_TOWN] = ['D-MZJ', '610702101', '610702102'] as const;
export const STREAM = `delegation-${DEPARTMENT}-${TOWN}`;
export const LIST = `responsibilitylist-${DISTRICT}`;
export const PERMISSIONS = `permissions-${TOWN}`;

/** Offices beside those of the small district: who signs, who reviews, who sets rights, who may not. */
const MORE: readonly { readonly office: Role; readonly unit: string; readonly holder: string }[] = [
  { office: 'dept_decider', unit: DEPARTMENT, holder: 'officer-civil-head' },
  { office: 'town_decider', unit: TOWN, holder: 'officer-town-head' },
  { office: 'town_decider', unit: TOWN, holder: 'officer-civil-head' },
  { office: 'centre_manager', unit: OTHER_TOWN, holder: 'officer-other-town' },
  { office: 'dept_catalog_owner', unit: 'D-SFJ', holder: 'officer-other-department' },
  { office: 'reform_officer', unit: 'D-SGB', holder: 'officer-reform-two' },
  { office: 'approval_bureau', unit: 'D-SPJ', holder: 'officer-bureau' },
];

/** An actor who holds an office in a unit; `holder` where several do. */
export function by(office: Role, unit: string, holder?: string): Actor {
  const held = [...OFFICES, ...MORE].find(one => one.office === office && one.unit === unit && (holder === undefined || one.holder === holder));
  if (!held) throw new Error(`nobody holds ${office} in ${unit}`);
  return { id: held.holder, unit, post: office };
}
export const DEPT = by('dept_decider', DEPARTMENT);
export const TOWN_HEAD = by('town_decider', TOWN);
export const REFORM = by('reform_officer', 'D-SGB', 'officer-reform');
export const REVIEWER = by('reform_officer', 'D-SGB', 'officer-reform-two');
export const BUREAU = by('approval_bureau', 'D-SPJ');
const OPERATOR = by('operator', 'D-ZWZX');

const OLD_DOCUMENT = { ...DOCUMENT, number: '试字〔2022〕2号', title: '已废止的文件' };
/** A document that no longer counts. */
export const REPEALED = instrumentIdOf(OLD_DOCUMENT);

/** A licence handed down to its decision, a payment handed down to review, another department's item, one for a single town. */
export const LICENCE: ItemRecord = { ...item(1), code: '990101001000', kind: 'licence', name: { zh: '试验许可', en: 'Test licence' }, basis: { status: 'in_force', text: '《殡葬管理条例》第八条' }, delegation: { steps: ['accept', 'review', 'decide'], recipients: 'all_towns', form: '委托实施' } };
export const PAYMENT: ItemRecord = item(2);
export const FOREIGN: ItemRecord = { ...item(3), department: 'D-SPJ' };
export const LOCAL: ItemRecord = { ...item(4), delegation: { ...item(4).delegation, recipients: [OTHER_TOWN] } };
const ITEMS = [LICENCE, PAYMENT, FOREIGN, LOCAL];

const isOpenLog = ({ type }: Given): boolean => type === 'OpenLog';
/** The small district with these offices, a repealed document, and a catalogue of four items in force. */
export const GROUND: readonly Given[] = [
  ...OPENING.map(given => (isOpenLog(given) ? { ...given, data: { ...Object(given.data), offices: [...OFFICES, ...MORE] } } : given)),
  { type: 'RegisterInstrument', stream: `instrument-${REPEALED}`, data: OLD_DOCUMENT, by: OPERATOR },
  { type: 'RepealInstrument', stream: `instrument-${REPEALED}`, data: { effectiveFrom: '2022-01-04', by: null, reason: '已被替代' }, by: OPERATOR },
  ...published({ ...FIRST, effectiveFrom: '2022-01-04', fates: ITEMS.map(record => ({ fate: 'added', record, reason: '首批', deviation: null })), declared: { ...NO_COUNTS, added: ITEMS.length, after: ITEMS.length } }),
];

export const LETTER = '试民委〔2022〕1号';
const TODAY = '2022-01-04';
/** A letter's draft; parts replace its own, and so does who sends it. */
export const draft = (parts: object = {}, who: Actor = DEPT): Given => {
  const data = {
    letter: LETTER, department: DEPARTMENT, town: TOWN, items: [{ code: LICENCE.code, scope: ['accept', 'review', 'decide'] }], duties: '依法受理、审查、决定，接受监督', from: TODAY, to: '2022-12-31', instrument: INSTRUMENT, renews: null, illustrative: true, ...parts,
  };
  return { type: 'DraftDelegation', stream: `delegation-${data.department}-${data.town}`, data, by: who };
};
/** An act on a letter. */
export const onLetter = (type: string, data: object = {}, { who = DEPT, stream = STREAM }: { who?: Actor; stream?: string } = {}): Given => ({ type, stream, data: { letter: LETTER, ...data }, by: who });
export const signDepartment = (letter = LETTER): Given => onLetter('SignDelegationForDepartment', { letter, signedOn: TODAY });
export const signTown = (letter = LETTER): Given => onLetter('SignDelegationForTown', { letter, signedOn: TODAY }, { who: TOWN_HEAD });
export const announce = (letter = LETTER): Given => onLetter('AnnounceDelegation', { letter, announcedOn: TODAY, medium: '区政府网站' });
/** A letter in force from today. */
export const inForce = (parts: { letter?: string } & object = {}): Given[] => [draft(parts), signDepartment(parts.letter), signTown(parts.letter), announce(parts.letter)];
/** The same licence entrusted to the other town too. */
export const otherTownInForce = (): Given[] => {
  const stream = `delegation-${DEPARTMENT}-${OTHER_TOWN}`;
  const head = by('centre_manager', OTHER_TOWN);
  return [draft({ town: OTHER_TOWN }), { ...signDepartment(), stream }, { ...signTown(), stream, by: head }, { ...announce(), stream }];
};

const STEPS_OF = { accept: ['consult', 'receive', 'notify', 'accept', 'deliver'], review: ['on_site_check', 'public_notice', 'review'], decide: ['decide', 'issue', 'archive'] } as const;
/** The cells of a row whose town has the steps up to one; `set` replaces single cells. */
export function cells(upTo: 'accept' | 'review' | 'decide', set: Partial<Record<Step, string>> = {}): { step: Step; body: string }[] {
  const order = ['accept', 'review', 'decide'] as const;
  const town: readonly Step[] = order.slice(0, order.indexOf(upTo) + 1).flatMap(group => STEPS_OF[group]);
  return STEPS.map(step => ({ step, body: set[step] ?? (town.includes(step) ? 'town' : 'department') }));
}

export const CHANGE = idOf('change of the list');
/** An act on a change of the list. */
export const onChange = (type: string, data: object = {}, { who = REFORM, id = CHANGE }: { who?: Actor; id?: string } = {}): Given => ({ type, stream: `responsibility-${id}`, data, by: who });
export const propose = (id = CHANGE, parts: object = {}): Given => onChange('ProposeResponsibilityChange', { changeId: id, title: '权责清单', base: null, instrument: INSTRUMENT, reason: '落实方案', ...parts }, { id });
export interface RowSent {
  readonly item: string;
  readonly towns: 'all_towns' | string[];
  readonly cells: readonly { readonly step: Step; readonly body: string }[];
}
export const ROWS: readonly RowSent[] = [
  { item: LICENCE.code, towns: 'all_towns', cells: cells('decide') }, { item: PAYMENT.code, towns: 'all_towns', cells: cells('review') },
  { item: FOREIGN.code, towns: 'all_towns', cells: cells('accept') }, { item: LOCAL.code, towns: [OTHER_TOWN], cells: cells('accept') },
];
/** The digest under which these rows are consulted. */
export function digestOf(some: readonly RowSent[]): string {
  const lawful = some.map(({ item: code, towns, cells: own }): ResponsibilityRow => ({ item: code, towns, bodies: Bodies.parse(Object.fromEntries(own.map(({ step, body }) => [step, body]))) }));
  const byItem = Object.fromEntries(Map.groupBy(lawful, each => each.item));
  return createHash('sha256').update(rowsText({ rows: Object.fromEntries(Object.entries(byItem).map(([code, own]) => [code, own ?? []])), dropped: [] }), 'utf8').digest('hex');
}
export const rows = (some: readonly object[] = ROWS, id = CHANGE): Given => onChange('ProposeResponsibilityRows', { rows: some }, { id });
export const openConsultation = (id = CHANGE, due = '2022-01-05'): Given => onChange('OpenConsultation', { due }, { id });
export const opinion = (unit: string, who: Actor, id = CHANGE): Given => onChange('RecordConsultationOpinion', { unit, opinion: 'agree', text: '' }, { who, id });
const SPEAKERS = [TOWN_HEAD, by('centre_manager', OTHER_TOWN), DEPT, by('dept_catalog_owner', 'D-SPJ')] as const;
/** The answer of every party; by default of all that the whole list concerns. */
export const answers = (id = CHANGE, parties: readonly string[] = SPEAKERS.map(({ unit }) => unit)): Given[] => SPEAKERS.filter(({ unit }) => parties.includes(unit)).map(who => opinion(who.unit, who, id));
export const close = (id = CHANGE): Given => onChange('CloseConsultation', { minutes: '会商纪要' }, { id });
export const review = (id = CHANGE): Given => onChange('ReviewResponsibilityChange', { opinion: '同意' }, { who: REVIEWER, id });
/** A change up to its review. */
export const reviewed = (id = CHANGE, of: { base?: string | null; rows?: readonly object[]; parties?: readonly string[] } = {}): Given[] => [propose(id, { base: of.base ?? null }), rows(of.rows, id), openConsultation(id), ...answers(id, of.parties), close(id), review(id)];
export const schedule = (rowsDigest: string, parts: object = {}): Given => ({ type: 'ScheduleResponsibilityVersion', stream: LIST, data: { version: '2022', changeId: CHANGE, rowsDigest, effectiveFrom: '2022-01-10', ...parts }, by: REVIEWER });
export const reconcile = (rights: readonly object[], who: Actor = BUREAU): Given => ({ type: 'ReconcilePermissions', stream: PERMISSIONS, data: { town: TOWN, platform: 'case-platform', source: 'a'.repeat(64), rights }, by: who });
export { DISTRICT, idOf, INSTRUMENT, item };
