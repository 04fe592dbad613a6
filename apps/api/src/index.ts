export { createServer, type Server, type ServerOptions } from './server.ts';
export { createApplication, type Application, type ApplicationOptions } from './application.ts';
export { openApiDocument } from './openapi/document.ts';
export type * from './web-port.ts';
