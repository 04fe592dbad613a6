import { sha256 } from '../../catalog/testing/fixtures.ts';
import { canonicalText } from '../../kernel/canonical.ts';
import type { ItemManifest } from '../../rulebook/manifest/index.ts';
import { manifest } from '../../rulebook/testing/fixtures.ts';
import type { AssessedCase, Assessment, CaseAnswers, CaseLimits, CaseRules } from '../index.ts';

const words = (zh: string) => ({ zh, en: 'words' });
const basis = { document: '社会救助暂行办法', article: '第四条', verified: true };
type Material = ItemManifest['materials'][number];
const paper = (key: string, parts: Partial<Material> = {}): Material => ({
  key, name: words(`材料${key}`), kind: 'proof', form: 'original', originals: 1, copies: 0, issuer: 'applicant', source: '申请人', requiredWhen: null, requiredWords: null, core: true,
  deferrableDays: null, commitment: false, licence: null, basis: null, ...parts,
});
const field = (key: string, type: ItemManifest['form'][number]['type'], required = false): ItemManifest['form'][number] => ({
  key, type, label: words(key), hint: null, required, shownWhen: null, classification: 'personal', options: [], min: null, max: null, maxLength: null,
});

export const ITEM = '990711001000';
/** `form` and `identity` are core; `income` may come later or be committed to, `photo` may come later, `permit` stands in the licence store; `lease` is asked for where the premises are rented; `power` is a written power. */
export const MANIFEST: ItemManifest = manifest(ITEM, '一', {
  form: [field('purpose', 'text', true), field('number', 'id_number'), field('credit', 'credit_code')],
  situations: [{ key: 'premises', question: words('场所'), options: [{ key: 'own', label: words('自有') }, { key: 'rented', label: words('租用') }], shownWhen: null }],
  materials: [
    paper('form', { kind: 'application_form' }), paper('identity', { kind: 'identity', commitment: true }), paper('income', { core: false, deferrableDays: 5, commitment: true }), paper('photo', { kind: 'photo', core: false, deferrableDays: 10 }),
    paper('permit', { kind: 'certificate', core: false, licence: 'L-PERMIT' }), paper('lease', { kind: 'contract', core: false, requiredWhen: "situations.premises == 'rented'", requiredWords: words('租用场所的') }),
    paper('power', { kind: 'authorisation', core: false, requiredWhen: 'applicant.byAgent', requiredWords: words('委托他人的') }),
  ],
  commitments: [{ material: 'income', duty: words('所报收入属实'), liability: words('不实的，退回'), verifyWithinDays: 30, basis }, { material: 'identity', duty: words('身份属实'), liability: words('不实的，退回'), verifyWithinDays: 30, basis }],
  limits: { statutory: { amount: 20, unit: 'working_day', start: 'accepted', basis }, promised: { amount: 10, unit: 'working_day', start: 'accepted', basis: null }, specialProcedures: [{ name: words('专家评审'), estimateDays: 10, basis: null }] },
  results: [{ key: 'certificate', name: words('证书'), kind: 'certificate', validity: null }],
});
export const LIMITS: CaseLimits = { statutory: MANIFEST.limits.statutory, promised: MANIFEST.limits.promised };

/** What a test wants the rules to say beside what they say of papers. */
export interface Sayings {
  readonly decide?: 'grant' | 'refuse' | 'manual';
  readonly accept?: Assessment['outcome']['accept']['outcome'];
  readonly amount?: string | null;
  readonly faults?: Assessment['faults'];
  readonly suspended?: boolean;
  /** Grants although papers are wanting. */
  readonly lenient?: boolean;
}

/** Answers back from where they are: a sealed envelope of the tests shows what was put into it. */
export function opened({ answers }: AssessedCase): CaseAnswers {
  const text: unknown = 'plain' in answers ? answers.plain : JSON.parse(answers.sealed.x);
  return text as CaseAnswers;
}

function needed({ requiredWhen, key }: Material, of: AssessedCase): boolean {
  if (requiredWhen === null) return true;
  return key === 'power' ? of.applicant.byAgent : opened(of).situations['premises'] === 'rented';
}

/** A small set of rules of the usual kind: what is missing is asked for, what may follow is waited for, nothing is granted without its papers. */
function say(of: AssessedCase, { decide = 'manual', accept, amount = null, faults = [], suspended = false, lenient = false }: Sayings): Assessment {
  const stateOf = (key: string) => of.papers[key] ?? 'missing';
  const materials = MANIFEST.materials.map(each => ({ key: each.key, required: needed(each, of), core: each.core, deferrableDays: each.deferrableDays, commitment: each.commitment, state: stateOf(each.key) }));
  const wanting = materials.filter(({ required, state }) => required && ['missing', 'invalid'].includes(state));
  const missing = wanting.map(({ key, core, deferrableDays, commitment }) => ({ key, core, deferrable: deferrableDays !== null, commitment }));
  const unanswered = MANIFEST.form.filter(({ key, required }) => required && (opened(of).form[key] ?? '') === '').map(({ key }) => key);
  const hand = suspended || faults.length > 0;
  const usual = missing.some(({ deferrable }) => !deferrable) || (of.applicant.badCredit && missing.length > 0) ? 'request_correction' : missing.length > 0 ? 'accept_deferred' : 'accept';
  const complete = missing.length === 0 && !materials.some(({ state }) => state === 'deferred');
  const ruled = complete || lenient ? decide : 'manual';
  const by = (id: string, outcome: string) => hand ? { outcome: 'manual', rule: null } : { outcome, rule: id };
  const rules = hand ? [] : [{ id: 'R-ACCEPT-01', phase: 'accept' as const, matched: true }, { id: 'R-DECIDE-01', phase: 'decide' as const, matched: true }];
  return { materials, missing, unanswered, rules, outcome: { accept: by('R-ACCEPT-01', accept ?? usual), decide: by('R-DECIDE-01', ruled) }, amount: !hand && ruled === 'grant' ? amount : null, faults, suspended };
}

export const RELEASE = { department: 'D-MZJ', version: '1.0.0', digest: 'a'.repeat(64), manifest: sha256(canonicalText(MANIFEST)) };

/** Rules that say what the test wants. */
export function rules(sayings: Sayings = {}, parts: Partial<CaseRules> = {}): CaseRules {
  return { release: RELEASE, manifest: MANIFEST, limits: LIMITS, suspended: sayings.suspended ?? false, assess: of => say(of, sayings), inputsOf: of => ({ answers: opened(of), papers: of.papers, applicant: of.applicant, today: of.today }), ...parts };
}
