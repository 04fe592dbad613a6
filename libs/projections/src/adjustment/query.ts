import type { Moment, ReadModel } from '../runner/read-model.ts';
import type { AdjustmentDetail, AdjustmentView } from './view.ts';

export declare function adjustments(read: ReadModel, at: Moment): readonly AdjustmentView[];
export declare function adjustment(read: ReadModel, id: string, at: Moment): AdjustmentDetail | null;
