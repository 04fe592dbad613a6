import type { Moment, ReadModel } from '../runner/read-model.ts';
import type { VillageItemView } from './view.ts';

export declare function villageItems(read: ReadModel, at: Moment): readonly VillageItemView[];
export declare function villageItem(read: ReadModel, code: string, at: Moment): VillageItemView | null;
