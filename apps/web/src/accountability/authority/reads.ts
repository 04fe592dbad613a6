/** One link of a chain of authority as the interface tells it. */
export interface ChainLine {
  readonly kind: string;
  readonly id: string;
  readonly number: number;
  readonly zh: string;
  readonly en: string;
  readonly position: string;
}

/** What an act lacked. */
export interface Flaw {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

export interface ChainOfAct {
  readonly number: number;
  readonly stream: string;
  readonly type: string;
  readonly recordedAt: string;
  readonly actor: { readonly id: string; readonly unit: string; readonly post: string; readonly deputyFor?: string };
  readonly chain: readonly ChainLine[];
  readonly asRecorded: readonly Flaw[];
  readonly asCorrected: readonly Flaw[];
}

export interface InvalidActs {
  readonly from: string;
  readonly to: string;
  readonly examined: number;
  readonly acts: readonly (ChainOfAct & { readonly missing?: readonly Flaw[] })[];
}
