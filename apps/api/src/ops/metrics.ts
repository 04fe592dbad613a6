import type { RequestHandler } from 'express';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Messages } from '../notifications/messages.ts';
import type { Reader } from '../reads/context.ts';

/** What a monitor reads: how long answers take by route and status, how far the views are behind, how much is recorded, how messages stand. */
export function createMetrics(reader: Reader, messages: Pick<Messages, 'outbox'> | null = null): { readonly observe: RequestHandler; text(): Promise<string>; readonly contentType: string } {
  const registry = new Registry();
  const duration = new Histogram({ name: 'yichuang_http_seconds', help: 'Time to answer, by route', labelNames: ['method', 'route', 'status'], buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3], registers: [registry] });
  const refused = new Counter({ name: 'yichuang_http_refused_total', help: 'Answers of 400 and above', labelNames: ['status'], registers: [registry] });
  const head = new Gauge({ name: 'yichuang_log_head', help: 'Number of the last event seen', registers: [registry] });
  const lag = new Gauge({ name: 'yichuang_projection_lag', help: 'Events behind the head', labelNames: ['projection'], registers: [registry] });
  const state = new Gauge({ name: 'yichuang_projection_stopped', help: '1 when a projection does not move', labelNames: ['projection'], registers: [registry] });

  const told = new Gauge({ name: 'yichuang_messages', help: 'Messages outside the service, by channel and state', labelNames: ['channel', 'state'], registers: [registry] });

  const routeOf = (req: Parameters<RequestHandler>[0]): string => (typeof req.route?.path === 'string' ? `${req.baseUrl}${req.route.path}` : 'other');
  return {
    contentType: registry.contentType,
    observe: (req, res, next) => {
      const end = duration.startTimer({ method: req.method });
      res.once('finish', () => {
        end({ route: routeOf(req), status: String(res.statusCode) });
        if (res.statusCode >= 400) refused.inc({ status: String(res.statusCode) });
      });
      next();
    },
    text: async () => {
      const health = reader.views.health();
      head.set(health.head);
      for (const projection of health.projections) {
        lag.set({ projection: projection.name }, projection.lag);
        state.set({ projection: projection.name }, projection.state === 'stopped' || projection.state === 'diverged' ? 1 : 0);
      }
      for (const [channel, states] of Object.entries(messages?.outbox.counts() ?? {})) for (const [state, count] of Object.entries(states)) told.set({ channel, state }, count);
      return registry.metrics();
    },
  };
}
