import type { Field } from '@yichuang/domain/manifest';

/** What forms of citizens are made of. Types only, as in `web-port.ts`. */

export interface Named {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}
export type Words = { readonly zh: string; readonly en: string };

/** What is wrong with one answer; the page has the words. `limit`: the bound that was passed, where there is one. */
export interface FieldFault {
  readonly code: 'required' | 'too-long' | 'not-whole' | 'not-number' | 'not-money' | 'too-small' | 'too-large' | 'not-date' | 'not-option' | 'not-id' | 'not-credit' | 'not-phone' | 'not-email' | 'is-past' | 'too-short';
  readonly limit: number | null;
}

/** One question of a form: of the release's twelve types, or an address that letters of the service go to. `name` is that of the control; `value` as it was typed; of several choices, their keys. */
export interface Question extends Pick<Field, 'label' | 'hint' | 'required' | 'min' | 'max' | 'maxLength'> {
  readonly type: Field['type'] | 'email';
  readonly options: readonly { readonly key: string; readonly label: Words }[];
  readonly name: string;
  readonly value: string | readonly string[];
  readonly fault: FieldFault | null;
  readonly autoComplete: string | null;
}

/** A refusal in words, above a form. */
export interface FormProblem {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

/** What every form carries: the token of its visit, the key that makes a second sending the same act, and what went wrong. */
export interface CitizenForm {
  readonly token: string;
  readonly key: string;
  readonly problem: FormProblem | null;
}

/** A paper on the page of papers. `choice`: what the applicant said of it; `licensed`: an electronic licence can be used in its place. */
export interface PaperAsked {
  readonly key: string;
  readonly name: Words;
  readonly words: Words | null;
  readonly form: 'original' | 'original_checked' | 'copy' | 'electronic';
  readonly originals: number;
  readonly copies: number;
  readonly core: boolean;
  readonly required: boolean;
  readonly deferrableDays: number | null;
  readonly commitment: { readonly duty: Words; readonly liability: Words } | null;
  readonly licence: string | null;
  readonly choice: 'files' | 'later' | 'commit' | 'licence' | 'none';
  readonly files: readonly { readonly digest: string; readonly name: string; readonly bytes: number; readonly type: string }[];
  readonly fault: 'file-type' | 'file-too-large' | 'too-many-files' | 'file-empty' | 'unused-file' | 'power-missing' | null;
}

/** What was said of a paper that is not there, to be confirmed. `days`: working days in which it follows, or days in which a commitment is verified; `words`: of a commitment. */
export interface ChoiceAsked {
  readonly key: string;
  readonly name: Words;
  readonly way: 'later' | 'commit';
  readonly days: number;
  readonly words: { readonly duty: Words; readonly liability: Words } | null;
  /** What its tick sends. */
  readonly value: string;
  readonly confirmed: boolean;
  /** The form came back without its tick. */
  readonly unconfirmed: boolean;
}
