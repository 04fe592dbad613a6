import type { AdjustmentDetail, AdjustmentView } from '@yichuang/projections';
import type { CommandLink } from '../../../api/src/web-port.ts';

/** A batch as the API gives it: with the commands that this reader may issue now, and why not the others. */
export interface AdjustmentBody extends AdjustmentDetail {
  readonly links: readonly CommandLink[];
}

/** What a list says of the moment it was answered at. */
export interface ListMoment {
  readonly now: string;
}

export interface AdjustmentsBody {
  readonly data: readonly AdjustmentView[];
  readonly moment: ListMoment;
  readonly nextCursor: string | null;
}

export function linkTo(body: Pick<AdjustmentBody, 'links'>, rel: string): CommandLink | null {
  return body.links.find(link => link.rel === rel) ?? null;
}
