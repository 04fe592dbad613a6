import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const publicCulture = (article = '') => basis('公共文化服务保障法', article, { verified: true });
