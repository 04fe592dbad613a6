export { createRender, type ClientTags } from './public/render.tsx';
