import type { BasisRef, ItemManifest, Limit } from '@yichuang/domain/manifest';
import { onTheSpot } from '../authoring/limits.ts';
import type { MaterialDraft } from '../authoring/materials.ts';
import { defineItem, example, type ExampleDraft, type ExampleInputs, type ItemDraft, type ResultDraft } from '../authoring/plugin.ts';
import { t, type Text } from '../authoring/text.ts';
import { asks, fields } from './asks.ts';
import { papers } from './papers.ts';
import type { Procedure } from './procedures.ts';
import { allProvided, byHand, guarded, usualAcceptance, usualExamples, type Complete } from './rules.ts';

/** 行政许可, 给付, 确认, 奖励, 裁决, 其他行政权力, 公共服务. */
export type Kind = 'licence' | 'payment' | 'confirmation' | 'reward' | 'adjudication' | 'other' | 'service';
export type Applicant = 'person' | 'organisation' | 'either';

/** Facts of an item that has no rules of its own yet. Who does which step is not among them: that is the responsibility list's. */
export interface Facts {
  readonly name: Text;
  readonly kind: Kind;
  readonly applicant: Applicant;
  /** Empty when nothing is in force that it rests on by name; see {@link amend}. */
  readonly basis: readonly BasisRef[];
  readonly promised: Limit;
  readonly statutory?: Limit;
  readonly procedures?: readonly Procedure[];
}
/** An example by what differs from the complete application. */
export interface Case extends Partial<ExampleInputs> {
  readonly name: string;
  readonly expect: ExampleDraft['expect'];
}
type Own = Partial<Pick<ItemDraft, 'situations' | 'form' | 'decide' | 'amount' | 'inPerson' | 'fees'>> & {
  /** The whole list of papers; default: those usual for the kind. */
  readonly materials?: ItemDraft['materials'];
  readonly conditions?: readonly Text[];
  readonly notes?: readonly Text[];
  /** A complete application of a person who acts for themselves: examples of acceptance are made from it. */
  readonly complete?: Omit<ExampleInputs, 'today'>;
  /** Cases that differ from the complete one, and what follows. */
  readonly cases?: readonly Case[];
};
/** What a department says of an item beyond its facts. What it leaves out is as usual for the kind. */
export type Usual = Facts & Own;

/** Day on which examples happen unless they say another. */
export const EXAMPLE_DAY = '2023-02-01';
/** Stands in the guide as long as {@link Facts.basis} is empty. */
export const NO_BASIS_YET = t('本事项尚无专门依据施行，按现行一般规定办理', 'No basis of its own is in force yet; general rules apply');
const ILLUSTRATIVE = t('示例规则：材料、条件和标准仅作演示，以正式公布的为准', 'Illustrative: papers, conditions and standards are for demonstration; what is officially published prevails');

/** What is paid: `最低生活保障金` of `最低生活保障金给付`. */
const paid = ({ zh, en }: Text): Readonly<Record<string, ResultDraft>> => ({ payment: { name: t(zh.replace(/(审批与)?(给付|支付|申领|申请)$/u, ''), `Payment: ${en.replace(/^(Payment of|Application for|Claim for) (the )?/u, '')}`), kind: 'payment' } });

const RESULTS: Readonly<Record<Kind, (name: Text) => Readonly<Record<string, ResultDraft>>>> = {
  licence: ({ zh, en }) => ({ licence: { name: t(`${zh}决定`, `Decision: ${en}`), kind: 'licence' } }),
  payment: paid,
  confirmation: ({ zh, en }) => ({ certificate: { name: t(`${zh}结果`, `Result: ${en}`), kind: 'certificate' } }),
  reward: paid,
  adjudication: ({ zh, en }) => ({ decision: { name: t(`${zh}决定书`, `Decision: ${en}`), kind: 'decision' } }),
  other: ({ zh, en }) => ({ record: { name: t(`${zh}结果`, `Result: ${en}`), kind: 'record' } }),
  service: ({ zh, en }) => ({ record: { name: t(`${zh}结果`, `Result: ${en}`), kind: 'record' } }),
};
const WHO: Readonly<Record<Applicant, Text>> = {
  person: t('申请人为自然人，符合本事项依据规定的条件', 'The applicant is a natural person who meets the conditions of the basis'),
  organisation: t('申请人为法人或其他组织，符合本事项依据规定的条件', 'The applicant is a legal person or another organisation that meets the conditions of the basis'),
  either: t('申请人为自然人、法人或其他组织，符合本事项依据规定的条件', 'The applicant is a natural person, a legal person or another organisation that meets the conditions of the basis'),
};
const AT_ONCE = t('窗口受理，当场办结', 'Accepted and done at the window while you wait');
const IN_STEPS = t('申请、受理、审核、决定、送达', 'Apply, acceptance, review, decision, service');

const IDENTITIES: Readonly<Record<Applicant, () => Readonly<Record<string, MaterialDraft>>>> = {
  person: () => ({ identity: papers.identity() }),
  organisation: () => ({ registration: papers.registration() }),
  either: () => ({ identity: papers.identityOfPerson(), registration: papers.registrationOfOrganisation() }),
};
/** By its kind, or because its rules say how much: a public service may pay too. */
const pays = ({ kind, amount }: Pick<Usual, 'kind' | 'amount'>): boolean => kind === 'payment' || kind === 'reward' || amount !== undefined;
const isAtOnce = ({ amount }: Limit): boolean => amount === onTheSpot().amount;

