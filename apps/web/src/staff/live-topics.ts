/** What a page reads, by the beginning of its address, and the topics that say it may have changed. `:` takes the next part of the address. */
const READS: readonly (readonly [path: string, topics: readonly string[]])[] = [
  ['/matrix', ['matrix']], ['/delegations', ['delegation']], ['/responsibility-changes/:', ['responsibility::', 'responsibilitylist']], ['/responsibility-changes', ['responsibility', 'responsibilitylist']],
  ['/responsibility-list', ['responsibility', 'responsibilitylist']], ['/staff/:', ['staff::']], ['/staff', ['staff']], ['/permissions/:', ['permissions::', 'matrix', 'staff::']], ['/permission-drifts', ['permissions']],
  ['/milestones', ['milestone']], ['/adjustments/:', ['adjustment::', 'catalog']], ['/adjustments', ['adjustment', 'catalog']], ['/catalogue', ['adjustment', 'catalog']], ['/items', ['guide']],
  ['/cases/:', ['case::']], ['/queues/:', ['queue::']], ['/appointments/:', ['queue::']], ['/errands/:', ['agency::']], ['/errands', ['agency']],
  ['/rulebooks/:', ['rulebook::']], ['/rulebooks', ['rulebook']], ['/instruments', ['instrument']], ['/units', ['unit']],
  ['/venues/:', ['venue::']], ['/venues', ['venue']], ['/network', ['network', 'gateway']], ['/agency-performance', ['agency']], ['/field', ['venue', 'network', 'agency', 'training', 'staff']], ['/inspections/:', ['inspection::', 'accountability::']], ['/inspections', ['inspection', 'accountability']], ['/spot-checks', ['spotcheck']], ['/appraisals', ['appraisal']], ['/events', ['events']],
  ['/complaints/:', ['complaint::']], ['/complaints', ['complaint']], ['/major-problems', ['majorproblem']], ['/reviews/:', ['review::']], ['/reviews', ['review']], ['/joint-cases/:', ['joint::']], ['/joint-cases', ['joint']],
  ['/policy-notices', ['policynotice']], ['/training', ['training', 'negativelist']], ['/guidance', ['guidance']], ['/practices', ['practice']], ['/disclosures', ['disclosure']], ['/exemptions', ['exemption']], ['/whereabouts', ['presence']], ['/publicity', ['publicity']], ['/bulletins', ['bulletin']],
];
const BASE = '/api/v1';
const MOST = 32;

const isPast = (key: readonly unknown[]): boolean => JSON.stringify(key).search(/asOf=|"asOf":"[^"]/) >= 0;

/** Topics of one address; none of what is not told, or does not change. */
function topicsAt(address: string): readonly string[] {
  const path = (address.split('?')[0] ?? '').slice(BASE.length);
  for (const [prefix, topics] of READS) {
    const start = prefix.replace(/:$/, '');
    const id = path.slice(start.length).split('/')[0] ?? '';
    if (prefix.endsWith(':') ? path.startsWith(start) && id !== '' : path === prefix || path.startsWith(`${prefix}/`)) return topics.map(topic => topic.replace('::', `:${id}`));
  }
  return [];
}

/** Topics of a question by its key, which holds the address that it is asked at. The past does not change. */
export function topicsOf(key: readonly unknown[]): readonly string[] {
  const address = key.find(part => typeof part === 'string' && part.startsWith(BASE));
  return typeof address !== 'string' || isPast(key) ? [] : topicsAt(address);
}

/** Topics of all questions on a page, as one text that is the same for the same topics. */
export function topicsText(keys: readonly (readonly unknown[])[]): string {
  return [...new Set(keys.flatMap(topicsOf))].sort().slice(0, MOST).join(',');
}
