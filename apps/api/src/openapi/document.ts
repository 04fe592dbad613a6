import { extendZodWithOpenApi, OpenApiGeneratorV31, OpenAPIRegistry, type RouteConfig } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { PROBLEMS } from '../problems/table.ts';
import { ROUTES, type DocumentedRoute } from './routes-table.ts';

extendZodWithOpenApi(z);

const ProblemDocument = z.looseObject({
  type: z.string(), title: z.string(), status: z.number().int(), code: z.enum(Object.keys(PROBLEMS)), detail: z.string(), help: z.string(), traceId: z.string(),
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});
const CommandAnswer = z.strictObject({
  outcome: z.enum(['recorded', 'unchanged', 'replayed']), stream: z.string(), revision: z.number().int(), position: z.string(),
  events: z.array(z.strictObject({ id: z.uuid(), type: z.string(), revision: z.number().int() })), links: z.array(z.looseObject({ rel: z.string(), href: z.string() })),
});
const CommandHeaders = z.object({
  'Idempotency-Key': z.uuid().meta({ example: '6f9619ff-8b86-5d01-b42d-00cf4fc964ff' }),
  'If-Match': z.string().optional().meta({ description: 'revision that was looked at; required when the thing exists', example: '"17"' }),
});
const MEDIA = { json: 'application/json', csv: 'text/csv', html: 'text/html', text: 'text/plain', 'link-format': 'application/link-format', 'event-stream': 'text/event-stream', atom: 'application/atom+xml', file: 'application/octet-stream' } as const;

const pathParams = (path: string): z.ZodObject => z.object(Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, z.string()])));
const operationId = ({ method, path }: DocumentedRoute): string => `${method}${path.replaceAll(/[^A-Za-z0-9]+(\w)?/g, (_all, letter: string | undefined) => letter?.toUpperCase() ?? '')}`;

function routeConfig(route: DocumentedRoute, problem: z.ZodType): RouteConfig {
  const params = pathParams(route.path);
  const answer = route.answer === 'json' ? (route.command ? CommandAnswer : z.unknown()) : z.string();
  return {
    method: route.method, path: route.path.replaceAll(/:(\w+)/g, '{$1}'), summary: route.summary, tags: [route.tag], operationId: operationId(route),
    request: {
      ...(Object.keys(params.shape).length > 0 ? { params } : {}), ...(route.query ? { query: route.query } : {}), ...(route.command ? { headers: CommandHeaders } : {}),
      ...(route.body ? { body: { required: true, content: { 'application/json': { schema: route.body } } } } : {}),
    },
    responses: {
      200: { description: 'The answer', content: { [MEDIA[route.answer]]: { schema: answer } } },
      default: { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: problem } } },
    },
  };
}

/** OpenAPI 3.1 of the whole interface, from the schemas that the service itself checks with. */
export function openApiDocument(): ReturnType<OpenApiGeneratorV31['generateDocument']> {
  const registry = new OpenAPIRegistry();
  const problem = registry.register('Problem', ProblemDocument);
  for (const route of ROUTES) registry.registerPath(routeConfig(route, problem));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: { title: '一窗 Yichuang', version: '1', description: 'Reads take asOf (as recorded) and on (as in force). Commands take Idempotency-Key and If-Match.' },
    servers: [{ url: '/' }],
  });
}
