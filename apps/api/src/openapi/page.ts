import { document, escapeHtml } from '../pages/html.ts';
import type { Language } from '../web-port.ts';
import { AS_OF_FORMS } from '../reads/as-of.ts';
import { ROUTES, type DocumentedRoute } from './routes-table.ts';

const WORDS = {
  zh: { title: '接口说明', lead: '读取可带 asOf（当时的记录）和 on（当日有效）；办理须带 Idempotency-Key 和 If-Match。', forms: 'asOf 可以写成', machine: '机器可读的版本', problems: '全部提示', params: '参数', body: '内容' },
  en: { title: 'The interface', lead: 'Reads take asOf (as recorded) and on (as in force). Commands take Idempotency-Key and If-Match.', forms: 'asOf may be', machine: 'For machines', problems: 'All problems', params: 'Parameters', body: 'Body' },
} as const;

const names = (shape: Readonly<Record<string, unknown>> | undefined): string => Object.keys(shape ?? {}).map(name => `<code>${escapeHtml(name)}</code>`).join(' ');

function row(route: DocumentedRoute): string {
  const given = route.body ? names(route.body.shape) : names(route.query?.shape);
  return `<tr><td><code>${route.method.toUpperCase()}</code></td><td><code>${escapeHtml(route.path)}</code></td><td>${escapeHtml(route.summary)}</td><td>${given}</td></tr>`;
}

/** The interface for people: every route by subject. */
export function apiHtml(language: Language): string {
  const words = WORDS[language];
  const tags = [...new Set(ROUTES.map(route => route.tag))];
  const sections = tags.map(tag => `<h2>${tag}</h2><table><tbody>${ROUTES.filter(route => route.tag === tag).map(row).join('')}</tbody></table>`);
  const body = `<h1>${words.title}</h1><p>${words.lead}</p><p>${words.forms}: ${AS_OF_FORMS.map(form => `<code>${form}</code>`).join(' · ')}</p>
<p><a href="/api/openapi.json">${words.machine}</a> · <a href="/docs/problems">${words.problems}</a></p>${sections.join('')}`;
  return document({ title: words.title, language, body });
}
