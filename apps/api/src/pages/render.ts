import type { Request, Response } from 'express';
import { traceOf } from '../edge/answer.ts';
import { cookiesOf, elderOf, headerOf } from '../edge/request.ts';
import { shownPost } from '../identity/posts.ts';
import { problemOf } from '../problems/problem.ts';
import { PROBLEMS } from '../problems/table.ts';
import { describeMoment, type ReadContext, type Reader } from '../reads/context.ts';
import type { CaseDocument, CitizenPage, IdentityPage, Language, RenderContext, RenderRequest, RenderResult, WebPort } from '../web-port.ts';
import { escapeHtml, jsonForScript, LANG_TAG } from './html.ts';

/** A page is in the language of its address, whatever the browser would like: one address, one page. */
export function pageLanguage(req: Request): Language {
  return req.path === '/en' || req.path.startsWith('/en/') ? 'en' : 'zh';
}

/** The path within a language: `/en/items/1` and `/items/1` are the same page. */
function pathOf(req: Request): string {
  if (req.path === '/en') return '/';
  return req.path.startsWith('/en/') ? req.path.slice(3) : req.path;
}

/** Which page is shown when it is not the one that the address names: the form that was sent, with what is wrong in it. */
interface Instead {
  readonly path: string;
  readonly language: Language;
}

function requestOf(req: Request, { role }: Pick<ReadContext, 'role'>, instead: Instead | null): RenderRequest {
  const cookies = cookiesOf(req);
  const at = req.originalUrl.indexOf('?');
  const asked = { path: pathOf(req), search: at < 0 ? '' : req.originalUrl.slice(at + 1), language: pageLanguage(req) };
  return { ...asked, ...(instead ? { ...instead, search: '' } : {}), elder: elderOf(cookies), cookies, role: role && shownPost(role) };
}

function contextOf(reader: Reader, { moment, query }: ReadContext, extra: Partial<Pick<RenderContext, 'problem' | 'identity' | 'citizen' | 'document'>>): RenderContext {
  const { app } = reader;
  const { pinned: _pinned, ...shown } = moment;
  return { moment: shown, query, problem: null, identity: null, citizen: null, document: null, ...extra, district: app.world.district() ?? { code: '', name: { zh: '', en: '' }, sample: app.mode === 'sample' } };
}

/** The whole document around a rendered page. Its state is data in an inert element, escaped so that it cannot end it. */
function pageDocument({ head, html, state }: RenderResult, { language, elder }: Pick<RenderRequest, 'language' | 'elder'>): string {
  return `<!doctype html><html lang="${LANG_TAG[language]}" data-elder="${escapeHtml(elder)}"><head>${head}</head><body><div id="root">${html}</div><script type="application/json" id="state">${jsonForScript(state)}</script></body></html>`;
}

function send(req: Request, res: Response, page: { result: RenderResult; request: RenderRequest; asked: { reader: Reader; context: ReadContext } }): void {
  const { result, request, asked } = page;
  describeMoment(req, res, asked);
  // The mode for elders is chosen by cookie, and whether it is a terminal stands in one, so they are part of what the page is.
  const terminal = request.cookies['yichuang_kiosk'];
  const tag = `${res.get('ETag')?.slice(0, -1) ?? '"'}-${request.elder}${terminal === undefined ? '' : '-kiosk'}"`;
  res.status(result.status).set({ ETag: tag, ...result.headers, ...(terminal === undefined ? {} : NOT_KEPT) });
  if (result.status === 200 && headerOf(req, 'if-none-match') === tag) res.status(304).end();
  else res.type('html').send(pageDocument(result, request));
}

const PRESENT = { asOf: null, on: null, after: null } as const;
const NOT_KEPT = { 'Cache-Control': 'no-store' } as const;

/** A page of signing in, or of one's own account, with the status that it is answered with. */
export interface IdentityShown extends Instead {
  readonly page: IdentityPage;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** A page of applying or tracking; under the address of the request unless another is named. */
export interface CitizenShown {
  readonly page: CitizenPage;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Renders public pages from the views at the moment that a request asks for. */
export interface PageRenderer {
  page(req: Request, res: Response): Promise<void>;
  /** What was asked for cannot be answered: a refusal in the style of the site, at the present moment. */
  problem(req: Request, res: Response, error: unknown): Promise<void>;
  /** Never kept by a browser or on the way. */
  identity(req: Request, res: Response, shown: IdentityShown): Promise<void>;
  /** Never kept by a browser or on the way. */
  citizen(req: Request, res: Response, shown: CitizenShown): Promise<void>;
  /** A document of a case, at the moment asked for; never kept. */
  document(req: Request, res: Response, document: CaseDocument): Promise<void>;
}

export function createPageRenderer(reader: Reader, web: WebPort): PageRenderer {
  return {
    page: async (req, res) => {
      const context = await reader.context(req);
      const request = requestOf(req, context, null);
      send(req, res, { request, asked: { reader, context }, result: await web.render(request, contextOf(reader, context, {})) });
    },
    problem: async (req, res, error) => {
      const refusal = problemOf(error);
      const { status, title, help } = PROBLEMS[refusal.code];
      const context = await reader.context(req, PRESENT);
      const request = requestOf(req, context, null);
      const problem = { status, code: refusal.code, title: title[request.language], detail: help[request.language], traceId: traceOf(req) };
      const result = await web.render(request, contextOf(reader, context, { problem }));
      send(req, res, { request, asked: { reader, context }, result: { ...result, status, headers: { ...result.headers, ...refusal.headers, ...NOT_KEPT } } });
    },
    identity: async (req, res, { page, status, headers, path, language }) => {
      const context = await reader.context(req, PRESENT);
      const request = requestOf(req, context, { path, language });
      const result = await web.render(request, contextOf(reader, context, { identity: page }));
      send(req, res, { request, asked: { reader, context }, result: { ...result, status, headers: { ...result.headers, ...headers, ...NOT_KEPT } } });
    },
    document: async (req, res, document) => {
      const context = await reader.context(req);
      const request = requestOf(req, context, null);
      const result = await web.render(request, contextOf(reader, context, { document }));
      send(req, res, { request, asked: { reader, context }, result: { ...result, headers: { ...result.headers, ...NOT_KEPT } } });
    },
    citizen: async (req, res, { page, status, headers }) => {
      const context = await reader.context(req, PRESENT);
      const request = requestOf(req, context, null);
      const result = await web.render(request, contextOf(reader, context, { citizen: page }));
      send(req, res, { request, asked: { reader, context }, result: { ...result, status, headers: { ...result.headers, ...headers, ...NOT_KEPT } } });
    },
  };
}
