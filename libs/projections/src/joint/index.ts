export type * from './view.ts';
export * from './query.ts';
export { jointMatter, jointMatters, jointMatterVersions } from './matter-query.ts';
export { jointFiles, sharedFilesOf, type JointFiles, type SharedFile } from './of-case.ts';
