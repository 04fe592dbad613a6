import type { ItemManifest } from '@yichuang/domain';
import type { JointMatterView } from '@yichuang/projections';
import type { Queries } from '../reads/page-queries.ts';

type Name = { readonly zh: string; readonly en: string };
/** A paper that is handed in once, and the items that want it. */
export interface SharedPaper {
  readonly name: Name;
  readonly serves: readonly { readonly item: string; readonly material: string }[];
}
/** What one item asks; nothing while no rules of it are in force. */
interface LegQuestions {
  readonly item: string;
  readonly situations: ItemManifest['situations'];
  readonly form: ItemManifest['form'];
}
/** The one form of a matter: papers, each once, and what is asked, by item. @req #39 */
export interface JointForm {
  readonly papers: readonly SharedPaper[];
  readonly legs: readonly LegQuestions[];
}
interface LegRules {
  readonly item: string;
  readonly manifest: Pick<ItemManifest, 'materials' | 'situations' | 'form'> | null;
}

/** Papers of several items, the same name being the same paper. @req #39 */
export function sharedPapers(legs: readonly LegRules[]): readonly SharedPaper[] {
  const papers = new Map<string, { name: Name; serves: { item: string; material: string }[] }>();
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
export function jointForm({ legs }: Pick<JointMatterView, 'legs'>, query: Pick<Queries, 'itemRules'>): JointForm {
  const rules = legs.map(({ item }): LegRules => ({ item, manifest: query.itemRules(item)?.rules?.manifest ?? null }));
  return { papers: sharedPapers(rules), legs: rules.map(({ item, manifest }) => ({ item, situations: manifest?.situations ?? [], form: manifest?.form ?? [] })) };
}
