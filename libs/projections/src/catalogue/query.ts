import type { Moment, ReadModel } from '../runner/read-model.ts';
import type { CatalogueAnswer, CatalogueVersion } from './view.ts';

export declare function catalogueAt(read: ReadModel, at: Moment): CatalogueAnswer;
export declare function catalogueVersions(read: ReadModel, at?: Pick<Moment, 'number'>): readonly CatalogueVersion[];
