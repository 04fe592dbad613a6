import type { Moment, ReadModel } from '../runner/read-model.ts';
import type { UnitView } from './view.ts';

/** Units that exist on the day, in code order. */
export declare function unitTree(read: ReadModel, at: Moment): readonly UnitView[];
/** One unit, also when it has ended or has not begun; null when nothing is recorded of it. */
export declare function unit(read: ReadModel, code: string, at: Moment): UnitView | null;
