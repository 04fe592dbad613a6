import type { ReadModel } from '../runner/read-model.ts';
import type { InstrumentView } from './view.ts';

export declare function instruments(read: ReadModel, at?: { readonly number?: number | undefined }): readonly InstrumentView[];
export declare function instrument(read: ReadModel, id: string, at?: { readonly number?: number | undefined }): InstrumentView | null;
