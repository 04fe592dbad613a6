/** What a printed document of a case says. Types only, as in `web-port.ts`: the page sets it, and adds no words of its own to what counts in law. */

type Words = { readonly zh: string; readonly en: string };

/** 收件回执 · 一次性告知书 · 受理通知书 · 不予受理通知书 · 联办延长期限告知书 · 准予或不予决定书 · 结果领取单. */
export const DOCUMENT_KINDS = ['receipt', 'correction-notice', 'acceptance-notice', 'non-acceptance-notice', 'extension-notice', 'decision', 'result'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface DocumentFact {
  readonly label: Words;
  readonly value: Words;
}

/** A line of a list of papers or points. `note`: what is wrong, or how it stands. */
export interface DocumentPoint {
  readonly name: Words;
  readonly note: Words;
}

/** Statute and article; one that was not checked against the text says so. */
export interface DocumentBasis {
  readonly document: string;
  readonly article: string;
  readonly verified: boolean;
}

/** The contents of one document. Chinese is the authentic text, English a translation beside it. */
export interface CaseDocument {
  readonly kind: DocumentKind;
  readonly title: Words;
  readonly caseNumber: string;
  /** Whom it is addressed to; null where the name was erased. */
  readonly to: string | null;
  /** The organ in whose name it is, and the window that hands it out. */
  readonly organ: Words;
  readonly window: Words;
  /** The day that it bears, `YYYY-MM-DD`. */
  readonly on: string;
  /** The same in words. */
  readonly day: Words;
  readonly facts: readonly DocumentFact[];
  readonly paragraphs: readonly Words[];
  readonly list: { readonly title: Words; readonly points: readonly DocumentPoint[] } | null;
  readonly basis: readonly DocumentBasis[];
  /** Release of rules by which it was computed. */
  readonly rule: { readonly department: string; readonly version: string; readonly digest: string; readonly id: string | null };
  /** Where one may turn who does not agree. */
  readonly remedies: readonly Words[];
  /** Address behind the code, and the code as SVG. */
  readonly code: { readonly address: string; readonly svg: string };
  /** The same for the review; null: the service is not over with this document. */
  readonly review: { readonly address: string; readonly svg: string } | null;
  /** Acts and people of a sample are fictional, on paper too. */
  readonly illustrative: boolean;
}