/** Name of the form of an item: `《公益性岗位安置申请表》`, not `《公益性岗位安置申请申请表》`. Book-title marks inside become single ones. */
function formName({ zh, en }: Text): Text {
  const stem = zh.replace(/(申请|申领|申报)?(受理)?$/u, '').replaceAll('《', '〈').replaceAll('》', '〉');
  return t(`《${stem}申请表》`, `Application form: ${en.replace(/^Application for (the )?/u, '')}`);
}

/** A form, who applies, an account where something is paid, and a letter of authority; on the spot the form is filled in at the window. */
function usualMaterials(usual: Usual): Readonly<Record<string, MaterialDraft>> {
  const { name, applicant, promised } = usual;
  return {
    ...(isAtOnce(promised) ? {} : { form: papers.form(formName(name)) }),
    ...IDENTITIES[applicant](), ...(pays(usual) ? { account: papers.account() } : {}), agent: papers.agent(),
  };
}

/**
 * An item as its kind usually is, where the department has said no more. Illustrative; accepts complete papers and leaves the
 * decision to a person unless rules are given.
 */
export function usualItem(usual: Usual): ItemDraft {
  const { name, kind, applicant, basis, promised, statutory, procedures = [], materials = usualMaterials(usual), cases = [], decide = byHand } = usual;
  const complete = { materials, given: givenOf(usual, materials) };
  return defineItem({
    illustrative: true, basis, materials, accept: usualAcceptance(materials), decide: guarded(decide, materials), ...saidOf(usual),
    situations: { ...('agent' in materials ? asks.agent : {}), ...usual.situations }, form: { ...fields[applicant], ...accountOf(usual, materials), ...usual.form },
    limits: { promised, ...(statutory === undefined ? {} : { statutory }), specialProcedures: procedures },
    results: RESULTS[pays(usual) ? 'payment' : kind](name), guide: guideOf(usual), examples: [...usualExamples(complete), ...handOver(decide, complete), ...cases.map(one => exampleOf(one, complete))],
  });
}

/** Where to pay to is asked when the item pays. */
function accountOf(usual: Usual, materials: ItemDraft['materials']): typeof fields.account | Record<string, never> {
  return pays(usual) && 'account' in materials ? fields.account : {};
}

function saidOf({ amount, inPerson, fees }: Usual): Pick<ItemDraft, 'amount' | 'inPerson' | 'fees'> {
  return { ...(amount === undefined ? {} : { amount }), ...(inPerson === undefined ? {} : { inPerson }), ...(fees === undefined ? {} : { fees }) };
}

/** The complete application that examples of acceptance begin with. */
function givenOf({ applicant, complete = {} }: Usual, materials: ItemDraft['materials']): ExampleInputs {
  const kind = applicant === 'organisation' ? { kind: 'legal_person' as const } : {};
  return { ...complete, situations: { ...('agent' in materials ? { filedBy: 'self' } : {}), ...complete.situations }, applicant: { ...kind, ...complete.applicant }, today: EXAMPLE_DAY };
}

function exampleOf({ name, expect, situations, form, papers: states, applicant, today = EXAMPLE_DAY }: Case, { materials, given }: Complete): ExampleDraft {
  const inputs = { situations: { ...given.situations, ...situations }, form: { ...given.form, ...form }, papers: { ...allProvided(materials), ...given.papers, ...states }, applicant: { ...given.applicant, ...applicant }, today };
  return example(name, inputs, expect);
}

/** That the default decides nothing is an example too. */
function handOver(decide: ItemDraft['decide'], complete: Complete): NonNullable<ItemDraft['examples']> {
  if (decide !== byHand) return [];
  const [first] = usualExamples(complete);
  return first === undefined ? [] : [{ name: '由审核人员决定', given: first.given, expect: { decide: 'manual', rule: 'R-DECIDE-01' } }];
}

function guideOf({ name, applicant, promised, basis, conditions = [WHO[applicant]], notes = [] }: Usual): ItemManifest['guide'] {
  return {
    summary: t(`办理“${name.zh}”需要的条件、材料和时限`, `Conditions, papers and time limits of: ${name.en}`), conditions: [...conditions], process: isAtOnce(promised) ? AT_ONCE : IN_STEPS,
    notes: [...notes, ...(basis.length === 0 ? [NO_BASIS_YET] : []), ILLUSTRATIVE],
  };
}

/** What a later release says that the first could not, such as a regulation that came into force meanwhile. */
export interface Amendment {
  readonly basis?: readonly BasisRef[];
  readonly statutory?: Limit;
}

/** Items of a release with bases and limits put in their place, by item code. Only those that change are returned, to be spread over the others. */
export function amend(items: Readonly<Record<string, ItemDraft>>, amendments: Readonly<Record<string, Amendment>>): Record<string, ItemDraft> {
  const amended = Object.entries(amendments).map(([code, { basis, statutory }]) => {
    const item = items[code];
    if (item === undefined) throw new Error(`there is no item ${code} to amend`);
    const notes = (item.guide.notes ?? []).filter(note => note !== NO_BASIS_YET);
    return [code, { ...item, basis: basis ?? item.basis, limits: { ...item.limits, ...(statutory === undefined ? {} : { statutory }) }, guide: { ...item.guide, notes } }] as const;
  });
  return { ...items, ...Object.fromEntries(amended) };
}
