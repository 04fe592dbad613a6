import type { Language } from '../web-port.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe inside an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, c => ENTITIES[c] ?? c);
}

/** JSON made safe inside `<script type="application/json">`: nothing in it can close the element (HTML §4.12.1.3). */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value ?? null).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

export const LANG_TAG = { zh: 'zh-CN', en: 'en' } as const;

/** A plain page of the service's own documentation: readable without styles or scripts. */
export function document(page: { title: string; language: Language; body: string }): string {
  return `<!doctype html><html lang="${LANG_TAG[page.language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(page.title)}</title><link rel="stylesheet" href="/docs/docs.css"></head><body><main>${page.body}</main></body></html>`;
}

/** Styles of the documentation pages, served as a file because pages carry no inline style. */
export const DOCS_CSS = `:root{color-scheme:light dark;font:16px/1.6 system-ui,sans-serif}main{max-width:60rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border:1px solid #8886;padding:.4rem .6rem;text-align:left;vertical-align:top}code,pre{font-family:ui-monospace,monospace;font-size:.9em}pre{overflow:auto;padding:.8rem;border:1px solid #8886}dt{font-weight:600}a{text-underline-offset:.15em}`;
