import { Router } from 'express';
import { Problem, problemOf } from '../problems/problem.ts';
import { PROBLEMS } from '../problems/table.ts';
import type { Reader } from '../reads/context.ts';
import type { WebPort } from '../web-port.ts';
import { switchElder } from './preferences.ts';
import type { PageRenderer } from './render.ts';

/** The staff shell's page, told whether it shows a sample: the banner that says so stands there and nowhere else. */
function staffHtml(web: WebPort, sample: boolean): string {
  return sample ? web.staffHtml.replace('name="yichuang-sample" content="no"', 'name="yichuang-sample" content="yes"') : web.staffHtml;
}

/** Public pages: rendered here from the same views as the interface, readable without a script. */
export function pageRoutes(reader: Reader, web: WebPort, pages: PageRenderer): Router {
  const router = Router();
  router.post('/preferences/elder', switchElder);
  router.get(['/office{/*rest}', '/work{/*rest}', '/studio{/*rest}', '/watch{/*rest}', '/audit{/*rest}', '/_kit/staff'].flatMap(path => [path, `/en${path}`]), (_req, res) => {
    res.set('Cache-Control', 'no-cache').type('html').send(staffHtml(web, reader.app.world.district()?.sample ?? reader.app.mode === 'sample'));
  });
  router.get('/{*path}', async (req, res) => {
    if (req.accepts('html') === false) throw new Problem('not-found');
    try {
      await pages.page(req, res);
    } catch (error) {
      if (PROBLEMS[problemOf(error).code].status >= 500 && problemOf(error).code !== 'projection-lag') throw error;
      await pages.problem(req, res, error);
    }
  });
  return router;
}
