import type { Moment, ReadModel } from '../runner/read-model.ts';
import type { HallDirectory } from './view.ts';

export declare function hallDirectories(read: ReadModel, at: Moment): readonly HallDirectory[];
