import type { ReleaseGate } from '@yichuang/domain';
import type { ReleaseDetail } from '@yichuang/projections';
import type { WithLinks } from '../../delegation/links.ts';

/** A release as the API gives it: with the texts that the bodies sign. */
export type Release = WithLinks<ReleaseDetail> & {
  readonly signing: {
    readonly approvals: readonly { readonly gate: ReleaseGate; readonly text: string }[];
    /** Null: it is in force itself, or was never. */
    readonly rollback: { readonly from: string; readonly to: string; readonly text: string } | null;
  };
};
