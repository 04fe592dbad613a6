export type * from './view.ts';
export { bulletinFigures, type BulletinFound } from './bulletin.ts';
export { supervisionList, type SupervisionScope } from './list.ts';
export { supervision, type SupervisionQuery } from './query.ts';
export { FIGURES, isFigure } from './read.ts';
export { bulletin, bulletins, type BulletinView } from './issued.ts';
export { planBoard } from './plan.ts';
export type * from './plan-view.ts';
