import { commandIdFor } from '@yichuang/event-store';

/** UUID namespace of everything that the sample district names. */
const NAMESPACE = '6b0c7f0e-8f4b-5c1d-9a56-610702202301';

/** Id of a named thing or act of the sample, so that the same sample has the same ids on every machine. */
export const sampleId = (name: string): string => commandIdFor(NAMESPACE, name);
