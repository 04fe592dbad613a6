import type { Field, FieldType, Situation } from '@yichuang/domain/manifest';
import type { Cel } from './cel.ts';
import type { Text } from './text.ts';

/** Answers to choose from: key and words. */
export type Choices = Readonly<Record<string, Text>>;

interface Common {
  readonly hint?: Text;
  /** Default: it must be answered. */
  readonly required?: boolean;
  readonly shownWhen?: Cel;
  /** Who may see the answer. Default `personal`; numbers that tell who somebody is are `sensitive`. */
  readonly classification?: Field['classification'];
}
interface Ranged extends Common {
  readonly min?: number;
  readonly max?: number;
}
interface Long extends Common {
  readonly maxLength?: number;
}

/** A question of the form, still without its key. */
export interface FieldDraft {
  readonly type: FieldType;
  readonly label: Text;
  readonly options: Choices;
  readonly settings: Ranged & Long;
}

const draft = (type: FieldType, label: Text, settings: FieldDraft['settings']): FieldDraft => ({ type, label, settings, options: {} });

/** The twelve types of field; there are no others, so that every screen, check and print knows each. */
export const field = {
  text: (label: Text, settings: Long = {}): FieldDraft => draft('text', label, { maxLength: 100, ...settings }),
  paragraph: (label: Text, settings: Long = {}): FieldDraft => draft('paragraph', label, { maxLength: 1000, ...settings }),
  integer: (label: Text, settings: Ranged = {}): FieldDraft => draft('integer', label, settings),
  decimal: (label: Text, settings: Ranged = {}): FieldDraft => draft('decimal', label, settings),
  /** Yuan, as decimal text. Expressions compare it as `fen(form.x)`. */
  money: (label: Text, settings: Ranged = {}): FieldDraft => draft('money', label, settings),
  date: (label: Text, settings: Common = {}): FieldDraft => draft('date', label, settings),
  choice: (label: Text, options: Choices, settings: Common = {}): FieldDraft => ({ ...draft('choice', label, settings), options }),
  choices: (label: Text, options: Choices, settings: Common = {}): FieldDraft => ({ ...draft('choices', label, settings), options }),
  yesNo: (label: Text, settings: Common = {}): FieldDraft => draft('yes_no', label, settings),
  idNumber: (label: Text, settings: Common = {}): FieldDraft => draft('id_number', label, { maxLength: 18, classification: 'sensitive', ...settings }),
  creditCode: (label: Text, settings: Common = {}): FieldDraft => draft('credit_code', label, { maxLength: 18, classification: 'internal', ...settings }),
  phone: (label: Text, settings: Common = {}): FieldDraft => draft('phone', label, { maxLength: 20, ...settings }),
} as const;

/** 情形, still without its key. */
export interface SituationDraft {
  readonly question: Text;
  readonly options: Choices;
  readonly shownWhen: Cel | null;
}

/** A question that is asked before anything else and decides papers, limits and rules. */
export function situation(question: Text, options: Choices, { shownWhen = null }: { readonly shownWhen?: Cel | null } = {}): SituationDraft {
  return { question, options, shownWhen };
}

const optionsOf = (options: Choices): Field['options'] => Object.entries(options).map(([key, label]) => ({ key, label }));

/** @param shownWhen the text of the condition, or null */
export function fieldOf(key: string, { type, label, options, settings }: FieldDraft, shownWhen: string | null): Field {
  const { hint = null, required = true, classification = 'personal', min = null, max = null, maxLength = null } = settings;
  return { key, type, label, hint, required, shownWhen, classification, options: optionsOf(options), min, max, maxLength };
}

export function situationOf(key: string, { question, options }: SituationDraft, shownWhen: string | null): Situation {
  return { key, question, options: optionsOf(options), shownWhen };
}
