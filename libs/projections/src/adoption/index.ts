export type * from './view.ts';
export { adoption, type AdoptionQuery } from './query.ts';
