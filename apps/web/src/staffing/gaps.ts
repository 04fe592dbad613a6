import type { StaffUnitLine } from '@yichuang/projections';
import type { MessageId } from '../i18n/text.tsx';

interface Gap {
  readonly word: MessageId;
  readonly count: number;
}

const isTown = ({ kind }: StaffUnitLine): boolean => kind === 'town' || kind === 'subdistrict';

/** What a unit lacks, the gravest first: two persons in a village, somebody on every post, a B clerk, a leader and a head. @req #50 #57 #58 */
export function gapsOf(unit: StaffUnitLine): readonly Gap[] {
  const { counts, short, leader, head } = unit;
  const all: readonly Gap[] = [
    { word: 'posts.gap.short', count: short }, { word: 'posts.gap.unmanned', count: counts.unmanned }, { word: 'posts.gap.without-b', count: counts.withoutB },
    { word: 'posts.gap.leader', count: Number(isTown(unit) && !leader) }, { word: 'posts.gap.head', count: Number(isTown(unit) && !head) },
  ];
  return all.filter(gap => gap.count > 0);
}
