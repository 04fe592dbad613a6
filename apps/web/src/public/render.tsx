import { renderToStaticMarkup } from 'react-dom/server';
import type { Render, RenderContext, RenderRequest } from '../../../api/src/web-port.ts';
import { answerCaseDocument } from '../case/documents/document-page.tsx';
import { answerCitizen } from '../case/public/routes.ts';
import { messages as en } from '../i18n/en/messages.ts';
import { createText, TextProvider } from '../i18n/text.tsx';
import { messages as zh } from '../i18n/zh/messages.ts';
import { IdleBar, IdleMeta } from '../kiosk/public/idle.tsx';
import { PageContext, type PageAnswer, type Visit } from './page.tsx';
import { answerProblem } from './problem-page.tsx';
import { findRoute } from './routes.ts';
import { PublicShell } from './shell.tsx';

const words = { zh: createText('zh', zh), en: createText('en', en) };

/** Addresses of the built style sheets and of the enhancement script. */
export interface ClientTags {
  readonly styles: readonly string[];
  readonly script: string | null;
}

/** Makes the renderer of public pages. @param tags what the client's build produced; pages work without the script */
export function createRender(tags: ClientTags): Render {
  return async (request, context) => {
    const { text } = words[request.language];
    const route = context.problem ? null : findRoute(request.path);
    const visit: Visit = { request, context, params: route?.params ?? {}, search: new URLSearchParams(request.search), text };
    const answer = await answerOf(visit, route);
    return {
      status: answer.status,
      head: head(answer, visit, tags),
      html: body(answer, request, context),
      state: { number: context.moment.number, on: context.moment.on, travelling: context.moment.travelling },
      headers: { 'Content-Language': request.language === 'zh' ? 'zh-CN' : 'en' },
    };
  };
}

/** A page that the server has made for one person comes before the one that the address names. */
async function answerOf(visit: Visit, route: ReturnType<typeof findRoute>): Promise<PageAnswer> {
  if (visit.context.document) return answerCaseDocument(visit, visit.context.document);
  if (visit.context.citizen) return answerCitizen(visit, visit.context.citizen);
  return route ? route.open(visit) : answerProblem(visit);
}

function body(answer: PageAnswer, request: RenderRequest, context: RenderContext): string {
  return renderToStaticMarkup(
    <TextProvider value={words[request.language]}>
      <PageContext value={{ request, moment: context.moment, district: context.district }}>
        {answer.bare ? <><IdleBar />{answer.body}</> : <PublicShell>{answer.body}</PublicShell>}
      </PageContext>
    </TextProvider>,
  );
}

function head(answer: PageAnswer, visit: Visit, tags: ClientTags): string {
  const { text, context, request } = visit;
  const past = context.moment.travelling ? `[${text.day(context.moment.on)}] ` : '';
  const path = request.path === '/' ? '' : request.path;
  return renderToStaticMarkup(
    <>
      <title>{`${past}${answer.title} - ${text.t('brand.name')}`}</title>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <IdleMeta request={request} />
      <meta name="theme-color" content="#0e4a5c" />
      {answer.description && <meta name="description" content={answer.description} />}
      {context.moment.travelling && <meta name="robots" content="noindex" />}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link rel="alternate" hrefLang="zh-CN" href={path || '/'} />
      <link rel="alternate" hrefLang="en" href={`/en${path}`} />
      {tags.styles.map(href => <link key={href} rel="stylesheet" href={href} />)}
      {tags.script && <script type="module" src={tags.script} />}
    </>,
  );
}
