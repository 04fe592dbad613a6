import type { MatrixCell } from '@yichuang/projections';
import type { Text } from '../../i18n/text.tsx';
import { GROUPS, holds, levelOf } from './cells.ts';

/** The letters of the groups that the town does: 受审决送. */
export function lettersOf({ t }: Text, mask: number): string {
  return GROUPS.filter(group => holds(mask, group)).map(group => t(`matrix.letter.${group}`)).join('');
}

function groupsIn({ t }: Text, mask: number): string {
  return GROUPS.filter(group => holds(mask, group)).map(group => t(`matrix.group.${group}`)).join(t('matrix.comma')) || t('matrix.nothing');
}

/** Whether the cell is another one than in the first version of the list. */
const movedFrom = ({ mask, baseline }: MatrixCell): boolean => baseline !== null && mask !== baseline;

/** The same in words, for whoever does not see the cell. */
export function wordsOf(text: Text, cell: MatrixCell): string {
  const { t, day } = text;
  const parts = [groupsIn(text, cell.mask)];
  if (cell.letter !== 'not_needed') parts.push(t(`matrix.letter-state.${cell.letter}`));
  if (cell.next) parts.push(t('matrix.next', { day: day(cell.next.from), groups: groupsIn(text, cell.next.mask ?? 0) }));
  if (movedFrom(cell)) parts.push(t('matrix.differs'));
  return parts.join(t('matrix.semicolon'));
}

/** What the eye is told of a cell, by one class name: the level as a shade, the rest as marks. */
export function classOf(cell: MatrixCell, of: { readonly changed: boolean; readonly selected: boolean }): string {
  const marks = [
    `level-${levelOf(cell.mask)}`, cell.next && 'is-pending', movedFrom(cell) && 'is-moved', of.changed && 'is-changed', of.selected && 'is-selected',
    (cell.letter === 'ended' || cell.letter === 'suspended' || cell.letter === 'none') && 'is-stopped',
  ];
  return ['matrix-cell', ...marks.filter(mark => typeof mark === 'string')].join(' ');
}
