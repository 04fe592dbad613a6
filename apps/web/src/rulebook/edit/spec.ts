import type { MessageId } from '../../i18n/text.tsx';

/** How one part of a manifest is filled in. `open`: it may be left empty, and is null then. */
export type Spec =
  | { readonly kind: 'line'; readonly label: MessageId; readonly code?: true; readonly open?: true }
  | { readonly kind: 'number'; readonly label: MessageId; readonly min: number; readonly max: number; readonly open?: true }
  | { readonly kind: 'check'; readonly label: MessageId }
  | { readonly kind: 'choice'; readonly label: MessageId; readonly options: readonly string[]; readonly word: (option: string) => MessageId }
  | { readonly kind: 'both'; readonly label: MessageId; readonly rows?: number; readonly open?: true }
  | { readonly kind: 'when'; readonly label: MessageId }
  | { readonly kind: 'group'; readonly label: MessageId; readonly fields: Fields; readonly blank?: Thing }
  | { readonly kind: 'list'; readonly label: MessageId; readonly of: Fields | Spec; readonly most: number; readonly blank: (taken: number) => unknown; readonly title: (one: unknown) => unknown };
export type Fields = Readonly<Record<string, Spec>>;
export type Thing = Readonly<Record<string, unknown>>;

/** A list is of things with fields, or of one kind of field. */
export const isFields = (of: Fields | Spec): of is Fields => typeof (of as { readonly kind?: unknown }).kind !== 'string';

/** A part that is text; empty where it is not filled in. */
export const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const none = { zh: '', en: '' };
const titleOf = (...parts: readonly string[]) => (one: unknown): unknown => parts.map(part => (one as Thing)[part]).find(part => part !== undefined);
const key: Spec = { kind: 'line', label: 'draft.key', code: true };
const both = (label: MessageId, rows = 1): Spec => ({ kind: 'both', label, rows });
const choice = (label: MessageId, options: readonly string[], word: (option: string) => string): Spec => ({ kind: 'choice', label, options, word: option => word(option) as MessageId });

const basisFields: Fields = { document: { kind: 'line', label: 'draft.basis.document' }, article: { kind: 'line', label: 'draft.basis.article' }, verified: { kind: 'check', label: 'draft.basis.verified' } };
const noBasis: Thing = { document: '', article: '', verified: false };
const basis: Spec = { kind: 'group', label: 'fact.basis', fields: basisFields, blank: noBasis };
const options: Spec = { kind: 'list', label: 'question.answers', most: 40, title: titleOf('label'), blank: taken => ({ key: `option${taken + 1}`, label: none }), of: { key, label: both('draft.label') } };
const limitFields: Fields = {
  amount: { kind: 'number', label: 'draft.limit.amount', min: 0, max: 400 }, unit: choice('draft.limit.unit', ['working_day', 'calendar_day'], option => `draft.unit.${option}`),
  start: choice('draft.limit.start', ['received', 'accepted', 'all_documents_received', 'day_after_received', 'inspection_passed'], option => `limit.start.${option}`), basis,
};
const noLimit: Thing = { amount: 20, unit: 'working_day', start: 'accepted', basis: noBasis };

