import type { JointExtension, JointOutcome, JointRelated, JointRole } from '@yichuang/domain';
import type { CaseFileView, CaseStatusName, Light } from '../cases/view.ts';
import type { UnitRef } from '../organisations/view.ts';

export interface JointName {
  readonly zh: string;
  readonly en: string;
}
/** One of the five parts: whose it is, what it may and has to do and where that ends, and its days (null: those of the whole). @req #38 */
export interface JointPartView {
  readonly role: JointRole;
  readonly unit: UnitRef;
  readonly duty: string;
  readonly days: number | null;
}
export interface JointMatterLegView {
  readonly item: string;
  readonly itemName: JointName;
  readonly days: number;
  readonly after: readonly string[];
}
/** A version of a matter that is handled jointly. `total`: the days of the whole, published or as long as the legs take. @req #37 #38 */
export interface JointMatterView {
  readonly code: string;
  readonly version: number;
  readonly name: JointName;
  readonly status: 'drafted' | 'published' | 'superseded';
  readonly legs: readonly JointMatterLegView[];
  readonly parts: readonly JointPartView[];
  readonly way: string;
  readonly days: number | null;
  readonly total: number;
  readonly cap: number;
  readonly from: string;
  readonly publishedOn: string | null;
  readonly until: string | null;
  readonly illustrative: boolean;
  readonly revision: number;
}

export type JointLegStatus = 'waiting' | 'ready' | 'open' | 'not_opened' | 'decided' | 'dropped';
/** A leg of a joint case with its own limit, and how far its case is. @req #39 */
export interface JointLegView {
  readonly item: string;
  readonly itemName: JointName;
  readonly department: UnitRef;
  readonly days: number;
  readonly after: readonly string[];
  readonly status: JointLegStatus;
  readonly since: string | null;
  readonly due: string | null;
  readonly light: Light;
  readonly case: string | null;
  readonly caseNumber: string | null;
  readonly caseStatus: CaseStatusName | null;
  readonly refusal: string | null;
  readonly outcome: JointOutcome | null;
  readonly endedOn: string | null;
  /** Its limit ran out before it had an end: so it was recorded. */
  readonly late: boolean;
}
/** A lane of the picture: one of the five parts, what it has done of its work, and until when. @req #38 #39 */
export interface JointLaneView extends JointPartView {
  readonly due: string;
  readonly done: number;
  readonly of: number;
  readonly state: 'waiting' | 'running' | 'done' | 'late';
}
export interface JointRowView {
  readonly id: string;
  readonly number: string;
  readonly matter: string;
  readonly name: JointName;
  readonly at: UnitRef;
  readonly town: UnitRef;
  readonly status: 'running' | 'consolidated' | 'delivered';
  readonly receivedOn: string;
  readonly due: string;
  readonly light: Light;
  readonly legs: number;
  readonly ended: number;
  readonly late: boolean;
  readonly routed: { readonly receipt: string; readonly confirmed: boolean } | null;
  readonly priority: boolean;
  readonly illustrative: boolean;
  readonly revision: number;
}
/** One application for several items, its legs and its lanes. Nobody's name is in it; who applies is a reference. @req #32 #39 */
export interface JointView extends Omit<JointRowView, 'legs'> {
  readonly version: number;
  readonly applicant: string;
  /** Others who apply with the first one: how they belong together, and which items are theirs. */
  readonly related: readonly JointRelated[];
  readonly days: number;
  /** By how many days the whole was extended, by which approval and why; null: it was not. */
  readonly extension: JointExtension | null;
  readonly legs: readonly JointLegView[];
  readonly lanes: readonly JointLaneView[];
  readonly way: string;
  readonly papers: readonly { readonly name: string; readonly source: string; readonly items: readonly string[]; readonly files: readonly CaseFileView[] }[];
  readonly outcome: 'granted' | 'partly_refused' | 'refused' | null;
  readonly deliveredOn: string | null;
}
