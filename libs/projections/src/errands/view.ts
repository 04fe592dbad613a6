/** An errand that the village does for somebody, with the chain of custody of what was handed over. */
export interface ErrandView {
  readonly id: string;
  readonly village: string;
  readonly town: string;
  readonly villageItem: string;
  readonly item: string;
  readonly resident: string;
  readonly helper: string;
  readonly priority: boolean;
  readonly status: 'requested' | 'authorised' | 'papers_collected' | 'handed_over' | 'in_town_case' | 'result_received' | 'returned' | 'closed' | 'declined';
  readonly mandate: { readonly scope: readonly ('submit' | 'correct' | 'withdraw' | 'collect')[]; readonly from: string; readonly until: string; readonly revokedFrom: string | null; readonly freeOfCharge: boolean } | null;
  readonly case: string | null;
  readonly requestedOn: string;
  readonly handoverDue: string | null;
  readonly overdue: boolean;
  readonly custody: readonly { readonly name: string; readonly original: boolean; readonly holder: 'resident' | 'village' | 'town'; readonly receipts: readonly string[] }[];
  readonly acts: readonly { readonly number: number; readonly type: string; readonly at: string; readonly actor: string }[];
  readonly revision: number;
}

/** A file that lies in an errand. `paper`: of which it is the picture; null: the signed mandate. */
export interface ErrandFileView {
  readonly digest: string;
  readonly bytes: number;
  readonly type: string;
  readonly paper: string | null;
}
