import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const licensing = (article = '') => basis('行政许可法', article, { verified: true });
export const schooling = (article = '') => basis('义务教育法', article, { verified: true });
export const studentAid = (article = '') => basis('学生资助资金管理办法（财教，文号待核）', article);
