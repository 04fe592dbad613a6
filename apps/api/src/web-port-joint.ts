import type { ItemManifest, JointRelated } from '@yichuang/domain';

/** A paper that is handed in once, and the items that want it. */
export interface SharedPaper {
  readonly name: { readonly zh: string; readonly en: string };
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

/** Who applies together, by names of which nobody can be told; null: there is none, or it has been erased. @req #37 */
export interface JointNames {
  readonly applicantName: string | null;
  readonly related: readonly (JointRelated & { readonly name: string | null })[];
}
