import type {
  ChangeDetail, ChangeView, LetterFilter, LettersBetween, LetterView, ListVersionView, Matrix, MatrixCellDetail, MilestoneBoard, TownPermissions,
} from '@yichuang/projections';

/** What pages ask of authority: who does which step, on what letters, by which list, and what is owed. All at the moment of the page. Types only, as in `web-port.ts`. */
export interface AuthorityQueries {
  matrix(filter?: { readonly department?: string | undefined; readonly town?: string | undefined }): Promise<Matrix>;
  /** Null: no such item or town on the day. */
  matrixCell(item: string, town: string): Promise<MatrixCellDetail | null>;
  /** Null: no such town on the day. */
  permissions(town: string): Promise<TownPermissions | null>;
  letters(filter?: LetterFilter): Promise<readonly LetterView[]>;
  /** Null: no letter between the two at that moment. */
  lettersBetween(between: string): Promise<LettersBetween | null>;
  responsibilityChanges(): Promise<readonly ChangeView[]>;
  responsibilityChange(id: string): Promise<ChangeDetail | null>;
  listVersions(): Promise<readonly ListVersionView[]>;
  milestones(responsible?: string): Promise<MilestoneBoard>;
}
