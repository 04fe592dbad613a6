import type { Basis } from '../item.ts';

/**
 * A title between 《》 that names a law, regulation or rule, with what stands behind it in brackets.
 * The ending decides: 法, 条例 (laws, administrative and local regulations); 规定, 办法, 细则, 规则 (rules, or State Council
 * regulations of that name); 决定 (decisions of the Standing Committee or the State Council). A trailing （试行）, （暂行） or
 * （修订） inside the title does not count as the ending.
 */
const TITLE = /《([^《》]+?)(?:[（(](?:试行|暂行|修订|修正)[^）)]*[）)])?》\s*([（(][^）)]*[）)])?/gu;
const BINDING = /(?:法|条例|规定|办法|细则|规则|决定)$/u;
/** A number such as 国发〔2015〕52号 belongs to a policy document (红头文件); an order (国务院令第765号, 司法部令) does not look like this. */
const POLICY_NUMBER = /[〔［[（(]\d{4}[〕］\])）]\s*\d+号/u;
const DRAFT = /草案|征求意见/u;

/**
 * Whether a text cites at least one law, regulation or rule. Only these may carry a licence: "其他规范性文件一律不得设定行政许可"
 * (行政许可法14–17). A policy document often has a title ending in 办法 too; its number behind the title gives it away.
 * The test reads form, not content: that the article says what is claimed is for the legality review.
 */
export function citesLawOrRule(text: string): boolean {
  for (const [, title = '', behind = ''] of text.matchAll(TITLE)) {
    if (BINDING.test(title) && !DRAFT.test(title) && !POLICY_NUMBER.test(behind)) return true;
  }
  return false;
}

/** The basis as the provincial list writes it; empty while it is not in force. */
export function basisText(basis: Basis): string {
  return basis.status === 'in_force' ? basis.text : '';
}
