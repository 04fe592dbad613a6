import { jointMatterDecider, type JointMatterEvent, type JointMatterState } from '@yichuang/domain';
import { defineProjection } from '../runner/define.ts';

export interface JointMatterRow {
  code: string;
  versions: JointMatterState['versions'];
}

const PREFIX = 'jointmatter-';
const evolve = (row: JointMatterRow, event: JointMatterEvent): void => jointMatterDecider.evolve(row, event);

/** Matters that are handled jointly, with every version: at any number, which of them counts on a day. @req #37 #38 */
export const jointMatterProjection = defineProjection<JointMatterRow, JointMatterEvent>({
  name: 'joint-matter',
  version: 1,
  categories: ['jointmatter'],
  keys: ({ stream }) => [stream.slice(PREFIX.length)],
  initial: code => ({ code, versions: [] }),
  indexes: { all: () => 'all' },
  listsAt: { all: 'fixed' },
  history: 'versions',
  revisions: true,
  on: { JointMatterListed: evolve, JointMatterPublished: evolve, JointMatterSuperseded: evolve },
});
