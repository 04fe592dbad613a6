import type { Draft, Principal } from '../drafts/draft.ts';
import type { Asking } from './reading.ts';

const NOTHING = { hint: null, options: [], min: null, max: null, maxLength: null } as const;
const NONE: Principal = { name: '', number: '', capacity: 'attorney', acts: [], until: null, subject: null };
type Part = 'name' | 'number' | 'capacity' | 'acts' | 'until';
interface WhomAsked {
  readonly key: Part;
  readonly asking: Asking;
}

const CAPACITY: Asking = {
  ...NOTHING, type: 'choice', required: true, name: 'p.capacity', label: { zh: '您以什么身份替单位办？', en: 'In what capacity do you act?' },
  options: [{ key: 'legal_representative', label: { zh: '法定代表人（负责人）', en: 'Legal representative' } }, { key: 'attorney', label: { zh: '单位委托的经办人', en: 'Authorised by the organisation' } }],
};
const ACTS: Asking = {
  ...NOTHING, type: 'choices', required: false, name: 'p.acts', label: { zh: '除了提交申请，还让您做什么？', en: 'What else may you do, beside applying?' }, hint: { zh: '和委托书上写的一样', en: 'As the power of attorney says' },
  options: [{ key: 'correct', label: { zh: '补正材料', en: 'Supply what is missing' } }, { key: 'withdraw', label: { zh: '撤回申请', en: 'Withdraw' } }, { key: 'collect', label: { zh: '领取结果', en: 'Collect the result' } }],
};
const UNTIL: Asking = { ...NOTHING, type: 'date', required: false, name: 'p.until', label: { zh: '委托到哪天为止？', en: 'Until what day does it count?' }, hint: { zh: '委托书没有写期限的，就空着：办完这件事为止', en: 'Leave it empty if the power has no end: it counts until this matter is done' } };

const PERSON: readonly WhomAsked[] = [
  { key: 'name', asking: { ...NOTHING, type: 'text', required: true, name: 'p.name', maxLength: 100, label: { zh: '您替谁办？（姓名）', en: 'For whom do you apply? (name)' } } },
  { key: 'number', asking: { ...NOTHING, type: 'id_number', required: true, name: 'p.number', label: { zh: '他（她）的身份证号', en: 'Their identity number' } } },
];
const BODY: readonly WhomAsked[] = [
  { key: 'name', asking: { ...NOTHING, type: 'text', required: true, name: 'p.name', maxLength: 200, label: { zh: '单位名称', en: 'Name of the organisation' } } },
  { key: 'number', asking: { ...NOTHING, type: 'credit_code', required: true, name: 'p.number', label: { zh: '统一社会信用代码', en: 'Unified credit code' } } },
  { key: 'capacity', asking: CAPACITY },
];
const POWER: readonly WhomAsked[] = [{ key: 'acts', asking: ACTS }, { key: 'until', asking: UNTIL }];

/** What is asked of the one for whom it is, person or body: who they are, and what whoever types may do for them. @req #51 */
export const whomAsked = ({ kind }: Pick<Draft, 'kind'>): readonly WhomAsked[] => [...(kind === 'natural_person' ? PERSON : BODY), ...POWER];

/** What was said of it, as its control shows it. */
export function saidOfWhom({ principal }: Draft, key: Part): unknown {
  return principal?.[key];
}

const LISTS: ReadonlySet<Part> = new Set(['acts']);
/** Takes one answer. Files were sealed for whoever it was before: another number is another person's matter. */
export function withWhom(draft: Draft, key: Part, value: unknown): Draft {
  const principal = draft.principal ?? NONE;
  const said = { ...principal, [key]: value ?? (LISTS.has(key) ? [] : null) } as Principal;
  return key === 'number' && value !== principal.number ? { ...draft, papers: {}, passed: draft.passed.filter(name => name !== 'papers'), principal: { ...said, subject: null } } : { ...draft, principal: said };
}
