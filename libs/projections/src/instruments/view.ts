/** A document with what it rests on and what it changed (#2). */
export interface InstrumentView {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly titleEn: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly effectiveFrom: string;
  readonly sha256: string | null;
  readonly scan: { readonly mediaType: string; readonly bytes: number; readonly sha256: string } | null;
  readonly repealedFrom: string | null;
  readonly illustrative: boolean;
  readonly links: readonly { readonly to: string; readonly title: string; readonly relation: 'implements' | 'supersedes' | 'amends' | 'cites'; readonly direction: 'out' | 'in' }[];
  /** Acts that cite it. */
  readonly acts: readonly { readonly number: number; readonly type: string; readonly stream: string; readonly recordedAt: string; readonly summary: string }[];
}
