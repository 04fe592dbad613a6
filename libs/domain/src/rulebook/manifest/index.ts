export * from './values.ts';
export * from './form.ts';
export * from './materials.ts';
export * from './rules.ts';
export * from './manifest.ts';
