import { Router, type Request, type Response } from 'express';
import { rolesOf, shownRole } from '../demo/role.ts';
import { traceOf } from '../edge/answer.ts';
import { cookiesOf, elderOf, headerOf } from '../edge/request.ts';
import { Problem, problemOf } from '../problems/problem.ts';
import { PROBLEMS } from '../problems/table.ts';
import { describeMoment, type ReadContext, type Reader } from '../reads/context.ts';
import type { RenderContext, RenderRequest, RenderResult, WebPort } from '../web-port.ts';
import { escapeHtml, jsonForScript, LANG_TAG } from './html.ts';
import { switchElder } from './preferences.ts';

/** A page is in the language of its address, whatever the browser would like: one address, one page. */
function pageLanguage(req: Request): RenderRequest['language'] {
  return req.path === '/en' || req.path.startsWith('/en/') ? 'en' : 'zh';
}

/** The path within a language: `/en/items/1` and `/items/1` are the same page. */
function pathOf(req: Request): string {
  if (req.path === '/en') return '/';
  return req.path.startsWith('/en/') ? req.path.slice(3) : req.path;
}

function requestOf(req: Request, { role }: Pick<ReadContext, 'role'>): RenderRequest {
  const cookies = cookiesOf(req);
  const at = req.originalUrl.indexOf('?');
  return { path: pathOf(req), search: at < 0 ? '' : req.originalUrl.slice(at + 1), language: pageLanguage(req), elder: elderOf(cookies), cookies, role: role && shownRole(role) };
}

function contextOf(reader: Reader, { moment, query }: ReadContext, problem: RenderContext['problem']): RenderContext {
  const { app } = reader;
  const { pinned: _pinned, ...shown } = moment;
  return {
    moment: shown, query, problem, demoRoles: rolesOf(app).map(shownRole),
    district: app.world.district() ?? { code: '', name: { zh: '', en: '' }, sample: app.mode === 'sample' },
  };
}

/** The whole document around a rendered page. Its state is data in an inert element, escaped so that it cannot end it. */
export function pageDocument({ head, html, state }: RenderResult, { language, elder }: Pick<RenderRequest, 'language' | 'elder'>): string {
  return `<!doctype html><html lang="${LANG_TAG[language]}" data-elder="${escapeHtml(elder)}"><head>${head}</head><body><div id="root">${html}</div><script type="application/json" id="state">${jsonForScript(state)}</script></body></html>`;
}

function send(req: Request, res: Response, page: { result: RenderResult; request: RenderRequest; asked: { reader: Reader; context: ReadContext } }): void {
  const { result, request, asked } = page;
  describeMoment(req, res, asked);
  // The mode for elders is chosen by cookie, so it is part of what the page is.
  const tag = `${res.get('ETag')?.slice(0, -1) ?? '"'}-${request.elder}"`;
  res.status(result.status).set({ ETag: tag, ...result.headers });
  if (result.status === 200 && headerOf(req, 'if-none-match') === tag) res.status(304).end();
  else res.type('html').send(pageDocument(result, request));
}

const PRESENT = { asOf: null, on: null, after: null } as const;

/** The staff shell's page, told whether it shows a sample: the banner that says so stands there and nowhere else. */
function staffHtml(web: WebPort, sample: boolean): string {
  return sample ? web.staffHtml.replace('name="yichuang-sample" content="no"', 'name="yichuang-sample" content="yes"') : web.staffHtml;
}

/** Public pages: rendered here from the same views as the interface, readable without a script. */
export function pageRoutes(reader: Reader, web: WebPort): Router {
  const router = Router();

  /** A page that cannot be answered as asked is shown as a refusal in the style of the site, at the present moment. */
  async function renderProblem(req: Request, res: Response, error: unknown): Promise<void> {
    const refusal = problemOf(error);
    const { status, title, help } = PROBLEMS[refusal.code];
    const context = await reader.context(req, PRESENT);
    const request = requestOf(req, context);
    const problem = { status, code: refusal.code, title: title[request.language], detail: help[request.language], traceId: traceOf(req) };
    const result = await web.render(request, contextOf(reader, context, problem));
    send(req, res, { request, asked: { reader, context }, result: { ...result, status, headers: { ...result.headers, ...refusal.headers, 'Cache-Control': 'no-store' } } });
  }

  router.post('/preferences/elder', switchElder);
  router.get(['/office{/*rest}', '/audit{/*rest}', '/_kit/staff'].flatMap(path => [path, `/en${path}`]), (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('html').send(staffHtml(web, reader.app.world.district()?.sample ?? reader.app.mode === 'sample'));
  });
  router.get('/{*path}', async (req, res) => {
    if (req.accepts('html') === false) throw new Problem('not-found');
    try {
      const context = await reader.context(req);
      const request = requestOf(req, context);
      send(req, res, { request, asked: { reader, context }, result: await web.render(request, contextOf(reader, context, null)) });
    } catch (error) {
      if (PROBLEMS[problemOf(error).code].status >= 500 && problemOf(error).code !== 'projection-lag') throw error;
      await renderProblem(req, res, error);
    }
  });
  return router;
}
