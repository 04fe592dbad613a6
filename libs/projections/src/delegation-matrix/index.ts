export type * from './view.ts';
export * from './query.ts';
export * from './compare.ts';
export { matrixCell } from './cell.ts';
export { townPermissions } from './permissions.ts';
