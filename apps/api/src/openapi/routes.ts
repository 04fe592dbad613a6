import { Router } from 'express';
import { languageOf } from '../edge/request.ts';
import { DOCS_CSS } from '../pages/html.ts';
import { problemHtml, problemsHtml } from '../problems/page.ts';
import { Problem } from '../problems/problem.ts';
import { isProblemCode } from '../problems/table.ts';
import { openApiDocument } from './document.ts';
import { apiHtml } from './page.ts';

const KEEP = { 'Cache-Control': 'public, max-age=300', Vary: 'Accept-Language' } as const;

/** The description of the interface, for machines and for people. */
export function docsRoutes(): Router {
  const router = Router();
  const description = JSON.stringify(openApiDocument());
  router.get('/api/openapi.json', (_req, res) => {
    res.set(KEEP).type('application/json').send(description);
  });
  router.get('/docs/docs.css', (_req, res) => {
    res.set(KEEP).type('css').send(DOCS_CSS);
  });
  router.get('/docs/api', (req, res) => {
    res.set(KEEP).type('html').send(apiHtml(languageOf(req)));
  });
  router.get('/docs/problems', (req, res) => {
    res.set(KEEP).type('html').send(problemsHtml(languageOf(req)));
  });
  router.get('/docs/problems/:code', (req, res) => {
    const { code } = req.params;
    if (!isProblemCode(code)) throw new Problem('not-found');
    res.set(KEEP).type('html').send(problemHtml(code, languageOf(req)));
  });
  return router;
}
