/** 认知度、认可度和使用率 in numbers: cases by town, item and month, how many of them came over the web, and how often people had to come. @req #3 #35 */
export interface AdoptionView {
  readonly from: string;
  readonly to: string;
  readonly by: 'town' | 'item' | 'month';
  readonly rows: readonly {
    readonly key: string;
    /** A joint case is one, however many legs it has. */
    readonly cases: number;
    /** Ordinary cases that are legs of joint ones. */
    readonly legs: number;
    readonly online: number;
    readonly throughVillage: number;
    readonly visits: number;
    readonly decided: number;
    readonly inTime: number;
    readonly granted: number;
  }[];
}
