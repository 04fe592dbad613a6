import type { Moment, ReadModel } from '../runner/read-model.ts';
import type { ItemGuide } from './view.ts';

export declare function itemGuide(read: ReadModel, code: string, at: Moment): ItemGuide | null;