const situations: Spec = {
  kind: 'list', label: 'draft.situations', most: 12, title: titleOf('question'), blank: taken => ({ key: `situation${taken + 1}`, question: none, options: [{ key: 'yes', label: none }, { key: 'no', label: none }], shownWhen: null }),
  of: { key, question: both('question.name'), options, shownWhen: { kind: 'when', label: 'question.when' } },
};
const TYPES = ['text', 'paragraph', 'integer', 'decimal', 'money', 'date', 'choice', 'choices', 'yes_no', 'id_number', 'credit_code', 'phone'];
const form: Spec = {
  kind: 'list', label: 'draft.form', most: 60, title: titleOf('label'),
  blank: taken => ({ key: `field${taken + 1}`, type: 'text', label: none, hint: null, required: false, shownWhen: null, classification: 'internal', options: [], min: null, max: null, maxLength: 100 }),
  of: {
    key, type: choice('question.kind', TYPES, option => `question.type.${option}`), label: both('question.name'), hint: { kind: 'both', label: 'draft.hint', open: true }, required: { kind: 'check', label: 'question.required' },
    classification: choice('draft.classification', ['public', 'internal', 'personal', 'sensitive'], option => `question.class.${option}`), shownWhen: { kind: 'when', label: 'question.when' }, options,
    min: { kind: 'number', label: 'draft.min', min: -1e12, max: 1e12, open: true }, max: { kind: 'number', label: 'draft.max', min: -1e12, max: 1e12, open: true }, maxLength: { kind: 'number', label: 'draft.max-length', min: 1, max: 2000, open: true },
  },
};
const KINDS = ['application_form', 'identity', 'authorisation', 'proof', 'certificate', 'contract', 'report', 'photo', 'account', 'declaration', 'plan'];
const materials: Spec = {
  kind: 'list', label: 'item.materials', most: 40, title: titleOf('name'),
  blank: taken => ({ key: `paper${taken + 1}`, name: none, kind: 'certificate', form: 'original', originals: 1, copies: 0, issuer: 'applicant', source: '', requiredWhen: null, requiredWords: null, core: false, deferrableDays: null, commitment: false, licence: null, basis: null }),
  of: {
    key, name: both('material.name'), kind: choice('draft.paper.kind', KINDS, option => `draft.kind.${option}`), form: choice('draft.paper.form', ['original', 'original_checked', 'copy', 'electronic'], option => `draft.paper.${option}`),
    originals: { kind: 'number', label: 'edit.originals', min: 0, max: 20 }, copies: { kind: 'number', label: 'edit.copies', min: 0, max: 20 }, issuer: choice('material.from', ['applicant', 'window', 'organ', 'third_party'], option => `paper.issuer.${option}`), source: { kind: 'line', label: 'draft.paper.source' },
    requiredWhen: { kind: 'when', label: 'material.when' }, requiredWords: { kind: 'both', label: 'draft.paper.words', open: true }, core: { kind: 'check', label: 'material.core' },
    deferrableDays: { kind: 'number', label: 'edit.deferrable', min: 1, max: 20, open: true }, commitment: { kind: 'check', label: 'paper.commitment' }, licence: { kind: 'line', label: 'draft.paper.licence', open: true }, basis,
  },
};
const commitments: Spec = {
  kind: 'list', label: 'rules.commitment', most: 20, title: titleOf('material'), blank: () => ({ material: '', duty: none, liability: none, verifyWithinDays: 30, basis: noBasis }),
  of: { material: { kind: 'line', label: 'draft.commitment.material', code: true }, duty: both('draft.commitment.duty', 2), liability: both('draft.commitment.liability', 2), verifyWithinDays: { kind: 'number', label: 'draft.commitment.verify', min: 1, max: 60 }, basis: { kind: 'group', label: 'fact.basis', fields: basisFields } },
};
const rules = (phase: 'accept' | 'decide', outcomes: readonly string[]): Spec => ({
  kind: 'list', label: `rule.phase.${phase}`, most: 40, title: titleOf('because'), blank: taken => ({ id: `R-${phase.toUpperCase()}-${String(taken + 1).padStart(2, '0')}`, when: null, outcome: 'manual', because: none, basis: null }),
  of: { id: { kind: 'line', label: 'rule.id', code: true }, when: { kind: 'when', label: 'rule.when' }, outcome: choice('rule.outcome', outcomes, option => `rule.outcome.${option}`), because: both('rule.because'), basis },
});
const texts = (label: MessageId): Spec => ({ kind: 'list', label, most: 20, title: one => one, blank: () => none, of: both(label, 2) });

/** Every part of a manifest that its department fills in, in the order of the form. Examples have a form of their own. */
export const MANIFEST: Fields = {
  situations, form, materials, commitments, accept: rules('accept', ['accept', 'accept_deferred', 'request_correction', 'not_accept', 'manual']), decide: rules('decide', ['grant', 'refuse', 'manual']),
  amount: { kind: 'when', label: 'item.amount' },
  limits: {
    kind: 'group', label: 'draft.limits',
    fields: {
      promised: { kind: 'group', label: 'rules.promised', fields: limitFields }, statutory: { kind: 'group', label: 'rules.statutory', fields: limitFields, blank: noLimit },
      specialProcedures: { kind: 'list', label: 'rules.special', most: 10, title: titleOf('name'), blank: () => ({ name: none, estimateDays: 10, basis: null }), of: { name: both('draft.name'), estimateDays: { kind: 'number', label: 'draft.special.days', min: 1, max: 120 }, basis } },
    },
  },
  fees: { kind: 'list', label: 'rules.fees', most: 10, title: titleOf('name'), blank: () => ({ name: none, amount: '0.00', basis: noBasis }), of: { name: both('draft.name'), amount: { kind: 'line', label: 'draft.fee.amount' }, basis: { kind: 'group', label: 'fact.basis', fields: basisFields } } },
  results: {
    kind: 'list', label: 'rules.results', most: 10, title: titleOf('name'), blank: taken => ({ key: `result${taken + 1}`, name: none, kind: 'decision', validity: null }),
    of: { key, name: both('draft.name'), kind: choice('draft.result.kind', ['licence', 'certificate', 'decision', 'payment', 'record'], option => `draft.result.${option}`), validity: { kind: 'both', label: 'draft.result.validity', open: true } },
  },
  inPerson: { kind: 'check', label: 'rules.in-person' },
  guide: { kind: 'group', label: 'draft.guide', fields: { summary: both('item.summary', 2), conditions: texts('rules.conditions'), process: both('rules.process', 2), notes: texts('rules.notes') } },
  basis: { kind: 'list', label: 'fact.basis', most: 20, title: titleOf('document'), blank: () => noBasis, of: basisFields },
};
