import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const forestFunds = (article = '') => basis('林业草原改革发展资金管理有关规定（文号待核）', article);
export const forests = (article = '') => basis('森林法', article, { verified: true });
export const licensing = (article = '') => basis('行政许可法', article, { verified: true });
