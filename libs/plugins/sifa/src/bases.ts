import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const legalAid = (article = '') => basis('法律援助法', article, { verified: true });
export const mediation = (article = '') => basis('人民调解法', article, { verified: true });
