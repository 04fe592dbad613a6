import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const monitoring = (article = '') => basis('国家乡村振兴局防止返贫监测帮扶有关规定（文号待核）', article);
export const revitalisation = (article = '') => basis('乡村振兴促进法', article, { verified: true });
