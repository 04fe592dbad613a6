import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const ethnicity = (article = '') => basis('中国公民民族成份登记管理办法（国家民委、公安部令第2号）', article);
