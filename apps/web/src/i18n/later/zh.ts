// The browser's build puts here the messages alone that only screens of `LATER` name (`apps/web/staff-messages.ts`).
export { messages } from '../zh/messages.ts';
