/** Articles of 行政许可法 that move a clock. The law is about licences: for other items the district goes by it as well (参照). */
const LAW = '《行政许可法》';
const ARTICLES = {
  received: '第三十二条', corrected: '第三十二条', notified: '第三十二条', not_accepted: '第三十二条', accepted: '第三十二条', deemed_accepted: '第三十二条', all_documents_received: '第三十二条', inspection_passed: '第三十四条',
  suspended: '第四十五条', resumed: '第四十五条', extended: '第四十二条', decided: '第三十八条', delivered: '第四十四条', renewed: '第五十条', ended: '第六十九条',
} as const;

/** Statute and article of an act on a clock, as people cite it. @param kind kind of the item */
export function articleOf(kind: string, act: keyof typeof ARTICLES): string {
  return `${kind === 'licence' ? '' : '参照'}${LAW}${ARTICLES[act]}`;
}
