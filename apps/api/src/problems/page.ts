import { document, escapeHtml } from '../pages/html.ts';
import type { Language } from '../web-port.ts';
import { PROBLEMS, problemPage, type ProblemCode } from './table.ts';

const WORDS = {
  zh: { what: '怎么办', status: '状态码', code: '代码', list: '全部提示', lead: '接口以 application/problem+json 答复，type 指向这里。' },
  en: { what: 'What to do', status: 'Status', code: 'Code', list: 'All problems', lead: 'The interface answers application/problem+json; its type points here.' },
} as const;

/** The page behind the `type` of a problem. */
export function problemHtml(code: ProblemCode, language: Language): string {
  const { title, help, status } = PROBLEMS[code];
  const words = WORDS[language];
  const body = `<h1>${escapeHtml(title[language])}</h1><h2>${words.what}</h2><p>${escapeHtml(help[language])}</p>
<dl><dt>${words.status}</dt><dd>${status}</dd><dt>${words.code}</dt><dd><code>${code}</code></dd></dl><p><a href="/docs/problems">${words.list}</a></p>`;
  return document({ title: title[language], language, body });
}

/** The list of all problems. */
export function problemsHtml(language: Language): string {
  const words = WORDS[language];
  const rows = Object.entries(PROBLEMS).map(([code, problem]) => `<tr><td><a href="${problemPage(code as ProblemCode)}"><code>${code}</code></a></td><td>${problem.status}</td><td>${escapeHtml(problem.title[language])}</td></tr>`);
  const body = `<h1>${words.list}</h1><p>${words.lead}</p><table><thead><tr><th>${words.code}</th><th>${words.status}</th><th>${words.what}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return document({ title: words.list, language, body });
}
