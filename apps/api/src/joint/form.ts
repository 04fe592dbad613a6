import type { ItemManifest } from '@yichuang/domain';
import type { JointMatterView } from '@yichuang/projections';
import type { RulebookQueries } from '../rulebook/reads/queries.ts';
import type { JointForm, SharedPaper } from '../web-port-joint.ts';

interface LegRules {
  readonly item: string;
  readonly manifest: Pick<ItemManifest, 'materials' | 'situations' | 'form'> | null;
}

/** Papers of several items, the same name being the same paper; those that most items want first. @req #39 */
function sharedPapers(legs: readonly LegRules[]): readonly SharedPaper[] {
  const papers = new Map<string, { name: SharedPaper['name']; serves: { item: string; material: string }[] }>();
  for (const { item, manifest } of legs) {
    for (const { key, name } of manifest?.materials ?? []) {
      const paper = papers.get(name.zh) ?? { name, serves: [] };
      paper.serves.push({ item, material: key });
      papers.set(name.zh, paper);
    }
  }
  return [...papers.values()].sort((a, b) => b.serves.length - a.serves.length);
}

/** One form for all items of a matter, by the rules in force on the day. @req #39 */
export function jointForm({ legs }: Pick<JointMatterView, 'legs'>, query: Pick<RulebookQueries, 'itemRules'>): JointForm {
  const rules = legs.map(({ item }): LegRules => ({ item, manifest: query.itemRules(item)?.rules?.manifest ?? null }));
  return { papers: sharedPapers(rules), legs: rules.map(({ item, manifest }) => ({ item, situations: manifest?.situations ?? [], form: manifest?.form ?? [] })) };
}
