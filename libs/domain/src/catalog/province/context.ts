import type { ActContext } from '../../kernel/context.ts';
import type { Items } from '../adjustment/context.ts';

export interface ProvinceContext extends ActContext {
  /** The catalogue in force today. */
  readonly items: Items;
}
